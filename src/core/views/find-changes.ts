import { toExplainer, type BuildDifference, type Comparison } from './explain-changes.js';
import { findRelationChanges } from './find-relation-changes.js';
import type { Change, ChangeCounts, ClaimChange, FigureChange, LedgerChanges, SlotChange } from './ledger-changes.js';
import type { ClaimDigest, FigureDigest, LedgerDigest, Slots } from './ledger-digest.js';
import { matchClaims } from './match-claims.js';

/** Of each sort so many changes are listed; all are counted. */
const MOST_LISTED = 2000;

/**
 * What is new, gone or changed in a ledger against the one before it, and why: claims found again by their words where
 * their ids moved, figures within their claims, relations by their two claims. Null for `before` is a first build.
 */
export function findChanges(
  before: LedgerDigest | null,
  options: { readonly after: LedgerDigest; readonly difference: BuildDifference },
): LedgerChanges {
  const { after } = options;
  if (before === null) return toFirst(after);
  const explainer = toExplainer(before, options);
  const older = new Map(before.reports.map((report) => [report.id, report]));
  const matches = matchClaims(before.claims, after.claims);
  const claims = findClaimChanges({ before, after, matches, explainer });
  const figures = findFigureChanges({ before, after, matches, explainer });
  const relations = findRelationChanges({ before, after, matches, explainer }, claims);
  const broughtBy = new Map<string, { claims: number; figures: number }>();
  for (const claim of after.claims) {
    const sum = broughtBy.get(claim.report) ?? { claims: 0, figures: 0 };
    sum.claims += 1;
    sum.figures += claim.figures.length;
    broughtBy.set(claim.report, sum);
  }
  return {
    isFirst: false,
    reports: after.reports
      .filter(({ id }) => !older.has(id))
      .map(({ id, file }) => ({ report: id, file, ...(broughtBy.get(id) ?? { claims: 0, figures: 0 }) })),
    dates: after.reports.flatMap((report) => {
      const was = older.get(report.id);
      if (!was || was.published === report.published) return [];
      const because = explainer.explainDate(report);
      return [{ report: report.id, file: report.file, before: was.published, after: report.published, because }];
    }),
    claims: claims.slice(0, MOST_LISTED),
    figures: figures.slice(0, MOST_LISTED),
    relations: relations.slice(0, MOST_LISTED),
    counts: { claims: toCounts(claims), figures: toCounts(figures), relations: toCounts(relations) },
  };
}

function toFirst(after: LedgerDigest): LedgerChanges {
  const all = (count: number): ChangeCounts => ({ new: count, gone: 0, changed: 0 });
  const figures = after.claims.reduce((sum, claim) => sum + claim.figures.length, 0);
  return {
    isFirst: true, reports: [], dates: [], claims: [], figures: [], relations: [],
    counts: { claims: all(after.claims.length), figures: all(figures), relations: all(after.relations.length) },
  }; // prettier-ignore
}

function toCounts(changes: readonly { readonly change: Change }[]): ChangeCounts {
  const counts = { new: 0, gone: 0, changed: 0 };
  for (const { change } of changes) counts[change] += 1;
  return counts;
}

function findClaimChanges({ before, after, matches, explainer }: Comparison): ClaimChange[] {
  const toChange = (claim: ClaimDigest, change: Change, slots: readonly SlotChange[]): ClaimChange => ({
    change,
    claim: claim.id,
    report: claim.report,
    file: explainer.fileOf(claim.report),
    claimant: claim.claimant,
    words: claim.words,
    slots,
    because: explainer.explainClaim(claim.report, slots),
  });
  const kept = new Set(matches.values());
  const changed = after.claims.flatMap((claim): ClaimChange[] => {
    const was = matches.get(claim);
    if (!was) return [toChange(claim, 'new', [])];
    const slots = compareSlots({ words: was.words, ...was.slots }, { words: claim.words, ...claim.slots });
    return slots.length === 0 ? [] : [toChange(claim, 'changed', slots)];
  });
  return [...changed, ...before.claims.filter((claim) => !kept.has(claim)).map((claim) => toChange(claim, 'gone', []))];
}

function compareSlots(before: Slots, after: Slots): SlotChange[] {
  const slots = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...slots].flatMap((slot) => {
    const change = { slot, before: before[slot] ?? null, after: after[slot] ?? null };
    return change.before === change.after ? [] : [change];
  });
}

function findFigureChanges({ before, after, matches, explainer }: Comparison): FigureChange[] {
  const toChange = (
    claim: ClaimDigest,
    found: { readonly change: Change; readonly figure: FigureDigest; readonly slots: readonly SlotChange[] },
  ): FigureChange => ({
    change: found.change,
    claim: claim.id,
    report: claim.report,
    file: explainer.fileOf(claim.report),
    claimant: claim.claimant,
    figure: found.figure.words,
    slots: found.slots,
    because: explainer.explainClaim(claim.report, found.slots),
  });
  const kept = new Set(matches.values());
  const changes = after.claims.flatMap((claim) =>
    compareFigures(matches.get(claim)?.figures ?? [], claim.figures).map((found) => toChange(claim, found)),
  );
  const gone = before.claims
    .filter((claim) => !kept.has(claim))
    .flatMap((claim) => claim.figures.map((figure) => toChange(claim, { change: 'gone', figure, slots: [] })));
  return [...changes, ...gone];
}

/** The figures of one claim: those of the same words first, then those of the same harm in their order. */
function compareFigures(
  before: readonly FigureDigest[],
  after: readonly FigureDigest[],
): { change: Change; figure: FigureDigest; slots: readonly SlotChange[] }[] {
  const waiting = [...before];
  const take = (isSame: (figure: FigureDigest) => boolean): FigureDigest | null => {
    const at = waiting.findIndex(isSame);
    return at < 0 ? null : waiting.splice(at, 1)[0]!;
  };
  const exact = after.map((figure) => take((other) => other.what === figure.what && other.words === figure.words));
  const found = after.flatMap((figure, at): { change: Change; figure: FigureDigest; slots: SlotChange[] }[] => {
    const was = exact[at] ?? take((other) => other.what === figure.what);
    if (!was) return [{ change: 'new', figure, slots: [] }];
    const slots = compareSlots({ figure: was.words, ...was.scope }, { figure: figure.words, ...figure.scope });
    return slots.length === 0 ? [] : [{ change: 'changed', figure, slots }];
  });
  return [...found, ...waiting.map((figure) => ({ change: 'gone' as const, figure, slots: [] }))];
}
