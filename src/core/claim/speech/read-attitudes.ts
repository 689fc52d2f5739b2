import { bare, caseOf, hasTo, lower, type Tree } from '../tree.js';
import { ATTITUDE_ADJECTIVES, ATTITUDE_NOUNS, ATTITUDE_VERBS, JUDGING_VERBS, PARTICLE_VERBS } from './cues.js';
import { markOf, withoutCase } from './find-content.js';
import { findSources, joint } from './find-sources.js';
import type { Speech } from './speech.js';
import { toSpeech } from './to-verbal-speech.js';

/** "expressed 'grave concern' over …": an attitude, with what it is about. */
export function readAttitude(tree: Tree, cue: number): Speech | null {
  if (!ATTITUDE_VERBS.has(tree.word(cue).lemma.toLowerCase())) return null;
  const noun = tree.child(cue, 'obj', 'nsubj:pass');
  if (noun < 0) return null;
  const stance = ATTITUDE_NOUNS.get(tree.word(noun).lemma.toLowerCase());
  if (!stance) return null;
  const about = [
    ...tree.children(noun).filter((child) => /^(nmod|acl|acl:relcl|advcl|ccomp)$/.test(tree.word(child).relation)),
    ...tree
      .children(cue)
      .filter(
        (child) =>
          child > cue &&
          bare(tree.word(child).relation) === 'obl' &&
          /^(over|about|at|for|that|with)$/.test(caseOf(tree, child)),
      ),
    ...tree
      .children(cue)
      .filter((child) => /^(ccomp|advcl)$/.test(tree.word(child).relation) && !lower(tree, child).endsWith('ing')),
  ];
  const first = Math.min(...about);
  const content =
    about.length > 0
      ? about.flatMap((child) => (child === first ? withoutCase(tree, child) : tree.subtree(child)))
      : tree.subtree(noun);
  const passive = tree.child(cue, 'nsubj:pass') >= 0;
  return toSpeech(tree, cue, {
    stance, content, rule: 'attribution/attitude', isBare: about.length === 0,
    ...(passive ? {} : { extraFrame: [noun] }),
  }); // prettier-ignore
}

/** "holds the leadership responsible for …". */
export function readResponsibility(tree: Tree, cue: number): Speech | null {
  if (tree.word(cue).lemma.toLowerCase() !== 'hold') return null;
  const children = tree.children(cue);
  const adjective = children.find((child) => /^(responsible|accountable|liable)$/.test(lower(tree, child)));
  const nested =
    adjective ??
    children
      .flatMap((child) => tree.children(child))
      .find((child) => /^(responsible|accountable|liable)$/.test(lower(tree, child)));
  const object = tree.child(cue, 'obj');
  if (nested === undefined || object < 0) return null;
  const tail = children.filter((child) => bare(tree.word(child).relation) === 'obl' && caseOf(tree, child) === 'for');
  return toSpeech(tree, cue, {
    stance: 'accuses', content: [...tree.subtree(object), ...tree.subtree(nested), ...tail.flatMap((child) => tree.subtree(child))],
    rule: 'attribution/held-responsible',
  }); // prettier-ignore
}

/** Nouns of stands that are backed or opposed. */
const STAND =
  /^(position|stance|claim|decision|call|plan|proposal|effort|resolution|right|integrity|statement|idea|war|offensive|operation|bid|demand|cause|policy|move|initiative)$/;

/** Nouns that name whoever can be backed or opposed. */
const PARTY =
  /^(government|rebel|rebels|separatist|separatists|army|side|ally|allies|group|militia|opposition|president|leadership|regime|forces|movement|coalition|people)$/;

/** "Supports Halmara's position", "backed Halmara": backing or opposition to a stand or a party, not to a wall. */
export function readJudging(tree: Tree, cue: number): Speech | null {
  const stance = JUDGING_VERBS.get(tree.word(cue).lemma.toLowerCase());
  // "To support the other side", "who backs the rebels": an aim or a trait, told of somebody in passing.
  if (!stance || /^(xcomp|acl|acl:relcl|advcl)$/.test(tree.word(cue).relation) || isDenied(tree, cue)) return null;
  if (isModal(tree, cue)) return null;
  const object = tree.child(cue, 'obj');
  if (object < 0) return null;
  const { lemma, upos } = tree.word(object);
  const isParty = upos === 'PROPN' || PARTY.test(lemma.toLowerCase());
  if (!isParty && !STAND.test(lemma.toLowerCase())) return null;
  if (findSources(tree, cue).heads.length === 0) return null;
  return toSpeech(tree, cue, { stance, content: tree.subtree(object), rule: 'attribution/speech-verb' });
}

/** "Would veto", "may back": what may be said some day is not said. */
export function isModal(tree: Tree, cue: number): boolean {
  return tree.children(cue).some((child) => tree.word(child).relation === 'aux' && /^(will|would|could|may|might|should|must|shall|'ll|’ll|'d|’d|can)$/.test(lower(tree, child))); // prettier-ignore
}

function isDenied(tree: Tree, cue: number): boolean {
  return tree.children(cue).some((child) => /^(not|n't|n’t|never)$/.test(lower(tree, child)));
}

/** Whoever feels or thinks: words that can name people or what people have set up. */
function canFeel(tree: Tree, index: number): boolean {
  const { upos } = tree.word(index);
  if (upos === 'PROPN') return true;
  if (upos === 'PRON') return /^(he|she|they|it|we|i|who|which|both|neither|many|some|all)$/.test(lower(tree, index));
  return upos === 'NOUN';
}

/** "Is deeply concerned about the raids", "are opposed to talks": a predicate that tells what somebody thinks. */
export function readPredicate(tree: Tree, cue: number): Speech | null {
  const word = tree.word(cue);
  const stance = ATTITUDE_ADJECTIVES.get(lower(tree, cue));
  if (!stance || /^(amod|acl|compound)/.test(word.relation) || isDenied(tree, cue)) return null;
  const subject = tree.child(cue, 'nsubj', 'nsubj:pass');
  const isPredicate = tree.child(cue, 'cop', 'aux:pass') >= 0 || (word.relation === 'xcomp' && /^(remain|feel|sound|be)$/.test(tree.word(word.head).lemma)); // prettier-ignore
  const sources = subject >= 0 ? null : findSources(tree, cue).heads;
  if (!isPredicate || (subject >= 0 ? !canFeel(tree, subject) : sources!.length === 0)) return null;
  const about = tree.children(cue).filter((child) => child > cue && isComplement(tree, child));
  // "Is confident" by itself states nothing; "is deeply concerned" does.
  if (about.length === 0 && stance === 'asserts') return null;
  const own = [cue, ...tree.children(cue).filter((child) => /^(advmod|cop|aux|aux:pass)$/.test(tree.word(child).relation) && child < cue)]; // prettier-ignore
  const content = about.length === 0 ? own : about.flatMap((child) => withoutCase(tree, child));
  return toSpeech(tree, cue, {
    stance, content, rule: 'attribution/attitude', isBare: about.length === 0,
    ...(subject >= 0 ? sourcesOf(tree, { cue, subject }) : {}),
  }); // prettier-ignore
}

/** "Was alarmed by the raid": who feels it speaks, never what it was felt at. */
function sourcesOf(tree: Tree, options: { cue: number; subject: number }): { sources: readonly number[]; sourceRule: string } {
  const { cue, subject } = options;
  const { head, relation } = tree.word(cue);
  const isRelative = /^(who|which|that)$/.test(lower(tree, subject)) && relation === 'acl:relcl';
  const sources = joint(tree, isRelative ? head : subject);
  return { sources, sourceRule: isRelative ? 'attribution/relative-clause' : sources.length > 1 ? 'attribution/joint-subject' : 'attribution/subject' };
} // prettier-ignore

/** What an attitude is about: "about the raids", "that shells fell", "to fight on"; not when or how. */
function isComplement(tree: Tree, index: number): boolean {
  const relation = bare(tree.word(index).relation);
  if (relation === 'obl') return /^(about|by|at|over|with|for|of|to|in|against)$/.test(caseOf(tree, index)) && !/day$/.test(lower(tree, index)); // prettier-ignore
  if (relation === 'ccomp') return true;
  return (relation === 'xcomp' || relation === 'advcl') && (hasTo(tree, index) || /^(that|about)$/.test(markOf(tree, index))); // prettier-ignore
}

/** "Ruled out talks", "lashed out at the council": a verb that speaks together with its particle. */
export function readParticleVerb(tree: Tree, cue: number): Speech | null {
  const particle = tree.children(cue).find((child) => child > cue && child < cue + 6 && /^(compound:prt|advmod)$/.test(tree.word(child).relation)); // prettier-ignore
  if (particle === undefined) return null;
  const verb = PARTICLE_VERBS.get(`${tree.word(cue).lemma.toLowerCase()} ${lower(tree, particle)}`);
  if (!verb || isDenied(tree, cue) || isModal(tree, cue) || tree.child(cue, 'nsubj:pass', 'aux:pass') >= 0) return null;
  const object =
    verb.takes === 'object'
      ? tree.child(cue, 'obj', 'xcomp', 'ccomp')
      : (tree.children(cue).find((child) => bare(tree.word(child).relation) === 'obl' && caseOf(tree, child).endsWith(verb.takes)) ?? -1); // prettier-ignore
  if (object < 0 || findSources(tree, cue).heads.length === 0) return null;
  const tail = tree.children(cue).filter((child) => child > object && bare(tree.word(child).relation) === 'obl' && /^(with|on|of|for|in)$/.test(caseOf(tree, child)) && !/day$/.test(lower(tree, child))); // prettier-ignore
  const content = [...withoutCase(tree, object), ...tail.flatMap((child) => tree.subtree(child))];
  return toSpeech(tree, cue, { stance: verb.stance, content, rule: 'attribution/particle-verb' });
}
