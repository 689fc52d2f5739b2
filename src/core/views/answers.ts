import type { Claim } from '../model/claim.js';
import type { JudgementRecord } from '../model/judgement.js';
import type { Entity, Incident, Origin, Relation, Side } from '../model/ledger.js';
import type { ReportRecord } from '../model/report.js';
import type { Published } from '../model/time.js';
import type { ClaimCard } from './to-claim-card.js';
import type { ContradictionRow } from './to-contradictions.js';

/** What the dossier is and how much is in it. */
export interface DossierAnswer {
  readonly name: string;
  readonly program: string;
  readonly rulesVersion: string;
  readonly sides: readonly Side[];
  readonly hasOutline: boolean;
  /** False where the server only shows the dossier. */
  readonly mayJudge: boolean;
  readonly counts: {
    readonly reports: number;
    readonly unreadable: number;
    readonly outlets: number;
    readonly origins: number;
    readonly entities: number;
    readonly claims: number;
    readonly incidents: number;
    readonly relations: number;
    readonly contradictions: number;
    readonly denials: number;
    readonly revisions: number;
    /** What people said, without what they withdrew. */
    readonly judgements: number;
    /** Of these, those that no longer find what they are about, or find it read otherwise. */
    readonly unmet: number;
  };
}

/** A report as the list shows it. */
export interface ReportRow {
  readonly id: string;
  readonly file: string;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly side: string | null;
  readonly url: string | null;
  readonly status: ReportRecord['status'];
  readonly language: string;
  readonly published: Published;
  readonly credits: readonly string[];
  /** 0–1. */
  readonly machineTranslated: number;
  /** Claims read in it. */
  readonly claims: number;
  /** Origins that its claims go back to. */
  readonly origins: number;
  /** Contradictions that its claims are an end of. */
  readonly contradictions: number;
  readonly copies: readonly { readonly report: string; readonly title: string; readonly share: number }[];
  readonly notes: ReportRecord['notes'];
}

/** What the claims of a view refer to beside themselves: labels for ids. */
export interface Labels {
  readonly reports: Readonly<Record<string, ReportLabel>>;
  readonly entities: Readonly<Record<string, EntityLabel>>;
  readonly origins: Readonly<Record<string, Origin>>;
}

export interface ReportLabel {
  readonly outlet: string | null;
  readonly title: string | null;
  readonly file: string;
  readonly published: { readonly earliest: string | null; readonly latest: string | null };
}

export interface EntityLabel {
  readonly name: string;
  readonly kind: Entity['kind'];
  readonly side: string | null;
}

/** One report with everything that is read in it. */
export interface ReportAnswer {
  /** Without `sourceMap`: positions in the original bytes mean nothing on a screen. */
  readonly report: Omit<ReportRecord, 'sourceMap'>;
  readonly claims: readonly Claim[];
  readonly incidents: readonly Incident[];
  readonly relations: readonly Relation[];
  readonly labels: Labels;
  /** Words of other reports that date this one, by report id and span: `report:…:12-34` → words. */
  readonly foreignWords: Readonly<Record<string, string>>;
}

/** One claim with what hangs on it. */
export interface ClaimAnswer {
  readonly claim: Claim;
  readonly card: ClaimCard;
  readonly incident: Incident | null;
  readonly origin: Origin | null;
  readonly relations: readonly ContradictionRow[];
  /** What people said of it. */
  readonly judgements: readonly JudgementRecord[];
  readonly labels: Labels;
  /** The words of each span that the claim refers to, by `start-end`. */
  readonly words: Readonly<Record<string, string>>;
}

/** One page of the claims that a query finds. */
export interface ClaimsAnswer {
  readonly total: number;
  readonly offset: number;
  readonly claims: readonly ClaimCard[];
  readonly facets: readonly Facet[];
}

/** How many claims have each value of one slot, among those that the query's other restrictions leave. */
export interface Facet {
  readonly facet: FacetName;
  readonly values: readonly FacetValue[];
}

export interface FacetValue {
  /** What stands in the query. */
  readonly value: string;
  /** What a person reads. */
  readonly label: string;
  readonly count: number;
}

export type FacetName = 'claimant' | 'side' | 'kind' | 'stance' | 'place' | 'outlet' | 'status' | 'review';

/** One incident: its claims and what is said of them. */
export interface IncidentAnswer {
  readonly incident: Incident;
  /** What it is called: "shelling, Havnik, 14 June 2019". */
  readonly heading: string;
  readonly claims: readonly ClaimCard[];
  readonly relations: readonly ContradictionRow[];
  /** Who claims it: solid segments are origins, hatched ones echoes of them. */
  readonly claimants: readonly ClaimantBar[];
  readonly labels: Labels;
}

/** One claimant of an incident with the origins and echoes of what is claimed. */
export interface ClaimantBar {
  readonly claimant: string;
  readonly side: string | null;
  readonly stance: 'claims' | 'denies';
  readonly segments: readonly {
    readonly origin: string | null;
    /** Name of the primary source. */
    readonly name: string;
    /** False for the first report of an origin, true for every further one. */
    readonly isEcho: boolean;
    readonly claim: string;
    readonly report: string;
  }[];
}

/** Page of a list. */
export interface Page<Row> {
  readonly total: number;
  readonly offset: number;
  readonly rows: readonly Row[];
}

/** What every failed request is answered with. */
export interface ErrorAnswer {
  readonly error: { readonly message: string; readonly hint: string; readonly rule: string };
}
