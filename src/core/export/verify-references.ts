import type { LedgerRecord } from './ledger-record.js';
import type { LedgerFault } from './verify-ledger.js';

type Target = LedgerRecord['type'] | 'side' | 'figure';

/** Faults of the ids in records: each must name a record, a side or a figure that the ledger holds. */
export function verifyReferences(records: readonly LedgerRecord[]): LedgerFault[] {
  const there = collectIds(records);
  const faults: LedgerFault[] = [];
  for (const record of records) {
    const owner = record.type === 'dossier' ? 'dossier' : record.id;
    for (const { id, target, path } of findReferences(record))
      if (!there[target].has(id)) faults.push({ record: owner, what: `${path}: there is no ${target} ${id}` });
  }
  faults.push(...findOneSided(records));
  return faults;
}

function collectIds(records: readonly LedgerRecord[]): Record<Target, Set<string>> {
  const there: Record<Target, Set<string>> = {
    dossier: new Set(),
    report: new Set(),
    origin: new Set(),
    entity: new Set(),
    claim: new Set(),
    incident: new Set(),
    relation: new Set(),
    side: new Set(),
    figure: new Set(),
  };
  for (const record of records) {
    if (record.type === 'dossier') for (const side of record.sides) there.side.add(side.id);
    else there[record.type].add(record.id);
    if (record.type === 'claim') for (const figure of record.figures) there.figure.add(figure.id);
  }
  return there;
}

interface Reference {
  readonly id: string;
  readonly target: Target;
  readonly path: string;
}

/** Keys that hold an id or a list of ids, by what they point to. `from` and `to` are claims only at the top of a relation. */
const POINTERS: Readonly<Record<string, Target>> = {
  report: 'report',
  reports: 'report',
  origin: 'origin',
  entity: 'entity',
  party: 'entity',
  parties: 'entity',
  used_by: 'entity',
  side: 'side',
  sides_claiming: 'side',
  incident: 'incident',
  claims: 'claim',
  denies: 'claim',
  part_of: 'figure',
};

function findReferences(record: LedgerRecord): Reference[] {
  const found: Reference[] = [];
  const visit = (value: unknown, path: string): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, inner] of Object.entries(value)) {
      const at = Array.isArray(value) ? `${path}[${key}]` : path === '' ? key : `${path}.${key}`;
      const target = Object.hasOwn(POINTERS, key) ? POINTERS[key]! : null;
      if (target !== null && typeof inner === 'string') found.push({ id: inner, target, path: at });
      else if (target !== null && Array.isArray(inner))
        inner.forEach((id: unknown, i) => typeof id === 'string' && found.push({ id, target, path: `${at}[${i}]` }));
      else if (!SKIPPED.has(key)) visit(inner, at);
    }
  };
  visit(record, '');
  if (record.type === 'relation') {
    found.push({ id: record.from, target: 'claim', path: 'from' }, { id: record.to, target: 'claim', path: 'to' });
    for (const [slot, pair] of Object.entries(record.scope))
      for (const id of [pair.from, pair.to]) {
        const kind = typeof id === 'string' ? /^(entity|side|origin|incident|claim):[0-9a-f]/.exec(id)?.[1] : undefined;
        if (kind) found.push({ id: String(id), target: kind as Target, path: `scope.${slot}` });
      }
  }
  return found;
}

/** Values that hold no ids: counts and scopes have keys of the same names. */
const SKIPPED: ReadonlySet<string> = new Set(['counts', 'scope']);

/** What two records say of each other must agree: incident and claim, denial and relation, a relation and itself. */
function findOneSided(records: readonly LedgerRecord[]): LedgerFault[] {
  const faults: LedgerFault[] = [];
  const incidentOf = new Map<string, string | null>();
  for (const record of records) if (record.type === 'claim') incidentOf.set(record.id, record.incident);
  const members = new Set<string>();
  for (const record of records) {
    if (record.type === 'relation' && record.from === record.to)
      faults.push({ record: record.id, what: 'relates a claim to itself' });
    if (record.type !== 'incident') continue;
    for (const claim of record.claims) {
      members.add(claim);
      if (incidentOf.has(claim) && incidentOf.get(claim) !== record.id)
        faults.push({
          record: record.id,
          what: `holds ${claim}, whose incident is ${incidentOf.get(claim) ?? 'null'}`,
        });
    }
  }
  for (const [claim, incident] of incidentOf)
    if (incident !== null && !members.has(claim))
      faults.push({ record: claim, what: `its incident ${incident} does not hold it` });
  return faults;
}
