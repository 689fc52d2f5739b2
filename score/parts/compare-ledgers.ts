import type { LedgerRecord, RelationRecord } from '../../src/core/export/ledger-record.js';
import {
  compareSlots,
  matchClaims,
  openLedger,
  toFigureNumber,
  toFigureTuple,
  type ClaimMatches,
  type OpenLedger,
  type SlotResult,
} from './compare-claims.js';
import { alignSides } from './align-sides.js';
import { compareReports } from './compare-reports.js';
import { countMatches } from './count-matches.js';
import { addSlot, foundOf, type LedgerCounts } from './ledger-counts.js';
import { matchBest } from './match-best.js';

/** What one gold claim, or one claim that gold does not hold, came to. */
export interface ClaimOutcome {
  readonly outcome: 'matched' | 'missed' | 'invented';
  readonly report: string;
  readonly gold: string | null;
  readonly answer: string | null;
  readonly start: number;
  readonly end: number;
  readonly words: string;
  /** Slots that differ, as gold and as answer. */
  readonly wrong: Readonly<Record<string, { gold: string; answer: string }>>;
}

/** What the gold of single texts labels: what is made across reports is not compared. */
export interface GoldScope {
  readonly relations: readonly RelationRecord['kind'][];
  /** Whether claims are put together by incident and origin. */
  readonly hasGroups: boolean;
}

const RELATIONS = ['repeats', 'corroborates', 'contradicts', 'denies', 'revises', 'refines'] as const;
const WHOLE: GoldScope = { relations: RELATIONS, hasGroups: true };
/** What single texts are labelled with: what lies across reports is not. */
export const ONE_TEXT: GoldScope = { relations: ['denies'], hasGroups: false };

/** Compares an answer with gold, adds to the counts, and returns the outcome of every claim. */
export function compareLedgers(
  ledgers: { gold: readonly LedgerRecord[]; answer: readonly LedgerRecord[]; scope?: GoldScope },
  counts: LedgerCounts,
): ClaimOutcome[] {
  const scope = ledgers.scope ?? WHOLE;
  const gold = openLedger(ledgers.gold);
  const answer = alignSides(openLedger(ledgers.answer), gold);
  const matches = matchClaims(gold, answer);
  const claims = foundOf(counts, 'claims');
  claims.gold += gold.claims.length;
  claims.answered += answer.claims.length;
  claims.right += matches.pairs.length;
  const outcomes: ClaimOutcome[] = [];
  for (const pair of matches.pairs) {
    const results = [...compareSlots(pair, { gold, answer }), ...compareFigures(pair, { gold, answer })];
    for (const result of results) addSlot(counts, result.slot, result.isRight);
    outcomes.push(toOutcome('matched', { gold: pair.gold, answer: pair.answer, wrong: results }));
  }
  for (const claim of matches.missed) outcomes.push(toOutcome('missed', { gold: claim, answer: null, wrong: [] }));
  for (const claim of matches.invented) outcomes.push(toOutcome('invented', { gold: null, answer: claim, wrong: [] }));
  countFigures(counts, { gold, answer, matches });
  countEntities(counts, { gold, answer, matches });
  countRelations(counts, { gold, answer, matches }, scope);
  if (scope.hasGroups) countGroups(counts, matches);
  compareReports(counts, { gold, answer });
  return outcomes.sort((a, b) => compare(a.report, b.report) || a.start - b.start || a.end - b.end);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

type Claim = OpenLedger['claims'][number];

function toOutcome(
  outcome: ClaimOutcome['outcome'],
  of: { gold: Claim | null; answer: Claim | null; wrong: readonly SlotResult[] },
): ClaimOutcome {
  const claim = (of.gold ?? of.answer)!;
  return {
    outcome,
    report: claim.report,
    gold: of.gold?.id ?? null,
    answer: of.answer?.id ?? null,
    start: claim.selector.start,
    end: claim.selector.end,
    words: claim.pieces.map((piece) => piece.exact).join(' … '),
    wrong: Object.fromEntries(
      of.wrong
        .filter((result) => !result.isRight)
        .map((result) => [result.slot, { gold: result.gold, answer: result.answer }]),
    ),
  };
}

interface Compared {
  readonly gold: OpenLedger;
  readonly answer: OpenLedger;
  readonly matches: ClaimMatches;
}

/** Of two matched claims: all tuples, then what figures of one number agree in. */
function compareFigures(
  pair: { gold: Claim; answer: Claim },
  { gold, answer }: { gold: OpenLedger; answer: OpenLedger },
): SlotResult[] {
  if (pair.gold.figures.length === 0 && pair.answer.figures.length === 0) return [];
  const tuples = (claim: Claim, ledger: OpenLedger): string =>
    claim.figures
      .map((figure) => toFigureTuple(figure, ledger))
      .sort()
      .join('; ');
  const [a, b] = [tuples(pair.gold, gold), tuples(pair.answer, answer)];
  const results: SlotResult[] = [{ slot: 'figures', gold: a, answer: b, isRight: a === b }];
  const left = [...pair.answer.figures];
  for (const figure of pair.gold.figures) {
    const at = left.findIndex((other) => toFigureNumber(other) === toFigureNumber(figure));
    if (at < 0) continue;
    const [other] = left.splice(at, 1);
    for (const slot of ['status', 'mode', 'perspective'] as const)
      results.push({ slot: `figure_${slot}`, gold: figure[slot], answer: other![slot], isRight: figure[slot] === other![slot] }); // prettier-ignore
    const whose = (tuple: string): string => tuple.slice(tuple.lastIndexOf(' of ') + 4);
    const [mine, theirs] = [whose(toFigureTuple(figure, gold)), whose(toFigureTuple(other!, answer))];
    results.push({ slot: 'figure_whose', gold: mine, answer: theirs, isRight: mine === theirs });
  }
  return results;
}

/** Figures of all claims, matched or not: a figure counts where its claim is found and its tuple is right. */
function countFigures(counts: LedgerCounts, { gold, answer, matches }: Compared): void {
  const goldOf = new Map(matches.pairs.map((pair) => [pair.answer.id, pair.gold.id]));
  const keys = (ledger: OpenLedger, toKey: (figure: Claim['figures'][number]) => string, isAnswer: boolean): string[] =>
    ledger.claims.flatMap((claim) => {
      const owner = isAnswer ? (goldOf.get(claim.id) ?? `invented ${claim.id}`) : claim.id;
      const seen = new Map<string, number>();
      return claim.figures.map((figure) => {
        const key = toKey(figure);
        seen.set(key, (seen.get(key) ?? 0) + 1);
        return `${owner} ${key} ${seen.get(key)!}`;
      });
    });
  countMatches(foundOf(counts, 'figures'), {
    gold: keys(gold, (figure) => toFigureTuple(figure, gold), false),
    answered: keys(answer, (figure) => toFigureTuple(figure, answer), true),
  });
  countMatches(foundOf(counts, 'figure_numbers'), {
    gold: keys(gold, toFigureNumber, false),
    answered: keys(answer, toFigureNumber, true),
  });
}

/**
 * Entities, one to one by spellings that both have (in small letters); kinds must agree. Then, of the names in matched
 * claims with an entity in both, the share that leads to the matched entity.
 */
function countEntities(counts: LedgerCounts, { gold, answer, matches }: Compared): void {
  const [left, right] = [[...gold.entities.values()], [...answer.entities.values()]];
  const spellings = (names: readonly { text: string }[]): Set<string> => new Set(names.map((name) => name.text.toLowerCase())); // prettier-ignore
  const theirs = right.map((entity) => ({ kind: entity.kind, names: spellings(entity.names) }));
  const weights = left.map((entity) => {
    const own = spellings(entity.names);
    return theirs.map((other) => (other.kind === entity.kind ? [...own].filter((name) => other.names.has(name)).length : 0)); // prettier-ignore
  });
  const matched = new Map(matchBest(weights).map((match) => [left[match.left]!.id, right[match.right]!.id]));
  const found = foundOf(counts, 'entities');
  found.gold += left.length;
  found.answered += right.length;
  found.right += matched.size;
  for (const pair of matches.pairs) {
    const [a, b] = [pair.gold, pair.answer].map((claim) => [claim.claimant, ...claim.agents, ...claim.targets, ...claim.places]); // prettier-ignore
    for (const name of a!) {
      const at = name.selector;
      const other = b!.find((one) => at !== null && one.selector?.start === at.start && one.selector.end === at.end);
      if (other === undefined || (name.entity === null && other.entity === null)) continue;
      const expected = name.entity === null ? null : (matched.get(name.entity) ?? 'unmatched');
      addSlot(counts, 'entity_of_name', expected === other.entity);
    }
  }
}

/** Relations that do not depend on which claim comes first. */
const SYMMETRIC: ReadonlySet<RelationRecord['kind']> = new Set(['repeats', 'corroborates', 'contradicts']);

/** Relations between matched claims, by kind; those of claims that are not matched can only be missed or invented. */
function countRelations(counts: LedgerCounts, { gold, answer, matches }: Compared, scope: GoldScope): void {
  const goldOf = new Map(matches.pairs.map((pair) => [pair.answer.id, pair.gold.id]));
  const toKey = (relation: RelationRecord, toClaim: (id: string) => string): string => {
    const ends = [toClaim(relation.from), toClaim(relation.to)];
    return `${relation.kind} ${(SYMMETRIC.has(relation.kind) ? ends.sort() : ends).join(' ')}`;
  };
  const isCompared = (record: LedgerRecord): record is RelationRecord =>
    record.type === 'relation' && scope.relations.includes(record.kind);
  const relations = (ledger: OpenLedger): RelationRecord[] => ledger.records.filter(isCompared);
  const sets = {
    gold: relations(gold).map((relation) => toKey(relation, (id) => id)),
    answered: relations(answer).map((relation) => toKey(relation, (id) => goldOf.get(id) ?? `invented ${id}`)),
  };
  countMatches(foundOf(counts, 'relations'), sets);
  for (const kind of scope.relations) {
    const only = (keys: readonly string[]): string[] => keys.filter((key) => key.startsWith(`${kind} `));
    const [left, right] = [only(sets.gold), only(sets.answered)];
    if (left.length + right.length > 0) countMatches(foundOf(counts, kind), { gold: left, answered: right });
  }
}

/** Pairs of matched claims that stand in one incident, and that go back to one origin. */
function countGroups(counts: LedgerCounts, matches: ClaimMatches): void {
  for (const slot of ['incident', 'origin'] as const) {
    const groups = (of: 'gold' | 'answer'): string[] => {
      const members = new Map<string, string[]>();
      for (const pair of matches.pairs) {
        const group = pair[of][slot];
        if (group !== null) members.set(group, [...(members.get(group) ?? []), pair.gold.id]);
      }
      return [...members.values()].flatMap((ids) => ids.flatMap((a, i) => ids.slice(i + 1).map((b) => [a, b].sort().join(' ')))); // prettier-ignore
    };
    countMatches(foundOf(counts, `same_${slot}`), { gold: groups('gold'), answered: groups('answer') });
  }
}
