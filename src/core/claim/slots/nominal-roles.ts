import { bare, caseOf, lower, type Tree } from '../tree.js';
import { isTimeNoun } from './participants.js';
import { MEDIATION } from './role-classes.js';
import type { Step } from './role-draft.js';

/** What stands beside the noun of an act: by whom, of or on whom, whose. */
export function addNominal(tree: Tree, options: Step & { noun: number }): void {
  const { trigger, draft, naming } = options;
  const { agents, targets } = draft;
  const isBetween = trigger.words.some((index) => MEDIATION.test(lower(tree, index)));
  for (const child of tree.children(options.noun)) {
    const word = tree.word(child);
    const preposition = caseOf(tree, child);
    if (bare(word.relation) === 'nmod' && word.relation !== 'nmod:poss') {
      // "Repelled an attack by Tarvia": who attacked is whom the act was done to.
      if (preposition === 'by') draft.add(trigger.kind === 'repel' ? targets : agents, child, 'role/by-phrase');
      else if (/^(between|among|with)$/.test(preposition)) {
        const isMutual = preposition === 'between' || !/^(casualties|detain)$/.test(trigger.kind);
        draft.add(isBetween || !isMutual ? targets : agents, child, isMutual ? 'role/by-phrase' : 'role/of-phrase');
      } else if (
        preposition === 'to' &&
        (trigger.kind === 'destroy' || (trigger.kind === 'talks' && VISIT.test(lower(tree, options.noun))))
      )
        draft.add(targets, child, 'role/of-phrase');
      else if (preposition === 'of' && LEAVING.test(lower(tree, options.noun)))
        draft.add(agents, child, 'role/possessor');
      else if (preposition === 'to' && /^(evacuate-aid|support|sanction|appeal)$/.test(trigger.kind))
        draft.add(targets, child, 'role/recipient'); // prettier-ignore
      else if (/^(of|on|against|at)$/.test(preposition) && !isTimeNoun(tree, child))
        draft.add(targets, child, 'role/of-phrase');
    } else if (word.relation === 'nmod:poss' && word.upos === 'PRON') {
      continue;
    } else if (word.relation === 'nmod:poss' || word.relation === 'amod' || word.relation === 'compound') {
      const isNamed = naming.parties.findParty(tree.form(child)) !== null || word.relation === 'nmod:poss';
      // "Its losses", "Tarvian casualties": whoever suffers, not whoever acts.
      if (isNamed) draft.add(trigger.frame.agent.length === 0 ? targets : agents, child, 'role/possessor');
    }
  }
}

/** "Its losses", "their withdrawal": of whoever the pronoun stands for, where no other words tell. */
export function addPossessor(tree: Tree, options: Step): void {
  const { trigger, draft } = options;
  const list = trigger.frame.agent.length === 0 ? draft.targets : draft.agents;
  if (list.length > 0) return;
  for (const noun of trigger.words)
    for (const child of tree.children(noun))
      if (tree.word(child).relation === 'nmod:poss' && tree.word(child).upos === 'PRON')
        draft.add(list, child, 'role/possessor');
}

/** Nouns of going to see somebody, and of going away, of which whoever goes acts. */
const VISIT = /^(visit|trip|tour|journey)$/;
const LEAVING = /^(withdrawal|retreat|pullback|pullout|departure|exodus|flight|march|advance|incursion)$/;
