import { compareTexts } from '../text/compare-texts.js';
import { collectUses, compareUses, findFoldedNames, findPlaceKeys, type NameUse } from './collect-uses.js';
import { forgetKeys, makeNameTables, type NameTables } from './find-name-key.js';
import { compareReports, type Change, type HeldReport } from './held-report.js';
import { toNameGroup, toNamePart, type NameGroup, type NamePart } from './join-names.js';
import { judgeNames, toUsePlace, type JudgedNames } from './judge-names.js';
import { toNameKey } from './name-words.js';
import type { ReconcileInput } from './reconcile-input.js';

/** The names of one report. */
interface ReportNames {
  readonly report: HeldReport;
  /** Folded names of the outlets and agencies that it names. */
  readonly outlets: readonly string[];
  /** All names as they are looked up. */
  readonly folded: ReadonlySet<string>;
  uses: readonly NameUse[];
  /** Parts by key, splits by people seen to. */
  parts: ReadonlyMap<string, NamePart>;
  /** The first use that tells of a party, by party. */
  parties: ReadonlyMap<string, NameUse>;
}

/** All names of a dossier as they are now. */
export interface NameState {
  readonly tables: NameTables;
  readonly judged: JudgedNames;
  /** In the order of their keys; the same object as before where nothing of it is another. */
  readonly groups: readonly NameGroup[];
  /** Reports whose names may be looked up otherwise than before, beside those that came. */
  readonly stale: ReadonlySet<HeldReport>;
}

/** The names of a dossier, kept up to date report by report. */
export interface HeldNames {
  /** Lets go of all names: no report will come or go any more. */
  forget(): void;
  update(
    change: Change<HeldReport>,
    options: { readonly judged: ReconcileInput['judged']; readonly byId: ReadonlyMap<string, HeldReport> },
  ): NameState;
}

/** The names of a dossier without reports, with its tables. */
export function makeHeldNames(input: Pick<ReconcileInput, 'tables' | 'parties'>): HeldNames {
  const rows = new Set(input.tables.outlets.map((row) => toNameKey(row.outlet)));
  const outlets = new Map<string, number>();
  const places = new Map<string, ReadonlyMap<string, string>>();
  const names = new Map<HeldReport, ReportNames>();
  const lists = new Map<string, NamePart[]>();
  const groups = new Map<string, NameGroup>();
  const added = new Map<string, NamePart>();
  /** In how many reports a key is used, before people split it. */
  const counts = new Map<string, number>();
  const reportsOf = new Map<string, Set<ReportNames>>();
  let judged = judgeNames([], []);
  let judgedAs = '[]';
  let order: readonly string[] = [];
  const tables = makeNameTables({
    tables: input.tables,
    parties: input.parties,
    outlets: { has: (name) => name !== '' && (rows.has(name) || outlets.has(name)) },
    placeOf: (report, words) => places.get(report)?.get(words),
  });

  const takeOut = (own: ReportNames, touched: Set<string>): void => {
    for (const [key, part] of own.parts) {
      touched.add(key);
      const list = lists.get(key)!;
      list.splice(list.indexOf(part), 1);
    }
    for (const key of new Set(own.uses.map((use) => use.key))) countBy(counts, { key, by: -1 });
    for (const party of own.parties.keys()) reportsOf.get(party)!.delete(own);
  };
  const takeIn = (own: ReportNames, touched: Set<string>): void => {
    own.uses = collectUses(own.report, tables);
    own.parties = findParties(own.uses, tables);
    for (const key of new Set(own.uses.map((use) => use.key))) countBy(counts, { key, by: 1 });
    for (const party of own.parties.keys()) {
      const reports = reportsOf.get(party);
      if (reports) reports.add(own);
      else reportsOf.set(party, new Set([own]));
    }
    putParts(own, touched);
  };
  const putParts = (own: ReportNames, touched: Set<string>): void => {
    own.parts = toParts(own.uses, { judged, text: own.report.one.report.text });
    for (const [key, part] of own.parts) {
      touched.add(key);
      const list = lists.get(key);
      if (!list) lists.set(key, [part]);
      else list.splice(placeOf(list, part.report), 0, part);
    }
  };
  /** A party that no words of a report name is an entity all the same: the first use of who belongs to it stands for it. */
  const addParties = (touched: Set<string>): void => {
    for (const [key, part] of added) {
      const list = lists.get(key)!;
      list.splice(list.indexOf(part), 1);
      touched.add(key);
    }
    added.clear();
    for (const [party, reports] of reportsOf) {
      if (reports.size === 0 || counts.has(`party:${party}`)) continue;
      const [first] = [...reports].sort((a, b) => compareReports(a.report, b.report));
      const use = toPartyUse(party, first!.parties.get(party)!);
      const key = judged.keyOf(use.key, toUsePlace(use));
      const part = toNamePart([{ ...use, key }], first!.report.one.report.text);
      added.set(key, part);
      touched.add(key);
      const list = lists.get(key);
      if (!list) lists.set(key, [part]);
      else list.splice(placeOf(list, part.report), 0, part);
    }
  };

  return {
    forget() {
      for (const held of [names, lists, groups, added, counts, reportsOf]) held.clear();
    },
    update({ removed, added: come }, options) {
      const touched = new Set<string>();
      const before = new Map<string, boolean>();
      const note = (name: string, by: number): void => {
        if (!before.has(name)) before.set(name, tables.outlets.has(name));
        countBy(outlets, { key: name, by });
      };
      for (const report of removed) {
        const own = names.get(report)!;
        for (const name of own.outlets) note(name, -1);
        takeOut(own, touched);
        names.delete(report);
        places.delete(report.one.report.id);
      }
      const fresh = come.map((report): ReportNames => {
        const own = { report, outlets: findOutlets(report), folded: findFoldedNames(report), uses: [], parts: new Map(), parties: new Map() }; // prettier-ignore
        for (const name of own.outlets) note(name, 1);
        places.set(report.one.report.id, findPlaceKeys(report));
        return own;
      });
      const changed = [...before].flatMap(([name, was]) => (tables.outlets.has(name) === was ? [] : [name]));
      if (changed.length > 0) forgetKeys(tables);
      const stale = new Set<HeldReport>();
      if (changed.length > 0)
        for (const [report, own] of names)
          if (changed.some((name) => own.folded.has(name))) {
            takeOut(own, touched);
            takeIn(own, touched);
            stale.add(report);
          }
      for (const own of fresh) {
        names.set(own.report, own);
        takeIn(own, touched);
      }
      const decisions = options.judged?.names ?? [];
      const now = JSON.stringify(decisions);
      if (now !== judgedAs || decisions.length > 0) {
        const hadSplits = judged.split.size > 0;
        judged = judgeNames(findNamed(decisions, { names, byId: options.byId }), decisions);
        if (hadSplits || judged.split.size > 0) {
          // What people split is found again by what the dossier says now.
          for (const [report, own] of names) {
            stale.add(report);
            for (const key of own.parts.keys()) touched.add(key);
          }
          for (const key of added.keys()) touched.add(key);
          lists.clear();
          added.clear();
          for (const own of [...names.values()].sort((a, b) => compareReports(a.report, b.report))) putParts(own, touched); // prettier-ignore
        }
        judgedAs = now;
      }
      addParties(touched);
      let isOther = false;
      for (const key of touched) {
        const list = lists.get(key);
        if (groups.has(key) !== (list !== undefined && list.length > 0)) isOther = true;
        if (list !== undefined && list.length > 0) groups.set(key, toNameGroup(key, [...list]));
        else {
          groups.delete(key);
          lists.delete(key);
        }
      }
      if (isOther) order = [...groups.keys()].sort(compareTexts);
      return { tables, judged, groups: order.map((key) => groups.get(key)!), stale };
    },
  };
}

function countBy(counts: Map<string, number>, { key, by }: { readonly key: string; readonly by: number }): void {
  const count = (counts.get(key) ?? 0) + by;
  if (count === 0) counts.delete(key);
  else counts.set(key, count);
}

function placeOf(list: readonly NamePart[], report: string): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compareTexts(list[middle]!.report, report) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

function toParts(
  uses: readonly NameUse[],
  { judged, text }: { readonly judged: JudgedNames; readonly text: string },
): Map<string, NamePart> {
  const byKey = new Map<string, NameUse[]>();
  for (const read of uses) {
    const use = judged.split.size === 0 ? read : { ...read, key: judged.keyOf(read.key, toUsePlace(read)) };
    const own = byKey.get(use.key);
    if (own) own.push(use);
    else byKey.set(use.key, [use]);
  }
  return new Map(Array.from(byKey, ([key, own]) => [key, toNamePart(own.sort(compareUses), text)]));
}

/** Uses that judgements can be about: those of the reports that they name. */
function findNamed(
  decisions: NonNullable<ReconcileInput['judged']>['names'],
  { names, byId }: { readonly names: ReadonlyMap<HeldReport, ReportNames>; readonly byId: ReadonlyMap<string, HeldReport> }, // prettier-ignore
): NameUse[] {
  const ids = new Set<string>();
  for (const decision of decisions)
    for (const entity of [decision.target, ...(decision.verdict === 'merge' ? [decision.other] : [])])
      for (const { report } of entity.spellings) ids.add(report);
  return [...ids].sort(compareTexts).flatMap((id) => names.get(byId.get(id)!)?.uses ?? []);
}

function findOutlets({ one, claims }: HeldReport): string[] {
  const names = new Set<string>();
  for (const name of [one.report.outlet, ...one.report.credits])
    if (name.text !== null) names.add(toNameKey(name.standsFor ?? name.text));
  for (const claim of claims)
    for (const link of claim.chain)
      if ((link.role === 'outlet' || link.role === 'agency') && link.name.text !== null && link.name.party === null)
        names.add(toNameKey(link.name.standsFor ?? link.name.text));
  names.delete('');
  return [...names];
}

/** The first use that tells of each party that a report's names belong to. */
function findParties(uses: readonly NameUse[], tables: NameTables): Map<string, NameUse> {
  const parties = new Map<string, NameUse>();
  for (const use of uses) {
    const row = use.text === null ? undefined : tables.rows.get(toNameKey(use.text));
    for (const party of [use.party, use.kind === 'outlet' ? null : (row?.party ?? null)])
      if (party !== null && !parties.has(party)) parties.set(party, use);
  }
  return parties;
}

function toPartyUse(party: string, use: NameUse): NameUse {
  return {
    ...use, key: `party:${party}`, kind: 'party', full: party, isSpelling: false, text: null, span: null, party, role: null, point: null,
  }; // prettier-ignore
}
