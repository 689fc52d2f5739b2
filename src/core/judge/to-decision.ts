import type { Claim } from '../model/claim.js';
import type { ReportId } from '../model/ids.js';
import type { Entity, Incident, Ledger, Relation, RelationKind } from '../model/ledger.js';
import type { Decision, JudgedClaim, JudgedEntity, JudgedSpelling } from '../model/judgement.js';
import type { EntityKind } from '../model/name.js';
import { UserError } from '../model/user-error.js';
import { parseSlotEdits } from './parse-slot-edits.js';
import { openQuotedText, type QuotedText } from './quoted-text.js';
import { toJudgedClaim } from './to-judged-claim.js';

/** What a person asks for, by the ids of the ledger that lies before them. */
export type DecisionRequest =
  | { readonly verdict: 'accept' | 'reject'; readonly id: string }
  | { readonly verdict: 'edit'; readonly id: string; readonly slots: Readonly<Record<string, string>> }
  | { readonly verdict: 'merge'; readonly id: string; readonly other: string }
  | { readonly verdict: 'split'; readonly id: string; readonly spellings: readonly string[]; readonly reports: readonly ReportId[] } // prettier-ignore
  | { readonly verdict: 'same-incident'; readonly id: string; readonly other: string }
  | { readonly verdict: 'other-incident'; readonly id: string; readonly other: string | null }
  | { readonly verdict: 'relate'; readonly id: string; readonly other: string; readonly relation: RelationKind; readonly aspect: Relation['aspect'] } // prettier-ignore
  | { readonly verdict: 'unrelate'; readonly id: string; readonly other: string | null };

/** Where a claim is taken out of an incident without saying from which claim, it is set against so many of the others. */
const MOST_SET_AGAINST = 12;

/**
 * The decision that a request asks for: what it is about told by report, words and values, so that it is found again
 * whatever the ids become.
 * @throws UserError where the ledger does not hold what is asked about, or it cannot be judged so.
 */
export function toDecision(ledger: Ledger, request: DecisionRequest): Decision {
  const bench = openLedger(ledger);
  switch (request.verdict) {
    case 'accept':
    case 'reject':
      return { verdict: request.verdict, target: bench.judge(bench.claim(request.id)) };
    case 'edit': {
      const claim = bench.claim(request.id);
      const slots = parseSlotEdits(request.slots, { claim, text: bench.text(claim.report), kindOf: bench.kindOf });
      return { verdict: 'edit', target: bench.judge(claim), slots };
    }
    case 'merge': {
      const [one, other] = [bench.entity(request.id), bench.entity(request.other)];
      checkMerge(one, other);
      return { verdict: 'merge', target: toJudgedEntity(one), other: toJudgedEntity(other) };
    }
    case 'split':
      return toSplit(bench.entity(request.id), request);
    case 'same-incident': {
      const [one, other] = [bench.claim(request.id), bench.claim(request.other)];
      checkApart(one, other);
      for (const claim of [one, other]) bench.incidentOf(claim);
      if (one.incident === other.incident) throw toNothing('the two claims are of one incident already', 'there is nothing to judge'); // prettier-ignore
      return { verdict: 'same-incident', target: bench.judge(one), other: bench.judge(other) };
    }
    case 'other-incident':
      return toOtherIncident(bench, request);
    case 'relate': {
      const [one, other] = [bench.claim(request.id), bench.claim(request.other)];
      checkApart(one, other);
      const aspect = request.relation === 'contradicts' ? request.aspect : null;
      return { verdict: 'relate', target: bench.judge(one), other: bench.judge(other), relation: request.relation, aspect }; // prettier-ignore
    }
    case 'unrelate': {
      const relation = ledger.relations.find((one) => isBetween(one, request));
      if (!relation)
        throw request.other === null
          ? toMissing('relation', request.id)
          : toNothing('the two claims are not related', 'counterclaim show <claim> lists what a claim is related to');
      return {
        verdict: 'unrelate',
        target: bench.judge(bench.claim(relation.from)),
        other: bench.judge(bench.claim(relation.to)),
      };
    }
  }
}

function isBetween(relation: Relation, { id, other }: { readonly id: string; readonly other: string | null }): boolean {
  if (other === null) return relation.id === id;
  return (relation.from === id && relation.to === other) || (relation.from === other && relation.to === id);
}

interface Bench {
  claim(id: string): Claim;
  entity(id: string): Entity;
  text(report: ReportId): QuotedText;
  judge(claim: Claim): JudgedClaim;
  /** @throws UserError where the claim belongs to none. */
  incidentOf(claim: Claim): Incident;
  claimsOf(incident: Incident): Claim[];
  kindOf(name: string): EntityKind | null;
}

function openLedger(ledger: Ledger): Bench {
  const texts = new Map<ReportId, QuotedText>();
  const text = (report: ReportId): QuotedText => {
    let opened = texts.get(report);
    if (!opened) {
      opened = openQuotedText(ledger.reports.find(({ id }) => id === report)?.text ?? '');
      texts.set(report, opened);
    }
    return opened;
  };
  return {
    text,
    claim(id) {
      const found = ledger.claims.find((claim) => claim.id === id);
      if (!found) throw toMissing('claim', id);
      return found;
    },
    entity(id) {
      const found = ledger.entities.find((entity) => entity.id === id);
      if (!found) throw toMissing('entity', id);
      return found;
    },
    judge: (claim) => toJudgedClaim(claim, text(claim.report)),
    incidentOf(claim) {
      const found = ledger.incidents.find((incident) => incident.id === claim.incident);
      const isDenial = claim.stance === 'denies';
      if (!found || isDenial)
        throw new UserError(`${claim.id} ${isDenial ? 'is a denial' : 'belongs to no incident'}`, {
          hint: isDenial
            ? 'a denial belongs to the incident of what it denies: relate it to that claim with denies'
            : 'history, calls, opinions and rejected claims belong to none; edit its kind, stance or modality first',
          rule: 'judge/no-incident',
          status: 409,
        });
      return found;
    },
    claimsOf: (incident) => ledger.claims.filter((claim) => incident.claims.includes(claim.id)),
    kindOf(name) {
      const counts = new Map<EntityKind, number>();
      for (const entity of ledger.entities)
        for (const { text: spelling, count } of entity.names)
          if (spelling === name) counts.set(entity.kind, (counts.get(entity.kind) ?? 0) + count);
      const named = ledger.entities.find((entity) => entity.name === name)?.kind ?? null;
      return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? named;
    },
  };
}

function toOtherIncident(bench: Bench, request: DecisionRequest & { readonly verdict: 'other-incident' }): Decision {
  const claim = bench.claim(request.id);
  const incident = bench.incidentOf(claim);
  const others = bench.claimsOf(incident).filter((one) => one.id !== claim.id && one.stance !== 'denies');
  if (request.other !== null) {
    const other = bench.claim(request.other);
    checkApart(claim, other);
    if (!others.includes(other)) throw toNothing('the two claims are not of one incident', 'there is nothing to judge');
    return { verdict: 'other-incident', target: bench.judge(claim), others: [bench.judge(other)] };
  }
  if (others.length === 0) throw toNothing('the claim is the only one of its incident', 'there is nothing to take it out of'); // prettier-ignore
  // One claim of each origin stands for the incident, as far as they go.
  const firsts = others.filter((one, at) => others.findIndex((other) => other.origin === one.origin) === at);
  const rest = others.filter((one) => !firsts.includes(one));
  const against = [...firsts, ...rest].slice(0, MOST_SET_AGAINST);
  return { verdict: 'other-incident', target: bench.judge(claim), others: against.map((one) => bench.judge(one)) };
}

/** Spellings that are kept of an entity, and reports of one spelling: enough to find it again, however often it is named. */
const MOST_SPELLINGS = 60;
const MOST_REPORTS = 4;

/** An entity as a judgement keeps it: its spellings, each with the first reports that have it, and reports named otherwise. */
function toJudgedEntity(entity: Entity, reports: readonly ReportId[] = []): JudgedEntity {
  const spellings = entity.names.slice(0, MOST_SPELLINGS).flatMap(({ text, reports: own }): JudgedSpelling[] => {
    const kept = own.filter((report, at) => at < MOST_REPORTS || reports.includes(report));
    return kept.map((report) => ({ text, report }));
  });
  if (spellings.length === 0)
    throw toNothing(`no report names ${entity.name} in words of its own`, 'say in counterclaim/names.tsv what belongs together'); // prettier-ignore
  return { id: entity.id, kind: entity.kind, name: entity.name, spellings };
}

function checkMerge(one: Entity, other: Entity): void {
  if (one.id === other.id) throw toNothing('both are one entity already', 'there is nothing to merge');
  const isOneKind = one.kind === other.kind;
  // What belongs to whom, and where things lie, hangs on these two kinds everywhere.
  for (const kind of ['place', 'party'] as const)
    if (!isOneKind && (one.kind === kind || other.kind === kind))
      throw new UserError(`${one.name} is a ${one.kind} and ${other.name} a ${other.kind}: they cannot be one`, {
        hint: kind === 'party' ? 'say in counterclaim/parties.tsv which names belong to a party' : 'edit the claim in which the name is read wrongly', // prettier-ignore
        rule: 'judge/other-kind',
        status: 409,
      });
}

function toSplit(entity: Entity, request: DecisionRequest & { readonly verdict: 'split' }): Decision {
  const { spellings, reports } = request;
  const target = toJudgedEntity(entity, reports);
  if (spellings.length + reports.length === 0)
    throw new UserError('nothing is named that is to be split off', { hint: 'name spellings or reports of the entity', rule: 'judge/no-part' }); // prettier-ignore
  for (const spelling of spellings)
    if (!entity.names.some(({ text }) => text === spelling))
      throw new UserError(`${entity.name} is not spelled "${spelling}"`, {
        hint: `its spellings are ${entity.names.map(({ text }) => `"${text}"`).join(', ')}`,
        rule: 'judge/no-part',
      });
  for (const report of reports)
    if (!entity.names.some((name) => name.reports.includes(report)))
      throw new UserError(`${report} does not name ${entity.name}`, { hint: 'counterclaim show <entity> tells who does', rule: 'judge/no-part' }); // prettier-ignore
  const isLeft = entity.names.some(
    ({ text, reports: own }) => !spellings.includes(text) && own.some((report) => !reports.includes(report)),
  );
  if (!isLeft) throw toNothing('nothing of it would be left', 'split off only some of its spellings or reports');
  return { verdict: 'split', target, parts: { spellings: [...spellings], reports: [...reports] } };
}

function checkApart(one: Claim, other: Claim): void {
  const rejected = [one, other].find(({ review }) => review.state === 'rejected');
  if (rejected)
    throw new UserError(`${rejected.id} is rejected: it is nothing to any other claim`, { hint: 'accept it first, or withdraw what rejects it', rule: 'judge/rejected', status: 409 }); // prettier-ignore
  if (one.id === other.id) throw toNothing('both are one claim', 'give the ids of two claims');
}

function toMissing(noun: string, id: string): UserError {
  return new UserError(`the dossier has no ${noun} "${id.slice(0, 100)}"`, {
    hint: 'find ids with counterclaim search, show or report; ids of derived records may change when reports are added',
    rule: 'judge/unknown',
    status: 404,
  });
}

function toNothing(message: string, hint: string): UserError {
  return new UserError(message, { hint, rule: 'judge/nothing', status: 409 });
}
