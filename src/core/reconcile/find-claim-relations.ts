import type { Figure } from '../model/claim.js';
import type { Origin } from '../model/ledger.js';
import { compareMade, type ClaimFacts } from './claim-facts.js';
import { addTo } from './claim-order.js';
import { compareHappenings, comparePlaces } from './compare-happenings.js';
import { makeDisjointSets } from './disjoint-sets.js';
import { isApart, isSameBest, toBounds } from './figure-bounds.js';
import { isSameScope, type ScopedFigure } from './figure-scope.js';
import type { Denial } from './find-denials.js';
import type { HappeningGroup } from './find-incidents.js';
import { isIndependent } from './independence.js';
import { relateFigures } from './relate-figures.js';
import {
  keepFilled,
  nameText,
  sayWho,
  toConfidence,
  toSentence,
  type Compared,
  type RelationDraft,
} from './relation-draft.js';
import { daysOf, isMeeting } from './time-range.js';

/** What relations between claims are found from. */
export interface RelationInput {
  readonly facts: readonly ClaimFacts[];
  readonly originOf: readonly string[];
  readonly byId: ReadonlyMap<string, Origin>;
}

/** Two claims that print one statement, or one copied sentence: positions in the list of facts. */
export interface SamePair {
  readonly a: number;
  readonly b: number;
  readonly rule: 'relation/same-statement' | 'relation/copied-words';
}

/** Repetitions: each later claim of one statement, or of one copied sentence, to the first of another report. */
export function findRepetitions(input: RelationInput, pairs: readonly SamePair[]): RelationDraft[] {
  const { facts } = input;
  const sets = makeDisjointSets(facts.length);
  const ruleOf = new Map<number, SamePair['rule']>();
  for (const { a, b, rule } of pairs) {
    if (input.originOf[a] !== input.originOf[b] || facts[a]!.isDenial !== facts[b]!.isDenial) continue;
    sets.join(a, b);
    for (const index of [a, b]) if (ruleOf.get(index) !== 'relation/copied-words') ruleOf.set(index, rule);
  }
  const groups = new Map<number, number[]>();
  for (const index of ruleOf.keys()) addTo(groups, { key: sets.find(index), value: index });
  return [...groups.values()].flatMap((members) => {
    const sorted = members.sort((a, b) => compareMade(facts[a]!, facts[b]!));
    const first = sorted[0]!;
    return sorted.slice(1).flatMap((index) => {
      if (facts[index]!.claim.report === facts[first]!.claim.report) return [];
      return [toRepetition(input, { from: index, to: first, rule: ruleOf.get(index)! })];
    });
  });
}

function toRepetition(
  input: RelationInput,
  pair: { readonly from: number; readonly to: number; readonly rule: string },
): RelationDraft {
  const [from, to] = [input.facts[pair.from]!, input.facts[pair.to]!];
  const figure = from.figures.find((x) => to.figures.some((y) => x.what === y.what && isSameBest(x, y)));
  const { kind, ...slots } = compareSlots(from, to);
  const scope = keepFilled({
    origin: { from: input.originOf[pair.from]!, to: input.originOf[pair.to]! },
    ...(figure ? { ...slots, ...figureSlots(figure) } : { kind: kind!, ...slots }),
  });
  const origin = input.byId.get(input.originOf[pair.to]!);
  const who = nameText(origin?.name ?? null) ?? sayWho(to);
  const WHY: Readonly<Record<string, string>> = {
    'relation/copied-words': `both reports print the same sentence, which goes back to ${who}`,
    'relation/same-origin': `both reports print what ${who} tells`,
  };
  const why = WHY[pair.rule] ?? `both reports print one statement of ${who}`;
  const sure = pair.rule === 'relation/copied-words' ? 0.95 : 0.85;
  return {
    kind: 'repeats',
    from: pair.from,
    to: pair.to,
    aspect: null,
    scope,
    why: toSentence(why),
    rule: pair.rule,
    confidence: toConfidence(sure, [from, to]),
  };
}

/** The slots in which two equal figures agree. */
function figureSlots(figure: Figure): Compared {
  const number = figure.high === null ? { low: both(figure.low) } : { best: both(figure.best) };
  return {
    what: both(figure.what),
    status: both(figure.status),
    side: both(figure.side),
    ...number,
    hedge: both(figure.hedge),
  };
}

function both(value: string | number | null): { from: string | number | null; to: string | number | null } {
  return { from: value, to: value };
}

/** Kind, place, time and side of the actor, as far as both claims give them. */
export function compareSlots(from: ClaimFacts, to: ClaimFacts): Compared {
  const common = from.places.find((place) => to.places.some((use) => use.entity === place.entity));
  const isTimed = daysOf(from.time) <= 8 && daysOf(to.time) <= 8;
  const side = (facts: ClaimFacts): string | null => [...facts.agentSides].sort()[0] ?? null;
  return {
    kind: { from: from.claim.kind, to: to.claim.kind },
    place: common ? both(common.entity) : { from: from.places[0]?.entity ?? null, to: to.places[0]?.entity ?? null },
    time: isTimed ? { from: dayOf(from), to: dayOf(to) } : { from: null, to: null },
    side: side(from) === side(to) ? both(side(from)) : both(null),
  };
}

function dayOf(facts: ClaimFacts): string | null {
  return facts.claim.time.earliest?.slice(0, 10) ?? null;
}

/** Relations of denials to what they deny. */
export function findDenialRelations(input: RelationInput, denials: readonly Denial[]): RelationDraft[] {
  return denials.map(({ denial, denied, rule }) => {
    const [from, to] = [input.facts[denial]!, input.facts[denied]!];
    const agent = (facts: ClaimFacts): string | null =>
      [...facts.claim.agents].find((name) => name.entity !== null)?.entity ?? null;
    const scope = keepFilled({
      kind: { from: from.claim.kind, to: to.claim.kind },
      place: { from: from.places[0]?.entity ?? null, to: to.places[0]?.entity ?? null },
      agent: { from: agent(from), to: agent(to) },
      time: { from: from.isHappening ? dayOf(from) : null, to: from.isHappening ? dayOf(to) : null },
    });
    const [denier, teller] = [sayWho(from), sayWho(to)];
    const WHY: Readonly<Record<Denial['rule'], string>> = {
      'relation/bare-denial-of-nearest': `${denier} denies “${quoteOf(from)}”, which is what ${teller} claims just before`,
      'relation/denial-by-relative-clause': `${denier} denies what ${teller} says in the same sentence`,
      'relation/denial-of-content': `${denier} denies that “${quoteOf(from)}”, as ${teller} says`,
      'relation/denial-in-other-report': `${denier} denies that “${quoteOf(from)}”, as ${teller} says in another report`,
    };
    const sure = rule === 'relation/denial-in-other-report' ? 0.75 : 0.9;
    return {
      kind: 'denies',
      from: denial,
      to: denied,
      aspect: null,
      scope,
      why: toSentence(WHY[rule]),
      rule,
      confidence: toConfidence(sure, [from, to]),
    };
  });
}

/** The words of a claim, cut where they are long. */
function quoteOf(facts: ClaimFacts): string {
  const { span } = facts.claim;
  const words = facts.report.report.text
    .slice(span.start, span.end)
    .replace(/\s+/g, ' ')
    .replace(/^that /, '');
  return words.length > 90 ? `${words.slice(0, 88).replace(/\s\S*$/, '')} …` : words;
}

/** A first claim of an origin is set against so many first claims of other origins of its incident. */
const MOST_FIRSTS = 6;

/** Relations between the origins of one happening: each origin is stood for by its first claim. */
export function findIncidentRelations(input: RelationInput, group: HappeningGroup): RelationDraft[] {
  const { facts } = input;
  if (group.isToll || group.members.length < 2) return [];
  const byOrigin = new Map<string, number[]>();
  for (const index of group.members) addTo(byOrigin, { key: input.originOf[index]!, value: index });
  const drafts: RelationDraft[] = [];
  const firsts: number[] = [];
  for (const members of byOrigin.values()) {
    const sorted = members.sort((a, b) => compareMade(facts[a]!, facts[b]!));
    firsts.push(sorted[0]!);
    const seen = new Set([facts[sorted[0]!]!.claim.report]);
    for (const index of sorted.slice(1)) {
      if (seen.has(facts[index]!.claim.report)) continue;
      seen.add(facts[index]!.claim.report);
      const number = relateNumbers(input, { from: index, to: sorted[0]! });
      drafts.push(number ?? toRepetition(input, { from: index, to: sorted[0]!, rule: 'relation/same-origin' }));
    }
  }
  firsts.sort((a, b) => compareMade(facts[a]!, facts[b]!));
  for (let i = 1; i < firsts.length; i += 1) {
    let isCorroborating = false;
    for (let j = 0; j < Math.min(i, MOST_FIRSTS); j += 1) {
      const pair = findNearest(input, {
        later: byOrigin.get(input.originOf[firsts[i]!]!)!,
        earlier: byOrigin.get(input.originOf[firsts[j]!]!)!,
      });
      // What two people are said to say in one sentence is one report's word.
      if (!pair || isOneSentence(facts[pair.from]!, facts[pair.to]!)) continue;
      const draft =
        relateNumbers(input, pair) ?? relateActors(input, pair) ?? (isCorroborating ? null : relateSame(input, pair));
      if (!draft) continue;
      if (draft.kind === 'corroborates') isCorroborating = true;
      drafts.push(draft);
    }
  }
  return drafts;
}

/** Of each origin so many claims are tried when the two that are nearest in content are looked for. */
const MOST_TRIED = 5;

/** The claims of two origins that are most alike; the first ones where none are alike by themselves. */
function findNearest(
  input: RelationInput,
  options: { readonly later: readonly number[]; readonly earlier: readonly number[] },
): Pair | null {
  let best: (Pair & { readonly score: number }) | null = null;
  for (const x of options.later.slice(0, MOST_TRIED))
    for (const y of options.earlier.slice(0, MOST_TRIED)) {
      const score = compareHappenings(input.facts[x]!, input.facts[y]!) ?? 0;
      if (best !== null && score <= best.score) continue;
      const [from, to] = compareMade(input.facts[x]!, input.facts[y]!) >= 0 ? [x, y] : [y, x];
      best = { from, to, score };
    }
  return best;
}

function isOneSentence(a: ClaimFacts, b: ClaimFacts): boolean {
  return a.claim.report === b.claim.report && a.claim.sentence.start === b.claim.sentence.start;
}

interface Pair {
  readonly from: number;
  readonly to: number;
}

/** Numbers of one scope that cannot both hold, or that grow with later reports. */
function relateNumbers(input: RelationInput, pair: Pair): RelationDraft | null {
  const [from, to] = [input.facts[pair.from]!, input.facts[pair.to]!];
  for (const x of from.scoped)
    for (const y of to.scoped) {
      if (x.isRunning || y.isRunning || !isSameEventScope(x, y)) continue;
      const [a, b] = [toBounds(x.figure), toBounds(y.figure)];
      if (!a || !b || !isApart(a, b)) continue;
      const isGrowing = b.high < a.low && to.published.to < from.published.from;
      const isOpposed = from.side !== null && to.side !== null && from.side !== to.side;
      const kind = isGrowing && !isOpposed ? 'revises' : 'contradicts';
      const rule = kind === 'revises' ? 'relation/later-count' : 'relation/numbers-differ';
      return relateFigures({ from: { ...x, index: pair.from }, to: { ...y, index: pair.to }, kind, rule });
    }
  return null;
}

/** The harm of one happening is compared where it is of one kind, and whose it is is not told apart. */
function isSameEventScope(x: ScopedFigure, y: ScopedFigure): boolean {
  if (isSameScope(x, y)) return true;
  const [a, b] = [x.figure, y.figure];
  const isOneArea = !a.area || !b.area || a.area.entity === b.area.entity;
  const isOneGroup = [...a.groups].sort().join() === [...b.groups].sort().join();
  return (
    x.whose === y.whose &&
    a.what === b.what &&
    a.status === b.status &&
    isOneGroup &&
    isOneArea &&
    a.mode === b.mode &&
    isMeeting(x.asOf, y.asOf)
  );
}

/** Each of two origins names somebody else for one act. */
function relateActors(input: RelationInput, pair: Pair): RelationDraft | null {
  const [from, to] = [input.facts[pair.from]!, input.facts[pair.to]!];
  if (from.agentSides.size === 0 || to.agentSides.size === 0 || from.claim.kind !== to.claim.kind) return null;
  if ([...from.agentSides].some((side) => to.agentSides.has(side))) return null;
  const isBlame = from.claim.stance === 'accuses' && to.claim.stance === 'accuses';
  const actor = (facts: ClaimFacts): string => nameText(facts.claim.agents[0] ?? null) ?? 'somebody else';
  const rule = isBlame ? 'relation/each-blames-the-other' : 'relation/other-actor';
  return {
    kind: 'contradicts', from: pair.from, to: pair.to, aspect: isBlame ? 'responsibility' : 'actor', rule,
    scope: keepFilled({ ...compareSlots(from, to), agent: { from: from.claim.agents[0]?.entity ?? null, to: to.claim.agents[0]?.entity ?? null } }),
    why: toSentence(`${sayWho(from)} names ${actor(from)} where ${sayWho(to)} names ${actor(to)} for one ${from.claim.kind}`),
    confidence: toConfidence(0.75, [from, to]),
  }; // prettier-ignore
}

/** Another primary source says the same, or the same side adds detail. */
function relateSame(input: RelationInput, pair: Pair): RelationDraft | null {
  const [from, to] = [input.facts[pair.from]!, input.facts[pair.to]!];
  const [x, y] = [input.byId.get(input.originOf[pair.from]!)!, input.byId.get(input.originOf[pair.to]!)!];
  const slots = compareSlots(from, to);
  if (!isIndependent({ origin: x, facts: from }, { origin: y, facts: to })) {
    if (from.claim.report === to.claim.report || from.claim.kind !== to.claim.kind) return null;
    const added = findAdded(from, to);
    if (added.length === 0) return null;
    return {
      kind: 'refines', from: pair.from, to: pair.to, aspect: null, rule: 'relation/adds-detail', scope: keepFilled(slots),
      why: toSentence(`${sayWho(from)} adds ${added.join(' and ')} to what ${sayWho(to)} says of the same ${from.claim.kind}`), confidence: toConfidence(0.7, [from, to]),
    }; // prettier-ignore
  }
  const isAdmission = from.side !== null && to.side !== null && from.side !== to.side;
  const isSeen = from.voice === 'witness' || to.voice === 'witness';
  const rule = isSeen ? 'relation/own-observation' : isAdmission ? 'relation/admission' : 'relation/other-source';
  const place = nameText(from.places[0] ?? to.places[0] ?? null);
  const act = `${from.claim.kind}${place ? ` (${place})` : ''}`;
  return {
    kind: 'corroborates', from: pair.from, to: pair.to, aspect: null, rule,
    scope: keepFilled({ ...slots, origin: { from: x.id, to: y.id } }),
    why: toSentence(
      isSeen ? `${sayWho(from)} and ${sayWho(to)} tell of the same ${act}, one of them from their own eyes`
      : `${sayWho(from)} tells of the same ${act} as ${sayWho(to)}, from another primary source`,
    ),
    confidence: toConfidence(isSeen ? 0.85 : 0.75, [from, to]),
  }; // prettier-ignore
}

function findAdded(from: ClaimFacts, to: ClaimFacts): string[] {
  const added: string[] = [];
  if (from.agents.size > 0 && to.agents.size === 0) added.push('who did it');
  if (from.places.length > 0 && to.places.length === 0 && comparePlaces(from.places, to.places) === 'open')
    added.push('where');
  if (from.claim.instruments.length > 0 && to.claim.instruments.length === 0) added.push('with what');
  if (from.figures.length > 0 && to.figures.length === 0) added.push('how many');
  if (daysOf(from.time) <= 1 && daysOf(to.time) > 7) added.push('when');
  return added;
}
