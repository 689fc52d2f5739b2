/** The claims of each report by itself, derived, kept between builds. Frozen: a change of the layout is a new migration. */
export const REPORT_CLAIMS = `
CREATE TABLE report_claims (
  report TEXT PRIMARY KEY,
  version TEXT NOT NULL,
  key TEXT NOT NULL,
  claims BLOB NOT NULL
) STRICT;
`;
