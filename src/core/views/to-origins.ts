import type { Claim } from '../model/claim.js';
import type { Origin } from '../model/ledger.js';
import { TELLING_BLOCKS, type ReportRecord } from '../model/report.js';
import type { Span } from '../text/span.js';
import type { LedgerIndex } from './ledger-index.js';
import { toClaimWords } from './to-words.js';

/** One primary source with all that goes back to it. */
export interface OriginRow {
  readonly id: string;
  readonly kind: Origin['kind'];
  /** "Orbel Press"; "nobody named" where the reports do not tell. */
  readonly name: string;
  readonly side: string | null;
  readonly reports: readonly OriginReport[];
  /** Outlets that print it, each once. Their number says nothing of how sure it is. */
  readonly outlets: readonly string[];
  readonly claims: readonly string[];
  readonly why: readonly OriginReason[];
}

/** A report that goes back to an origin, as a whole or in passages. */
export interface OriginReport {
  readonly report: string;
  readonly outlet: string | null;
  readonly title: string | null;
  readonly file: string;
  /** True where the report as a whole goes back to it. */
  readonly isWhole: boolean;
  readonly passages: readonly (Span & { readonly words: string; readonly rule: string })[];
  /** All words that tell something where the report as a whole goes back to it, cut where they are very many; else null. */
  readonly wholeWords: string | null;
  /** Its claims that go back to it, with their words. */
  readonly claims: readonly { readonly id: string; readonly words: string }[];
  /** Reports with which it shares words. */
  readonly copies: readonly { readonly report: string; readonly share: number; readonly rule: string }[];
}

/** Why a report is held to go back to an origin. */
export interface OriginReason {
  readonly rule: string;
  readonly says: string;
  readonly report: string;
  readonly span: Span | null;
  readonly words: string | null;
}

/** Origins of a ledger: those that most outlets print first, then those with most claims, then by id. */
export function toOrigins(index: LedgerIndex): OriginRow[] {
  const claimsOf = new Map<string, Claim[]>();
  for (const claim of index.ledger.claims) {
    if (claim.origin === null) continue;
    const list = claimsOf.get(claim.origin);
    if (list) list.push(claim);
    else claimsOf.set(claim.origin, [claim]);
  }
  return index.ledger.origins
    .map((origin) => toOriginRow(origin, { index, claims: claimsOf.get(origin.id) ?? [] }))
    .sort(
      (a, b) =>
        b.outlets.length - a.outlets.length ||
        b.claims.length - a.claims.length ||
        (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
    );
}

function toOriginRow(origin: Origin, of: { index: LedgerIndex; claims: readonly Claim[] }): OriginRow {
  const { index, claims } = of;
  const reports = origin.reports.map((id) => toOriginReport(id, { origin, index, claims }));
  return {
    id: origin.id,
    kind: origin.kind,
    name: toOriginWords(origin, index),
    side: origin.name.side,
    reports,
    // A report that does not tell its outlet may be of any: it counts as one of its own.
    outlets: [...new Set(reports.map((report) => report.outlet ?? report.file))],
    claims: claims.map((claim) => claim.id),
    why: origin.why.map((reason) => ({
      rule: reason.rule,
      says: reason.says,
      report: reason.report,
      span: reason.span,
      words: reason.span && (index.reports.get(reason.report)?.text.slice(reason.span.start, reason.span.end) ?? null),
    })),
  };
}

/** What an origin is called: its name, or that nobody is named. */
export function toOriginWords(origin: Origin, index: LedgerIndex): string {
  const entity = origin.name.entity === null ? undefined : index.entities.get(origin.name.entity);
  return origin.name.text ?? entity?.name ?? 'nobody named';
}

function toOriginReport(
  id: string,
  of: { origin: Origin; index: LedgerIndex; claims: readonly Claim[] },
): OriginReport {
  const report = of.index.reports.get(id);
  const others = new Set(of.origin.reports);
  return {
    report: id,
    outlet: report?.outlet.text ?? null,
    title: report?.title ?? null,
    file: report?.file ?? id,
    isWhole: report?.origin === of.origin.id,
    passages: (report?.passages ?? [])
      .filter((passage) => passage.origin === of.origin.id)
      .map(({ start, end, rule }) => ({ start, end, rule, words: report!.text.slice(start, end) })),
    wholeWords: report && report.origin === of.origin.id ? toWholeWords(report) : null,
    claims: of.claims
      .filter((claim) => claim.report === id)
      .map((claim) => ({ id: claim.id, words: toClaimWords(claim, report?.text ?? '') })),
    copies: (report?.copies ?? []).filter((copy) => others.has(copy.report)),
  };
}

/** A page shows no more, and nobody reads more beside another. */
const MOST_WORDS = 20_000;

function toWholeWords(report: ReportRecord): string {
  return report.blocks
    .filter((block) => TELLING_BLOCKS.has(block.kind))
    .map((block) => report.text.slice(block.start, block.end).trim())
    .filter((words) => words !== '')
    .join('\n')
    .slice(0, MOST_WORDS);
}
