import { compareTexts } from '../text/compare-texts.js';

/** Parts of a claim's id: report (16 hex digits), start, end and n. Null where the id is none of a claim. */
export function parseClaimId(id: string): { report: string; start: number; end: number; n: number } | null {
  const match = /^claim:([0-9a-f]{16}):(\d{1,15})-(\d{1,15}):(\d{1,15})$/.exec(id);
  if (!match) return null;
  return { report: match[1]!, start: Number(match[2]), end: Number(match[3]), n: Number(match[4]) };
}

/** Orders claims by report, then by start, end and n as numbers; ids of another form stand last, by code units. */
export function compareClaimIds(a: string, b: string): number {
  const left = parseClaimId(a);
  const right = parseClaimId(b);
  if (!left || !right) return Number(left === null) - Number(right === null) || compareTexts(a, b);
  return (
    compareTexts(left.report, right.report) || left.start - right.start || left.end - right.end || left.n - right.n
  );
}
