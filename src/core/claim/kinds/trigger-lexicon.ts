import { DIPLOMACY_WORDS } from './lexicon/diplomacy.js';
import { FORCE_WORDS } from './lexicon/force.js';
import { GROUND_WORDS } from './lexicon/ground.js';
import { HARM_WORDS } from './lexicon/harm.js';
import { LAW_WORDS } from './lexicon/law.js';
import type { LexiconBlock } from './lexicon/lexicon-block.js';
import { SPEECH_WORDS } from './lexicon/speech.js';
import type { FrameName } from './trigger-frames.js';

/** `frame` names a row of `FRAMES`; `text` is one dictionary form, or several words with `…` for up to three words between. */
export interface LexiconRow {
  readonly kind: string;
  readonly part: LexiconBlock[1];
  readonly strength: number;
  readonly frame: FrameName;
  readonly text: string;
}

/**
 * Words of happenings by kind: facts of the verb lists and examples of the CAMEO, PLOVER and ACLED code books, and the usage
 * of agency English, state media and translated English on war, crime, disaster and diplomacy.
 */
const BLOCKS: readonly LexiconBlock[] = [
  ...FORCE_WORDS,
  ...GROUND_WORDS,
  ...HARM_WORDS,
  ...LAW_WORDS,
  ...DIPLOMACY_WORDS,
  ...SPEECH_WORDS,
];

/** The whole lexicon, one row a word or phrase. */
export const TRIGGER_LEXICON: readonly LexiconRow[] = BLOCKS.flatMap(([kind, part, strength, frame, words]) =>
  words
    .split(part === 'phrase' ? ',' : /\s+/)
    .map((text) => ({ kind, part, strength, frame, text: text.trim().replace(/\s+/g, ' ') }))
    .filter((row) => row.text !== ''),
);
