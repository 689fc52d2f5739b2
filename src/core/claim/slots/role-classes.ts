/** Kinds between two parties: whom they are with, not what they are about, is their target. */
export const SOCIAL =
  /^(talks|agree|propose|support|protest|sanction|investigate|appeal|mobilise|evacuate-aid|release)$/;

/** Kinds of force: who suffers in an act is told by the verb, not by where the act is named. */
export const FORCE = /^(clash|shelling|air-strike|explosion|attack|attack-on-civilians|shoot-down|repel|advance|destroy|casualties|ceasefire-breach)$/; // prettier-ignore

/** Kinds of a mind that is made up: "be ready to", "be committed to". */
export const WILLING = /^(propose|agree|vow|support|reject|concern)$/;

/** Acts of a third one between two parties, who are their target. */
export const MEDIATION = /^(mediation|arbitration|mediate|arbitrate)$/;

/** Nouns of what happens to people, which act in no role. */
export const HAPPENING = /^(war|wars|conflict|violence|unrest|crisis|dispute|incident|accident|crash|fire|flood|storm|earthquake|famine|disease|hunger|cold|tension|tensions|escalation)$/; // prettier-ignore

/** Verbs by which a loss is suffered or counted: their subject does not inflict it. */
export const SUFFERED = /^(suffer|sustain|lose|incur)$/;
export const COUNTED =
  /^(bring|raise|push|put|report|announce|confirm|record|register|count|name|identify|list|mourn|bury)$/;

/** Verbs whose subject, without an object, suffers. */
export const SUFFERING = /^(die|perish|kill|wound|injure|hurt|maim)$/;

/** Verbs of taking place. */
export const OCCURS = /^(break|occur|erupt|happen|begin|start|continue|rage|resume|flare|go|take|ensue)$/;

/** Kinds of which somebody may be said to be under: "under fire", "under attack". */
export const UNDER_FIRE = /^(shelling|air-strike|attack)$/;
