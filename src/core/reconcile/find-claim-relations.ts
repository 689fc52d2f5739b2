import type { Figure } from '../model/claim.js';
import type { Origin } from '../model/ledger.js';
import { compareMade, type ClaimFacts } from './claim-facts.js';
import { addTo } from './claim-order.js';
import { makeDisjointSets } from './disjoint-sets.js';
import { isSameBest } from './figure-bounds.js';
import type { Denial } from './find-denials.js';
import {
  keepFilled,
  nameText,
  sayWho,
  toConfidence,
  toSentence,
  type Compared,
  type RelationDraft,
} from './relation-draft.js';
import { daysOf } from './time-range.js';

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

/** A claim that repeats an earlier one: positions in the list of facts. */
export interface Repeated {
  readonly from: number;
  readonly to: number;
  readonly rule: SamePair['rule'];
}

/** Repetitions: each later claim of one statement, or of one copied sentence, to the first of another report. */
export function findRepeated(
  { facts, originOf }: Pick<RelationInput, 'facts' | 'originOf'>,
  pairs: readonly SamePair[],
): Repeated[] {
  const sets = makeDisjointSets(facts.length);
  const ruleOf = new Map<number, SamePair['rule']>();
  for (const { a, b, rule } of pairs) {
    if (originOf[a] !== originOf[b] || facts[a]!.isDenial !== facts[b]!.isDenial) continue;
    sets.join(a, b);
    for (const index of [a, b]) if (ruleOf.get(index) !== 'relation/copied-words') ruleOf.set(index, rule);
  }
  const groups = new Map<number, number[]>();
  for (const index of ruleOf.keys()) addTo(groups, { key: sets.find(index), value: index });
  return [...groups.values()].flatMap((members) => {
    const first = members.reduce((best, index) => (compareMade(facts[index]!, facts[best]!) < 0 ? index : best));
    return members.flatMap((index): Repeated[] =>
      facts[index]!.claim.report === facts[first]!.claim.report
        ? []
        : [{ from: index, to: first, rule: ruleOf.get(index)! }],
    );
  });
}

/** The repetition of an earlier claim by a later one. */
export function toRepetition(
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
    'relation/same-count-in-story': `both reports of one happening give the number that ${who} gives`,
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
      'relation/denial-of-content': `${denier} denies “${quoteOf(from)}”, which ${teller} says`,
      'relation/denial-in-other-report': `${denier} denies “${quoteOf(from)}”, which ${teller} says in another report`,
      'relation/own-deed-negated': `${denier} says “${quoteOf(from)}” where ${teller} says that it was so`,
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
