import type { KindCodes } from '../../model/claim.js';

type Row = readonly [kind: string, plover: string, mode: string, cameo: string, type: string, sub: string];

/** All kinds with their codes in PLOVER, CAMEO and ACLED, as the ledger's own table has them. */
const ROWS: readonly Row[] = [
  ['clash', 'ASSAULT', 'firearms', '190', 'Battles', 'Armed clash'],
  ['shelling', 'ASSAULT', 'heavy-weapons', '194', 'Explosions/Remote violence', 'Shelling/artillery/missile attack'],
  ['air-strike', 'ASSAULT', 'aerial', '195', 'Explosions/Remote violence', 'Air/drone strike'],
  ['explosion', 'ASSAULT', 'explosives', '183', 'Explosions/Remote violence', 'Remote explosive/landmine/IED'],
  ['attack', 'ASSAULT', '', '190', 'Battles', 'Armed clash'],
  ['attack-on-civilians', 'ASSAULT', 'targeted', '180', 'Violence against civilians', 'Attack'],
  ['shoot-down', 'ASSAULT', 'destroy', '190', 'Explosions/Remote violence', 'Disrupted weapons use'],
  ['repel', 'ASSAULT', '', '190', 'Battles', 'Armed clash'],
  ['advance', 'ASSAULT', '', '192', 'Battles', 'Government regains territory|Non-state actor overtakes territory'],
  ['withdraw', 'RETREAT', '', '087', 'Strategic developments', 'Non-violent transfer of territory'],
  ['destroy', 'ASSAULT', 'destroy', '190', 'Strategic developments', 'Looting/property destruction'],
  ['casualties', 'ASSAULT', '', '', 'Battles', ''],
  ['detain', 'COERCE', 'arrest', '173', 'Strategic developments', 'Arrests'],
  ['deploy', 'MOBILIZE', 'troops', '154', 'Strategic developments', 'Change to group/activity'],
  ['mobilise', 'MOBILIZE', '', '150', 'Strategic developments', 'Other'],
  ['protest', 'PROTEST', '', '140', 'Protests', 'Peaceful protest'],
  ['evacuate-aid', 'AID', '', '070', 'Strategic developments', 'Other'],
  ['ceasefire-breach', 'ASSAULT', '', '196', 'Strategic developments', 'Other'],
  ['release', 'AGREE', '', '084', 'Strategic developments', 'Other'],
  ['blockade', 'COERCE', '', '191', 'Strategic developments', 'Other'],
  ['investigate', 'CONSULT', '', '090', '', ''],
  ['agree', 'AGREE', '', '057', 'Strategic developments', 'Agreement'],
  ['talks', 'CONSULT', '', '040', '', ''],
  ['propose', 'AGREE', '', '036', '', ''],
  ['appeal', 'REQUEST', '', '020', '', ''],
  ['reject', 'REJECT', '', '120', '', ''],
  ['deny', 'REJECT', '', '016', '', ''],
  ['accuse', 'ACCUSE', '', '112', '', ''],
  ['condemn', 'ACCUSE', '', '111', '', ''],
  ['warn', 'THREATEN', '', '130', '', ''],
  ['vow', 'THREATEN', '', '138', '', ''],
  ['support', 'SUPPORT', '', '051', '', ''],
  ['sanction', 'SANCTION', '', '160', '', ''],
  ['concern', 'REQUEST', '', '010', '', ''],
  ['withhold', 'REJECT', '', '016', '', ''],
  ['unverified', '', '', '010', '', ''],
  ['background', '', '', '', '', ''],
  ['statement', '', '', '010', '', ''],
];

const CODES = new Map(ROWS.map((row) => [row[0], row]));

/** All kinds, in the table's order. */
export const KINDS: readonly string[] = ROWS.map((row) => row[0]);

/** Codes of a kind. Where the table gives alternatives the agent decides: the first for a government, the second for others. */
export function toKindCodes(kind: string, options: { agentIsState: boolean | null }): KindCodes {
  const row = CODES.get(kind);
  if (!row) return { plover: null, ploverMode: null, cameo: null, acledEventType: null, acledSubEventType: null };
  const [, plover, mode, cameo, type, sub] = row;
  const alternatives = sub.split('|');
  const chosen = alternatives.length === 1 ? sub : options.agentIsState === false ? alternatives[1]! : alternatives[0]!;
  return {
    plover: plover || null,
    ploverMode: mode || null,
    cameo: cameo || null,
    acledEventType: type || null,
    acledSubEventType: chosen || null,
  };
}
