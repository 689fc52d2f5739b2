import type { FrameName } from '../trigger-frames.js';

/**
 * Words of one kind that share part, strength and frame. Verbs and nouns are divided by blanks, phrases by commas. `…` stands
 * for up to three words between. Strength 3 names the happening by itself, 2 usually, 1 only with a fitting object; 4 goes
 * before all others.
 */
export type LexiconBlock = readonly [
  kind: string,
  part: 'verb' | 'noun' | 'phrase',
  strength: number,
  frame: FrameName,
  words: string,
];
