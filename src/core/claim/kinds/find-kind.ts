import type { FigureMention } from '../../model/mention.js';
import type { Rule } from '../../model/rule.js';
import { bare, caseOf, lower, type Tree } from '../tree.js';
import { singular } from '../slots/references.js';
import { AIRCRAFT, GROUND, MATERIEL, NOUN_TRIGGERS, VERB_TRIGGERS, WEAPON_KINDS, WEAPONS } from './triggers.js';

/** A kind found in a clause, with the word that gives it. */
export interface FoundKind {
  readonly kind: string;
  /** Position of the trigger word. */
  readonly word: number;
  readonly strength: number;
  readonly rule: string;
}

/** Rules of kinds: one a way of finding it; `kind/<name>` names the kind found by its trigger. */
export const kindRules: readonly Rule[] = [
  { id: 'kind/trigger', says: 'A verb or noun of the lexicon names the happening; the strongest one of the clause decides, then the one nearest to its head.', examples: ['The army «shelled» the port.'], not: ['The army paraded.'] },
  { id: 'kind/weapon', says: 'The weapon tells what sort of attack it is.', examples: ['Tarvia «fired rockets» at the port.'], not: ['Tarvia fired the minister.'] },
  { id: 'kind/object', says: 'What is hit or taken tells the kind: aircraft are shot down, ground is taken, bridges are destroyed.', examples: ['They «shot down» a drone.', 'They «took» the village.'], not: ['They took notes.'] },
  { id: 'kind/repelled-attack', says: 'An attack that is rejected, repelled or stopped is beaten back.', examples: ['They «rejected an attack» on the hill.'], not: ['They rejected the offer.'] },
  { id: 'kind/figure', says: 'A toll without an act is told as casualties.', examples: ['«209 military deaths»'], not: ['209 chairs'] },
  { id: 'kind/speech', says: 'Speech whose content states no happening has its own kind.', examples: ['The minister «called for» calm.'], not: [] },
  { id: 'kind/background', says: 'Standing facts and older history are background.', examples: ['The region «lies» in the mountains.'], not: [] },
]; // prettier-ignore

/** True where a word may name a happening. */
export function isTriggerWord(tree: Tree, index: number): boolean {
  const word = tree.word(index);
  const lemma = word.lemma.toLowerCase();
  if (word.upos === 'VERB') return VERB_TRIGGERS.has(lemma);
  return word.upos === 'NOUN' && NOUN_TRIGGERS.has(singular(lemma));
}

/**
 * The kind of a clause: the strongest trigger among its words, weighed by how near it stands to the clause's head, or
 * null where no word names a happening.
 */
export function findKind(
  tree: Tree,
  options: { words: readonly number[]; head: number; figures: readonly FigureMention[] },
): FoundKind | null {
  const inside = new Set(options.words);
  const found: (FoundKind & { weight: number })[] = [];
  for (const index of options.words) {
    const one = readTrigger(tree, index, inside);
    if (!one) continue;
    const distance = depth(tree, { from: index, to: options.head });
    const isModifier =
      /^(amod|compound|nmod:poss)$/.test(tree.word(index).relation) || /^acl/.test(tree.word(index).relation);
    const isCircumstance = underCircumstance(tree, { index, head: options.head });
    found.push({
      ...one,
      weight: one.strength * 2 - distance * 0.9 - (isModifier ? 1.5 : 0) - (isCircumstance ? 2.5 : 0),
    });
  }
  found.sort((a, b) => b.weight - a.weight || a.word - b.word);
  const best = found[0];
  if (!best) return null;
  if (best.kind === 'casualties') {
    const act = found.find((one) => ACTS.has(one.kind) && one.strength >= 3 && isActOfToll(tree, one.word));
    if (act) return act;
  }
  return best;
}

/** Kinds that are acts: where a toll is told with one of them, the act gives the kind. */
const ACTS: ReadonlySet<string> = new Set([
  'shelling',
  'air-strike',
  'explosion',
  'attack',
  'attack-on-civilians',
  'clash',
]);

/** "killed in the shelling", "when forces fired rockets": an act that the toll came from, not one it is compared with. */
function isActOfToll(tree: Tree, index: number): boolean {
  const word = tree.word(index);
  if (bare(word.relation) === 'nsubj' || word.relation === 'obl:agent') return true;
  if (bare(word.relation) === 'obl' || bare(word.relation) === 'nmod') return /^(in|by|during|from|after)$/.test(caseOf(tree, index)) && word.lemma.toLowerCase() !== 'fighting' && word.lemma.toLowerCase() !== 'clash' && word.lemma.toLowerCase() !== 'fight' && word.lemma.toLowerCase() !== 'battle'; // prettier-ignore
  return (
    word.relation === 'advcl' && tree.children(index).some((child) => /^(when|after|as)$/.test(lower(tree, child)))
  );
}

function depth(tree: Tree, path: { from: number; to: number }): number {
  let at = path.from;
  for (let steps = 0; steps < 12; steps += 1) {
    if (at === path.to) return steps;
    const head = tree.word(at).head;
    if (head < tree.sentence.firstWord || head >= tree.sentence.endWord) return steps + 1;
    at = head;
  }
  return 12;
}

/** True for words of a time or condition ("since war broke out", "despite calls for a ceasefire"). */
function underCircumstance(tree: Tree, path: { index: number; head: number }): boolean {
  let at = path.index;
  for (let steps = 0; steps < 12 && at !== path.head; steps += 1) {
    const word = tree.word(at);
    if (bare(word.relation) === 'obl' || bare(word.relation) === 'nmod') {
      if (
        /^(since|after|before|until|despite|amid|during|following|because of|due to|with|over|on|for|to)$/.test(
          caseOf(tree, at),
        )
      )
        return true;
    }
    if (bare(word.relation) === 'advcl') return true;
    const head = word.head;
    if (head < tree.sentence.firstWord || head >= tree.sentence.endWord) return false;
    at = head;
  }
  return false;
}

function readTrigger(tree: Tree, index: number, inside: ReadonlySet<number>): FoundKind | null {
  const word = tree.word(index);
  const lemma = word.lemma.toLowerCase();
  if (word.upos === 'VERB') return readVerb(tree, { index, lemma, inside });
  if (word.upos === 'ADJ' && lemma === 'dead')
    return { kind: 'casualties', word: index, strength: 2, rule: 'kind/trigger' };
  if (word.upos !== 'NOUN' && word.upos !== 'PROPN') return null;
  const noun = singular(lemma.toLowerCase());
  if (noun === 'law' && tree.children(index).some((child) => lower(tree, child) === 'martial'))
    return { kind: 'mobilise', word: index, strength: 3, rule: 'kind/trigger' };
  if (noun === 'rule' && tree.children(index).some((child) => lower(tree, child) === 'military'))
    return { kind: 'mobilise', word: index, strength: 3, rule: 'kind/trigger' };
  if (noun === 'emergency' && word.relation === 'nmod')
    return { kind: 'mobilise', word: index, strength: 3, rule: 'kind/trigger' };
  const trigger = NOUN_TRIGGERS.get(noun);
  if (noun === 'fire' && (caseOf(tree, index) === 'under' || weaponBeside(tree, index)))
    return { kind: 'shelling', word: index, strength: 3, rule: 'kind/weapon' };
  if (
    noun === 'fire' &&
    /^(obj|nsubj|conj)$/.test(word.relation) &&
    /^(exchange|open|return|trade)$/.test(headLemma(tree, index))
  )
    return { kind: weaponBeside(tree, index) ?? 'clash', word: index, strength: 3, rule: 'kind/weapon' };
  if (!trigger) return null;
  if (trigger.kind === 'attack') {
    const weapon = weaponBeside(tree, index);
    if (weapon) return { kind: weapon, word: index, strength: 3, rule: 'kind/weapon' };
    if (
      /^(reject|repel|repulse|thwart|stop|foil|suppress|fend|beat|rebuff|halt)$/.test(headLemma(tree, index)) &&
      /^(obj|nsubj:pass)$/.test(word.relation)
    ) {
      return { kind: 'repel', word: word.head, strength: 4, rule: 'kind/repelled-attack' };
    }
  }
  if (trigger.kind === 'talks' && word.relation === 'obj' && /^(reject|refuse)$/.test(headLemma(tree, index)))
    return null;
  return { kind: trigger.kind, word: index, strength: trigger.strength, rule: 'kind/trigger' };
}

function headLemma(tree: Tree, index: number): string {
  const head = tree.word(index).head;
  return head < tree.sentence.firstWord || head >= tree.sentence.endWord ? '' : tree.word(head).lemma.toLowerCase();
}

/** The kind that a weapon beside a noun or below a verb gives ("rocket attack", "struck by drones"), or null. */
function weaponBeside(tree: Tree, index: number): string | null {
  for (const child of tree.children(index)) {
    if (!/^(amod|compound|nmod|obl|obj|nsubj|nsubj:pass|nmod:poss|obl:agent)$/.test(tree.word(child).relation))
      continue;
    const kind = weaponKind(tree, child);
    if (kind) return kind;
    for (const inner of tree.children(child))
      if (/^(compound|amod|conj)$/.test(tree.word(inner).relation)) {
        const nested = weaponKind(tree, inner);
        if (nested) return nested;
      }
  }
  return null;
}

function weaponKind(tree: Tree, index: number): string | null {
  const lemma = singular(tree.word(index).lemma.toLowerCase());
  for (const [kind, nouns] of WEAPON_KINDS) if (nouns.has(lemma)) return kind;
  return lemma === 'air' || lemma === 'aerial' ? 'air-strike' : null;
}

interface VerbSite {
  readonly index: number;
  readonly lemma: string;
  readonly inside: ReadonlySet<number>;
}

function readVerb(tree: Tree, site: VerbSite): FoundKind | null {
  const { index, lemma } = site;
  const object = tree.child(index, 'obj', 'nsubj:pass');
  const thing = object >= 0 ? singular(tree.word(object).lemma.toLowerCase()) : '';
  const things = object >= 0 ? [thing, ...tree.children(object).filter((child) => tree.word(child).relation === 'conj' || tree.word(child).relation === 'compound').map((child) => singular(tree.word(child).lemma.toLowerCase()))] : []; // prettier-ignore
  const hasDown = tree.children(index).some((child) => lower(tree, child) === 'down');
  const found = (kind: string, strength: number, rule: string): FoundKind => ({ kind, word: index, strength, rule });
  const isAircraft = things.some((one) => AIRCRAFT.has(one));
  if ((lemma === 'shoot' || lemma === 'bring' || lemma === 'down') && (hasDown || isAircraft))
    return found('shoot-down', 3, 'kind/object');
  if (
    /^(destroy|intercept|down|neutralize|neutralise)$/.test(lemma) &&
    isAircraft &&
    !things.some((one) => MATERIEL.has(one))
  )
    return found('shoot-down', 3, 'kind/object');
  if (
    /^(take|gain|seize|capture|enter|clear|cleanse|clean|control|secure|occupy|establish|win|regain|assume|extend)$/.test(
      lemma,
    )
  ) {
    const grounds =
      object >= 0 ? tree.subtree(object).map((child) => singular(tree.word(child).lemma.toLowerCase())) : [];
    if (grounds.some((one) => GROUND.has(one)) || (object >= 0 && tree.word(object).upos === 'PROPN'))
      return found('advance', 3, 'kind/object');
    if (/^(seize|capture)$/.test(lemma) && object >= 0)
      return found(
        /^(soldier|prisoner|fighter|man|troop|civilian|people)$/.test(thing) ? 'detain' : 'advance',
        3,
        'kind/trigger',
      );
    if (lemma !== 'occupy') return null;
  }
  if (/^(fire|launch|use|drop)$/.test(lemma)) {
    const weapon = weaponBeside(tree, index);
    if (weapon && lemma !== 'use') return found(weapon === 'explosion' ? 'air-strike' : weapon, 3, 'kind/weapon');
    const nominal = object >= 0 ? readTrigger(tree, object, site.inside) : null;
    if (nominal) return { ...nominal, strength: 3, word: nominal.word };
    if (lemma !== 'fire') return null;
  }
  if (/^(carry|conduct|stage|mount|wage|make|inflict|suffer|sustain|impose|declare|announce|hold)$/.test(lemma)) {
    const nominal = object >= 0 ? readTrigger(tree, object, site.inside) : null;
    return nominal ? { ...nominal, strength: Math.max(2, nominal.strength) } : null;
  }
  if (lemma === 'claim')
    return /^(life|lives)$/.test(tree.word(object >= 0 ? object : index).lemma.toLowerCase())
      ? found('casualties', 2, 'kind/trigger')
      : null;
  if (lemma === 'lose')
    return /^(soldier|man|fighter|people|troop|life|tank|plane|position)$/.test(thing)
      ? found('casualties', 2, 'kind/trigger')
      : null;
  if (lemma === 'reject' || lemma === 'stop' || lemma === 'halt') {
    return object >= 0 && NOUN_TRIGGERS.get(thing)?.kind === 'attack'
      ? found('repel', 4, 'kind/repelled-attack')
      : null;
  }
  if (/^(violate|breach|break)$/.test(lemma))
    return /^(ceasefire|truce|armistice|agreement)$/.test(thing) ? found('ceasefire-breach', 3, 'kind/object') : null;
  if (lemma === 'break' || lemma === 'erupt' || lemma === 'ignite') return found('clash', 2, 'kind/trigger');
  if (/^(leave|pull|cede|abandon)$/.test(lemma)) {
    const isGround =
      things.some((one) => GROUND.has(one)) ||
      (lemma === 'pull' && tree.children(index).some((child) => /^(out|back)$/.test(lower(tree, child))));
    return isGround ? found('withdraw', 3, 'kind/object') : null;
  }
  if (/^(send|move|transfer|dispatch|ship|supply|head|recruit)$/.test(lemma)) {
    const who = [
      ...things,
      ...(tree.child(index, 'nsubj') >= 0 ? [singular(tree.word(tree.child(index, 'nsubj')).lemma.toLowerCase())] : []),
    ];
    const isForce = who.some((one) =>
      /^(troop|soldier|fighter|mercenary|force|militant|weapon|tank|army|reinforcement|convoy|jihadist|unit|arm|volunteer)$/.test(
        one,
      ),
    );
    return isForce ? found('deploy', 3, 'kind/object') : null;
  }
  if (/^(strike|hit|target)$/.test(lemma)) {
    const weapon = weaponBeside(tree, index);
    if (weapon) return found(weapon, 3, 'kind/weapon');
    if (lemma === 'target' && object < 0) return null;
    return found('attack', 2, 'kind/trigger');
  }
  if (/^(shoot|open)$/.test(lemma)) {
    if (lemma === 'open' && thing !== 'fire') return null;
    return found('attack', 2, 'kind/trigger');
  }
  if (/^(sign|accept|broker)$/.test(lemma))
    return NOUN_TRIGGERS.get(thing)?.kind === 'agree' || thing === 'peace' ? found('agree', 3, 'kind/object') : null;
  if (/^(discuss|visit|talk|speak|phone|resume|meet)$/.test(lemma))
    return lemma === 'resume' && NOUN_TRIGGERS.get(thing)?.kind !== 'talks'
      ? null
      : found('talks', lemma === 'meet' ? 2 : 2, 'kind/trigger');
  if (/^(back|support|assist)$/.test(lemma))
    return tree.word(index).relation.startsWith('acl') || tree.word(index).relation === 'amod'
      ? null
      : found('support', 2, 'kind/trigger');
  if (/^(take|gain|advance|control|clear|cleanse|secure|enter)$/.test(lemma))
    return lemma === 'advance' ? found('advance', 2, 'kind/trigger') : null;
  const trigger = VERB_TRIGGERS.get(lemma);
  if (!trigger) return null;
  if (trigger.kind === 'attack' || trigger.kind === 'destroy') {
    const weapon = trigger.kind === 'attack' ? weaponBeside(tree, index) : null;
    if (weapon) return found(weapon, 3, 'kind/weapon');
  }
  return found(trigger.kind, trigger.strength, 'kind/trigger');
}

/** Words of weapons and carriers in a clause, in text order. */
export function findWeapons(tree: Tree, words: readonly number[]): number[] {
  return words.filter((index) => {
    const word = tree.word(index);
    return (
      (word.upos === 'NOUN' || word.upos === 'PROPN' || word.upos === 'ADJ') &&
      WEAPONS.has(singular(word.lemma.toLowerCase()))
    );
  });
}
