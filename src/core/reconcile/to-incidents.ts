import { toHashedId, type Hash } from '../model/ids.js';
import type { Entity, Incident, IncidentStatus, Origin } from '../model/ledger.js';
import type { PlaceUse } from '../model/name.js';
import type { Time } from '../model/time.js';
import type { ClaimFacts } from './claim-facts.js';
import { compareTexts } from '../text/compare-texts.js';
import { isWide } from './compare-happenings.js';
import type { Denial } from './find-denials.js';
import type { HappeningGroup } from './find-incidents.js';
import { answererOf } from './independence.js';
import type { RelationDraft } from './relation-draft.js';
import { daysOf } from './time-range.js';

/** The incidents of a dossier and which claim belongs to which. */
export interface Incidents {
  readonly incidents: readonly Incident[];
  /** By position in the list of facts; null where a claim belongs to none. */
  readonly incidentOf: readonly (string | null)[];
}

/** Makes incidents of groups of claims: denials join what they deny, and count neither as origin nor as outlet. */
export function toIncidents(options: {
  readonly facts: readonly ClaimFacts[];
  readonly groups: readonly HappeningGroup[];
  readonly denials: readonly Pick<Denial, 'denial' | 'denied'>[];
  readonly drafts: readonly RelationDraft[];
  readonly originOf: readonly string[];
  readonly origins: ReadonlyMap<string, Origin>;
  readonly entities: ReadonlyMap<string, Entity>;
  readonly hash: Hash;
}): Incidents {
  const { facts, groups } = options;
  const groupOf = new Map<number, number>();
  for (const [position, group] of groups.entries()) for (const index of group.members) groupOf.set(index, position);
  const denialsOf = groups.map((): number[] => []);
  const relations = groups.map(() => ({ isContested: false, isConceded: false, isCorroborated: false, isDenied: false })); // prettier-ignore
  const taken = new Set<number>();
  const join = (denial: number, position: number): void => {
    if (taken.has(denial) || groupOf.has(denial)) return;
    taken.add(denial);
    denialsOf[position]!.push(denial);
  };
  for (const { denial, denied } of options.denials) {
    const position = groupOf.get(denied);
    if (position === undefined) continue;
    relations[position]!.isDenied = true;
    join(denial, position);
  }
  for (const draft of options.drafts) {
    const [here, there] = [groupOf.get(draft.from), groupOf.get(draft.to)];
    const position = here ?? there;
    if (position === undefined) continue;
    // What is said not to have happened belongs to what it says that of, as a denial does.
    if (draft.aspect === 'occurrence' && (here === undefined || there === undefined)) {
      relations[position]!.isContested = true;
      join(here === undefined ? draft.from : draft.to, position);
    }
    if (here !== there) continue;
    if (draft.kind === 'contradicts') relations[position]!.isContested = true;
    if (draft.rule === 'relation/admission') relations[position]!.isConceded = true;
    if (draft.kind === 'corroborates') relations[position]!.isCorroborated = true;
  }
  const incidentOf: (string | null)[] = facts.map(() => null);
  const incidents = groups.map((group, position): Incident => {
    const told = group.members.map((index) => facts[index]!);
    const all = [...group.members, ...denialsOf[position]!].sort((a, b) => a - b);
    const id = toHashedId('incident', facts[all[0]!]!.claim.id, options.hash);
    for (const index of all) incidentOf[index] = id;
    // Joint speakers are quoted once: they count as one.
    const joint = new Set<string>();
    const counted = group.members.filter((index) => {
      const id = facts[index]!.claim.joint;
      if (id === null || joint.has(id)) return id === null;
      joint.add(id);
      return true;
    });
    const answerers = new Set(
      counted.flatMap(
        (index) => answererOf({ origin: options.origins.get(options.originOf[index]!)!, facts: facts[index]! }) ?? [],
      ),
    );
    const origins = Math.max(1, answerers.size);
    return {
      id, kind: kindOf(told), place: placeOf(told, options.entities), time: timeOf(told, group.isToll),
      claims: all.map((index) => facts[index]!.claim.id), origins,
      outlets: new Set(told.map((one) => one.outlet)).size,
      sidesClaiming: [...new Set(told.flatMap((one) => one.side ?? []))].sort(compareTexts),
      status: statusOf({ ...relations[position]!, origins, isToll: group.isToll }),
    }; // prettier-ignore
  });
  incidents.sort((a, b) => compareTexts(a.id, b.id));
  return { incidents, incidentOf };
}

/**
 * The status of an incident by published rule: contested where two of its claims contradict each other, else denied, else
 * conceded by the side against which it speaks, else corroborated by a second independent origin.
 */
export function statusOf(options: {
  readonly isContested: boolean;
  readonly isDenied: boolean;
  readonly isConceded: boolean;
  readonly isCorroborated: boolean;
  readonly origins: number;
  readonly isToll: boolean;
}): IncidentStatus {
  if (options.isContested) return 'contested';
  if (options.isDenied) return 'denied';
  if (options.isConceded) return 'conceded';
  // Two origins that give two states of one toll do not say the same.
  if (options.origins >= 2 && (options.isCorroborated || !options.isToll)) return 'corroborated';
  return 'single-origin';
}

/** The kind that most claims have; of several the first claim's. */
function kindOf(told: readonly ClaimFacts[]): string {
  const counts = new Map<string, number>();
  for (const { claim } of told) counts.set(claim.kind, (counts.get(claim.kind) ?? 0) + 1);
  const most = Math.max(...counts.values());
  return told.find(({ claim }) => counts.get(claim.kind) === most)!.claim.kind;
}

/** The narrowest place that a claim gives, named in words. */
function placeOf(told: readonly ClaimFacts[], entities: ReadonlyMap<string, Entity>): PlaceUse | null {
  const uses = told.flatMap((one) => one.places);
  const place =
    uses.find((use) => !isWide(use) && use.relation === 'in') ?? uses.find((use) => !isWide(use)) ?? uses[0];
  if (!place) return null;
  const entity = place.entity === null ? undefined : entities.get(place.entity);
  const isSpelling = entity?.names.some((name) => name.text === place.text) ?? true;
  const named = isSpelling
    ? place.text
    : (uses.find((use) => use.entity === place.entity && entity?.names.some((name) => name.text === use.text))?.text ??
      entity?.name ??
      place.text);
  return { ...place, text: named, span: null, standsFor: null, rule: 'incident/place-of-claims' };
}

/** The time that all claims leave open; of a running toll the time that they cover. */
function timeOf(told: readonly ClaimFacts[], isToll: boolean): Time {
  const times = told.map(({ claim }) => claim.time);
  const at = { text: null, span: null, rule: 'incident/time-of-claims' };
  const toCover = (): Time => {
    const earliest = pick(times.map((time) => time.earliest), -1); // prettier-ignore
    const latest = pick(times.map((time) => time.latest), 1); // prettier-ignore
    return { earliest, latest, precision: spanPrecision(told), value: null, ...at };
  };
  if (isToll) return times.length === 1 ? { ...times[0]!, ...at } : toCover();
  const narrowest = told.reduce((best, one) => (daysOf(one.time) < daysOf(best.time) ? one : best)).claim.time;
  const earliest = pick(times.map((time) => time.earliest), 1); // prettier-ignore
  const latest = pick(times.map((time) => time.latest), -1); // prettier-ignore
  // A person may hold claims of different days to be of one happening: they leave no common day.
  if (earliest !== null && latest !== null && earliest.slice(0, 10) > latest.slice(0, 10)) return toCover();
  const isNarrowest = narrowest.earliest === earliest && narrowest.latest === latest;
  return { earliest, latest, precision: narrowest.precision, value: isNarrowest ? narrowest.value : null, ...at };
}

/** The smallest (-1) or largest (1) of the bounds that are told; ISO texts of one length order as they read. */
function pick(values: readonly (string | null)[], sign: 1 | -1): string | null {
  const told = values.filter((value): value is string => value !== null);
  if (told.length === 0) return null;
  return told.reduce((best, value) => (compareTexts(value, best) * sign > 0 ? value : best));
}

function spanPrecision(told: readonly ClaimFacts[]): Time['precision'] {
  const precisions = new Set(told.map(({ claim }) => claim.time.precision));
  return precisions.size === 1 ? told[0]!.claim.time.precision : 'week';
}
