import { isAfterComma, lower, type Tree } from '../tree.js';

/** Words of the page itself: what it offers its readers is nothing that happened. */
const PAGE =
  /^(cookies?|subscribe|subscribers?|subscription|newsletters?|browser|javascript|advertisement|adverts?|hyperlink|username|password|paywall|podcast|app|inbox)$/;

/** Verbs that only announce words, or stand for another verb ("so did the ministry"): what is told stands elsewhere. */
const ANNOUNCING = /^(say|tell|add|post|write|tweet|speak|comment|respond|reply|explain|continue|ask|do)$/;

/** Words that open a question or a heading ("what we know"), not a statement. */
const OPENS_QUESTION = /^(what|why|how|who|where|when|whom|which|whose)$/;

const FEWEST_WORDS = 3;

/** Verbs of what stands, whose present tense is no habit. */
const STATE =
  /^(lie|consist|belong|border|comprise|remain|contain|include|separate|straddle|have|house|hold|number|last|own|host|seem|appear|mean|depend|need|stand|live|know|employ|produce|supply)$/;

/**
 * True where the outlet's own words tell something without a happening of the lexicon: a finite clause with its subject among
 * its words ("Deputies cordoned off the street"). No question, nothing said to the reader ("you can …"), nothing of the page
 * itself, no bare "the mayor said", and no scene or habit ("the baker opens the shop at six").
 */
export function isToldFact(tree: Tree, options: { head: number; words: readonly number[] }): boolean {
  const { head, words } = options;
  const subject = tree.child(head, 'nsubj', 'nsubj:pass', 'csubj', 'csubj:pass', 'expl');
  if (subject < 0) return isDoneBeside(tree, head) && words.length > FEWEST_WORDS && !words.some((index) => PAGE.test(lower(tree, index))); // prettier-ignore
  const form = lower(tree, subject);
  // "The town, which has two bridges": the noun before the clause is what it tells of.
  const isRelative = tree.word(head).relation === 'acl:relcl' && /^(who|which|that|whose)$/.test(form);
  if (!isRelative && !words.includes(subject)) return false;
  if (form === 'you' || OPENS_QUESTION.test(lower(tree, words[0]!))) return false;
  const told = words.filter((index) => tree.word(index).upos !== 'PUNCT');
  if (told.length < FEWEST_WORDS || told.some((index) => PAGE.test(lower(tree, index)))) return false;
  if (isQuestion(tree)) return false;
  if (!isFinite(tree, head) || isHabit(tree, { head, words })) return false;
  return !(ANNOUNCING.test(tree.word(head).lemma.toLowerCase()) && tree.child(head, 'aux:pass', 'obj', 'xcomp') < 0);
}

/** ", smashing the window": a participle behind its main clause that tells what else was done. */
export function isDoneBeside(tree: Tree, index: number): boolean {
  const { upos, relation, head, lemma } = tree.word(index);
  if (MEANS.test(lemma.toLowerCase())) return false;
  return upos === 'VERB' && relation === 'advcl' && index > head && /ing$/.test(lower(tree, index)) && tree.child(index, 'obj', 'obl') >= 0 && tree.child(index, 'mark') < 0 && isAfterComma(tree, index); // prettier-ignore
}

/** Participles that tell by what, on what ground or in what respect the main clause holds. */
const MEANS =
  /^(use|cite|quote|include|accord|follow|involve|base|depend|consider|regard|concern|owe|say|add|call|describe|refer)$/;

/** True for a sentence that ends with a question mark. */
export function isQuestion(tree: Tree): boolean {
  const last = tree.words.findLast((word) => !/^["”»’')\]]$/.test(tree.form(word.index)));
  return last !== undefined && tree.form(last.index) === '?';
}

/** An act in the present tense of nobody and nothing that is named: a scene, or what happens every day. */
function isHabit(tree: Tree, options: { head: number; words: readonly number[] }): boolean {
  const { upos, lemma } = tree.word(options.head);
  const verb = lemma.toLowerCase();
  if (upos !== 'VERB' || STATE.test(verb) || tree.child(options.head, 'aux', 'aux:pass', 'cop', 'expl') >= 0) return false; // prettier-ignore
  const form = lower(tree, options.head);
  const isPresent = form === verb || form === `${verb}s` || form === `${verb}es` || (form.endsWith('ies') && form.slice(0, -3) === verb.slice(0, -1)); // prettier-ignore
  return isPresent && !PAST_TOO.test(form) && !options.words.some((index) => tree.word(index).upos === 'PROPN'); // prettier-ignore
}

/** Past tenses that look like the present. */
const PAST_TOO = /^(put|cut|hit|set|let|shut|hurt|cost|cast|burst|split|spread|quit|read|beat|shed|thrust)$/;

/** A verb or copula with tense: neither a bare participle ("with shells falling") nor an infinitive. */
function isFinite(tree: Tree, head: number): boolean {
  const children = tree.children(head);
  if (children.some((child) => /^(aux|aux:pass|cop)$/.test(tree.word(child).relation) && !/^(to|being|having|be)$/.test(lower(tree, child)))) return true; // prettier-ignore
  const { upos } = tree.word(head);
  return upos === 'AUX' || (upos === 'VERB' && !/ing$/.test(lower(tree, head)) && !children.some((child) => lower(tree, child) === 'to')); // prettier-ignore
}
