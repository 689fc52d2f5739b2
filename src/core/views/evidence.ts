import { toKindWords } from '../model/event-kind.js';
import type { Claim } from '../model/claim.js';
import type { Relation } from '../model/ledger.js';
import type { Span } from '../text/span.js';
import { toStateWords } from './judgement-row.js';
import type { LedgerIndex } from './ledger-index.js';
import { toClaimantWords } from './to-chain.js';
import { toClaimWords, toQuoted, toSpeechWords } from './to-words.js';

/** One record of the ledger with each value, the rule that made it and the words that support it. */
export interface Evidence {
  readonly id: string;
  readonly kind: 'report' | 'claim' | 'incident' | 'entity' | 'origin' | 'relation';
  readonly heading: string;
  readonly sections: readonly EvidenceSection[];
}

/** Values that belong together. */
export interface EvidenceSection {
  readonly heading: string;
  readonly rows: readonly EvidenceRow[];
}

/** One value. */
export interface EvidenceRow {
  readonly slot: string;
  readonly value: string;
  /** Null where the value is copied, not derived. */
  readonly rule: string | null;
  /** The words that support it; null where none do: then it is worked out. */
  readonly words: string | null;
  /** Report and span of the words. */
  readonly report: string | null;
  readonly span: Span | null;
  /** Id of another record that the value is about. */
  readonly link: string | null;
}

/** A row without words of its own. */
export function toPlainRow(slot: string, value: string, more: Partial<EvidenceRow> = {}): EvidenceRow {
  return { slot, value, rule: null, words: null, report: null, span: null, link: null, ...more };
}

/** A claim in one line: who, what they do, the words. */
export function toClaimLine(claim: Claim, index: LedgerIndex): string {
  const text = index.reports.get(claim.report)?.text ?? '';
  return `${toSpeechWords(toClaimantWords(claim, index), claim.stance)}: ${toQuoted(toClaimWords(claim, text))}`;
}

/** The words of a report's span with what a row needs of them. */
export function toWordsOf(
  index: LedgerIndex,
  report: string | null,
  span: Span | null,
): Pick<EvidenceRow, 'words' | 'report' | 'span'> {
  const text = report === null ? undefined : index.reports.get(report)?.text;
  if (text === undefined || span === null) return { words: null, report, span: null };
  return { words: text.slice(span.start, span.end).replace(/\s+/g, ' ').trim(), report, span };
}

/** A claim as a row of another record. */
export function toClaimRow(claim: Claim, index: LedgerIndex): EvidenceRow {
  return toPlainRow(toKindWords(claim.kind), toClaimLine(claim, index), { link: claim.id, report: claim.report });
}

/** A relation as a row of another record. */
export function toRelationRow(relation: Relation): EvidenceRow {
  const kind = relation.aspect === null ? relation.kind : `${relation.kind} (${relation.aspect})`;
  return toPlainRow(kind, relation.why, { rule: relation.rule, link: relation.id });
}

/** What people said of a record, as a section: nothing where nobody did. */
export function toJudgementSection(id: string, index: LedgerIndex): EvidenceSection {
  const judgements = index.judgementsOf.get(id) ?? [];
  return {
    heading: 'Judged',
    rows: judgements.map((one) => {
      const why = one.why === null ? '' : `, since ${one.why}`;
      const state = one.state === 'holds' ? '' : ` (${toStateWords({ ...one, withdrawnBy: null })})`;
      return toPlainRow(String(one.number), `${one.by} ${one.says}${why}, ${one.at}${state}`);
    }),
  };
}
