import { createHash } from 'node:crypto';

import type { Gazetteer } from '../src/core/gazetteer/gazetteer.js';
import type { Claim } from '../src/core/model/claim.js';
import { NO_TABLES, type DossierTables, type PartyRow } from '../src/core/model/tables.js';
import { analyseDossier, analyseReport } from '../src/core/pipeline.js';
import { sharedReader } from './read-text.js';

/** Towns that the tests know; all else is found by its context. */
const TOWNS = ['Lessen', 'Havnik', 'Brusk', 'Omel', 'Dorn', 'Thursday'];

/** A gazetteer of invented towns. */
export const gazetteer: Gazetteer = {
  findPlaces: (name) =>
    TOWNS.includes(name)
      ? [{ name, lat: 41 + TOWNS.indexOf(name) / 10, lon: 20, country: null, admin1: null, kind: 'town', gazetteer: 'test', gazetteerId: name, usedBy: null } as never] // prettier-ignore
      : [],
  namesOf: () => [],
  longestName: 2,
};

function toParty(party: string, names: readonly string[], side: string): PartyRow {
  return { party, names, side, kind: 'state-forces', since: null, until: null, source: 'test' };
}

/** Two parties at war. */
export const tables: DossierTables = {
  ...NO_TABLES,
  parties: [
    toParty('Tarvia', ['Tarvia', 'Tarvian', 'Dravik'], 'Tarvian side'),
    toParty('Halmara', ['Halmara', 'Halmaran', 'Port Meren'], 'Halmaran side'),
  ],
};

/** Fingerprint of a text. */
export const hash = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Claims of a text of its own, read with two parties at war, Tarvia and Halmara. */
export async function readClaims(text: string): Promise<readonly Claim[]> {
  const received = { file: 'report.txt', sha256: hash(text), source: text, mediaType: 'text/plain', encoding: 'utf-8', notes: [] }; // prettier-ignore
  const analysis = await analyseReport(received, { model: await sharedReader(), gazetteer, tables });
  return analyseDossier([analysis], { tables, hash }).claims;
}

/** The words of a claim's pieces, parted by an ellipsis. */
export function wordsOf(text: string, claim: Claim): string {
  return claim.pieces.map((piece) => text.slice(piece.start, piece.end)).join(' … ');
}
