import type { Entity } from '../model/ledger.js';
import type { NamedVictim } from '../model/mention.js';
import type { Span } from '../text/span.js';
import type { NameUse } from './collect-uses.js';

/** What is told of a named victim, each value from the first report that tells it, with the words; null for everybody else. */
export function toAttributes(uses: readonly NameUse[]): {
  readonly attributes: Entity['attributes'];
  readonly evidence: Entity['evidence'];
} {
  const told = uses.filter((use): use is NameUse & { victim: NamedVictim } => use.victim !== undefined);
  const [first] = told;
  if (!first) return { attributes: null, evidence: [] };
  const find = <Value>(
    slot: 'age' | 'sex' | 'status',
    read: (victim: NamedVictim) => { value: Value; span: Span | null },
  ): { value: Value | null; evidence: Entity['evidence'] } => {
    for (const use of told) {
      const { value, span } = read(use.victim);
      if (span !== null) return { value, evidence: [{ slot, span, report: use.report, rule: `victim/${slot}` }] };
    }
    return { value: null, evidence: [] };
  };
  const age = find('age', ({ age: value, ageSpan: span }) => ({ value, span }));
  const sex = find('sex', ({ sex: value, sexSpan: span }) => ({ value, span }));
  const status = find('status', ({ status: value, statusSpan: span }) => ({ value, span }));
  return {
    attributes: { age: age.value, sex: sex.value, status: status.value },
    evidence: [
      { slot: first.victim.harm, span: first.victim.harmSpan, report: first.report, rule: 'victim/named' },
      ...age.evidence,
      ...sex.evidence,
      ...status.evidence,
    ],
  };
}
