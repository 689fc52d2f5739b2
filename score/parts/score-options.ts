/** What one benchmark is asked to measure. */
export interface ScoreOptions {
  /** Folder with the benchmark's files, in the layout in which it is published. */
  readonly data: string;
  /** Name of the split; null for `test` where the folder has it, else `dev`. */
  readonly split: string | null;
  /** Folder of the sets from which the corpus' real texts are rebuilt; null where there is none. Only `ledger` knows it. */
  readonly texts?: string | null;
  /** Reads raw text instead of the gold words. Only `ud` knows it. */
  readonly raw: boolean;
  /** True where somebody wants the raw answers: then `predictions` of the result is filled. */
  readonly wantsPredictions: boolean;
}

/** One measurement. */
export interface ScoreResult {
  readonly benchmark: string;
  readonly split: string;
  /** Number of items: sentences or documents, as the benchmark counts them. */
  readonly n: number;
  /** Scores in per cent, two decimals, but for counts and `words_per_second`. */
  readonly metrics: Readonly<Record<string, number>>;
  /** Wall time of reading and scoring, without opening the model. */
  readonly seconds: number;
  /** One JSON value an item, with the item's id and code point offsets; empty unless asked for. */
  readonly predictions: readonly unknown[];
}

/** Picks the split: the one asked for, else `test`, else `dev`, else the first there is. */
export function chooseSplit(asked: string | null, there: readonly string[]): string | null {
  if (asked !== null) return there.includes(asked) ? asked : null;
  return ['test', 'dev'].find((name) => there.includes(name)) ?? there[0] ?? null;
}
