import type { Claim } from '../model/claim.js';
import { toHashedId } from '../model/ids.js';
import type { Ledger, Relation } from '../model/ledger.js';
import { compareTexts } from '../text/compare-texts.js';
import { compareClaims } from './claim-order.js';
import { findClaimRelations } from './find-all-relations.js';
import { makeClashingAccounts } from './find-clashing-accounts.js';
import { makeCopiedClaims } from './find-copied-claims.js';
import { makeCopies } from './find-copies.js';
import { findDenials } from './find-denials.js';
import { makeHeldEntities } from './find-entities.js';
import { makeHappenings } from './find-incidents.js';
import { findOrigins, type StatementPair } from './find-origins.js';
import { makeHeldClaims } from './hold-claims.js';
import { makeHeldReports } from './hold-reports.js';
import { judgeIncidents } from './judge-incidents.js';
import { readJudgedRelations } from './judge-relations.js';
import type { ReconcileInput } from './reconcile-input.js';
import type { RelationDraft } from './relation-draft.js';
import { makeSameStatements } from './same-statement.js';
import { toIncidents } from './to-incidents.js';
import { toReportRecords } from './to-report-records.js';

/**
 * The ledger of a dossier: the claims of all reports with their entities, origins and incidents, and how they stand to
 * each other. Neither the order of reports or claims nor what was read before changes the result.
 */
export function reconcile(input: ReconcileInput): Ledger {
  return makeReconciler()(input);
}

/** Brings claims together as `reconcile` does. */
export type Reconciler = (input: ReconcileInput) => Ledger;

/**
 * Makes what brings claims together again and again: it keeps what it found of each report, claim and pair, and looks anew
 * only at what reports and claims that went or came can touch. It gives what `reconcile` gives, byte for byte, whatever it was
 * given before; nobody may change what was handed in. Takes room for about as much as all claims of the dossier.
 */
export function makeReconciler(): Reconciler {
  let made: { readonly version: string | undefined; readonly run: Reconciler } | null = null;
  return (input) => {
    // With other tables every name may be another, and all else with it.
    if (made?.version === undefined || made.version !== input.version)
      made = { version: input.version, run: makeRun(input) };
    return made.run(input);
  };
}

function makeRun(input: ReconcileInput): Reconciler {
  const holdReports = makeHeldReports();
  const names = makeHeldEntities(input);
  const holdClaims = makeHeldClaims((words) => input.parties.findParty(words) !== null);
  const copies = makeCopies();
  const findCopied = makeCopiedClaims(copies);
  const statements = makeSameStatements();
  const happenings = makeHappenings();
  let sides: readonly string[] = [];
  let accounts = makeClashingAccounts(sides);

  return (options) => {
    const { hash } = options;
    const judged = options.judged?.claims ?? [];
    const isRejected = (claim: Claim): boolean => claim.review.state === 'rejected';
    const reports = holdReports({
      reports: options.reports,
      claims: options.claims.filter((claim) => !isRejected(claim)),
    });
    const entities = names.update(reports, { judged: options.judged, byId: reports.byId, hash });
    const claims = holdClaims(reports.all, entities);
    const held = claims.all;
    const facts = held.map((one) => one.facts);
    copies.update(reports);
    const copied = new Map(findCopied(reports.all, claims.claimsOf).map(({ copy, source }) => [copy.at, source.at]));
    statements.update(claims);
    const pairs = Array.from(statements.pairs(), ({ a, b, found }): StatementPair => ({ a: a.at, b: b.at, ...found }));
    const found = findOrigins({ facts, copied, statements: pairs, entities, hash });
    const happened = happenings
      .update(claims, held)
      .map(({ members, isToll }) => ({ members: members.map(({ at }) => at), isToll }));
    const groups = judgeIncidents(happened, { facts, judged });
    const speaking = [...new Set(facts.flatMap(({ side }) => side ?? []))].sort(compareTexts);
    if (speaking.join('\n') === sides.join('\n')) accounts.update(claims);
    else {
      // Whose loss an unnamed side boasts of hangs on which sides there are.
      sides = speaking;
      accounts = makeClashingAccounts(sides);
      accounts.update({ removed: [], added: held });
    }
    const clashes = Array.from(accounts.pairs(), ({ found: draft }): RelationDraft => ({
      ...draft,
      from: draft.from.at,
      to: draft.to.at,
    }));
    const read = findDenials(facts);
    const relations = readJudgedRelations(facts, judged);
    const denials = relations.judgeDenials(read);
    const drafts = relations.judgeDrafts(findClaimRelations({ facts, found, groups, denials: read, clashes }));
    const { incidents, incidentOf } = toIncidents({
      facts,
      groups,
      denials,
      drafts,
      originOf: found.originOf,
      origins: found.byId,
      entities: entities.byId,
      hash,
    });
    const { records, origins } = toReportRecords({
      held: reports.all,
      facts,
      originOf: found.originOf,
      origins: found.origins,
      copies,
      entities,
      hash,
    });
    const sideIds = new Map(entities.sides.map((side) => [side.name, side.id]));
    const denied = new Map<number, string[]>();
    for (const { denial, denied: to } of denials)
      denied.set(denial, [...(denied.get(denial) ?? []), facts[to]!.claim.id]);
    return {
    sides: entities.sides,
    reports: records,
    origins,
    entities: entities.entities,
    claims: [
      ...facts.map(({ claim }, index): Claim => ({ ...claim, denies: denied.get(index) ?? [], origin: found.originOf[index]!, incident: incidentOf[index] ?? null })),
      // Rejected claims stay to be seen; they count in nothing.
      ...options.claims.filter(isRejected).map((claim) => entities.resolveClaim(claim)),
    ].sort(compareClaims),
    incidents,
    relations: drafts.map((draft): Relation => {
      const [from, to] = [facts[draft.from]!.claim.id, facts[draft.to]!.claim.id];
      return { ...draft, scope: withSideIds(draft.scope, sideIds), id: toHashedId('relation', `${draft.kind}\n${from}\n${to}`, hash), from, to };
    }).sort((a, b) => compareTexts(a.id, b.id)),
    judgements: [],
  }; // prettier-ignore
  };
}

/** The scope as the ledger writes it: sides by id, as places and people. */
function withSideIds(scope: Relation['scope'], sideIds: ReadonlyMap<string, string>): Relation['scope'] {
  const { side } = scope;
  if (!side) return scope;
  const toId = (value: string | number | null): string | number | null =>
    typeof value === 'string' ? (sideIds.get(value) ?? value) : value;
  return { ...scope, side: { from: toId(side.from), to: toId(side.to) } };
}
