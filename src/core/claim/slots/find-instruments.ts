import type { Name } from '../../model/name.js';
import { WEAPONS } from '../kinds/object-words.js';
import type { KindTrigger } from '../kinds/find-kind-triggers.js';
import type { Tree } from '../tree.js';
import { participantsOf, withConjuncts } from './participants.js';
import { singular } from './references.js';
import type { Naming } from './to-name.js';

/** A weapon or carrier of an act. */
export interface Instrument {
  /** Position of its noun. */
  readonly head: number;
  readonly name: Name;
}

/** Weapons beside the act: in its clause, not the force that is named by its arm ("Tarvian artillery" both acts and shoots). */
export function findInstruments(
  tree: Tree,
  options: { naming: Naming; trigger: KindTrigger; words: readonly number[] },
): Instrument[] {
  const found: Instrument[] = [];
  const seen = new Set<string>();
  const isAct =
    /^(shelling|air-strike|explosion|attack|attack-on-civilians|shoot-down|clash|destroy|casualties|repel)$/;
  if (!isAct.test(options.trigger.kind)) return found;
  const targets = new Set(
    participantsOf(tree, options.trigger.word).objects.flatMap((head) => withConjuncts(tree, head)),
  );
  for (const index of options.words) {
    const word = tree.word(index);
    if (!/^(NOUN|PROPN)$/.test(word.upos) || !WEAPONS.has(singular(word.lemma.toLowerCase()))) continue;
    // What is shot down or destroyed is no instrument.
    const isFired = /^(fire|launch|use|drop|shoot)$/.test(tree.word(options.trigger.word).lemma) && options.trigger.kind !== 'shoot-down'; // prettier-ignore
    if (targets.has(index) && !isFired) continue;
    if (word.relation === 'nsubj:pass' && options.trigger.word === word.head && !/^(fire|launch|drop|use)$/.test(tree.word(word.head).lemma)) continue; // prettier-ignore
    const key = singular(word.lemma.toLowerCase());
    if (seen.has(key)) continue;
    seen.add(key);
    const mention = options.naming.mentions.find(
      (one) => one.kind === 'equipment' && one.start <= word.start && one.end >= word.end,
    );
    const span = mention ? { start: mention.start, end: mention.end } : { start: word.start, end: word.end };
    found.push({
      head: index,
      name: {
        text: tree.text.slice(span.start, span.end), span, rule: 'role/weapon-noun', kind: mention ? 'equipment' : null, standsFor: null,
        party: null, side: null, entity: null,
      }, // prettier-ignore
    });
  }
  return found;
}
