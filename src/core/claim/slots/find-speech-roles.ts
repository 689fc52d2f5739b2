import type { Name } from '../../model/name.js';
import { bare, caseOf, isClauseHead, type Tree } from '../tree.js';
import type { Speech } from '../speech/speech.js';
import { actorOf, isActor, ownerWord } from './actors.js';
import { distinct, type Roles } from './role-draft.js';
import { isTimeNoun, obliquesOf, participantsOf, withConjuncts } from './participants.js';
import { toNames, type Naming } from './to-name.js';

/** Kinds of speech that have somebody they are addressed to or directed at. */
const ADDRESSED = /^(appeal|warn|vow|accuse|condemn|support|sanction|reject|propose)$/;

interface SpeechRoleOptions {
  readonly naming: Naming;
  readonly speech: Speech | null;
  /** Words of the statement. */
  readonly words: readonly number[];
  readonly claimant: Name | null;
  readonly kind: string;
}

/** The roles of speech without a happening: the speaker acts; whoever is called on, warned, blamed, refused or backed is the target. */
export function findSpeechRoles(tree: Tree, options: SpeechRoleOptions): Roles {
  const { speech, naming, claimant } = options;
  const isBoth = speech !== null && claimant?.rule === 'reference/both-sides';
  const agents = isBoth
    ? speech.sources.flatMap((head) => toNames(tree, head, { naming, rule: 'role/speaker' }))
    : speech && claimant && claimant.text !== null
      ? [{ ...claimant, rule: 'role/speaker' }]
      : [];
  if (!speech || !ADDRESSED.test(options.kind)) return { agents, targets: [], instruments: [] };
  const heads = findAddressees(tree, { ...options, speech });
  const named = (heads.length > 0 ? heads : findContentTargets(tree, options)).flatMap((head) =>
    toNames(tree, head, { naming, rule: 'role/addressee' }),
  );
  const agentSpans = new Set(agents.map((name) => name.span?.start));
  const targets = named.filter((name) => !agentSpans.has(name.span?.start) && isOther(name, agents));
  return { agents: distinct(agents).map(toPlain), targets: distinct(targets), instruments: [] };
}

/** "Said it must leave" of one who speaks of itself: no target. */
function isOther(name: Name, agents: readonly Name[]): boolean {
  const own = name.standsFor ?? name.text;
  return !agents.some((agent) => own !== null && own === (agent.standsFor ?? agent.text));
}

/** Those whom the cue itself is directed at: "urged both sides", "called on Tarvia", "blamed the deaths on rebels". */
function findAddressees(tree: Tree, options: SpeechRoleOptions & { speech: Speech }): number[] {
  const { speech, words, naming } = options;
  const { cueWord } = speech;
  if (cueWord < tree.sentence.firstWord || cueWord >= tree.sentence.endWord) return [];
  const isBlamedOn = speech.rule === 'attribution/blamed-on';
  return tree
    .children(cueWord)
    .filter((child) => {
      const { relation } = tree.word(child);
      if (isBlamedOn && !/^(on|upon)$/.test(caseOf(tree, child))) return false;
      if (!words.includes(child)) return false;
      if (relation === 'obj' || relation === 'iobj' || relation === 'nsubj:pass') return true;
      return bare(relation) === 'obl' && /^(on|upon|against|to)$/.test(caseOf(tree, child));
    })
    .flatMap((child) => withConjuncts(tree, child))
    .filter((child) => isActor(tree, child, naming) && !isTimeNoun(tree, child));
}

/**
 * Those whom the content names as the ones concerned: who should act ("demanded that Tarvia withdraw"), from or by whom
 * something is wanted, whose proposal is refused, whom a threat is against.
 */
function findContentTargets(tree: Tree, options: SpeechRoleOptions): number[] {
  const { words, naming, kind } = options;
  const inside = new Set(words);
  const head = words.find((index) => !inside.has(tree.word(index).head) && tree.word(index).upos !== 'PUNCT');
  if (head === undefined) return [];
  const actors = (found: readonly number[]): number[] => found.filter((index) => inside.has(index)).flatMap((index) => withConjuncts(tree, index)).filter((index) => !isTimeNoun(tree, index)).map((index) => actorOf(tree, index, naming)).filter((index) => index >= 0); // prettier-ignore
  const beside = (...prepositions: readonly string[]): number[] => {
    for (const preposition of prepositions) {
      const found = actors(words.filter((index) => caseOf(tree, index) === preposition && /^(obl|nmod)$/.test(bare(tree.word(index).relation)))); // prettier-ignore
      if (found.length > 0) return found;
    }
    return [];
  };
  const first = (...lists: readonly (() => readonly number[])[]): number[] => {
    for (const list of lists) {
      const found = list();
      if (found.length > 0) return [...found];
    }
    return [];
  };
  const isClause = isClauseHead(tree, head);
  const owner = (): number[] => {
    const at = isClause ? -1 : ownerWord(tree, head, naming);
    return at < 0 ? [] : [at];
  };
  const objects = (): number[] => (isClause ? actors(participantsOf(tree, head).objects) : []);
  const subject = (): number[] => {
    const at = tree.child(head, 'nsubj', 'nsubj:pass');
    return at < 0 ? [] : actors([at]);
  };
  const toWhom = (): number[] => (isClause ? actors(obliquesOf(tree, { verb: head, preposition: 'to' })) : []);
  switch (kind) {
    case 'appeal':
      return first(subject, owner, () => beside('from', 'by', 'against', 'of'), toWhom);
    case 'reject':
      return first(owner, objects, () => beside('from', 'by', 'to', 'with', 'of', 'in'));
    case 'warn':
    case 'vow':
      return first(() => beside('against'), objects, () => beside('on', 'to', 'with', 'from', 'in')); // prettier-ignore
    case 'accuse':
    case 'condemn':
      return isClause ? subject() : first(owner, () => (isActor(tree, head, naming) ? [head] : []));
    case 'support':
      return first(owner, () => (isActor(tree, head, naming) ? actors([head]) : []), () => beside('for', 'to', 'of')); // prettier-ignore
    default:
      return first(() => beside('to', 'with', 'between'), objects);
  }
}

/** A name without the institution that a claimant carries. */
function toPlain(name: Name): Name {
  const { text, span, rule, kind, standsFor, party, side, entity } = name;
  return { text, span, rule, kind, standsFor, party, side, entity };
}
