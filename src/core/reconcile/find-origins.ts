import { toHashedId, type Hash, type OriginId } from '../model/ids.js';
import type { Origin, Reason } from '../model/ledger.js';
import { addTo } from './claim-order.js';
import { compareTexts } from '../text/compare-texts.js';
import type { ClaimFacts } from './claim-facts.js';
import { makeDisjointSets, type DisjointSets } from './disjoint-sets.js';
import { isSameBest } from './figure-bounds.js';
import type { ScopedFigure } from './figure-scope.js';
import type { SamePair } from './find-claim-relations.js';
import type { Entities } from './find-entities.js';
import { groupStatements } from './group-statements.js';
import type { HeldClaim } from './held-report.js';
import type { MakeMemo } from './list-memo.js';
import type { SameStatement } from './same-statement.js';
import { toOrigin, toReason } from './to-origin.js';
import { isMeeting } from './time-range.js';

/** Who an origin is. */
export type Voice = Pick<Origin, 'kind' | 'name'>;

/** Which origin each claim goes back to. */
export interface Origins {
  readonly origins: readonly Origin[];
  /** Origin of each claim, by position in the list of facts. */
  readonly originOf: readonly OriginId[];
  readonly byId: ReadonlyMap<OriginId, Origin>;
  /** What relations take of an origin; the same object as before where it says the same. */
  readonly voices: ReadonlyMap<OriginId, Voice>;
  /** Claims that print one statement or one copied sentence: what repetitions are made of. */
  readonly samePairs: readonly SamePair[];
}

/** Two claims (positions in the list of facts, `a` before `b`) that print one statement. */
export interface StatementPair {
  readonly a: number;
  readonly b: number;
  readonly why: SameStatement;
}

/** What origins are found from. */
export interface OriginState {
  /** In the ledger's order. */
  readonly claims: readonly HeldClaim[];
  readonly facts: readonly ClaimFacts[];
  /** Claims of copied sentences, by position, with the claim that they copy. */
  readonly copied: ReadonlyMap<number, number>;
  /** Claims of two reports that print one statement. */
  readonly statements: readonly StatementPair[];
  readonly entities: Entities;
  readonly hash: Hash;
}

/** Makes what groups claims by their primary source; the record of a group is made anew only where anything of it is another. */
export function makeHeldOrigins(makeMemo: MakeMemo): (state: OriginState) => Origins {
  const keepOrigin = makeMemo<Origin>();
  let voices = new Map<OriginId, Voice>();
  return (state) => {
    const { facts, claims, hash, copied, entities } = state;
    const sets = makeDisjointSets(facts.length);
    const reasons = new Map<number, Reason>();
    const tolls = findRunningTolls(facts);
    const relayed = joinTolls(facts, { sets, tolls, reasons });
    const statements = numberStatements(claims);
    const printed = joinStatements(facts, { sets, tolls, statements, reasons, pairs: state.statements });
    joinVoices(facts, { sets, isTaken: (index) => relayed.has(index) || copied.has(index) });
    for (const [index, source] of copied) sets.join(source, index);
    const groups = new Map<number, number[]>();
    for (const index of facts.keys()) addTo(groups, { key: sets.find(index), value: index });
    const originOf: OriginId[] = [];
    const origins: Origin[] = [];
    const inputs: unknown[] = [];
    for (const positions of groups.values()) {
      const why = positions.flatMap((index) => reasons.get(index) ?? []);
      const isToll = why.some(({ rule }) => rule === 'origin/running-toll');
      inputs.length = 0;
      inputs.push(isToll);
      for (const reason of why) inputs.push(reason);
      for (const index of positions) {
        const { sourceName } = facts[index]!;
        inputs.push(claims[index]!, sourceName?.entity == null ? null : entities.labelOf(sourceName.entity));
        if (isToll && sourceName?.party != null) inputs.push(entities.partyOf(sourceName.party)?.id);
      }
      const first = claims[positions[0]!]!;
      const make = (): Origin => {
        const members = positions.map((index) => facts[index]!);
        return toOrigin({ id: toHashedId('origin', first.facts.claim.id, hash), members, reasons: why, entities, isToll }); // prettier-ignore
      };
      const origin = keepOrigin(first, { inputs, make });
      for (const index of positions) originOf[index] = origin.id;
      origins.push(origin);
    }
    origins.sort((a, b) => compareTexts(a.id, b.id));
    const before = voices;
    voices = new Map(origins.map((origin) => [origin.id, toVoice(origin, before.get(origin.id))]));
    return {
      origins,
      originOf,
      voices,
      byId: new Map(origins.map((origin) => [origin.id, origin])),
      samePairs: [...[...copied].map(([b, a]): SamePair => ({ a, b, rule: 'relation/copied-words' })), ...printed],
    };
  };
}

function toVoice(origin: Origin, before: Voice | undefined): Voice {
  if (before?.name === origin.name && before.kind === origin.kind) return before;
  const { kind, name } = origin;
  return before?.kind === kind && JSON.stringify(before.name) === JSON.stringify(name) ? before : { kind, name };
}

/** The statements of all claims, as `groupStatements` numbers them: each report by itself. */
function numberStatements(claims: readonly HeldClaim[]): number[] {
  const numbers: number[] = [];
  for (let at = 0; at < claims.length;) {
    const { report } = claims[at]!;
    let end = at;
    while (claims[end]?.report === report) end += 1;
    const first = at;
    const own = keptNumbers.get(claims[at]!) ?? groupStatements(claims.slice(at, end).map(({ facts }) => facts));
    keptNumbers.set(claims[at]!, own);
    for (const number of own) numbers.push(first + number);
    at = end;
  }
  return numbers;
}

/** By the first claim of a report: where it is the same, all claims of the report are. */
const keptNumbers = new WeakMap<HeldClaim, readonly number[]>();

function toTollReason(facts: ClaimFacts, { figure, by, whose }: ScopedFigure): Reason {
  const people = figure.status === 'military' ? 'soldiers' : figure.status === 'civilian' ? 'civilians' : 'people';
  const says = `running toll of ${by === 'own' ? (facts.party ?? whose!) + "'s own" : `the ${whose!}'s`} ${people}`;
  return toReason(facts, { rule: 'origin/running-toll', says, span: figure.span });
}

interface Toll {
  readonly key: string;
  readonly scoped: ScopedFigure;
}

/** Claims that give a party's running toll, with the key that its states share: who counts whom. */
function findRunningTolls(facts: readonly ClaimFacts[]): Map<number, Toll> {
  const tolls = new Map<number, Toll>();
  for (const [index, one] of facts.entries()) {
    if (one.voice !== 'statement') continue;
    const scoped = one.scoped.find((found) => found.isRunning && found.figure.best !== null && found.key !== null);
    const speaks = one.side ?? one.party;
    if (scoped && speaks !== null) tolls.set(index, { key: `${speaks}|${scoped.key!}`, scoped });
  }
  return tolls;
}

interface Joining {
  readonly sets: DisjointSets;
  readonly tolls: ReadonlyMap<number, Toll>;
  readonly reasons: Map<number, Reason>;
}

/** States of one running toll are one origin; so is an outlet that gives the same state in its own voice. */
function joinTolls(facts: readonly ClaimFacts[], { sets, tolls, reasons }: Joining): Set<number> {
  const relayed = new Set<number>();
  const bySeries = new Map<string, number[]>();
  for (const [index, toll] of tolls) {
    const series = bySeries.get(toll.key) ?? [];
    const same = series.find((other) => isMeeting(tolls.get(other)!.scoped.since, toll.scoped.since));
    if (same !== undefined) sets.join(same, index);
    addTo(bySeries, { key: toll.key, value: index });
    const isAgain = same !== undefined && facts[same]!.claim.report !== facts[index]!.claim.report;
    // A number of the enemy's dead that is told once is a statement like any other.
    for (const one of toll.scoped.by === 'own' ? [index] : isAgain ? [same, index] : [])
      reasons.set(one, toTollReason(facts[one]!, tolls.get(one)!.scoped));
  }
  const byScope = new Map<string, number[]>();
  for (const [index, toll] of tolls)
    if (toll.scoped.by === 'own')
      addTo(byScope, { key: `${toll.scoped.key!}|${toll.scoped.figure.best ?? ''}`, value: index });
  for (const [index, one] of facts.entries()) {
    if (one.voice !== 'outlet' && one.voice !== 'agency') continue;
    const scoped = one.scoped.find((found) => found.isRunning && found.by !== 'enemy');
    if (!scoped || one.side !== null) continue;
    const same = (byScope.get(`${scoped.key ?? ''}|${scoped.figure.best ?? ''}`) ?? []).find((other) => {
      const toll = tolls.get(other)!.scoped;
      return isSameBest(toll.figure, scoped.figure) && isMeeting(toll.since, scoped.since);
    });
    if (same === undefined) continue;
    sets.join(same, index);
    relayed.add(index);
    reasons.set(
      index,
      toReason(one, {
        rule: 'origin/relayed-toll',
        says: `the state of ${scoped.whose!}'s own running toll`,
        span: scoped.figure.span,
      }),
    );
  }
  return relayed;
}

function joinStatements(
  facts: readonly ClaimFacts[],
  options: Joining & { readonly statements: readonly number[]; readonly pairs: readonly StatementPair[] },
): SamePair[] {
  const pairs: SamePair[] = [];
  const { sets, tolls, statements, reasons } = options;
  const firstOf = new Map<number, number>();
  const tollOf = new Map<string, number>();
  const placeOf = (index: number): string => `${statements[index]!} ${facts[index]!.claim.sentence.start}`;
  for (const index of tolls.keys()) if (!tollOf.has(placeOf(index))) tollOf.set(placeOf(index), index);
  for (const [index, one] of facts.entries()) {
    if (one.voice !== 'statement' && one.voice !== 'witness' && one.voice !== 'unknown') continue;
    // A running toll is an origin of its own; what else the same speaker says is another one, but for its increment.
    const first = firstOf.get(statements[index]!);
    const increment = one.figures.some((figure) => figure.mode === 'incremental');
    const toll = increment ? tollOf.get(placeOf(index)) : undefined;
    if (increment && toll !== undefined && !tolls.has(index)) sets.join(toll, index);
    else if (!tolls.has(index)) {
      if (first === undefined) firstOf.set(statements[index]!, index);
      else sets.join(first, index);
    }
  }
  // Of several statements that a claim is the same as, the first one tells why.
  const telling = new Map<number, { readonly other: number; readonly pair: StatementPair }>();
  for (const pair of options.pairs) {
    if (tolls.has(pair.a) !== tolls.has(pair.b)) continue;
    sets.join(pair.a, pair.b);
    if (tolls.has(pair.a)) continue;
    pairs.push({ a: pair.a, b: pair.b, rule: 'relation/same-statement' });
    for (const [index, other] of [
      [pair.a, pair.b],
      [pair.b, pair.a],
    ] as const)
      if (other < (telling.get(index)?.other ?? Infinity)) telling.set(index, { other, pair });
  }
  for (const [index, { pair }] of telling) reasons.set(index, toReason(facts[index]!, { ...pair.why, span: null }));
  return pairs;
}

/** One agency is one origin, and so is one outlet in its own voice. */
function joinVoices(
  facts: readonly ClaimFacts[],
  { sets, isTaken }: { readonly sets: DisjointSets; readonly isTaken: (index: number) => boolean },
): void {
  const firstOf = new Map<string, number>();
  for (const [index, one] of facts.entries()) {
    if (one.voice !== 'agency' && one.voice !== 'outlet') continue;
    const key = `${one.voice} ${one.sourceName ? one.source : one.claim.report}`;
    const first = firstOf.get(key);
    // An outlet's voice that relays a running toll is that toll's, and a copied sentence is its source's.
    if (isTaken(index)) continue;
    if (first === undefined) firstOf.set(key, index);
    else sets.join(first, index);
  }
}
