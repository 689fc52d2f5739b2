import { findMentions } from './annotate/find-mentions.js';
import { findClaims, type ClaimInput } from './claim/find-claims.js';
import { toKindCodes } from './claim/kinds/codes.js';
import { precisionOf } from './claim/slots/find-claim-places.js';
import { dateReports } from './date/date-reports.js';
import type { Gazetteer } from './gazetteer/gazetteer.js';
import { KNOWN_OUTLETS } from './gazetteer/outlets.js';
import { toPartyLookup, type PartyBook } from './gazetteer/party-lookup.js';
import { loadLanguageDetector } from './ingest/find-language.js';
import { readReceived } from './ingest/read-received.js';
import { applyJudgements } from './judge/apply-judgements.js';
import type { EditTools } from './judge/edit-claim.js';
import { toJudgementRecords } from './judge/to-judgement-records.js';
import type { LanguageModel } from './language/language-model.js';
import type { ReportAnalysis } from './model/analysis.js';
import type { Claim } from './model/claim.js';
import type { Hash, ReportId } from './model/ids.js';
import type { Judgement } from './model/judgement.js';
import type { Ledger } from './model/ledger.js';
import type { PlaceMention } from './model/mention.js';
import type { Reading } from './model/reading.js';
import type { Received } from './model/report.js';
import type { DossierTables } from './model/tables.js';
import type { ReconcileReport } from './reconcile/reconcile-input.js';
import { reconcile, type Reconciler } from './reconcile/reconcile.js';

/** What the analysis of one report needs from outside. */
export interface ReportTools {
  readonly model: LanguageModel;
  readonly gazetteer: Gazetteer;
  readonly tables: DossierTables;
}

/** What the analysis of a whole dossier needs from outside. */
export interface DossierTools {
  readonly tables: DossierTables;
  readonly hash: Hash;
  /** What people decided, in the order in which they did, without what they withdrew; none where absent. */
  readonly judgements?: readonly Judgement[];
  /** Claims that were found before; all are found anew where absent. */
  readonly kept?: KeptClaims;
}

/** The claims of reports as they were found before, wherever they are kept. */
export interface KeptClaims {
  /** The claims of a report that were kept under that key, or null. */
  find(report: ReportId, key: string): readonly Claim[] | null;
  /** Keeps the claims of a report in place of those under other keys. */
  keep(report: ReportId, found: { readonly key: string; readonly claims: readonly Claim[] }): void;
}

const NOTHING_READ: Reading = { sentences: [], words: [], names: [], attributions: [] };

/** One report by itself: received → blocks and page facts → words, trees, names, attributions → mentions. Never throws for any text. */
export async function analyseReport(received: Received, tools: ReportTools): Promise<ReportAnalysis> {
  const page = { tables: tools.tables, outlets: KNOWN_OUTLETS };
  const first = readReceived(received, page);
  const report = first.language === 'en' ? first : readReceived(received, { ...page, detectLanguage: await loadLanguageDetector() }); // prettier-ignore
  const reading = report.status === 'read' ? await tools.model.readReport(report.text, report.blocks) : NOTHING_READ;
  const mentions = findMentions(report, { reading, gazetteer: tools.gazetteer, tables: tools.tables });
  return { report, reading, mentions };
}

/** The whole dossier: dates → parties → claims → judgements → entities, origins, incidents, relations. The order of the reports makes no difference. */
export function analyseDossier(analyses: readonly ReportAnalysis[], tools: DossierTools): Ledger {
  return bringTogether(prepareDossier(analyses, tools), tools);
}

/** A dossier whose claims are found and not yet judged or brought together: what judgements do not change. */
export interface PreparedDossier {
  readonly reports: readonly ReconcileReport[];
  readonly claims: readonly Claim[];
  readonly parties: PartyBook;
  readonly tables: DossierTables;
  /** Names what parties and tables say. */
  readonly version: string;
}

/** Dates → parties → claims. */
export function prepareDossier(
  analyses: readonly ReportAnalysis[],
  tools: Pick<DossierTools, 'tables' | 'hash' | 'kept'>,
): PreparedDossier {
  const { tables, hash } = tools;
  const reports = [...analyses].sort((a, b) => (a.report.id < b.report.id ? -1 : a.report.id > b.report.id ? 1 : 0));
  const captured = new Map(tables.reports.map((row) => [row.file, row.captured]));
  const datings = dateReports(
    reports.map(({ report, reading, mentions }) => ({
      report,
      sentences: reading.sentences,
      times: mentions.times,
      captured: captured.get(report.file) ?? null,
    })),
  );
  const parties = toPartyLookup({
    tables,
    texts: reports.map(({ report }) => report.text),
    days: toDays([...datings.values()].map((dating) => dating.published)),
  });
  const dated = reports.map((analysis) => {
    const { published, times } = datings.get(analysis.report.id)!;
    return { ...analysis, published, times };
  });
  const toReconcile = ({ report, published, reading, mentions }: ClaimInput): ReconcileReport => ({
    report,
    published,
    sentences: reading.sentences,
    names: mentions.names,
    places: mentions.places,
  });
  return {
    reports: dated.map(toReconcile),
    claims: findAllClaims(dated, { parties, ...tools }),
    parties,
    tables,
    version: hash(JSON.stringify([parties.parties, tables])),
  };
}

/** Judgements → entities, origins, incidents, relations. What brings together may keep what it found for the next time. */
export function bringTogether(
  prepared: PreparedDossier,
  tools: Pick<DossierTools, 'hash' | 'judgements'> & { readonly reconcile?: Reconciler },
): Ledger {
  const { reports, parties, tables, version } = prepared;
  const applied = applyJudgements(prepared.claims, {
    judgements: tools.judgements ?? [],
    texts: new Map(reports.map(({ report }) => [report.id, report.text])),
    tools: toEditTools(reports, parties),
  });
  const { claims, judged } = applied;
  const input = { reports, claims, parties, tables, hash: tools.hash, judged, version };
  const ledger = (tools.reconcile ?? reconcile)(input);
  return { ...ledger, judgements: toJudgementRecords(applied.findings, ledger) };
}

/**
 * The claims of all reports. Beside its own analysis a report's claims hang on the parties of the dossier and on its dates
 * alone: where those are as they were, the claims that were kept are taken.
 */
function findAllClaims(
  reports: readonly ClaimInput[],
  { parties, hash, kept }: Pick<DossierTools, 'hash' | 'kept'> & { readonly parties: PartyBook },
): Claim[] {
  const tools = {
    findParty: (words: string) => parties.findParty(words),
    findOutlet: (name: string) => parties.outletOf(name),
    sides: parties.sides,
  };
  const book = kept ? hash(JSON.stringify(parties.parties)) : '';
  return reports.flatMap((analysis): readonly Claim[] => {
    const { earliest, latest, method } = analysis.published;
    // Who witnesses a date may change with every report; what a claim takes of it is the interval.
    const published = { earliest, latest, method, evidence: [] };
    if (!kept) return findClaims({ ...analysis, published }, tools);
    const key = hash(JSON.stringify([book, published, analysis.times]));
    const known = kept.find(analysis.report.id, key);
    if (known) return known;
    const claims = findClaims({ ...analysis, published }, tools);
    kept.keep(analysis.report.id, { key, claims });
    return claims;
  });
}

/** What a value that a person gives is looked up in: the same that claims are read with. */
function toEditTools(reports: readonly ReconcileReport[], parties: PartyBook): EditTools {
  const mentionsOf = new Map(reports.map(({ report, places }) => [report.id, places]));
  return {
    toCodes(kind, agents) {
      const party = agents.find((agent) => agent.party !== null)?.party ?? null;
      const partyKind = party === null ? null : (parties.findParty(party)?.kind ?? null);
      return toKindCodes(kind, { agentIsState: partyKind === null ? null : partyKind === 'state-forces' });
    },
    findParty: (words) => parties.findParty(words),
    findPoint(words, report) {
      const isNamed = (place: PlaceMention): boolean => place.point !== null && place.text === words;
      const own = mentionsOf.get(report)?.find(isNamed);
      return (own ?? reports.flatMap(({ places }) => places).find(isNamed))?.point ?? null;
    },
    toPrecision: precisionOf,
  };
}

/** The days on which the reports can have appeared; an end is null where one report leaves it open. */
function toDays(all: readonly { readonly earliest: string | null; readonly latest: string | null }[]): {
  earliest: string | null;
  latest: string | null;
} {
  const known = (ends: readonly (string | null)[]): string[] | null =>
    ends.includes(null) ? null : ends.map((end) => end!.slice(0, 10)).sort();
  return {
    earliest: known(all.map((one) => one.earliest))?.[0] ?? null,
    latest: known(all.map((one) => one.latest))?.at(-1) ?? null,
  };
}
