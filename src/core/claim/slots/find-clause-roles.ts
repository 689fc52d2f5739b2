import type { Name } from '../../model/name.js';
import { FORCE, GROUND, MATERIEL } from '../kinds/object-words.js';
import { lower, type Tree } from '../tree.js';
import { isActor, isDoer, isWeapon } from './actors.js';
import { distinct, isNobody, type Roles } from './role-draft.js';
import { obliquesOf, participantsOf, withConjuncts } from './participants.js';
import { singular } from './references.js';
import { toNames, type Naming } from './to-name.js';

/**
 * Verbs of what is, seems, is had, known or felt: their subject does nothing to anybody. Compiled from the classes 13, 30,
 * 31.2, 32 and 47 of Levin, English Verb Classes and Alternations (1993), states alone.
 */
const STATES: ReadonlySet<string> = new Set(
  'be have need want lack own hold know think believe understand mean matter seem appear look sound feel smell hear see remain stay stand lie live exist belong consist include contain comprise cost measure weigh last number total equal hope wish like love hate fear face deserve depend represent reflect suggest indicate show prove resemble concern involve cover span constitute become get make do let keep'.split(
    ' ',
  ),
);

/** Verbs of what befalls their subject, where they have no object (Levin's classes 45, 48 and 51, changes alone). */
const BEFALLS: ReadonlySet<string> = new Set(
  'die perish fall rise drop decline increase decrease grow shrink collapse burn sink crash explode break burst crack melt happen occur emerge arise begin start end stop continue result spread go come vanish disappear survive recover suffer open close change'.split(
    ' ',
  ),
);

/** Verbs whose passive tells what something is, goes by or where it lies: nothing is done to it. */
const STATES_IN_PASSIVE: ReadonlySet<string> = new Set(
  'recognise recognize consider call name know see regard view describe locate situate base lock compose divide make dedicate'.split(
    ' ',
  ),
);

/** Verbs that only say how far or whether somebody came to the act that follows. */
const PHASES = /^(begin|start|continue|go|manage|try|attempt|proceed|cease|stop|be|have|keep|come|help)$/;

/**
 * Who does what to whom by the verb of a clause of which no kind is known; null where it tells of no act (states, what
 * befalls, predicates with a copula).
 */
export function findClauseRoles(
  tree: Tree,
  options: { readonly head: number; readonly words: readonly number[]; readonly naming: Naming },
): Roles | null {
  const verb = mainVerb(tree, options);
  if (verb < 0) return null;
  const { naming } = options;
  const { subjects, objects, agents: by, isPassive } = participantsOf(tree, verb);
  const lemma = tree.word(verb).lemma.toLowerCase();
  if (isPassive ? STATES_IN_PASSIVE.has(lemma) : STATES.has(lemma) || (objects.length === 0 && BEFALLS.has(lemma)))
    return null;
  const agents: Name[] = [];
  const targets: Name[] = [];
  const add = (list: Name[], heads: readonly number[], rule: string): void => {
    for (const head of heads.flatMap((one) => withConjuncts(tree, one))) {
      if (isNobody(tree, head)) continue;
      if (!(list === agents ? isDoer : isSufferer)(tree, head, naming)) continue;
      // "Shells hit the market": a weapon acts for whoever it belongs to, who is not told here.
      if (list === agents && isWeapon(tree, head)) continue;
      list.push(...toNames(tree, head, { naming, rule }));
    }
  };
  if (isPassive) {
    add(targets, subjects, 'role/passive-subject');
    add(agents, by, 'role/by-phrase');
  } else {
    add(agents, subjects, 'role/subject');
    // "Used a rifle", "wore a vest": nothing is done to what one acts with.
    if (!/^(use|carry|wear|wield)$/.test(lemma)) add(targets, objects, 'role/object');
  }
  // "Fired tear gas at the students": whom it is aimed at.
  if (targets.length === 0 && !isPassive)
    for (const preposition of ['at', 'against']) add(targets, obliquesOf(tree, { verb, preposition }).filter((head) => isActor(tree, head, naming)), 'role/of-phrase'); // prettier-ignore
  return { agents: distinct(agents), targets: distinct(targets), instruments: [] };
}

/** The verb that tells the act: the clause's own, or the one that it leads in ("began to search"); -1 for none. */
function mainVerb(tree: Tree, { head, words }: { readonly head: number; readonly words: readonly number[] }): number {
  let at = head;
  for (let steps = 0; steps < 3; steps += 1) {
    if (tree.word(at).upos !== 'VERB' || tree.child(at, 'cop') >= 0) return -1;
    const next = tree.child(at, 'xcomp');
    if (next < 0 || !words.includes(next) || tree.word(next).upos !== 'VERB' || !PHASES.test(tree.word(at).lemma))
      return at;
    at = next;
  }
  return at;
}

/** Sites and goods that something is done to, beside those of war. Singular. */
const SITES: ReadonlySet<string> = new Set(
  'store shop street window market square office compound camp barracks cell cabin bank flat apartment stadium field farm crop cattle ferry train bus tunnel bunker pipeline reactor tower wall gate weapon shotgun body corpse property'.split(
    ' ',
  ),
);

/** Whom or what something can be done to: people and what they have set up, places, buildings, vehicles, forces; no news, plans or candles. */
function isSufferer(tree: Tree, index: number, naming: Naming): boolean {
  if (isActor(tree, index, naming) || /^(them|him|her)$/.test(lower(tree, index))) return true;
  const noun = singular(tree.word(index).lemma.toLowerCase());
  // "Seized control", "took a foothold": what is gained is not what is taken.
  if (/^(control|foothold|ground|line)$/.test(noun)) return false;
  return [MATERIEL, GROUND, FORCE, SITES].some((nouns) => nouns.has(noun));
}
