import { toHashedId, type EntityId, type Hash } from '../model/ids.js';
import type { Entity, EntityName } from '../model/ledger.js';
import { compareTexts } from '../text/compare-texts.js';
import { addTo } from './claim-order.js';
import type { NameUse } from './collect-uses.js';
import type { NameTables } from './find-name-key.js';
import type { NameJoin } from './join-names.js';
import { toNameKey } from './name-words.js';
import type { ReconcileInput } from './reconcile-input.js';
import { toAttributes } from './to-attributes.js';

/** Hash of the first spelling and its report (`uses` are in order); a party that nobody names in words stands for itself. */
export function toEntityId(uses: readonly NameUse[], hash: Hash): EntityId {
  const first = uses.find((use) => use.isSpelling && use.text !== null);
  const source = first ?? uses[0]!;
  return toHashedId('entity', `${first?.text ?? source.full}\n${source.report}`, hash);
}

/** The record of the entity that names of some keys come together to be; `uses` are in order. */
export function toEntity(options: {
  readonly key: string;
  readonly id: EntityId;
  readonly uses: readonly NameUse[];
  readonly joins: readonly NameJoin[];
  readonly input: Pick<ReconcileInput, 'tables' | 'parties'>;
  readonly tables: NameTables;
  /** The entity that printed a report; null where the page tells none. */
  readonly printerOf: (report: string) => EntityId | null;
  /** The text of a report. */
  readonly textOf: (report: string) => string;
}): Entity {
  const { input, tables } = options;
  const { uses } = options;
  const isJudged = options.joins.some((join) => join.rule === 'judgement/merge');
  // Who merged two entities said which one's name and kind hold.
  const own = isJudged ? uses.filter((use) => use.key === options.key) : uses;
  const kind = options.key.startsWith('outlet:') ? 'outlet' : own[0]!.kind;
  const row = own.map((use) => tables.rows.get(toNameKey(use.text ?? ''))).find((found) => found !== undefined);
  const party =
    kind === 'outlet' || kind === 'place'
      ? null
      : kind === 'party'
        ? own[0]!.full
        : (row?.party ?? mostCommon(uses, (use) => use.party));
  const outletRow =
    kind === 'outlet'
      ? input.tables.outlets.find((found) => uses.some((use) => toNameKey(use.full) === toNameKey(found.outlet)))
      : undefined;
  const side =
    party === null
      ? (outletRow?.side ?? (kind === 'outlet' ? (input.parties.outletOf?.(uses[0]!.full)?.side ?? null) : null))
      : sideOf(party, input);
  const evidence: Entity['evidence'][number][] = [];
  const witness = uses.find((use) => use.party !== null && use.party === party) ?? null;
  const partyRule = input.parties.findParty(party ?? '')?.rule ?? 'entity/party-of-name';
  if (party !== null) {
    const isRow = row?.party === party && kind !== 'party';
    const rule = isRow ? 'dossier/names' : kind === 'party' ? partyRule : (witness?.rule ?? partyRule);
    const isStated = !isRow && kind !== 'party';
    evidence.push({
      slot: 'party',
      span: isStated ? ((witness?.rule === 'entity/party-of-role' ? witness.role : witness?.span) ?? null) : null,
      report: isStated ? (witness?.report ?? null) : null,
      rule,
    });
  }
  if (side !== null)
    evidence.push({ slot: 'side', span: null, report: null, rule: party === null ? 'dossier/outlets' : partyRule });
  for (const join of options.joins) {
    const use = uses.find((own) => own.key === join.from) ?? uses[0]!;
    evidence.push({ slot: 'name', span: use.span, report: use.report, rule: join.rule });
  }
  const point =
    kind === 'place'
      ? ((own.find((use) => use.point !== null) ?? uses.find((use) => use.point !== null))?.point ?? null)
      : null;
  const victim = toAttributes(kind === 'person' ? uses : []);
  return {
    id: options.id, kind,
    name: row && kind !== 'place' ? row.entity : nameOf({ kind, uses: own, pointName: point?.name ?? null }),
    names: toNames(uses, options.printerOf),
    party, side, evidence: [...evidence, ...victim.evidence],
    roles: toRoles(uses, options.textOf),
    attributes: victim.attributes, place: point, wikidata: row?.wikidata ?? point?.wikidata ?? null,
  }; // prettier-ignore
}

function sideOf(party: string, input: Pick<ReconcileInput, 'tables' | 'parties'>): string | null {
  return (
    input.parties.sides.find((side) => side.parties.includes(party))?.name ??
    input.parties.findParty(party)?.side ??
    null
  );
}

function nameOf(options: {
  readonly kind: string;
  readonly uses: readonly NameUse[];
  readonly pointName: string | null;
}): string {
  if (options.pointName !== null) return options.pointName;
  if (options.kind === 'party') return options.uses[0]!.full;
  const wordsIn = (full: string): number => full.split(/\s+/).length;
  const longest = options.uses.reduce((most, use) => Math.max(most, wordsIn(use.full)), 0);
  const isWhole = (full: string): boolean => !/^(person|outlet)$/.test(options.kind) || wordsIn(full) === longest;
  return mostCommon(options.uses, ({ full }) => (isWhole(full) ? full : null)) ?? options.uses[0]!.full;
}

function mostCommon(uses: readonly NameUse[], valueOf: (use: NameUse) => string | null): string | null {
  const counts = new Map<string, number>();
  for (const use of uses) {
    const value = valueOf(use);
    if (value !== null) counts.set(value, (counts.get(value) ?? 0) + (use.times ?? 1));
  }
  const sorted = [...counts].sort((a, b) => b[1] - a[1] || compareTexts(a[0], b[0]));
  return sorted[0]?.[0] ?? null;
}

function toNames(all: readonly NameUse[], printerOf: (report: string) => EntityId | null): EntityName[] {
  const byText = new Map<string, NameUse[]>();
  for (const use of all)
    if (use.isSpelling && use.text !== null && use.span) addTo(byText, { key: use.text, value: use });
  const names = [...byText].map(([text, uses]): EntityName => {
    const reports = [...new Set(uses.map((use) => use.report))].sort(compareTexts);
    const usedBy = reports.flatMap((report) => printerOf(report) ?? []);
    return { text, count: uses.length, reports, usedBy: [...new Set(usedBy)].sort(compareTexts) };
  });
  return names.sort((a, b) => b.count - a.count || compareTexts(a.text, b.text));
}

function toRoles(uses: readonly NameUse[], textOf: (report: string) => string): Entity['roles'][number][] {
  return uses.flatMap((use) => {
    if (!use.role) return [];
    return [{ text: textOf(use.report).slice(use.role.start, use.role.end), span: use.role, report: use.report }];
  });
}
