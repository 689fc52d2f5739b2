-- Layout 4, as the migrations make it.

CREATE INDEX ledger_claim_kind ON ledger_claim (kind);

CREATE INDEX ledger_claim_report ON ledger_claim (report);

CREATE INDEX ledger_figure_claim ON ledger_figure (claim);

CREATE INDEX ledger_relation_from ON ledger_relation (from_claim);

CREATE INDEX ledger_relation_to ON ledger_relation (to_claim);

CREATE VIRTUAL TABLE claim_words USING fts5 (
  words, sentence, names, speakers, places,
  content = 'ledger_claim', content_rowid = 'position', tokenize = 'unicode61 remove_diacritics 2'
);

CREATE TABLE dossier_name (
  name TEXT PRIMARY KEY
) STRICT;

CREATE TABLE judgement (
  number INTEGER PRIMARY KEY,
  said_at TEXT NOT NULL,
  said_by TEXT NOT NULL,
  verdict TEXT NOT NULL,
  target TEXT NOT NULL,
  change TEXT,
  why TEXT,
  withdraws INTEGER REFERENCES judgement (number)
) STRICT;

CREATE TABLE ledger (
  only_one INTEGER PRIMARY KEY CHECK (only_one = 1),
  made_of TEXT NOT NULL,
  version TEXT NOT NULL,
  facts TEXT NOT NULL,
  counts TEXT NOT NULL,
  sides TEXT NOT NULL
) STRICT;

CREATE TABLE ledger_changes (
  only_one INTEGER PRIMARY KEY CHECK (only_one = 1),
  made_at TEXT NOT NULL,
  made_with TEXT NOT NULL,
  record TEXT NOT NULL
) STRICT;

CREATE TABLE ledger_claim (
  position INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  report TEXT NOT NULL,
  kind TEXT NOT NULL,
  stance TEXT NOT NULL,
  claimant TEXT,
  earliest TEXT,
  latest TEXT,
  origin TEXT,
  incident TEXT,
  words TEXT NOT NULL,
  sentence TEXT NOT NULL,
  names TEXT NOT NULL,
  speakers TEXT NOT NULL,
  places TEXT NOT NULL,
  record TEXT NOT NULL
) STRICT;

CREATE TABLE ledger_entity (
  position INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  party TEXT,
  side TEXT,
  latitude REAL,
  longitude REAL,
  record TEXT NOT NULL
) STRICT;

CREATE TABLE ledger_figure (
  id TEXT PRIMARY KEY,
  claim TEXT NOT NULL,
  what TEXT NOT NULL,
  unit TEXT,
  low REAL,
  best REAL,
  high REAL,
  hedge TEXT NOT NULL,
  side TEXT,
  status TEXT NOT NULL,
  perspective TEXT NOT NULL
) STRICT;

CREATE TABLE ledger_incident (
  position INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL,
  status TEXT NOT NULL,
  earliest TEXT,
  latest TEXT,
  record TEXT NOT NULL
) STRICT;

CREATE TABLE ledger_judgement (
  position INTEGER PRIMARY KEY,
  number INTEGER NOT NULL UNIQUE,
  verdict TEXT NOT NULL,
  state TEXT NOT NULL,
  record TEXT NOT NULL
) STRICT;

CREATE TABLE ledger_origin (
  position INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL,
  name TEXT,
  record TEXT NOT NULL
) STRICT;

CREATE TABLE ledger_relation (
  position INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL,
  from_claim TEXT NOT NULL,
  to_claim TEXT NOT NULL,
  aspect TEXT,
  record TEXT NOT NULL
) STRICT;

CREATE TABLE ledger_report (
  position INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  file TEXT NOT NULL,
  status TEXT NOT NULL,
  outlet TEXT,
  title TEXT,
  published_earliest TEXT,
  published_latest TEXT,
  record TEXT NOT NULL
) STRICT;

CREATE TABLE received_report (
  sha256 TEXT PRIMARY KEY CHECK (length(sha256) = 64),
  file TEXT NOT NULL,
  size INTEGER NOT NULL,
  bytes BLOB,
  received_at TEXT NOT NULL
) STRICT;

CREATE TABLE received_table (
  number INTEGER PRIMARY KEY,
  batch INTEGER NOT NULL,
  name TEXT NOT NULL,
  content TEXT NOT NULL,
  received_at TEXT NOT NULL
) STRICT;

CREATE TABLE report_analysis (
  report TEXT PRIMARY KEY REFERENCES received_report (sha256),
  version TEXT NOT NULL,
  status TEXT NOT NULL,
  media_type TEXT NOT NULL,
  encoding TEXT NOT NULL,
  analysis BLOB NOT NULL
) STRICT;

CREATE TABLE report_claims (
  report TEXT PRIMARY KEY,
  version TEXT NOT NULL,
  key TEXT NOT NULL,
  claims BLOB NOT NULL
) STRICT;

CREATE TRIGGER judgement_is_kept BEFORE DELETE ON judgement
  BEGIN SELECT RAISE (ABORT, 'a judgement is withdrawn by a further one, never deleted'); END;

CREATE TRIGGER judgement_stays BEFORE UPDATE ON judgement
  BEGIN SELECT RAISE (ABORT, 'a judgement is withdrawn by a further one, never changed'); END;

CREATE TRIGGER received_report_is_kept BEFORE DELETE ON received_report
  BEGIN SELECT RAISE (ABORT, 'what was received is never deleted'); END;

CREATE TRIGGER received_report_stays BEFORE UPDATE ON received_report
  BEGIN SELECT RAISE (ABORT, 'what was received is never changed'); END;

CREATE TRIGGER received_table_is_kept BEFORE DELETE ON received_table
  BEGIN SELECT RAISE (ABORT, 'what was received is never deleted'); END;

CREATE TRIGGER received_table_stays BEFORE UPDATE ON received_table
  BEGIN SELECT RAISE (ABORT, 'what was received is never changed'); END;
