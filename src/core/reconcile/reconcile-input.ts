import type { PartyMatch } from '../gazetteer/party-lookup.js';
import type { Claim } from '../model/claim.js';
import type { Hash } from '../model/ids.js';
import type { Judged } from '../model/judgement.js';
import type { NameMention, PlaceMention } from '../model/mention.js';
import type { Sentence } from '../model/reading.js';
import type { Report } from '../model/report.js';
import type { DossierTables } from '../model/tables.js';
import type { Published } from '../model/time.js';

/** One report as the reconcile stage needs it. */
export interface ReconcileReport {
  readonly report: Report;
  readonly published: Published;
  /** With vectors where the reader gives them. */
  readonly sentences: readonly Sentence[];
  readonly names: readonly NameMention[];
  readonly places: readonly PlaceMention[];
}

/** What the reconcile stage needs of the tables of parties. */
export interface PartyBookLike {
  /** The party that the words name, or null. */
  findParty(words: string): PartyMatch | null;
  /** The outlet or agency of that name, with its main name and the side that directs it; absent where no table is there. */
  outletOf?(name: string): { readonly outlet: string; readonly side: string | null } | null;
  /** The sides of the conflict with the canonical names of their parties. */
  readonly sides: readonly { readonly name: string; readonly parties: readonly string[] }[];
}

/** All that the stage works on. Claims come without entity, origin, incident and denies; those rejected count in nothing. */
export interface ReconcileInput {
  readonly reports: readonly ReconcileReport[];
  readonly claims: readonly Claim[];
  readonly parties: PartyBookLike;
  readonly tables: DossierTables;
  readonly hash: Hash;
  /** Names what parties and tables say: what was found with those of one version holds. Absent where nothing is kept. */
  readonly version?: string;
  /** What people decided of claims and names of several reports; absent where nobody did. */
  readonly judged?: Judged | undefined;
}
