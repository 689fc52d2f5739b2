/** A row, or a whole file, of `counterclaim/` that could not be used. */
export interface TableProblem {
  /** `counterclaim/parties.tsv` */
  readonly file: string;
  /** Line in the file, from 1; 0 for the file as a whole. */
  readonly line: number;
  readonly what: string;
  readonly hint: string;
}

/** How many rows of one table file are used. */
export interface TableUse {
  readonly file: string;
  readonly rows: number;
}
