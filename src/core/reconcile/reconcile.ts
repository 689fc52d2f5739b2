import type { Claim } from '../model/claim.js';
import type { Ledger } from '../model/ledger.js';
import { compareTexts } from '../text/compare-texts.js';
import { compareClaims } from './claim-order.js';
import { makeClashingAccounts } from './find-clashing-accounts.js';
import { makeCopiedClaims } from './find-copied-claims.js';
import { makeCopies } from './find-copies.js';
import { makeHeldEntities } from './find-entities.js';
import { makeHappenings } from './find-incidents.js';
import { makeHeldOrigins, type StatementPair } from './find-origins.js';
import { makeHeldClaims } from './hold-claims.js';
import { makeHeldDenials } from './hold-denials.js';
import { makeHeldRelations } from './hold-relations.js';
import { makeHeldReports } from './hold-reports.js';
import { judgeIncidents } from './judge-incidents.js';
import { readJudgedRelations } from './judge-relations.js';
import { makeListMemo, makeNoMemo } from './list-memo.js';
import type { ReconcileInput } from './reconcile-input.js';
import { makeSameStatements } from './same-statement.js';
import { makeHeldIncidents } from './to-incidents.js';
import { makeClaimRecords, makeRelationRecords, mergeSorted } from './to-records.js';
import { toReportRecords } from './to-report-records.js';

/**
 * The ledger of a dossier: the claims of all reports with their entities, origins and incidents, and how they stand to
 * each other. Neither the order of reports or claims nor what was read before changes the result.
 */
export function reconcile(input: ReconcileInput): Ledger {
  return makeRun(input, { isKept: false })(input);
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
      made = { version: input.version, run: makeRun(input, { isKept: true }) };
    return made.run(input);
  };
}

/** Where nothing is kept, what is found is let go as soon as it is not needed any more: it would take as much room as all claims. */
function makeRun(input: ReconcileInput, { isKept }: { readonly isKept: boolean }): Reconciler {
  const makeMemo = isKept ? makeListMemo : makeNoMemo;
  const holdReports = makeHeldReports();
  const names = makeHeldEntities(input);
  const holdClaims = makeHeldClaims((words) => input.parties.findParty(words) !== null);
  const copies = makeCopies();
  const findCopied = makeCopiedClaims(copies, { isKept });
  const statements = makeSameStatements();
  const happenings = makeHappenings();
  const findOrigins = makeHeldOrigins(makeMemo);
  const heldDenials = makeHeldDenials(makeMemo);
  const findRelations = makeHeldRelations(makeMemo);
  const toIncidents = makeHeldIncidents(makeMemo);
  const toClaimRecords = makeClaimRecords({ isKept });
  const toRelationRecords = makeRelationRecords({ isKept });
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
    if (!isKept) names.forget();
    const held = claims.all;
    const facts = held.map((one) => one.facts);
    copies.update(reports);
    if (!isKept) copies.forget();
    const copied = new Map(findCopied(reports.all, claims.claimsOf).map(({ copy, source }) => [copy.at, source.at]));
    statements.update(claims);
    const found = findOrigins({
      claims: held,
      facts,
      copied,
      statements: Array.from(statements.pairs(), ({ a, b, found: why }): StatementPair => ({ a: a.at, b: b.at, why })),
      entities,
      hash,
    });
    if (!isKept) statements.forget();
    const happened = happenings
      .update(claims, held)
      .map(({ members, isToll }) => ({ members: members.map(({ at }) => at), isToll }));
    if (!isKept) happenings.forget();
    const groups = judgeIncidents(happened, { facts, judged });
    const speaking = [...new Set(facts.flatMap(({ side }) => side ?? []))].sort(compareTexts);
    if (speaking.join('\n') === sides.join('\n')) accounts.update(claims);
    else {
      // Whose loss an unnamed side boasts of hangs on which sides there are.
      sides = speaking;
      accounts = makeClashingAccounts(sides);
      accounts.update({ removed: [], added: held });
    }
    const { denials: read, negations } = heldDenials.find(claims, facts);
    const clashes = [...Array.from(accounts.pairs(), ({ found: draft }) => draft), ...negations];
    if (!isKept) for (const one of [accounts, heldDenials]) one.forget();
    const judgedRelations = readJudgedRelations(held, judged);
    const denials = judgedRelations.judgeDenials(read);
    const drafts = judgedRelations.judgeDrafts(findRelations({ claims: held, facts, found, groups, denials: read, clashes })); // prettier-ignore
    const { incidents, incidentOf } = toIncidents({ claims: held, groups, denials, drafts, found, entities, hash });
    const { records, origins } = toReportRecords({
      held: reports.all,
      facts,
      originOf: found.originOf,
      origins: found.origins,
      copies,
      entities,
      hash,
    });
    // Rejected claims stay to be seen; they count in nothing.
    const unheard = options.claims.filter(isRejected).map((claim) => entities.resolveClaim(claim));
    return {
      sides: entities.sides,
      reports: records,
      origins,
      entities: entities.entities,
      claims: mergeSorted(toClaimRecords({ claims: held, denials, originOf: found.originOf, incidentOf }), unheard.sort(compareClaims)), // prettier-ignore
      incidents,
      relations: toRelationRecords(drafts, { sides: entities.sides, hash }),
      judgements: [],
    };
  };
}
