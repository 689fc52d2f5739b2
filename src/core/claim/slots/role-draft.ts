import type { Name } from '../../model/name.js';
import { isTriggerWord } from '../kinds/find-kind.js';
import type { KindTrigger } from '../kinds/find-kind-triggers.js';
import { caseOf, lower, type Tree } from '../tree.js';
import { isActor, isDoer, ownerWord } from './actors.js';
import { isTimeNoun, withConjuncts } from './participants.js';
import { HAPPENING, SOCIAL } from './role-classes.js';
import { toNames, type Naming } from './to-name.js';

/** Who did what to whom by what, each with its own words. */
export interface Roles {
  readonly agents: readonly Name[];
  readonly targets: readonly Name[];
  readonly instruments: readonly Name[];
}

/** What the roles are read from. */
export interface RoleOptions {
  readonly naming: Naming;
  readonly trigger: KindTrigger;
  /** Words of the statement. */
  readonly words: readonly number[];
}

/** Roles while they are being filled. */
export interface RoleDraft {
  readonly agents: Name[];
  readonly targets: Name[];
  /** Names of a nominal into a slot, with what is coordinated with it. */
  add(list: Name[], head: number, rule: string): void;
}

/** What a step that fills roles is given. */
export type Step = RoleOptions & { readonly draft: RoleDraft };

/** Opens the roles of an act: weapons stand for their owners, happenings and numbers for nobody. */
export function openDraft(tree: Tree, options: RoleOptions & { weapons: ReadonlySet<number> }): RoleDraft {
  const { naming, trigger, weapons } = options;
  const agents: Name[] = [];
  const targets: Name[] = [];
  const isSocial = SOCIAL.test(trigger.kind);
  return {
    agents,
    targets,
    add(list, head, rule) {
      for (const each of withConjuncts(tree, head)) {
        if (weapons.has(each)) {
          // A weapon acts for whoever owns it, and is acted upon only where it is the object.
          const owner = list === agents ? ownerOf(tree, each) : -1;
          if (owner >= 0) list.push(...toNames(tree, owner, { naming, rule: 'role/owner-of-weapon' }));
          continue;
        }
        if (isNobody(tree, each) || trigger.words.includes(each)) continue;
        // "By telephone", "by flames": what something happens by is no one who acts.
        if (rule === 'role/by-phrase' && list === agents && !isDoer(tree, each, naming)) continue;
        // "The war killed 9,000": a happening acts in no role.
        if (list === agents && tree.word(each).upos === 'NOUN' && (HAPPENING.test(lower(tree, each)) || isTriggerWord(tree, each))) continue; // prettier-ignore
        if (list === targets && trigger.kind === 'clash' && tree.word(each).upos === 'NOUN' && isTriggerWord(tree, each)) continue; // prettier-ignore
        const isHandled =
          /^(evacuate-aid|release)$/.test(trigger.kind) && /^role\/(object|passive-subject)$/.test(rule);
        if (list === targets && isSocial && !isHandled && !isActor(tree, each, naming)) {
          const owner = ownerWord(tree, each, naming);
          if (owner >= 0) list.push(...toNames(tree, owner, { naming, rule: 'role/possessor' }));
          continue;
        }
        list.push(...toNames(tree, each, { naming, rule }));
      }
    },
  };
}

/** Words that fill no role: expletives, clauses, times. */
export function isNobody(tree: Tree, index: number): boolean {
  const word = tree.word(index);
  if (!/^(NOUN|PROPN|PRON|ADJ|NUM|X)$/.test(word.upos)) return true;
  if (word.relation === 'expl' || isTimeNoun(tree, index)) return true;
  if (/^(there|what|this|that|nobody|none|nothing|no-one|anything|anybody|anyone)$/.test(lower(tree, index)))
    return true;
  // "Five were wounded", "no one", "60,000 dead": a number, or nobody, is not anybody.
  const isCount = word.upos === 'NUM' || /^(one|more|dead|wounded|killed|injured|percent|%)$/.test(lower(tree, index));
  const isTold = tree.children(index).some((child) => caseOf(tree, child) === 'of' || lower(tree, child) === 'the');
  return isCount && !isTold;
}

/** The word that says whose a weapon is: an adjective of origin, a force noun before it, a possessor. */
function ownerOf(tree: Tree, head: number): number {
  return (
    tree
      .children(head)
      .find(
        (child) =>
          /^(amod|compound|nmod:poss)$/.test(tree.word(child).relation) &&
          (/^(army|navy|air|enemy|rebel|government|police)$/.test(lower(tree, child)) ||
            /^\p{Lu}/u.test(tree.form(child)) ||
            tree.word(child).relation === 'nmod:poss'),
      ) ?? -1
  );
}

/** Each name once: the same words in one slot count once. */
export function distinct(names: readonly Name[]): Name[] {
  const seen = new Set<string>();
  return names.filter((name) => {
    const key = `${name.span?.start ?? ''}-${name.span?.end ?? ''}-${name.party ?? ''}-${name.side ?? ''}`;
    return !seen.has(key) && seen.add(key);
  });
}
