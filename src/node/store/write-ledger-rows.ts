import type { Claim } from '../../core/model/claim.js';
import type { JudgementRecord } from '../../core/model/judgement.js';
import type { Entity, Incident, Ledger, Origin, Relation, Side } from '../../core/model/ledger.js';
import type { ReportRecord } from '../../core/model/report.js';
import type { Connection } from './open-dossier-file.js';
import type { ClaimText, LedgerState, StoredChanges } from './store.js';

const TABLES = ['report', 'origin', 'entity', 'claim', 'figure', 'incident', 'relation', 'judgement'] as const;

/** Writes a ledger's rows in place of all former ones; the caller holds the transaction. */
export function writeLedgerRows(
  connection: Connection,
  options: { ledger: Ledger; state: LedgerState; texts: readonly ClaimText[]; changes: StoredChanges; at: string },
): void {
  const { ledger, state, texts, changes } = options;
  const insert = (table: string, columns: string): ((values: unknown[]) => void) => {
    const marks = columns.split(', ').map(() => '?').join(', '); // prettier-ignore
    const statement = connection.prepare(`INSERT INTO ${table} (${columns}) VALUES (${marks})`);
    return (values) => void statement.run(values);
  };
  connection.exec('DELETE FROM ledger');
  for (const table of TABLES) connection.exec(`DELETE FROM ledger_${table}`);
  insert('ledger', 'only_one, made_of, version, facts, counts, sides')([
    1, state.madeOf, state.version, state.facts, state.counts, JSON.stringify(ledger.sides),
  ]); // prettier-ignore
  connection.exec('DELETE FROM ledger_changes');
  insert('ledger_changes', 'only_one, made_at, made_with, record')([1, options.at, changes.madeWith, changes.record]);
  // Analyses of other versions will not be read again.
  connection.prepare('DELETE FROM report_analysis WHERE version <> ?').run([state.version]);
  connection.prepare('DELETE FROM report_claims WHERE version <> ?').run([state.version]);

  const report = insert('ledger_report', 'position, id, file, status, outlet, title, published_earliest, published_latest, record'); // prettier-ignore
  ledger.reports.forEach((record, n) =>
    report([n, record.id, record.file, record.status, record.outlet.text, record.title, record.published.earliest, record.published.latest, JSON.stringify(record)]),
  ); // prettier-ignore
  const origin = insert('ledger_origin', 'position, id, kind, name, record');
  ledger.origins.forEach((record, n) => origin([n, record.id, record.kind, record.name.text, JSON.stringify(record)]));
  const entity = insert('ledger_entity', 'position, id, kind, name, party, side, latitude, longitude, record');
  ledger.entities.forEach((record, n) =>
    entity([n, record.id, record.kind, record.name, record.party, record.side, record.place?.lat ?? null, record.place?.lon ?? null, JSON.stringify(record)]),
  ); // prettier-ignore
  const claim = insert('ledger_claim', 'position, id, report, kind, stance, claimant, earliest, latest, origin, incident, words, sentence, names, speakers, places, record'); // prettier-ignore
  const figure = insert('ledger_figure', 'id, claim, what, unit, low, best, high, hedge, side, status, perspective');
  ledger.claims.forEach((record, n) => {
    const text = texts[n] ?? { words: '', sentence: '', names: '', speakers: '', places: '' };
    claim([n, record.id, record.report, record.kind, record.stance, record.claimant.text, record.time.earliest, record.time.latest, record.origin, record.incident, text.words, text.sentence, text.names, text.speakers, text.places, JSON.stringify(record)]); // prettier-ignore
    for (const one of record.figures)
      figure([one.id, record.id, one.what, one.unit, one.low, one.best, one.high, one.hedge, one.side, one.status, one.perspective]); // prettier-ignore
  });
  const incident = insert('ledger_incident', 'position, id, kind, status, earliest, latest, record');
  ledger.incidents.forEach((record, n) =>
    incident([n, record.id, record.kind, record.status, record.time.earliest, record.time.latest, JSON.stringify(record)]),
  ); // prettier-ignore
  const relation = insert('ledger_relation', 'position, id, kind, from_claim, to_claim, aspect, record');
  ledger.relations.forEach((record, n) =>
    relation([n, record.id, record.kind, record.from, record.to, record.aspect, JSON.stringify(record)]),
  );
  const judgement = insert('ledger_judgement', 'position, number, verdict, state, record');
  ledger.judgements.forEach((record, n) =>
    judgement([n, record.number, record.verdict, record.state, JSON.stringify(record)]),
  );
  connection.exec("INSERT INTO claim_words (claim_words) VALUES ('rebuild')");
}

/** Reads the ledger that is stored; null where none is. The caller holds the transaction. */
export function readLedgerRows(connection: Connection): Ledger | null {
  const head = connection.prepare('SELECT sides FROM ledger').get([]) as { sides: string } | undefined;
  if (head === undefined) return null;
  function read<Record>(table: string): Record[] {
    const rows = connection.prepare(`SELECT record FROM ledger_${table} ORDER BY position`).all([]);
    return (rows as { record: string }[]).map((row) => JSON.parse(row.record) as Record);
  }
  return {
    sides: JSON.parse(head.sides) as Side[],
    reports: read<ReportRecord>('report'),
    origins: read<Origin>('origin'),
    entities: read<Entity>('entity'),
    claims: read<Claim>('claim'),
    incidents: read<Incident>('incident'),
    relations: read<Relation>('relation'),
    judgements: read<JudgementRecord>('judgement'),
  };
}
