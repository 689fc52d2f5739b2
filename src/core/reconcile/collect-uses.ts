import type { Claim } from '../model/claim.js';
import type { NamedVictim, NameMention } from '../model/mention.js';
import type { Name, PlacePoint, PlaceUse } from '../model/name.js';
import type { Span } from '../text/span.js';
import { isInside } from '../text/span.js';
import { compareTexts } from '../text/compare-texts.js';
import { findNameKey, placeKeyOf, withParty, type NameKey, type NameTables } from './find-name-key.js';
import { toNameKey } from './name-words.js';
import type { HeldReport } from './held-report.js';
import type { ReconcileReport } from './reconcile-input.js';

/** One place of a report where a name is used, with what the words and their slot tell of it. */
export interface NameUse extends NameKey {
  readonly text: string | null;
  readonly report: string;
  readonly span: Span | null;
  readonly rule: string;
  readonly party: string | null;
  readonly side: string | null;
  readonly point: PlacePoint | null;
  /** Role or title beside a person's name. */
  readonly role: Span | null;
  /** What the words beside a victim's name tell; absent for everybody else. */
  readonly victim?: NamedVictim;
  /** How many slots of claims name it so without words of their own; absent for one. */
  readonly times?: number;
}

/** Orders uses by report and place; those without words of their own come last. */
export function compareUses(a: NameUse, b: NameUse): number {
  return (
    compareTexts(a.report, b.report) ||
    (a.span?.start ?? Infinity) - (b.span?.start ?? Infinity) ||
    (a.span?.end ?? Infinity) - (b.span?.end ?? Infinity) ||
    compareTexts(a.key, b.key)
  );
}

/** Goes through all names of a claim, in a fixed order. */
function eachName(claim: Claim, take: (name: Name | PlaceUse, isPlace: boolean) => void): void {
  for (const { name } of claim.chain) take(name, false);
  take(claim.claimant, false);
  if (claim.claimant.institution) take(claim.claimant.institution, false);
  for (const names of [claim.agents, claim.targets, claim.instruments]) for (const name of names) take(name, false);
  for (const name of claim.places) take(name, true);
  for (const figure of claim.figures) {
    take(figure.party, false);
    if (figure.area) take(figure.area, true);
  }
}

/** Keys of the gazetteer places that a report names, by their folded words; first come, first kept. */
export function findPlaceKeys({ one, claims }: HeldReport): Map<string, string> {
  const keys = new Map<string, string>();
  const note = (words: string | null, point: PlacePoint | null): void => {
    if (!point || words === null) return;
    const at = toNameKey(words);
    if (!keys.has(at)) keys.set(at, placeKeyOf(point));
  };
  for (const claim of claims)
    for (const place of claim.places) {
      note(place.text, place.point);
      note(place.standsFor, place.point);
    }
  for (const place of one.places) if (!place.isMetonym) note(place.text, place.point);
  return keys;
}

/** All names of a report as they are looked up, folded. */
export function findFoldedNames({ one, claims }: HeldReport): Set<string> {
  const folded = new Set<string>();
  const note = ({ text, standsFor }: Pick<Name, 'text' | 'standsFor'>): void => {
    const words = standsFor ?? text;
    if (words !== null) folded.add(toNameKey(words));
  };
  for (const name of [one.report.outlet, ...one.report.credits, ...one.names]) note(name);
  for (const claim of claims) eachName(claim, note);
  return folded;
}

/**
 * All uses of names in a report, by position, each stretch of its text once: the slots of claims first, since they know
 * most, then the names and places that no claim holds.
 */
export function collectUses(held: HeldReport, tables: NameTables): NameUse[] {
  const { one: report, claims } = held;
  const id = report.report.id;
  const seen = new Map<number, NameUse>();
  const unspanned = new Map<string, NameUse>();
  const take = (use: NameUse | null): void => {
    if (!use) return;
    if (!use.span) {
      // Every claim may imply the same outlet or party: one use stands for all that tell the same.
      const { key, kind, full, isSpelling, text, rule, party, side, point } = use;
      const told = JSON.stringify([key, kind, full, isSpelling, text, rule, party, side, point?.gazetteer, point?.id]);
      const before = unspanned.get(told);
      unspanned.set(told, before ? { ...before, times: (before.times ?? 1) + 1 } : use);
      return;
    }
    const at = placeOf(use.span);
    const known = seen.get(at);
    // A place and the government that sits there may stand in the same words; the slot that has coordinates knows better.
    const isBetter = known?.kind === 'party' && use.kind === 'place' && use.point !== null;
    if (known === undefined || isBetter) seen.set(at, use);
    else if (known.key === use.key) seen.set(at, joinUses(known, use));
  };
  const header = [report.report.outlet, ...report.report.credits].map((name): Name => ({
    ...name,
    kind: name.kind ?? 'outlet',
  }));
  for (const name of header)
    for (const use of [name, ...findPrinted(report, name)])
      take(toUse({ name: use, report: id, tables, isPlace: false }));
  for (const claim of claims) eachName(claim, (name, isPlace) => take(toUse({ name, report: id, tables, isPlace })));
  for (const mention of report.names) {
    const name: Name = { ...mention, span: { start: mention.start, end: mention.end }, entity: null };
    const use = toUse({ name, report: id, tables, isPlace: false });
    // One word that the reader takes for a person and that no claim speaks of is too little to make somebody of.
    if (use && (mention.role !== null || mention.victim || !use.key.includes('@') || seen.has(placeOf(mention)))) {
      const known = withRole(use, { mention, text: report.report.text, tables });
      take(mention.victim ? { ...known, victim: mention.victim } : known);
    }
  }
  for (const mention of report.places) {
    if (mention.isMetonym || !mention.point) continue;
    const span = { start: mention.start, end: mention.end };
    const key = placeKeyOf(mention.point);
    take({
      key, kind: 'place', full: mention.point.name, isSpelling: true, text: mention.text, report: id, span, rule: mention.rule,
      party: null, side: null, point: mention.point, role: null,
    }); // prettier-ignore
  }
  return [...withoutInner([...seen.values()]), ...unspanned.values()];
}

/** A stretch of a text as one number. */
function placeOf({ start, end }: Span): number {
  return start * 2 ** 26 + end;
}

/** What two slots that name one thing in the same words tell of it together. */
function joinUses(known: NameUse, use: NameUse): NameUse {
  const isPartyTold = known.party !== null || (use.party === null && use.side === known.side);
  const isRoleTold = known.role !== null || use.role === null;
  const isPointTold = known.point !== null || use.point === null;
  const victim = known.victim ?? use.victim;
  if (isPartyTold && isRoleTold && isPointTold && victim === known.victim) return known;
  return {
    ...(known.party === null
      ? { ...known, party: use.party, side: use.side, rule: use.party === null ? known.rule : use.rule }
      : known),
    role: known.role ?? use.role,
    point: known.point ?? use.point,
    ...(victim ? { victim } : {}),
  };
}

/** A person's office, or the institution in it, tells the party: "Kelmar defence ministry spokesman". */
function withRole(
  use: NameUse,
  options: { readonly mention: NameMention; readonly text: string; readonly tables: NameTables },
): NameUse {
  const { role, institution } = options.mention;
  if (!role) return use;
  if (use.party !== null || use.kind !== 'person') return { ...use, role };
  const wordsOf = (span: Span): string => options.text.slice(span.start, span.end);
  const { parties } = options.tables;
  const match = (institution ? parties.findParty(wordsOf(institution)) : null) ?? parties.findParty(wordsOf(role));
  return match
    ? { ...use, role, party: match.party, side: match.side, rule: 'entity/party-of-role' }
    : { ...use, role };
}

/** The name of an outlet or agency where the page prints it again outside the body: masthead, source line, copyright. */
function findPrinted(report: ReconcileReport, name: Name): Name[] {
  const { text, blocks } = report.report;
  if (name.text === null || name.text.length < 3) return [];
  const found: Name[] = [];
  for (const block of blocks) {
    if (!/^(navigation|dateline|credit|copyright)$/.test(block.kind)) continue;
    for (let at = text.indexOf(name.text, block.start); at >= 0; at = text.indexOf(name.text, at + name.text.length)) {
      const end = at + name.text.length;
      if (end > block.end) break;
      if (!/[\p{L}\p{N}]/u.test(text.charAt(end)) && !/[\p{L}\p{N}]/u.test(text.charAt(at - 1)))
        found.push({ ...name, span: { start: at, end } });
    }
  }
  return found;
}

function toUse(options: {
  readonly name: Name | PlaceUse;
  readonly report: string;
  readonly tables: NameTables;
  readonly isPlace: boolean;
}): NameUse | null {
  const { report } = options;
  const name = withParty(options.name, options.tables);
  const key = findNameKey(name, options);
  if (!key) return null;
  return {
    key: key.key, kind: key.kind, full: key.full, isSpelling: key.isSpelling, text: name.text, report, span: name.span, rule: name.rule, party: name.party, side: name.side,
    point: 'point' in name ? name.point : null, role: null,
  }; // prettier-ignore
}

/** "Ostrel" inside "Ostrel's interior ministry" is part of that name, no use of its own. */
function withoutInner(uses: readonly NameUse[]): NameUse[] {
  const sorted = [...uses].sort(
    (a, b) => a.span!.start - b.span!.start || b.span!.end - a.span!.end || compareTexts(a.key, b.key),
  );
  const kept: NameUse[] = [];
  let cover: Span | null = null;
  for (const use of sorted) {
    // A name that a person gave is a name, wherever its words stand.
    const isGiven = use.rule === 'judgement/edit';
    if (!isGiven && cover !== null && isInside(use.span!, cover)) continue;
    if (use.isSpelling && !isGiven) cover = use.span;
    kept.push(use);
  }
  return kept;
}
