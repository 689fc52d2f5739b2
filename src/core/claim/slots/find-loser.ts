import type { FigureMention } from '../../model/mention.js';
import { toNobody, type Name } from '../../model/name.js';
import { bare, caseOf, lower, type Tree } from '../tree.js';
import { phraseSpan } from './phrase-span.js';
import { findOwner, opposite, toNames, type Naming } from './to-name.js';

/** Who claims, as far as "we" and "our" need to know. */
export interface SpeakingParty {
  readonly party: string | null;
  readonly side: string | null;
}

/** Verbs whose subject is whoever has the losses: "the army lost 12 soldiers". */
const LOSING = /^(?:lose|suffer|sustain|incur|endure|mourn|bury)$/;
/** Verbs whose subject tells its own losses where their object says so: "the army reported its losses". */
const FIRST_PERSON = /^(?:we|us|our|ours)$/;
const OTHER = /^(?:other|opposing|opposite|enemy|hostile|rival)$/;
const SIDE = /^(?:side|camp|party|part)$/;
/** Words behind victims that tell whom they fight for: "fighters loyal to", "fighting alongside". */
const ALLEGIANCE = /^(?:loyal|allied|fight|back|support|arm|recruit|hire|command)$/;
const MOST_STEPS = 4;

/**
 * Whose the harmed are by the words of the clause: the subject of a verb of loss ("the enemy lost 300 men"), "on our side",
 * "in our ranks". Null where the clause does not tell.
 */
export function findLoser(
  tree: Tree,
  mention: FigureMention,
  { naming, claimant }: { readonly naming: Naming; readonly claimant: SpeakingParty },
): Name | null {
  const verb = findLossVerb(tree, mention);
  if (verb !== null) {
    const subject = tree.children(verb).find((child) => bare(tree.word(child).relation) === 'nsubj');
    const name = subject === undefined ? null : toParty(tree, subject, { naming, claimant });
    if (name) return name;
  }
  for (const at of findSides(tree, mention)) {
    const name = toParty(tree, at, { naming, claimant });
    if (name) return name;
  }
  return null;
}

/** Whom the harmed fought for, where their own party is of no side: "Syrian fighters loyal to Dravik". */
export function findAllegiance(tree: Tree, mention: FigureMention, naming: Naming): Name | null {
  const noun = mention.unitWord;
  if (!isInSentence(tree, noun)) return null;
  for (const index of tree.subtree(noun)) {
    if (!ALLEGIANCE.test(tree.word(index).lemma.toLowerCase())) continue;
    for (const child of tree.children(index)) {
      if (!/^(?:with|alongside|for|to|by|beside)$/.test(caseOf(tree, child))) continue;
      const span = phraseSpan(tree, child);
      const text = tree.text.slice(span.start, span.end);
      const match = naming.parties.findParty(text);
      if (match && match.side !== null)
        return { ...toNobody('figure/owner-by-allegiance'), text, span, party: match.party, side: match.side };
    }
  }
  return null;
}

function isInSentence(tree: Tree, index: number): boolean {
  return index >= tree.sentence.firstWord && index < tree.sentence.endWord;
}

/** The verb of loss that the counted noun or the word of harm hangs on. */
function findLossVerb(tree: Tree, mention: FigureMention): number | null {
  for (const from of [mention.harmWord, mention.unitWord]) {
    let at = from;
    for (let step = 0; step < MOST_STEPS && isInSentence(tree, at); step += 1) {
      const word = tree.word(at);
      if (word.upos === 'VERB') {
        // "The city lost two bridges": things have no dead.
        if (LOSING.test(word.lemma)) return at;
        break;
      }
      at = word.head;
    }
  }
  return null;
}

/** Nouns of sides beside the harm: "on our side", "in the ranks of the rebels", "among our men". */
function findSides(tree: Tree, mention: FigureMention): number[] {
  return tree.words
    .filter(
      (word) =>
        /^(?:side|rank|part)$/.test(word.lemma) &&
        /^(?:obl|nmod)$/.test(bare(word.relation)) &&
        /^(?:on|from|in|among)$/.test(caseOf(tree, word.index)) &&
        (word.head === mention.harmWord || word.head === mention.unitWord),
    )
    .map((word) => word.index);
}

function toParty(
  tree: Tree,
  index: number,
  { naming, claimant }: { naming: Naming; claimant: SpeakingParty },
): Name | null {
  const span = phraseSpan(tree, index);
  const text = tree.text.slice(span.start, span.end);
  const rule = 'figure/owner-of-loss';
  const own = { ...toNobody(rule), text, span, party: claimant.party, side: claimant.side };
  const words = [index, ...tree.children(index)];
  if (words.some((at) => FIRST_PERSON.test(lower(tree, at))))
    return claimant.party === null && claimant.side === null ? null : own;
  if (SIDE.test(tree.word(index).lemma) && words.some((at) => OTHER.test(lower(tree, at))))
    return { ...toNobody('reference/enemy'), text, span, party: null, side: opposite(naming) };
  const match = naming.parties.findParty(text);
  if (match) return { ...toNobody(rule), text, span, party: match.party, side: match.side };
  const owner = findOwner(tree, index, naming);
  if (owner && (owner.side !== null || owner.party !== null))
    return { ...toNobody(rule), text, span, party: owner.party, side: owner.side };
  const names = toNames(tree, index, { naming, rule });
  const [name] = names;
  if (names.length > 1) return { ...toNobody('reference/both-sides'), text, span };
  return name && (name.side !== null || name.party !== null) ? { ...name, text, span } : null;
}
