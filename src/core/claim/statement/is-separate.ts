import { isHarm, type FigureMention } from '../../model/mention.js';
import { bare, isAfterComma, isClauseHead, lower, type Tree } from '../tree.js';
import { isDoneBeside } from './is-told-fact.js';

/** What the division needs to know of a word: whether it triggers a kind of happening, and the figures. */
export interface DivisionHints {
  readonly figures: readonly FigureMention[];
  /** True where the word names a happening (attack, shelled, talks …). */
  isTrigger(index: number): boolean;
}

const CONTRAST = /^(while|whereas|although|though|but)$/;

/** True where a clause below another one is a statement of its own. `clause` heads what is being divided; `isTold`: see `findStatements`. */
export function isSeparate(
  tree: Tree,
  index: number,
  options: { hints: DivisionHints; clause: number; isTold: boolean },
): boolean {
  const { hints, clause } = options;
  const word = tree.word(index);
  const relation = bare(word.relation);
  if (relation === 'conj')
    return (
      isClauseHead(tree, index) &&
      isClauseHead(tree, word.head) &&
      !isNominalPair(tree, index) &&
      // "Refused to stop and listen", "calls to stop and talk": what hangs below the clause's head is not told by itself.
      isCoordinatedWith(tree, { index, clause })
    );
  if (relation === 'parataxis') return isClauseHead(tree, index) && !isCleft(tree, index);
  if (relation === 'advcl') return isToldBeside(tree, index, options);
  if (relation === 'acl') {
    if ((word.upos !== 'VERB' && tree.child(index, 'cop') < 0) || !options.isTold) return false;
    // "Accused it of firing", "the number of injured": what ties the clause to its noun makes it a part of it.
    if (word.relation === 'acl' && tree.child(index, 'mark', 'case') >= 0) return false;
    // "Those who were killed", "the men wounded": who they are, told with them.
    if (holdsUnit(tree, index, hints) || /^(PRON|NUM|DET)$/.test(tree.word(word.head).upos)) return false;
    // "At a time when the square was empty", "a school known as the Annexe": which one is meant.
    if (TIME_NOUN.test(tree.word(word.head).lemma.toLowerCase()) || NAMING.test(word.lemma.toLowerCase())) return false;
    return isAfterComma(tree, index) || hints.isTrigger(index) || hasFigure(tree, index, hints);
  }
  return false;
}

/** Marks of clauses that tell when, where or why by telling what else happened. */
const BESIDE = /^(when|where|as|after|before|because|with)$/;

/** An adverbial clause that tells something of its own: set against the main clause, or telling what happened beside it. */
function isToldBeside(tree: Tree, index: number, options: { hints: DivisionHints; isTold: boolean }): boolean {
  const { hints, isTold } = options;
  const word = tree.word(index);
  const mark = tree.children(index).find((child) => child < index && (BESIDE.test(lower(tree, child)) || tree.word(child).relation === 'mark')); // prettier-ignore
  const form = mark === undefined ? '' : lower(tree, mark);
  const hasSubject = tree.child(index, 'nsubj', 'nsubj:pass') >= 0;
  if (CONTRAST.test(form)) return hasSubject;
  // "Twelve died when a rocket fell": the toll of the act that the clause names belongs to one statement.
  if (BESIDE.test(form)) return isTold && hasSubject && !isOnlyTimed(tree, word.head) && (hasFigure(tree, index, hints) || !hasToll(tree, word.head, { hints, than: index })); // prettier-ignore
  if (form !== '') return false;
  if (word.upos !== 'VERB' || !isAfterComma(tree, index)) return false;
  return hasFigure(tree, index, hints) || hints.isTrigger(index) || isDoneBeside(tree, index);
}

/** "The attack came a day after the talks failed": without the clause that times it, the main clause tells nothing. */
function isOnlyTimed(tree: Tree, head: number): boolean {
  return /^(come|happen|occur|begin|start|follow|coincide)$/.test(tree.word(head).lemma.toLowerCase()) && tree.child(head, 'obj', 'xcomp', 'ccomp') < 0; // prettier-ignore
}

const TIME_NOUN = /^(time|moment|day|night|hour|week|month|year|period|case|number|toll|count|total)$/;
const NAMING = /^(know|call|name|dub|title)$/;
const HARM = /^(die|kill|wound|injure|hurt|perish)$/;

/** True where the clause of a head tells of people harmed, or counts them, outside of another clause below it. */
function hasToll(tree: Tree, head: number, options: { hints: DivisionHints; than: number }): boolean {
  if (HARM.test(tree.word(head).lemma.toLowerCase())) return true;
  const own = new Set(tree.subtree(head));
  const other = new Set(tree.subtree(options.than));
  return options.hints.figures.some((figure) => isHarm(figure.what) && own.has(figure.unitWord) && !other.has(figure.unitWord)); // prettier-ignore
}

function isCoordinatedWith(tree: Tree, options: { index: number; clause: number }): boolean {
  let at = options.index;
  for (let steps = 0; steps < 12; steps += 1) {
    const { relation, head } = tree.word(at);
    if (at === options.clause) return true;
    if (head < tree.sentence.firstWord || head >= tree.sentence.endWord) return false;
    if (bare(relation) !== 'conj')
      return tree.child(at, 'nsubj', 'nsubj:pass') >= 0 && !/^(advcl|acl)$/.test(bare(relation));
    at = head;
  }
  return false;
}

/** "It was Tarvia that opened fire": the clause of "that" is the statement itself. */
function isCleft(tree: Tree, index: number): boolean {
  const { head } = tree.word(index);
  const subject = tree.child(index, 'nsubj', 'nsubj:pass');
  const opening = tree.child(head, 'nsubj', 'expl');
  return subject >= 0 && RELATIVE.test(lower(tree, subject)) && opening >= 0 && lower(tree, opening) === 'it';
}

/** Words that tie a relative clause to its noun. */
export const RELATIVE = /^(which|that|who|whom|when|where)$/;

function isNominalPair(tree: Tree, index: number): boolean {
  const word = tree.word(index);
  return word.upos !== 'VERB' && word.upos !== 'AUX' && tree.child(index, 'nsubj', 'nsubj:pass', 'cop') < 0;
}

function hasFigure(tree: Tree, index: number, hints: DivisionHints): boolean {
  const below = new Set(tree.subtree(index));
  return hints.figures.some((figure) => below.has(figure.unitWord));
}

/** True where the relative clause tells the harm of a figure that it hangs on ("two men who were wounded"). */
function holdsUnit(tree: Tree, index: number, hints: DivisionHints): boolean {
  const below = new Set(tree.subtree(index));
  return hints.figures.some((figure) => below.has(figure.harmWord) && !below.has(figure.unitWord));
}
