import type { OriginId } from '../model/ids.js';
import type { Origin, Reason } from '../model/ledger.js';
import { toHashedId, type Hash } from '../model/ids.js';
import type { Copy, Passage, ReportRecord } from '../model/report.js';
import type { Name } from '../model/name.js';
import type { ClaimFacts } from './claim-facts.js';
import { addTo } from './claim-order.js';
import { compareTexts } from '../text/compare-texts.js';
import type { Copies, ReportPair } from './find-copies.js';
import { toOutletName, type Entities } from './find-entities.js';
import type { HeldReport } from './held-report.js';
import type { ReconcileReport } from './reconcile-input.js';
import { rememberOf } from './remember.js';

/** Reports that share less are told of by their passages alone. */
const LEAST_SHARE = 0.05;

/**
 * The records of all reports, with the origin of each as a whole, the passages that go back to another one and the
 * reports it shares words with; and origins that only whole reports have (an outlet that speaks no claim itself).
 */
export function toReportRecords(options: {
  readonly held: readonly HeldReport[];
  readonly facts: readonly ClaimFacts[];
  readonly originOf: readonly OriginId[];
  readonly origins: readonly Origin[];
  readonly copies: Copies;
  readonly entities: Entities;
  readonly hash: Hash;
}): { records: ReportRecord[]; origins: Origin[] } {
  const { facts, entities } = options;
  const byId = new Map(options.origins.map((origin) => [origin.id, origin]));
  const added = new Map<string, { readonly origin: Origin; readonly reports: Set<string>; readonly why: Reason[] }>();
  const voices = new Map<string, OriginId>();
  for (const [index, one] of facts.entries())
    if ((one.voice === 'agency' || one.voice === 'outlet') && one.sourceName?.entity != null) {
      const origin = byId.get(options.originOf[index]!);
      if (origin && (origin.kind === 'agency' || origin.kind === 'outlet'))
        voices.set(one.sourceName.entity, origin.id);
    }
  const ownVoice = new Map<string, OriginId>();
  for (const [index, one] of facts.entries())
    if (one.voice === 'outlet' && one.sourceName === null) ownVoice.set(one.claim.report, options.originOf[index]!);
  const originOfVoice = (name: Name, voice: { kind: 'agency' | 'outlet'; report: string }): OriginId | null => {
    if (name.entity === null) return null;
    const known = voices.get(name.entity);
    if (known !== undefined) return known;
    const id = toHashedId('origin', `${name.entity}`, options.hash);
    const rule = voice.kind === 'agency' ? 'origin/credit' : 'origin/own-voice';
    const why: Reason = {
      rule,
      report: voice.report,
      span: name.span,
      says: voice.kind === 'agency' ? 'the text is credited to the agency' : 'the outlet prints it',
    };
    const before = added.get(id);
    const text = entities.byId.get(name.entity)?.name ?? name.text;
    // The name of the last one that speaks so stands, as its rule does.
    const origin: Origin = { id, kind: voice.kind, name: { ...name, text, span: null, rule }, reports: [], why: [] };
    const reports = before?.reports ?? new Set<string>();
    const reasons = before?.why ?? [];
    reports.add(voice.report);
    reasons.push(why);
    added.set(id, { origin, reports, why: reasons });
    return id;
  };
  const passagesOf = findPassages({ ...options, originOfVoice });
  const records = options.held.map((held): ReportRecord => {
    const { one } = held;
    const { report } = one;
    const outlet = entities.resolve(toOutletName(report.outlet), { report: report.id });
    const credits = report.credits.map((name) => entities.resolve(toOutletName(name), { report: report.id }));
    const isRead = report.status === 'read';
    const credited = credits.find((name) => name.entity !== null);
    const origin = !isRead ? null
      : credited ? originOfVoice(credited, { kind: 'agency', report: report.id })
      : (originOfVoice(outlet, { kind: 'outlet', report: report.id }) ?? ownVoice.get(report.id) ?? null); // prettier-ignore
    const passages = (passagesOf.get(report.id) ?? []).filter((passage) => passage.origin !== origin);
    return {
      ...report,
      outlet,
      credits,
      published: one.published,
      origin,
      passages,
      copies: toCopies(options.copies.pairsOf(held), held),
    };
  });
  return {
    records,
    origins: withReports([...options.origins, ...Array.from(added.values(), toAdded)], {
      records,
    }),
  };
}

function toAdded(one: { readonly origin: Origin; readonly reports: Set<string>; readonly why: Reason[] }): Origin {
  return { ...one.origin, reports: [...one.reports].sort(compareTexts), why: one.why };
}

/** An agency's or outlet's origin counts every report that is credited to it or prints a passage of it, with the words that say so. */
function withReports(
  origins: readonly Origin[],
  options: {
    readonly records: readonly ReportRecord[];
  },
): Origin[] {
  const why = new Map<OriginId, Reason[]>();
  for (const record of options.records) {
    if (record.origin !== null)
      for (const credit of record.credits)
        if (credit.span)
          addTo(why, {
            key: record.origin,
            value: {
              rule: 'origin/credit',
              report: record.id,
              span: credit.span,
              says: 'the text is credited to the agency',
            },
          });
    for (const { rule, origin, start, end } of record.passages) {
      const says =
        rule === 'passage/according-to-agency' ? 'the passage is credited to the agency' : 'the passage has its words';
      addTo(why, {
        key: origin,
        value: { rule: rule.replace('passage/', 'origin/'), report: record.id, span: { start, end }, says },
      });
    }
  }
  return origins
    .map((origin): Origin => {
      if (origin.kind !== 'agency' && origin.kind !== 'outlet') return origin;
      const more = why.get(origin.id) ?? [];
      const credits = origin.kind === 'agency' ? more : more.filter((reason) => reason.rule !== 'origin/credit');
      const credited = new Set(credits.map((reason) => reason.report));
      const own = origin.why.filter((reason) => reason.span !== null || !credited.has(reason.report));
      const placeOf = (reason: Reason): string => `${reason.report} ${reason.span?.start ?? ''}`;
      const places = new Set(own.map(placeOf));
      const reasons = [...own, ...credits.filter((reason) => !places.has(placeOf(reason)))];
      const reports = [...new Set([...origin.reports, ...credits.map((reason) => reason.report)])].sort(compareTexts);
      return {
        ...origin,
        reports,
        why: reasons.sort((a, b) => compareTexts(a.report, b.report) || (a.span?.start ?? 0) - (b.span?.start ?? 0)),
      };
    })
    .sort((a, b) => compareTexts(a.id, b.id));
}

function findPassages(options: {
  readonly held: readonly HeldReport[];
  readonly facts: readonly ClaimFacts[];
  readonly copies: Copies;
  readonly entities: Entities;
  readonly originOfVoice: (name: Name, voice: { kind: 'agency' | 'outlet'; report: string }) => OriginId | null;
}): Map<string, Passage[]> {
  const passages = new Map<string, Passage[]>();
  for (const { claim } of options.facts) {
    const agency = claim.chain.find((link) => link.role === 'agency' && !link.isImplied);
    if (!agency) continue;
    const origin = options.originOfVoice(agency.name, { kind: 'agency', report: claim.report });
    if (origin !== null)
      addTo(passages, { key: claim.report, value: { ...claim.sentence, origin, rule: 'passage/according-to-agency' } });
  }
  const voiceOf = rememberOf((report: ReconcileReport): { readonly name: Name; readonly isCredited: boolean } => {
    const credit = report.report.credits[0];
    const name = toOutletName(credit ?? report.report.outlet);
    return { name: options.entities.resolve(name, { report: report.report.id }), isCredited: credit !== undefined };
  });
  for (const held of options.held)
    for (const print of options.copies.printsOf(held)) {
      const source = options.copies.sourceOf(print);
      if (source === null || source.report === held) continue;
      const { name, isCredited } = voiceOf(source.report.one);
      const voice = { kind: isCredited ? 'agency' : 'outlet', report: source.report.one.report.id } as const;
      const origin = options.originOfVoice(name, voice);
      const { start, end } = print.sentence;
      if (origin !== null)
        addTo(passages, { key: held.one.report.id, value: { start, end, origin, rule: 'passage/copied-words' } });
    }
  return new Map([...passages].map(([report, own]) => [report, mergePassages(own)]));
}

/** Passages in text order, each stretch once; the first rule of a stretch is kept, neighbours of one origin become one. */
function mergePassages(passages: readonly Passage[]): Passage[] {
  const sorted = [...passages].sort((a, b) => a.start - b.start || a.end - b.end || compareTexts(a.rule, b.rule));
  const merged: Passage[] = [];
  for (const passage of sorted) {
    const last = merged[merged.length - 1];
    if (last && passage.start < last.end) continue;
    if (last && passage.origin === last.origin && passage.rule === last.rule && passage.start - last.end <= 2)
      merged[merged.length - 1] = { ...last, end: passage.end };
    else merged.push({ start: passage.start, end: passage.end, origin: passage.origin, rule: passage.rule });
  }
  return merged;
}

/** The reports that a report shares words with, those that it shares most with first. */
function toCopies(pairs: readonly ReportPair[], held: HeldReport): readonly Copy[] {
  const known = knownCopies.get(pairs);
  if (known) return known;
  const list: Copy[] = [];
  for (const { a, b, sameWords, shareOfA, shareOfB } of pairs) {
    if (Math.max(shareOfA, shareOfB) < LEAST_SHARE) continue;
    const [other, share] = held === a ? [b, shareOfA] : [a, shareOfB];
    const rule = sameWords > 0 ? 'copy/same-words' : 'copy/reworded';
    list.push({ report: other.one.report.id, share: round(share), rule });
  }
  list.sort((x, y) => y.share - x.share || compareTexts(x.report, y.report));
  knownCopies.set(pairs, list);
  return list;
}

/** By the pairs of one report, which are the same list as long as they are the same pairs. */
const knownCopies = new WeakMap<readonly ReportPair[], readonly Copy[]>();

function round(share: number): number {
  return Math.min(1, Math.round(share * 1000) / 1000);
}
