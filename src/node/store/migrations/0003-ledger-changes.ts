/** What the last making of the ledger changed, derived like the ledger. Frozen: a change of the layout is a new migration. */
export const LEDGER_CHANGES = `
CREATE TABLE ledger_changes (
  only_one INTEGER PRIMARY KEY CHECK (only_one = 1),
  made_at TEXT NOT NULL,
  made_with TEXT NOT NULL,
  record TEXT NOT NULL
) STRICT;
`;
