import { toHashedId, type Hash } from '../model/ids.js';
import type { Entity, Incident, IncidentStatus } from '../model/ledger.js';
import type { PlaceUse } from '../model/name.js';
import type { Time } from '../model/time.js';
import type { ClaimFacts } from './claim-facts.js';
import { compareTexts } from '../text/compare-texts.js';
import { isWide } from './compare-happenings.js';
import type { Denial } from './find-denials.js';
import type { Entities } from './find-entities.js';
import type { HappeningGroup } from './find-incidents.js';
import type { Origins } from './find-origins.js';
import type { HeldClaim } from './held-report.js';
import type { MakeMemo } from './list-memo.js';
import { answererOf } from './independence.js';
import type { HeldDraft } from './relation-draft.js';
import { daysOf } from './time-range.js';

/** The incidents of a dossier and which claim belongs to which. */
export interface Incidents {
  readonly incidents: readonly Incident[];
  /** By position in the list of facts; null where a claim belongs to none. */
  readonly incidentOf: readonly (string | null)[];
}

/** What incidents are made of. */
export interface IncidentState {
  /** In the ledger's order. */
  readonly claims: readonly HeldClaim[];
  readonly groups: readonly HappeningGroup[];
  readonly denials: readonly Pick<Denial, 'denial' | 'denied'>[];
  readonly drafts: readonly HeldDraft[];
  readonly found: Origins;
  readonly entities: Entities;
  readonly hash: Hash;
}

/**
 * Makes what makes incidents of groups of claims: denials join what they deny, and count neither as origin nor as outlet. The
 * record of a group is made anew only where anything of it is another than before.
 */
export function makeHeldIncidents(makeMemo: MakeMemo): (state: IncidentState) => Incidents {
  const keepIncident = makeMemo<Incident>();
  return (state) => {
    const { claims, groups, found, entities, hash } = state;
    const { joined, told } = joinDenials(state);
    const incidentOf: (string | null)[] = claims.map(() => null);
    const inputs: unknown[] = [];
    const incidents = groups.map((group, position): Incident => {
      const members = group.members.map((index) => claims[index]!);
      const { isContested, isDenied, isConceded, isCorroborated } = told[position]!;
      inputs.length = 0;
      inputs.push(isContested, isDenied, isConceded, isCorroborated, group.isToll, members.length);
      for (const held of members) {
        inputs.push(held, found.voices.get(found.originOf[held.at]!));
        for (const { entity } of held.facts.places) inputs.push(entities.labelOf(entity!));
      }
      for (const index of joined[position]!) inputs.push(claims[index]!);
      const incident = keepIncident(members[0]!, {
        inputs,
        make: () => toIncident({ ...state, group, joined: joined[position]!, told: told[position]!, hash }),
      });
      for (const index of group.members) incidentOf[index] = incident.id;
      for (const index of joined[position]!) incidentOf[index] = incident.id;
      return incident;
    });
    incidents.sort((a, b) => compareTexts(a.id, b.id));
    return { incidents, incidentOf };
  };
}

/** What the relations of a group's claims say of it. */
interface Told {
  isContested: boolean;
  isConceded: boolean;
  isCorroborated: boolean;
  isDenied: boolean;
}

/** By the position of a group, the claims that join it and what its relations say. */
function joinDenials(state: IncidentState): { readonly joined: readonly number[][]; readonly told: readonly Told[] } {
  const { groups } = state;
  const groupOf = state.claims.map(() => -1);
  for (const [position, group] of groups.entries()) for (const index of group.members) groupOf[index] = position;
  const joined = groups.map((): number[] => []);
  const told = groups.map((): Told => ({ isContested: false, isConceded: false, isCorroborated: false, isDenied: false })); // prettier-ignore
  const taken = new Set<number>();
  const join = (denial: number, position: number): void => {
    if (taken.has(denial) || groupOf[denial] !== -1) return;
    taken.add(denial);
    joined[position]!.push(denial);
  };
  for (const { denial, denied } of state.denials) {
    const position = groupOf[denied]!;
    if (position === -1) continue;
    told[position]!.isDenied = true;
    join(denial, position);
  }
  // What is said not to have happened belongs to what it says that of, as a denial does.
  const occurrences = state.drafts.filter(({ aspect }) => aspect === 'occurrence');
  for (const { from, to } of occurrences.sort((a, b) => a.from.at - b.from.at || a.to.at - b.to.at)) {
    const [here, there] = [groupOf[from.at]!, groupOf[to.at]!];
    const position = here === -1 ? there : here;
    if (position === -1 || (here !== -1 && there !== -1)) continue;
    told[position]!.isContested = true;
    join(here === -1 ? from.at : to.at, position);
  }
  for (const { kind, rule, from, to } of state.drafts) {
    const position = groupOf[from.at]!;
    if (position === -1 || position !== groupOf[to.at]) continue;
    if (kind === 'contradicts') told[position]!.isContested = true;
    if (rule === 'relation/admission') told[position]!.isConceded = true;
    if (kind === 'corroborates') told[position]!.isCorroborated = true;
  }
  return { joined, told };
}

function toIncident(
  options: IncidentState & { readonly group: HappeningGroup; readonly joined: readonly number[]; readonly told: Told },
): Incident {
  const { claims, group, found, entities } = options;
  const factsOf = (index: number): ClaimFacts => claims[index]!.facts;
  const told = group.members.map(factsOf);
  const all = [...group.members, ...options.joined].sort((a, b) => a - b);
  // Joint speakers are quoted once: they count as one.
  const joint = new Set<string>();
  const counted = group.members.filter((index) => {
    const id = factsOf(index).claim.joint;
    if (id === null || joint.has(id)) return id === null;
    joint.add(id);
    return true;
  });
  const answerers = new Set(
    counted.flatMap((index) => answererOf({ origin: found.byId.get(found.originOf[index]!)!, facts: factsOf(index) }) ?? []), // prettier-ignore
  );
  const origins = Math.max(1, answerers.size);
  return {
    id: toHashedId('incident', factsOf(all[0]!).claim.id, options.hash),
    kind: kindOf(told), place: placeOf(told, entities.byId), time: timeOf(told, group.isToll),
    claims: all.map((index) => factsOf(index).claim.id), origins,
    outlets: new Set(told.map((one) => one.outlet)).size,
    sidesClaiming: [...new Set(told.flatMap((one) => one.side ?? []))].sort(compareTexts),
    status: statusOf({ ...options.told, origins, isToll: group.isToll }),
  }; // prettier-ignore
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
