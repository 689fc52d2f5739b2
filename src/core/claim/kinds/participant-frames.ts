import type { ParticipantClass } from './participant-classes.js';
import type { FrameName } from './trigger-frames.js';

/**
 * A verb whose kind hangs on who does it and to whom. `by` and `to` are classes of which one must fit, `from`, `in` … classes of
 * an oblique; a class behind `-` must not be there. `to: '∅'` wants no object, `by: '∅'` nobody who does it.
 */
export interface ParticipantFrame {
  readonly kind: string;
  readonly verbs: string;
  readonly by?: string;
  readonly to?: string;
  /** A preposition, or several divided by `/`, and the classes of its noun. */
  readonly beside?: readonly [prepositions: string, classes: string];
  /** As in the trigger lexicon; 3.6 where left out. */
  readonly strength?: number;
  readonly frame?: FrameName;
}

const HARM = 'kill shoot stab wound injure murder gun behead slay slaughter hack bludgeon knife execute ambush';
const ASSAIL =
  'attack assault storm raid target hit strike beat pelt smash burn torch loot throw hurl ransack occupy block';
const GO = 'arrive rush respond head race pour converge descend drive move gather assemble wait march';
const FIND = 'find discover locate recover';

/** All frames, in order: the first that fits a verb decides. Classes are those of `ParticipantClass`. */
export const PARTICIPANT_FRAMES: readonly ParticipantFrame[] = [
  // A crowd's violence, and violence against it, is a riot.
  { kind: 'protest', verbs: `${HARM} ${ASSAIL} clash fight set overturn march gather`, by: 'crowd -police -armed' },
  { kind: 'protest', verbs: 'fire use spray charge disperse beat clash', by: 'police force', to: 'crowd', frame: 'act' },
  { kind: 'protest', verbs: 'fire use spray clash fight battle', by: 'police force', beside: ['at/on/against/into/with', 'crowd'], frame: 'aim' },
  // A meeting place left, an agreement given up.
  { kind: 'reject', verbs: 'pull withdraw walk', beside: ['of/from', 'accord'], frame: 'move' },
  // What falls from aircraft, whoever flies it.
  { kind: 'air-strike', verbs: 'throw drop fire launch release', to: 'weapon', beside: ['from', 'aircraft'], frame: 'act' },
  { kind: 'air-strike', verbs: 'drop', to: 'weapon', by: 'aircraft force name person' },
  { kind: 'air-strike', verbs: 'conduct carry launch deliver', by: 'aircraft', to: 'event', frame: 'act' },
  { kind: 'explosion', verbs: 'bomb', by: 'armed criminal person' },
  { kind: 'explosion', verbs: 'throw hurl lob toss', to: 'weapon' },
  // Who kills, and whom.
  { kind: 'attack', verbs: HARM, by: 'police force armed name group', to: 'force armed' },
  { kind: 'attack-on-civilians', verbs: HARM, by: 'force police', to: 'civilian -armed -criminal -leader' },
  { kind: 'attack', verbs: HARM, by: 'police force' },
  { kind: 'attack-on-civilians', verbs: HARM, by: 'armed criminal person civilian crowd group', to: 'civilian person name leader police criminal -force' },
  { kind: 'attack-on-civilians', verbs: HARM, by: 'name', to: 'civilian person' },
  { kind: 'attack-on-civilians', verbs: 'shoot stab gun behead hack bludgeon knife murder', by: '∅', to: 'civilian person name police leader -force -armed -aircraft' },
  { kind: 'attack-on-civilians', verbs: 'open', by: 'criminal person civilian -force -police -armed', to: 'fire', strength: 4 },
  { kind: 'attack-on-civilians', verbs: 'shoot', by: 'criminal person civilian -force -police -armed -crowd', to: '∅' },
  { kind: 'attack-on-civilians', verbs: 'attack assault storm raid target hit strike beat', by: 'criminal civilian', to: 'civilian person name materiel ground' },
  { kind: 'attack-on-civilians', verbs: 'attack assault raid target beat', by: 'armed force person', to: 'civilian -armed' },
  { kind: 'attack-on-civilians', verbs: 'attack assault beat target', by: '∅', to: 'civilian -armed -force' },
  { kind: 'attack-on-civilians', verbs: 'steal grab take snatch loot rob', by: 'criminal', strength: 3.2 },
  // Who is caught, and what is taken.
  { kind: 'detain', verbs: 'capture seize catch grab hold', to: 'civilian person armed force criminal crowd police leader -materiel -ground' },
  { kind: 'release', verbs: 'release free', to: 'person civilian name criminal armed force group crowd' },
  { kind: 'investigate', verbs: 'seize confiscate', to: 'finding -ground' },
  { kind: 'advance', verbs: 'capture seize', to: 'ground materiel name', strength: 3.3 },
  { kind: 'detain', verbs: 'surrender', by: 'person civilian criminal name -force -armed', to: '∅' },
  // Who flees: forces withdraw, people are brought or bring themselves to safety.
  { kind: 'withdraw', verbs: 'flee run escape leave', by: 'force armed -civilian', to: '∅', frame: 'move' },
  { kind: 'casualties', verbs: 'flee', by: 'civilian', beside: ['from', 'materiel'], frame: 'suffer' },
  { kind: 'evacuate-aid', verbs: 'pull drag dig lift retrieve pluck pick', to: 'civilian person finding rescuer group -weapon', strength: 3.2 },
  { kind: 'evacuate-aid', verbs: 'flee escape shelter', by: 'civilian person rescuer -force -armed -criminal', strength: 3.2 },
  { kind: 'evacuate-aid', verbs: 'run hide swim scramble crouch', by: 'civilian person -force -armed -criminal', to: '∅', strength: 3.2 },
  { kind: 'evacuate-aid', verbs: 'cross', by: 'civilian -force -armed', beside: ['to/into', 'ground materiel name'], strength: 3.2 },
  { kind: 'evacuate-aid', verbs: 'treat', to: 'civilian person force armed police', frame: 'act' },
  { kind: 'evacuate-aid', verbs: 'save', by: 'rescuer force police name person civilian', to: 'civilian person' },
  { kind: 'evacuate-aid', verbs: `${GO} work battle fight tackle search pull carry bring take try`, by: 'rescuer -armed', strength: 3.2 },
  { kind: 'evacuate-aid', verbs: 'send deliver provide donate collect distribute give bring ship supply', to: 'aid -force', frame: 'give' },
  // What the police do when they do not arrest.
  { kind: 'blockade', verbs: 'surround encircle block close shut seal', by: 'police force', frame: 'act' },
  { kind: 'blockade', verbs: 'close shut seal shutter block reopen', to: 'ground materiel', by: '∅', strength: 3.2 },
  { kind: 'investigate', verbs: `${FIND} search identify examine chase pursue track hunt seek question interview inspect trace comb canvass consider treat suspect determine`, by: 'police -armed' },
  { kind: 'investigate', verbs: `${FIND} seize examine analyse analyze test`, by: '∅', to: 'finding' },
  { kind: 'investigate', verbs: FIND, by: 'rescuer force', to: 'finding weapon aircraft', strength: 3.2 },
  { kind: 'deploy', verbs: 'land disembark parachute airlift', to: 'force armed', frame: 'move' },
  { kind: 'deploy', verbs: 'cross', by: 'force -civilian', to: 'name -ground', frame: 'move', strength: 2.4 },
  { kind: 'deploy', verbs: GO, by: 'police force -armed', to: '∅', strength: 3.2, frame: 'move' },
  { kind: 'deploy', verbs: 'bring lead field send fly move have', to: 'force -civilian', frame: 'move', strength: 3.2 },
  { kind: 'deploy', verbs: 'be', by: 'force', strength: 2.6, frame: 'move' },
  { kind: 'deploy', verbs: 'operate', by: 'force armed', strength: 2.4, frame: 'move' },
  // Fire, and what falls down.
  { kind: 'destroy', verbs: 'break start spread rage rip sweep burn grow erupt engulf', by: 'fire', frame: 'suffer' },
  { kind: 'casualties', verbs: 'fall', by: 'force armed -ground', to: '∅', strength: 3.2, frame: 'suffer' },
  { kind: 'advance', verbs: 'fall', by: 'name -person -civilian -leader -full-name', to: '∅', strength: 2.4, frame: 'suffer' },
  { kind: 'destroy', verbs: 'burn fall crash collapse', by: 'materiel aircraft -person', to: '∅', strength: 3.2, frame: 'suffer' },
  // Who meets whom.
  { kind: 'talks', verbs: 'meet talk speak call phone visit contact travel fly arrive discuss consult', by: 'leader', strength: 3.2, frame: 'meet' },
  { kind: 'talks', verbs: 'contact phone meet visit', to: 'leader', strength: 3.2, frame: 'meet' },
]; // prettier-ignore

/** A class, and whether it must be there or must not. */
export interface ClassTest {
  readonly wanted: readonly ParticipantClass[];
  readonly barred: readonly ParticipantClass[];
  /** True where nobody may fill the place. */
  readonly isEmpty: boolean;
}

/** The classes of a frame's place: "civilian -armed" wants the first and bars the second; null for a place that is left open. */
export function toClassTest(classes: string | undefined): ClassTest | null {
  if (classes === undefined) return null;
  if (classes === '∅') return { wanted: [], barred: [], isEmpty: true };
  const all = classes.split(' ');
  return {
    wanted: all.filter((one) => !one.startsWith('-')) as ParticipantClass[],
    barred: all.filter((one) => one.startsWith('-')).map((one) => one.slice(1)) as ParticipantClass[],
    isEmpty: false,
  };
}
