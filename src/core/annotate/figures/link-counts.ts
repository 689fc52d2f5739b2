import type { Measured } from '../../model/mention.js';
import type { CountedPhrase } from './counted-phrases.js';
import { BREAKING } from './link-acts-of-war.js';
import { isRealAt, type HarmLink } from './link-by-order.js';
import { firstOfList } from './list-of-objects.js';
import type { SentenceTree } from './link-by-tree.js';
import type { Counted } from './sense-of-harm.js';
import { toSingular } from './victim-nouns.js';

/** Nouns that measure and do not count: times, lengths, sums, shares, and what only says how or how often. */
const MEASURES = new Set(
  `second minute hour day night week month year decade century time morning evening afternoon hundred thousand million
  metre meter kilometre kilometer km mile foot feet yard inch degree hectare acre litre liter gallon barrel kilogram kilo kg gram tonne ton
  dollar euro pound rouble ruble lira dinar rial rupee shekel yuan yen cent franc peso naira shilling dirham birr afghani usd eur
  percent per-cent % percentage point fold storey story floor volt watt calibre caliber grade term size half quarter third
  way step side kind sort type thing reason stage phase aspect lot part chance number figure front direction page line word
  country nation state government party power continent region generation age sense question option choice
  january february march april may june july august september october november december pm am inhabitant`.split(/\s+/),
);
/** Verbs whose object tells how big or how many something is, not what was done. */
const STATES =
  /^(?:have|cost|measure|weigh|accommodate|seat|house|contain|comprise|include|span|last|total|number|need|want|require|be|become|mean|know|own|speak)$/;
const SUBJECT = /^nsubj/;
/** "Were led by two officers", "fired at 40 marchers". */
const AIMED = /^(?:by|at|against)$/;

/**
 * A number of people or things that a clause is about: those who do something, those it is done to, those who are there.
 * It has no harm and is measured as `other`; a noun that only measures (hours, miles, money) counts nothing.
 */
export function linkCount(tree: SentenceTree, phrase: CountedPhrase, counted: Counted): HarmLink | null {
  if (counted.isOne || phrase.number.value === 0 || isMeasure(counted.noun)) return null;
  if (phrase.number.value === 1 && (counted.kind === 'other' || counted.kind === 'area')) return null;
  const { tokens } = tree;
  // "Both camps", "both sides" name two that are known, they count nobody.
  if (tokens[phrase.number.from]!.lower === 'both') return null;
  // "Neither the driver nor his two passengers"
  if ([1, 2].some((back) => /^(?:nor|neither)$/.test(tokens[phrase.from - back]?.lower ?? ''))) return null;
  // "One of the heaviest attacks", "some of the worst fighting": a comparison.
  if (phrase.number.value === 1 && tokens[phrase.hedged.end]?.lower === 'of') return null;
  const top = firstOfList(tree, phrase);
  const verb = tree.heads[top]!;
  if (verb < 0) return null;
  const { relation } = tokens[top]!;
  const lemma = tokens[verb]!.lemma.toLowerCase();
  const isObject = relation === 'obj' && tokens[verb]!.upos === 'VERB' && !STATES.test(lemma);
  const isSubject = SUBJECT.test(relation) && (tokens[verb]!.upos === 'VERB' || isThere(tree, verb));
  const isAimed = counted.kind === 'person' && relation.startsWith('obl') && tokens[verb]!.upos === 'VERB' && AIMED.test(caseOf(tree, top)); // prettier-ignore
  if (!isObject && !isSubject && !isAimed) return null;
  // "A lot of damage", "various debris": what is not counted by ones.
  if (counted.isVague && counted.kind === 'other' && !counted.noun.endsWith('s')) return null;
  if (counted.kind === 'bare' && (isObject || !isOfThem(tree, phrase))) return null;
  if (!isRealAt(tokens, verb) || isDenied(tree, verb)) return null;
  // "Dozens burned to death", "three were trampled to death"
  const isDeath = counted.kind !== 'equipment' && tokens[verb + 1]?.lower === 'to' && tokens[verb + 2]?.lower === 'death' && !/^(?:sentence|condemn|commit|doom)$/.test(lemma); // prettier-ignore
  if (isDeath && !isObject) return { harm: 'killed', word: verb, isToll: false };
  return { harm: whatOf(counted, { lemma, isDone: isObject || relation === 'nsubj:pass' }), word: verb, isToll: false };
}

/** What is counted where the noun tells the rest: bodies are of the dead, prisoners taken are captured, what is destroyed is so though no table knows it. */
function whatOf({ kind, noun }: Counted, { lemma, isDone }: { lemma: string; isDone: boolean }): Measured {
  if (kind === 'person' && SENT.test(noun) && (isDone ? SENDING : HELPING).test(lemma)) return 'deployed';
  if (kind === 'harm' && /^(?:bodies|corpses)$/.test(noun)) return 'killed';
  if (kind === 'harm' && isDone && /^(?:take|capture|seize|hold)$/.test(lemma)) return 'captured';
  return kind === 'other' && isDone && BREAKING.test(lemma) ? 'destroyed' : 'other';
}

/** Who is sent where there is something to guard, fight or put out. */
const SENT =
  /^(?:men|personnel|firefighters?|firem[ae]n|police|policem[ae]n|officers|gendarmes|rescuers|medics|paramedics|guards|agents|crews?|reinforcements)$/;
const SENDING = /^(?:place|bring|rush|call|send|deploy|station|mobili[sz]e|draft|assign|dispatch|post)$/;
const HELPING = /^(?:fight|tackle|battle|respond|attend|extinguish|douse)$/;

/** "Two of them", "most of those": a part of people told of before. */
function isOfThem({ tokens }: SentenceTree, phrase: CountedPhrase): boolean {
  const at = phrase.hedged.end;
  return tokens[at]?.lower === 'of' && /^(?:them|these|those|whom)$/.test(tokens[at + 1]?.lower ?? '');
}

function isMeasure(noun: string): boolean {
  return MEASURES.has(noun) || MEASURES.has(toSingular(noun));
}

/** "There were 12 guests", "12 guests were in the hall": who is there is counted, what he is is not. */
function isThere(tree: SentenceTree, at: number): boolean {
  const words = tree.children[at]!.map((child) => tree.tokens[child]!);
  return words.some(({ relation, lower }) => relation === 'expl' && lower === 'there') || (words.some(({ relation }) => relation === 'cop') && words.some(({ relation }) => relation === 'case')); // prettier-ignore
}

function isDenied(tree: SentenceTree, verb: number): boolean {
  return tree.children[verb]!.some((child) => /^(?:not|n't|n’t|never|neither|nor|if|unless)$/.test(tree.tokens[child]!.lower)); // prettier-ignore
}

function caseOf(tree: SentenceTree, at: number): string {
  const word = tree.children[at]!.find((child) => tree.tokens[child]!.relation === 'case');
  return word === undefined ? '' : tree.tokens[word]!.lower;
}
