import type { Name } from '../../model/name.js';
import { bare, caseOf, type Tree } from '../tree.js';
import type { Speech } from '../speech/speech.js';
import { distinct, type Roles } from './find-roles.js';
import { toNames, type Naming } from './to-name.js';

/** Kinds of speech that have somebody they are addressed to or directed at. */
const ADDRESSED = /^(appeal|warn|accuse|condemn|support|sanction)$/;

/** The roles of speech without a happening: the speaker acts; whoever is called on, warned, blamed or backed is the target. */
export function findSpeechRoles(
  tree: Tree,
  options: { naming: Naming; speech: Speech | null; words: readonly number[]; claimant: Name | null; kind: string },
): Roles {
  const { speech, naming, claimant } = options;
  const isBoth = speech !== null && claimant?.rule === 'reference/both-sides';
  const agents = isBoth
    ? speech.sources.flatMap((head) => toNames(tree, head, { naming, rule: 'role/speaker' }))
    : speech && claimant && claimant.text !== null
      ? [{ ...claimant, rule: 'role/speaker' }]
      : [];
  if (!speech || !ADDRESSED.test(options.kind)) return { agents, targets: [], instruments: [] };
  const targets: Name[] = [];
  const { cueWord } = speech;
  if (cueWord >= tree.sentence.firstWord && cueWord < tree.sentence.endWord) {
    const isBlamedOn = speech.rule === 'attribution/blamed-on';
    const heads = tree.children(cueWord).filter((child) => {
      const relation = bare(tree.word(child).relation);
      if (isBlamedOn && !/^(on|upon)$/.test(caseOf(tree, child))) return false;
      if (relation === 'obj' || relation === 'iobj')
        return /^(NOUN|PROPN|PRON)$/.test(tree.word(child).upos) && options.words.includes(child);
      if (relation === 'nsubj' && tree.word(child).relation === 'nsubj:pass') return options.words.includes(child);
      return relation === 'obl' && /^(on|upon|against|to)$/.test(caseOf(tree, child)) && options.words.includes(child);
    });
    for (const head of heads) targets.push(...toNames(tree, head, { naming, rule: 'role/addressee' }));
  }
  const named = targets.filter((name) => name.party !== null || name.kind !== null || name.side !== null);
  return { agents: distinct(agents).map(toPlain), targets: distinct(named), instruments: [] };
}

/** A name without the institution that a claimant carries. */
function toPlain(name: Name): Name {
  const { text, span, rule, kind, standsFor, party, side, entity } = name;
  return { text, span, rule, kind, standsFor, party, side, entity };
}
