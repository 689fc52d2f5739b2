import type { Stance } from '../../model/claim.js';
import type { Span } from '../../text/span.js';

/** One act of speech inside a report: who, by which words, what. Word positions are positions in `Reading.words`. */
export interface Speech {
  /** Position of the sentence with the cue. */
  readonly sentence: number;
  /** Head words of the speakers; empty where nobody is said to speak. */
  readonly sources: readonly number[];
  /** The word that says that it is said. */
  readonly cueWord: number;
  readonly cue: Span;
  readonly stance: Stance;
  /** Positions of the words of the content, ascending. May lie in other sentences than the cue. */
  readonly content: readonly number[];
  /** Words that belong to the act of speech itself (cue, source, addressee, day, channel): never part of a claim's words. */
  readonly frame: readonly number[];
  /** True where the content is only a word that stands for another statement ("the claim", "which", "that toll"). */
  readonly isBare: boolean;
  /** Kind of the act that the words perform, whatever they speak of ("proposed a truce": `propose`); absent for all others. */
  readonly kind?: string;
  /** Which rule found it. */
  readonly rule: string;
  /** Rule of the source link: `attribution/subject` … */
  readonly sourceRule: string;
  /** The reader model's own score, 0–1; 1 for what a rule found. */
  readonly score: number;
}
