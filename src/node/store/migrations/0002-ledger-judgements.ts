/** What became of each judgement in the ledger: derived, as everything else that begins with `ledger_`. Frozen. */
export const LEDGER_JUDGEMENTS = `
CREATE TABLE ledger_judgement (
  position INTEGER PRIMARY KEY,
  number INTEGER NOT NULL UNIQUE,
  verdict TEXT NOT NULL,
  state TEXT NOT NULL,
  record TEXT NOT NULL
) STRICT;
`;
