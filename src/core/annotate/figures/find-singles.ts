import type { CountedPhrase, Token } from './counted-phrases.js';
import { isHarm } from '../../model/mention.js';
import type { Draft } from './draft.js';
import type { HarmLink } from './link-by-order.js';
import type { SentenceTree } from './link-by-tree.js';
import { isPersonNoun, statusOfNoun } from './victim-nouns.js';

/** A stretch of tokens of one sentence, both ends inside. */
export interface TokenRange {
  readonly from: number;
  readonly to: number;
}

const DEFINITE = /^(?:the|this|that|his|her|their|its|our|my)$/;
const POSSESSIVE = /^(?:his|her|their|its|our|my)$/;
const INSIDE = /^(?:ADJ|NOUN|PROPN|NUM|VERB)$/;
/** Nouns of the tables that are no one person though they look singular. */
const MANY =
  /^(?:people|persons?|men|women|children|police|troops?|forces?|enem(?:y|ies)|militia|taliban|personnel|crew|staff|famil(?:y|ies)|couple|couples|folk|\w+folk|\w+people|\w+men|\w+women|\w+children|artillery|armou?r|head|life|soul|figure|element|national|local|being|human|minor|general|major|press|other|others|foreign|elderly|body|bodies|corpse|relative|member|official|support|loyalist|labou?r|wounded|dead)$/;
const MOST_MODIFIERS = 5;

/**
 * Single people who are told of without a number: "the driver", "his wife", "Edrik Vansol", and in headlines "Farmer". Each
 * stands for one; `taken` are the ranges of what a number counts already, `people` those of names of persons.
 */
export function findSingles(
  tokens: readonly Token[],
  { taken, people }: { readonly taken: readonly TokenRange[]; readonly people: readonly TokenRange[] },
): CountedPhrase[] {
  const covered = new Set<number>();
  for (const { from, to } of taken) for (let at = from; at <= to; at += 1) covered.add(at);
  const isFree = ({ from, to }: TokenRange): boolean => {
    for (let at = from; at <= to; at += 1) if (covered.has(at)) return false;
    return true;
  };
  const found: CountedPhrase[] = [];
  for (const name of people) {
    if (!isFree(name)) continue;
    found.push(toSingle({ ...name, head: headOfName(tokens, name), single: 'name', isDefinite: false, owner: null }));
  }
  for (let at = 0; at < tokens.length; at += 1) {
    if (!isOnePerson(tokens, at) || people.some((name) => name.from <= at && at <= name.to)) continue;
    const from = firstOf(tokens, at);
    if (from === null || !isFree({ from, to: at })) continue;
    const isDefinite = DEFINITE.test(tokens[from]!.lower);
    const owner = POSSESSIVE.test(tokens[from]!.lower) ? { from, to: from } : null;
    found.push(toSingle({ from, to: at, head: at, single: 'noun', isDefinite, owner }));
  }
  return found.sort((a, b) => a.from - b.from);
}

/** Words without which nobody comes to harm; a sentence that has none of them need not be searched. */
const HARM =
  /^(?:kill|die|dead|death|wound|injur|shoot|shot|stab|hurt|gun|slay|slain|murder|assassinat|execut|martyr|kidnap|abduct|captur|missing|disappear|behead|lynch|drown|perish|succumb|massacr|slaughter|hospital|tak|body|hang|poison|burn|beat|crush|fatal|buri|bury|neutrali|electrocut|strangl|run)/;

/** True where a sentence may tell of harm done to somebody. */
export function hasHarmWord(tokens: readonly Token[]): boolean {
  return tokens.some((token) => HARM.test(token.lower));
}

/** True where what is said of one person told without a number is harm that the clause states, and no arrest. */
export function isHarmOfOne(tokens: readonly Token[], link: HarmLink): boolean {
  if (!isHarm(link.harm) || link.harm === 'displaced') return false;
  const { lemma, lower } = tokens[link.word]!;
  return link.harm !== 'captured' || !/^(?:arrest|detain|jail|imprison|apprehend|seize|hold|surrender)/.test(lemma || lower); // prettier-ignore
}

/**
 * The drafts of a sentence with those of single people who came to harm, or who are listed with those who did; nobody twice:
 * an apposition ("Edrik Vansol, a farmer") is the one that it stands beside.
 */
export function joinSingles(
  tree: SentenceTree,
  { counted, singles }: { readonly counted: readonly Draft[]; readonly singles: readonly Draft[] },
): Draft[] {
  if (singles.length === 0) return [...counted];
  const harmed = singles.filter(({ link }) => link !== null && isHarmOfOne(tree.tokens, link));
  const all = [...counted, ...harmed];
  const byToken = toTokenMap(all);
  const listed = singles.flatMap((one) => (one.link === null ? toListed(tree, { one, byToken, all }) : []));
  return [...all, ...listed]
    .filter((one) => !isTold(tree, { one, byToken }))
    .sort((a, b) => a.phrase.from - b.phrase.from);
}

/** The draft whose phrase a token stands in. */
function toTokenMap(drafts: readonly Draft[]): ReadonlyMap<number, Draft> {
  const map = new Map<number, Draft>();
  for (const draft of drafts) for (let at = draft.phrase.from; at <= draft.phrase.to; at += 1) map.set(at, draft);
  return map;
}

interface Placed {
  readonly one: Draft;
  readonly byToken: ReadonlyMap<number, Draft>;
}

/** "The mayor and his driver", "was killed with his driver": the harm is that of whom he or she is told with. */
function toListed({ tokens, heads, children }: SentenceTree, { one, byToken, all }: Placed & { all: readonly Draft[] }): Draft[] {
  const { head } = one.phrase;
  const up = heads[head] ?? -1;
  if (tokens[head]!.relation === 'conj') return byToken.has(up) ? [one] : [];
  const isWith = tokens[head]!.relation === 'obl' && children[head]!.some((child) => /^(?:with|alongside)$/.test(tokens[child]!.lower)); // prettier-ignore
  const first = isWith ? all.find(({ link, phrase }) => link?.word === up && phrase.from < one.phrase.from) : undefined;
  return first?.link && isHarmOfOne(tokens, first.link) ? [{ ...one, link: first.link }] : [];
} // prettier-ignore

const MOST_STEPS = 6;

/** True for words beside a noun that name or describe the same one, or one of the same, whom another draft tells of: "two soldiers, X and Y". */
function isTold({ tokens, heads }: SentenceTree, { one, byToken }: Placed): boolean {
  let at = one.phrase.head;
  let isBeside = false;
  for (let steps = 0; steps < MOST_STEPS; steps += 1) {
    const { relation } = tokens[at]!;
    if (!/^(?:appos|conj|flat|nmod:desc|compound|list)/.test(relation)) return false;
    isBeside ||= !relation.startsWith('conj');
    at = heads[at] ?? -1;
    const other = byToken.get(at);
    if (other && other !== one)
      return isBeside && (one.phrase.single !== undefined || other.phrase.single !== undefined);
    if (at < 0) return false;
  }
  return false;
}

/** A singular noun of a person that nothing else is said with ("the police officer's house", "soldier deaths"). */
function isOnePerson(tokens: readonly Token[], at: number): boolean {
  const { lower, upos } = tokens[at]!;
  if (!/^(?:NOUN|PROPN|ADJ)$/.test(upos) || !isPersonNoun(lower) || MANY.test(lower)) return false;
  const isPlural = /[^s]s$/.test(lower);
  const next = tokens[at + 1];
  const isModifier = next !== undefined && /^(?:NOUN|PROPN)$/.test(next.upos) && next.relation !== 'appos' && tokens[at]!.relation === 'compound'; // prettier-ignore
  return !isPlural && !isModifier && next?.lower !== '-';
}

/** Where the noun phrase begins: at its determiner, or, in a headline, at its first modifier; null where it is not definite. */
function firstOf(tokens: readonly Token[], head: number): number | null {
  let from = head;
  for (let at = head - 1; at >= 0 && head - at <= MOST_MODIFIERS; at -= 1) {
    const { lower, upos } = tokens[at]!;
    if (DEFINITE.test(lower) && (lower !== 'that' || upos === 'DET')) return at;
    if (/^(?:an?|another|no|any|each|every|some|either|neither|both|all|which|what|whose|one)$/.test(lower))
      return null;
    // "The general's driver": the noun behind is meant.
    if (/^['’]s?$/.test(lower) || lower === '-') continue;
    if (!INSIDE.test(upos)) break;
    if (upos === 'VERB' && !/(?:ed|ing|en)$/.test(lower)) break;
    from = at;
  }
  // A verb that stands right before is no modifier: "Ricochet killed teenager".
  while (from < head && tokens[from]!.upos === 'VERB') from += 1;
  return isBare(tokens, { from, head }) ? from : null;
}

/** Headlines and captions leave the article out; a role before a name ("spokesman X") is no person by itself. */
function isBare(tokens: readonly Token[], { from, head }: { from: number; head: number }): boolean {
  const before = tokens[from - 1]?.lower ?? '';
  const next = tokens[head + 1];
  if (next && next.upos === 'PROPN') return false;
  return !/^(?:of|as|by|for|with|like|from|to|in|at|than|per|and|or|,)$/.test(before) && statusOrPerson(tokens[head]!.lower); // prettier-ignore
}

function statusOrPerson(noun: string): boolean {
  return statusOfNoun(noun) !== 'unknown' || /^(?:man|woman|policeman|officer|deputy|cop|prisoner|inmate)$/.test(noun);
}

/** The word of a name that hangs on what stands outside it. */
function headOfName(tokens: readonly Token[], { from, to }: TokenRange): number {
  const base = tokens[0]!.index;
  for (let at = from; at <= to; at += 1) {
    const head = tokens[at]!.head - base;
    if (head < from || head > to) return at;
  }
  return to;
}

function toSingle(
  range: TokenRange & { head: number; single: 'noun' | 'name'; isDefinite: boolean; owner: TokenRange | null },
): CountedPhrase {
  const { from, to, head, isDefinite, owner, single } = range;
  const end = from + Number(isDefinite);
  return {
    number: { from, end, value: 1, upper: null, kind: 'one' },
    hedged: { from, end, hedge: 'exact', low: 1, best: 1, high: 1 },
    from, to, head, unitFrom: end, kind: 'person', isIncremental: false, owner, single,
  }; // prettier-ignore
}
