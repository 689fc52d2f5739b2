import { ACTS_OF_FORCE } from './acts-of-force.js';
import { participantsOf } from '../slots/participants.js';
import { singular } from '../slots/references.js';
import { bare, caseOf, lower, type Tree } from '../tree.js';
import { findKindTriggers, type KindTrigger } from './find-kind-triggers.js';
import { AIRCRAFT, COOPERATION, MATERIEL, WEAPON_KINDS } from './object-words.js';
import { classesOf, type ParticipantClass } from './participant-classes.js';
import { PARTICIPANT_FRAMES, toClassTest, type ClassTest } from './participant-frames.js';
import { nounsOf, thingOf } from './things.js';
import { FRAMES } from './trigger-frames.js';

/** Strength of a kind that who does it to whom gives; above a verb's own 3. */
const STRENGTH = 3.6;

interface ReadyFrame {
  readonly kind: string;
  readonly by: ClassTest | null;
  readonly to: ClassTest | null;
  readonly beside: { readonly prepositions: readonly string[]; readonly test: ClassTest } | null;
  readonly strength: number;
  readonly frame: keyof typeof FRAMES;
}

const BY_VERB: ReadonlyMap<string, readonly ReadyFrame[]> = toTable();

function toTable(): ReadonlyMap<string, readonly ReadyFrame[]> {
  const table = new Map<string, ReadyFrame[]>();
  for (const row of PARTICIPANT_FRAMES) {
    const ready: ReadyFrame = {
      kind: row.kind,
      by: toClassTest(row.by),
      to: toClassTest(row.to),
      beside: row.beside ? { prepositions: row.beside[0].split('/'), test: toClassTest(row.beside[1])! } : null,
      strength: row.strength ?? STRENGTH,
      frame: row.frame ?? 'act',
    };
    for (const verb of new Set(row.verbs.split(' '))) {
      const rows = table.get(verb);
      if (rows) rows.push(ready);
      else table.set(verb, [ready]);
    }
  }
  return table;
}

/** Kinds that a verb has by its participants, object or weapon alone; none for other words. */
export function findByParticipants(tree: Tree, index: number): KindTrigger[] {
  if (tree.word(index).upos !== 'VERB') return [];
  return [...findByThing(tree, index), ...findByFrame(tree, index)];
}

function findByFrame(tree: Tree, index: number): KindTrigger[] {
  const rows = BY_VERB.get(tree.word(index).lemma.toLowerCase());
  if (!rows) return [];
  // "Shelled the town, killing two": a toll behind an act has no kind of its own.
  if (tree.word(index).relation === 'advcl' && RESULT_VERB.test(tree.word(index).lemma) && lower(tree, index).endsWith('ing')) return []; // prettier-ignore
  // "Shot down over the lake": what falls from the sky is no victim.
  if (tree.children(index).some((child) => lower(tree, child) === 'down')) return [];
  const { subjects, objects, agents, ...own } = participantsOf(tree, index);
  const isPassive = own.isPassive || isReportedDone(tree, index);
  const doers = classesOfAll(tree, isPassive ? agents : subjects);
  const things = classesOfAll(tree, isPassive ? subjects : objects.filter((one) => tree.word(one).relation !== 'obl'));
  const row = rows.find((one) => passes(one.by, doers) && passes(one.to, things) && isBeside(tree, { verb: index, row: one })); // prettier-ignore
  if (!row) return [];
  return [{ kind: row.kind, word: index, words: [index], strength: row.strength, frame: FRAMES[row.frame], rule: 'kind/participants' }]; // prettier-ignore
}

/** "Soldiers were reported killed": the participle behind a passive is one too. */
function isReportedDone(tree: Tree, verb: number): boolean {
  const { relation, head } = tree.word(verb);
  if (!/^(xcomp|ccomp|advcl)$/.test(relation) || lower(tree, verb).endsWith('ing')) return false;
  if (!/^(report|fear|believe|presume|confirm|find|leave|see)$/.test(tree.word(head).lemma.toLowerCase())) return false;
  return tree.child(verb, 'mark', 'nsubj', 'aux') < 0 && tree.child(head, 'nsubj:pass', 'aux:pass') >= 0;
}

/** Null where the place is not filled. */
function classesOfAll(tree: Tree, heads: readonly number[]): ReadonlySet<ParticipantClass> | null {
  if (heads.length === 0) return null;
  return new Set(heads.flatMap((head) => [...classesOf(tree, head)]));
}

function passes(test: ClassTest | null, classes: ReadonlySet<ParticipantClass> | null): boolean {
  if (test === null) return true;
  if (test.isEmpty) return classes === null;
  if (classes === null) return false;
  return test.wanted.some((one) => classes.has(one)) && !test.barred.some((one) => classes.has(one));
}

function isBeside(tree: Tree, options: { readonly verb: number; readonly row: ReadyFrame }): boolean {
  const { beside } = options.row;
  if (!beside) return true;
  return tree.children(options.verb).some((child) => {
    if (!/^(obl|nmod)$/.test(bare(tree.word(child).relation))) return false;
    // "Out of the talks": two words of one preposition, whether the tree binds them or not.
    const cases = tree.subtree(child).filter((one) => one < child && tree.word(one).upos === 'ADP');
    return (
      beside.prepositions.some((one) => cases.some((index) => lower(tree, index) === one)) &&
      passes(beside.test, classesOf(tree, child))
    );
  });
}

/** Verbs by which an act between two is taken back. */
const TAKING_BACK = /^(suspend|halt|cancel|freeze|curtail|reduce|cut|sever|prohibit)$/;

/** Kinds that a verb has by its object, weapon or cause alone. */
function findByThing(tree: Tree, index: number): KindTrigger[] {
  const word = tree.word(index);
  const lemma = word.lemma.toLowerCase();
  const things = nounsOf(tree, thingOf(tree, index));
  const toTrigger = (kind: string, rule: string, strength = 3.5): KindTrigger => ({
    kind, word: index, words: [index], strength, frame: FRAMES.act, rule,
  }); // prettier-ignore
  // "Suspended aid to Tarvia", "cancelled a visit": what brings two together is taken back.
  if (TAKING_BACK.test(lemma) && things.some((one) => COOPERATION.has(one))) return [{ ...toTrigger('sanction', 'kind/object', 4), frame: FRAMES.act }]; // prettier-ignore
  // "Two villages had fallen": ground that falls is taken.
  const subject = tree.child(index, 'nsubj');
  if (lemma === 'fall' && subject >= 0 && nounsOf(tree, subject).some((one) => /^(village|town|city|settlement|hill|position|height|base|airport|stronghold|capital|outpost)$/.test(one))) return [{ ...toTrigger('advance', 'kind/object'), frame: FRAMES.suffer }]; // prettier-ignore
  if (/^(destroy|intercept|down|shoot|neutralize|neutralise|hit)$/.test(lemma)) {
    const isAircraft = things.some((one) => AIRCRAFT.has(one)) && !things.some((one) => MATERIEL.has(one));
    if (isAircraft && lemma !== 'hit') return [toTrigger('shoot-down', 'kind/object', 4)];
  }
  const cause = causeOf(tree, index);
  if (cause) return [cause];
  if (WEAPON_VERB.test(lemma)) {
    const weapon = weaponBeside(tree, index);
    const isHarm = /^(wound|kill|injure)$/.test(lemma);
    if (weapon && !(isHarm && weapon === 'clash')) return [toTrigger(weapon, 'kind/weapon')];
  }
  return [];
}

/** Verbs of what a weapon does, or is made to do. */
const WEAPON_VERB =
  /^(strike|hit|attack|target|fire|pound|wound|kill|injure|launch|destroy|damage|slam|land|rain|retaliate)$/;

/** Verbs of what an act leaves behind it. */
const RESULT_VERB =
  /^(kill|wound|injure|destroy|damage|hit|leave|claim|engage|suppress|devastate|flatten|level|wreck|demolish)$/;

/** "The strikes destroyed two bunkers", "the blast killed six": the act that does it has its own kind. */
function causeOf(tree: Tree, verb: number): KindTrigger | null {
  if (!RESULT_VERB.test(tree.word(verb).lemma.toLowerCase())) return null;
  const { subjects, agents, isPassive } = participantsOf(tree, verb);
  const cause = (isPassive ? agents : subjects).find((one) => tree.word(one).upos === 'NOUN');
  if (cause === undefined) return null;
  const from = Math.max(0, cause - 2 - tree.sentence.firstWord);
  const act = findKindTriggers(tree.words, { text: tree.text, from, to: cause + 1 - tree.sentence.firstWord }).find(
    (one) => one.words.includes(cause) && ACTS_OF_FORCE.has(one.kind) && one.strength > 2,
  );
  if (act) return { ...act, strength: 4.2, rule: 'kind/cause' };
  // "The operation killed 40 fighters": by what it did it was an armed one.
  const isOperation = /^(operation|campaign|mission)$/.test(tree.word(cause).lemma.toLowerCase());
  return isOperation ? { kind: 'attack', word: cause, words: [cause], strength: 4.2, frame: FRAMES.deed, rule: 'kind/cause' } : null; // prettier-ignore
}

/** The kind that a weapon beside a verb gives ("Rockets fired from X wounded …", "struck by a drone"); null for none. */
function weaponBeside(tree: Tree, verb: number): string | null {
  const isShot = /^(fire|drop|launch)$/.test(tree.word(verb).lemma);
  const near = tree
    .children(verb)
    .filter((child) => {
      const { relation } = tree.word(child);
      if (bare(relation) === 'obl') return /^(by|with|from|using)?$/.test(caseOf(tree, child));
      // "A helicopter was fired at": what something is done to is no weapon, unless it is shot.
      if (relation === 'nsubj:pass') return isShot && !AIRCRAFT.has(singular(tree.word(child).lemma.toLowerCase()));
      return relation === 'nsubj' || (relation === 'obj' && isShot);
    })
    .flatMap((child) => [child, ...partsOf(tree, child)]);
  for (const [kind, nouns] of WEAPON_KINDS) {
    if (near.some((one) => nouns.has(singular(tree.word(one).lemma.toLowerCase())))) return kind;
  }
  return null;
}

/** Compounds of a noun and what it counts: "dozens of rounds of artillery". */
function partsOf(tree: Tree, head: number, depth = 0): number[] {
  const parts = tree.children(head).filter((one) => {
    const { relation } = tree.word(one);
    return relation === 'compound' || (relation === 'nmod' && caseOf(tree, one) === 'of');
  });
  return depth > 1 ? parts : parts.flatMap((one) => [one, ...partsOf(tree, one, depth + 1)]);
}
