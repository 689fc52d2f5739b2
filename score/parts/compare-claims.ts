import type {
  ClaimRecord,
  EntityRecord,
  FigureRecord,
  LedgerRecord,
  NameRecord,
  PlaceUseRecord,
  ReportLine,
} from '../../src/core/export/ledger-record.js';
import { countShared, isAlike, isSame, toWordSet, type WordSet } from './ledger-words.js';
import { matchBest } from './match-best.js';

/** One ledger with what comparing needs: records by id, names of parties and sides. */
export interface OpenLedger {
  readonly reports: ReadonlyMap<string, ReportLine>;
  readonly entities: ReadonlyMap<string, EntityRecord>;
  readonly claims: readonly ClaimRecord[];
  readonly records: readonly LedgerRecord[];
  /** Side names by id, folded. */
  readonly sides: ReadonlyMap<string, string>;
}

/** Opens the records of a ledger. */
export function openLedger(records: readonly LedgerRecord[]): OpenLedger {
  const reports = new Map<string, ReportLine>();
  const entities = new Map<string, EntityRecord>();
  const claims: ClaimRecord[] = [];
  const sides = new Map<string, string>();
  for (const record of records) {
    if (record.type === 'dossier') for (const side of record.sides) sides.set(side.id, foldSide(side.name));
    else if (record.type === 'report') reports.set(record.id, record);
    else if (record.type === 'entity') entities.set(record.id, record);
    else if (record.type === 'claim') claims.push(record);
  }
  return { reports, entities, claims, records, sides };
}

/** "the Halmaran side" and "Halmaran" name one side. */
function foldSide(name: string): string {
  return name.toLowerCase().replace(/^the /, '').replace(/ side$/, ''); // prettier-ignore
}

/** A claim of the gold ledger and the one of the answer that states the same. */
export interface ClaimPair {
  readonly gold: ClaimRecord;
  readonly answer: ClaimRecord;
  readonly isSameText: boolean;
}

/** What the matching leaves. */
export interface ClaimMatches {
  readonly pairs: readonly ClaimPair[];
  readonly missed: readonly ClaimRecord[];
  readonly invented: readonly ClaimRecord[];
}

/**
 * Matches claims one to one, report by report, by the words of their pieces: at least half of the words of the shorter
 * must be shared; the matching with the best total of that share is taken. Among claims of the same words (joint speakers,
 * a claim and its denial) those that agree in claimant, figures, places, stance and kind are preferred, by small weights.
 */
export function matchClaims(gold: OpenLedger, answer: OpenLedger): ClaimMatches {
  const byReport = (claims: readonly ClaimRecord[]): Map<string, ClaimRecord[]> => {
    const map = new Map<string, ClaimRecord[]>();
    for (const claim of claims) map.set(claim.report, [...(map.get(claim.report) ?? []), claim]);
    return map;
  };
  const answered = byReport(answer.claims);
  const pairs: ClaimPair[] = [];
  for (const [report, claims] of byReport(gold.claims)) {
    const isSameText = gold.reports.get(report)?.text === answer.reports.get(report)?.text;
    const others = answered.get(report) ?? [];
    const words = (claim: ClaimRecord): WordSet =>
      toWordSet(claim.pieces.length > 0 ? claim.pieces : [claim.selector], isSameText);
    const left = claims.map((claim) => ({ claim, words: words(claim) }));
    const right = others.map((claim) => ({ claim, words: words(claim) }));
    const weights = left.map((a) => right.map((b) => toWeight(a, b, isSameText)));
    for (const match of matchBest(weights))
      pairs.push({ gold: claims[match.left]!, answer: others[match.right]!, isSameText });
  }
  const matchedGold = new Set(pairs.map((pair) => pair.gold.id));
  const matchedAnswers = new Set(pairs.map((pair) => pair.answer.id));
  return {
    pairs,
    missed: gold.claims.filter((claim) => !matchedGold.has(claim.id)),
    invented: answer.claims.filter((claim) => !matchedAnswers.has(claim.id)),
  };
}

interface WeighedClaim {
  readonly claim: ClaimRecord;
  readonly words: WordSet;
}

function toWeight(a: WeighedClaim, b: WeighedClaim, isSameText: boolean): number {
  const shorter = Math.min(a.words.size, b.words.size);
  const shared = countShared(a.words, b.words);
  // A piece of articles alone ("the") has no words: it then must be the same stretch.
  if (shorter === 0) return a.claim.selector.exact === b.claim.selector.exact && a.claim.selector.start === b.claim.selector.start ? 0.5 : 0; // prettier-ignore
  if (2 * shared < shorter) return 0;
  const numbers = (claim: ClaimRecord): string => claim.figures.map((figure) => figure.best ?? figure.low).join(' ');
  const places = (claim: ClaimRecord): WordSet => toWordSet(claim.places.map((place) => place.selector), isSameText); // prettier-ignore
  const agreement =
    0.04 * Number(isNameAlike(a.claim.claimant, b.claim.claimant, isSameText)) +
    0.02 * Number(numbers(a.claim) === numbers(b.claim)) +
    0.02 * Number(isAlike(places(a.claim), places(b.claim))) +
    0.01 * Number(a.claim.stance === b.claim.stance) +
    0.01 * Number(a.claim.kind === b.claim.kind);
  // Of two claims, one inside the other, the one of equal words is the match.
  const likeness = (2 * shared) / (a.words.size + b.words.size);
  return shared / shorter + 0.2 * likeness + agreement;
}

/** True where two names have the same words but for some: at least half of all, or both none. */
export function isNameAlike(a: NameRecord | null, b: NameRecord | null, isSameText: boolean): boolean {
  return isAlike(toNameWords(a, isSameText), toNameWords(b, isSameText));
}

function toNameWords(name: NameRecord | null, isSameText: boolean): WordSet {
  return toWordSet([name?.selector ?? null], isSameText);
}

/** One slot of a pair: the values for a person, and whether they agree. */
export interface SlotResult {
  readonly slot: string;
  readonly gold: string;
  readonly answer: string;
  readonly isRight: boolean;
}

/** All slots of a pair of claims but the figures. */
export function compareSlots(pair: ClaimPair, ledgers: { gold: OpenLedger; answer: OpenLedger }): SlotResult[] {
  const { gold, answer, isSameText } = pair;
  const equal = (slot: string, a: string, b: string): SlotResult => ({ slot, gold: a, answer: b, isRight: a === b });
  const names = (slot: string, a: readonly NameRecord[], b: readonly NameRecord[]): SlotResult => ({
    slot,
    gold: a.map(toText).join('; '),
    answer: b.map(toText).join('; '),
    isRight: isListAlike(a, b, isSameText),
  });
  const sideOf = (name: NameRecord | null, ledger: OpenLedger): string =>
    (name?.side == null ? undefined : ledger.sides.get(name.side)) ?? '';
  return [
    equal('kind', gold.kind, answer.kind),
    equal('stance', gold.stance, answer.stance),
    equal('quotation', gold.quotation, answer.quotation),
    equal('modality', [...gold.modality].sort().join(' '), [...answer.modality].sort().join(' ')),
    names('claimant', [gold.claimant], [answer.claimant]),
    {
      ...names('claimant_exact', [gold.claimant], [answer.claimant]),
      isRight: isSame(toNameWords(gold.claimant, isSameText), toNameWords(answer.claimant, isSameText)),
    },
    equal('claimant_side', sideOf(gold.claimant, ledgers.gold), sideOf(answer.claimant, ledgers.answer)),
    names('institution', toList(gold.claimant.institution), toList(answer.claimant.institution)),
    compareChains('chain', gold.chain, answer.chain, isSameText),
    // An outlet that is not found spoils the chain of each claim of its report: here the rest alone.
    compareChains('chain_but_outlet', dropOutlet(gold.chain), dropOutlet(answer.chain), isSameText),
    equal('time', toInterval(gold.time), toInterval(answer.time)),
    equal('time_days', toDays(gold.time), toDays(answer.time)),
    equal('said', toInterval(gold.said), toInterval(answer.said)),
    {
      slot: 'places',
      gold: gold.places.map(toPlace).join('; '),
      answer: answer.places.map(toPlace).join('; '),
      isRight: isListAlike(gold.places, answer.places, isSameText),
    },
    {
      slot: 'places_with_relation',
      gold: gold.places.map(toPlace).join('; '),
      answer: answer.places.map(toPlace).join('; '),
      isRight: isListAlike(gold.places, answer.places, isSameText, (a, b) => 'relation' in a && 'relation' in b && a.relation === b.relation), // prettier-ignore
    },
    names('agents', gold.agents, answer.agents),
    names('targets', gold.targets, answer.targets),
    names('instruments', gold.instruments, answer.instruments),
  ];
}

type Chain = ClaimRecord['chain'];

function dropOutlet(chain: Chain): Chain {
  return chain.filter((link) => link.role !== 'outlet');
}

/** Chains agree link by link: role and name. */
function compareChains(slot: string, gold: Chain, answer: Chain, isSameText: boolean): SlotResult {
  const show = (chain: Chain): string => chain.map((link) => `${link.role} ${toText(link.name)}`).join(' ← ');
  const isRight =
    gold.length === answer.length &&
    gold.every((link, i) => {
      const other = answer[i]!;
      return link.role === other.role && isNameAlike(link.name, other.name, isSameText);
    });
  return { slot, gold: show(gold), answer: show(answer), isRight };
}

function toList(name: NameRecord | null): NameRecord[] {
  return name === null ? [] : [name];
}

function toText(name: NameRecord): string {
  return name.text ?? '–';
}

function toPlace(place: PlaceUseRecord): string {
  return `${place.relation} ${toText(place)}`;
}

function toInterval(time: { earliest: string | null; latest: string | null }): string {
  return `${time.earliest ?? '…'}/${time.latest ?? '…'}`;
}

function toDays(time: { earliest: string | null; latest: string | null }): string {
  return `${time.earliest?.slice(0, 10) ?? '…'}/${time.latest?.slice(0, 10) ?? '…'}`;
}

/** True where the names of both lists can be paired off by their words with none left over. */
function isListAlike(
  a: readonly NameRecord[],
  b: readonly NameRecord[],
  isSameText: boolean,
  isFit: (a: NameRecord, b: NameRecord) => boolean = () => true,
): boolean {
  if (a.length !== b.length) return false;
  const weights = a.map((x) => b.map((y) => Number(isNameAlike(x, y, isSameText) && isFit(x, y))));
  return matchBest(weights).length === a.length;
}

/** A figure as what must agree: number, hedge, harm, whose and status. */
export function toFigureTuple(figure: FigureRecord, ledger: OpenLedger): string {
  return `${toFigureNumber(figure)} ${figure.status} of ${toWhose(figure, ledger)}`;
}

/** A figure's bounds, hedge and what it measures. */
export function toFigureNumber(figure: FigureRecord): string {
  const bounds = [figure.low, figure.best, figure.high].map((bound) => bound ?? '–').join('/');
  return `${figure.hedge} ${bounds} ${figure.what}`;
}

/** Older gold holds the side as a name whose side alone is filled. */
function toWhose(figure: FigureRecord, ledger: OpenLedger): string {
  const side: unknown = figure.side;
  const id = typeof side === 'object' && side !== null && 'side' in side ? side.side : side;
  const own = (typeof id === 'string' ? id : null) ?? figure.party.side;
  return (own === null ? undefined : ledger.sides.get(own)) ?? 'nobody told';
}
