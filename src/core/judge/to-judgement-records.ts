import type { Entity, Ledger } from '../model/ledger.js';
import type { JudgedEntity, Judgement, JudgementRecord } from '../model/judgement.js';
import { compareTexts } from '../text/compare-texts.js';
import type { Finding } from './apply-judgements.js';
import { sayJudgement } from './say-judgement.js';

/**
 * What became of each judgement, as the ledger shows it: a judgement holds where the ledger says what it says, not where the
 * program believes that it was applied. `findings` are those of `applyJudgements`, in their order.
 */
export function toJudgementRecords(
  findings: readonly Finding[],
  ledger: Omit<Ledger, 'judgements'>,
): JudgementRecord[] {
  if (findings.length === 0) return [];
  const seen = openLedger(ledger);
  return findings.map((finding, at): JudgementRecord => {
    const { number, by, why, verdict } = finding.judgement;
    const said = { number, at: finding.judgement.at, by, why, verdict, says: sayJudgement(finding.judgement) };
    const { state, reason, claims } = finding;
    if (state !== 'found') return { ...said, state, reason, about: claims };
    return { ...said, ...seen.check(finding, findings.slice(at + 1)) };
  });
}

type Standing = Pick<JudgementRecord, 'state' | 'reason' | 'about'>;

interface Seen {
  check(finding: Finding, later: readonly Finding[]): Standing;
}

function openLedger(ledger: Omit<Ledger, 'judgements'>): Seen {
  const claims = new Map(ledger.claims.map((claim) => [claim.id, claim]));
  const relations = new Map(ledger.relations.map((one) => [pairOf(one.from, one.to), one]));
  const bySpelling = new Map<string, Entity[]>();
  for (const entity of ledger.entities)
    for (const { text, reports } of entity.names)
      for (const report of reports) {
        const key = `${report}\n${text}`;
        const list = bySpelling.get(key);
        if (list) list.push(entity);
        else bySpelling.set(key, [entity]);
      }
  return {
    check(finding, later) {
      const { judgement, claims: about } = finding;
      switch (judgement.verdict) {
        case 'accept':
        case 'reject':
        case 'edit': {
          const next = later.find(
            (one) => one.state === 'found' && one.claims[0] === about[0] && isOverruling(one.judgement, judgement),
          );
          return next === undefined ? toHolding(about) : toOverruled(about, next.judgement);
        }
        case 'merge': {
          const [one, other] = [findEntity(bySpelling, judgement.target), findEntity(bySpelling, judgement.other)];
          if (one === null || other === null) return toLost(one === null ? judgement.target : judgement.other);
          return one.id === other.id ? toHolding([one.id]) : toOverruled([one.id, other.id], findLaterName(later));
        }
        case 'split': {
          const { spellings, reports } = judgement.parts;
          const isPart = ({ text, report }: { text: string; report: string }): boolean =>
            spellings.includes(text) || reports.includes(report);
          const all = judgement.target.spellings;
          const off = findEntity(bySpelling, { ...judgement.target, spellings: all.filter(isPart) });
          const rest = findEntity(bySpelling, { ...judgement.target, spellings: all.filter((one) => !isPart(one)) });
          if (off === null || rest === null) return toLost(judgement.target);
          return off.id === rest.id ? toOverruled([off.id], findLaterName(later)) : toHolding([off.id, rest.id]);
        }
        case 'same-incident':
        case 'other-incident': {
          const [claim, ...others] = about.map((id) => claims.get(id)?.incident ?? null);
          if (claim === null || claim === undefined || others.every((other) => other === null))
            return { state: 'changed', reason: 'one of the claims belongs to no incident any more', about };
          const isSame = others.some((other) => other === claim);
          const isHolding = isSame === (judgement.verdict === 'same-incident');
          return isHolding ? toHolding(about) : toOverruled(about, findLater(later, /-incident$/));
        }
        case 'relate':
        case 'unrelate': {
          if (about.some((id) => claims.get(id)?.review.state === 'rejected'))
            return { state: 'overruled', reason: 'one of the claims is rejected', about };
          const relation = relations.get(pairOf(about[0]!, about[1]!));
          const isHolding =
            judgement.verdict === 'unrelate'
              ? relation === undefined
              : relation?.rule === 'judgement/relate' && relation.kind === judgement.relation;
          return isHolding ? toHolding(about) : toOverruled(about, findLater(later, /relate$/));
        }
      }
    },
  };
}

/** A later verdict on a claim goes before one that says otherwise; an edit only before what it edits again. */
function isOverruling(later: Judgement, earlier: Judgement): boolean {
  if (later.verdict === 'edit')
    return earlier.verdict === 'reject' || (earlier.verdict === 'edit' && earlier.slots.every((slot) => later.slots.some((other) => isSameSlot(slot, other)))); // prettier-ignore
  return (later.verdict === 'accept' && earlier.verdict === 'reject') || (later.verdict === 'reject' && earlier.verdict !== 'reject'); // prettier-ignore
}

type Slot = (Judgement & { verdict: 'edit' })['slots'][number];

function isSameSlot(a: Slot, b: Slot): boolean {
  if (a.slot === 'figure' && b.slot === 'figure') return a.key === b.key && a.selector.start === b.selector.start;
  return a.slot === b.slot;
}

function findLater(later: readonly Finding[], verdict: RegExp): Judgement | null {
  return later.find((one) => verdict.test(one.judgement.verdict))?.judgement ?? null;
}

function findLaterName(later: readonly Finding[]): Judgement | null {
  return findLater(later, /^(?:merge|split)$/);
}

function toHolding(about: readonly string[]): Standing {
  return { state: 'holds', reason: null, about };
}

function toOverruled(about: readonly string[], by: Judgement | null): Standing {
  const reason = by === null ? 'the ledger has it otherwise' : `judgement ${by.number} says otherwise`;
  return { state: 'overruled', reason, about };
}

function toLost(entity: JudgedEntity): Standing {
  return { state: 'lost', reason: `no report names ${entity.name} by any of its spellings any more`, about: [] };
}

/** The entity that most of the spellings name now, in their reports; the first by id among equals. */
function findEntity(bySpelling: ReadonlyMap<string, readonly Entity[]>, target: JudgedEntity): Entity | null {
  const counts = new Map<Entity, number>();
  for (const { text, report } of target.spellings)
    for (const entity of bySpelling.get(`${report}\n${text}`) ?? []) counts.set(entity, (counts.get(entity) ?? 0) + 1);
  const rank = ([entity, count]: readonly [Entity, number]): number => (entity.kind === target.kind ? 1000 : 0) + count;
  const sorted = [...counts].sort((a, b) => rank(b) - rank(a) || compareTexts(a[0].id, b[0].id));
  return sorted[0]?.[0] ?? null;
}

function pairOf(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}
