import { userInfo } from 'node:os';
import { toDecision, type DecisionRequest } from '../../core/judge/to-decision.js';
import type { Ledger } from '../../core/model/ledger.js';
import { UserError } from '../../core/model/user-error.js';
import type { JudgementRow } from '../../core/views/judgement-row.js';
import type { Store } from '../store/store.js';
import type { SayingOptions } from './desk.js';
import { findWithdrawn } from './find-standing.js';
import { listJudgements, toStoredDecision, toStoredWithdrawal, type Saying } from './stored-judgements.js';

/** What a judgement needs: the dossier, its ledger, and what makes it anew. */
export interface JudgingOptions {
  readonly store: Store;
  readonly readLedger: () => Promise<Ledger>;
  readonly reanalyse: () => Promise<unknown>;
  /** Gives the time, ISO 8601. */
  readonly now: () => string;
  readonly saying: SayingOptions;
}

/** Longest name and reason, in characters. */
const LONGEST_NAME = 200;
const LONGEST_REASON = 4000;

/** Keeps a decision and brings the ledger up to date; see `Desk.judge`. */
export async function judgeDossier(request: DecisionRequest, options: JudgingOptions): Promise<JudgementRow> {
  const decision = toDecision(await options.readLedger(), request);
  const number = await options.store.insertJudgement(toStoredDecision(decision, toSaying(options)));
  await options.reanalyse();
  return readListed(options.store, number);
}

/** Withdraws a judgement and brings the ledger up to date; see `Desk.withdraw`. */
export async function withdrawJudgement(number: number | 'last', options: JudgingOptions): Promise<JudgementRow> {
  const rows = await options.store.listJudgements();
  const withdrawn = findWithdrawn(rows);
  const asked = number === 'last' ? rows.findLast((row) => row.withdraws === null && !withdrawn.has(row.number)) : rows.find((row) => row.number === number); // prettier-ignore
  if (asked === undefined)
    throw new UserError(number === 'last' ? 'there is no judgement to withdraw' : `there is no judgement ${number}`, {
      hint: 'counterclaim judge --list tells all of them',
      rule: 'judge/unknown',
      status: 404,
    });
  const by = withdrawn.get(asked.number);
  if (by !== undefined)
    throw new UserError(`judgement ${asked.number} is withdrawn already`, { hint: `withdraw judgement ${by} to have it back`, rule: 'judge/withdrawn', status: 409 }); // prettier-ignore
  const added = await options.store.insertJudgement(toStoredWithdrawal(asked.number, toSaying(options)));
  await options.reanalyse();
  return readListed(options.store, added);
}

/** All judgements of a dossier with what became of them. */
export async function listDossierJudgements(store: Store): Promise<readonly JudgementRow[]> {
  return listJudgements(await store.listJudgements(), await store.readJudgementRecords());
}

async function readListed(store: Store, number: number): Promise<JudgementRow> {
  const listed = (await listDossierJudgements(store)).find((one) => one.number === number);
  if (!listed) throw new Error(`judgement ${number} was kept and cannot be read`);
  return listed;
}

function toSaying({ now, saying }: JudgingOptions): Saying {
  const by = (saying.by ?? findUserName()).trim();
  const why = (saying.why ?? '').trim();
  if (by === '' || by.length > LONGEST_NAME)
    throw new UserError(by === '' ? 'nobody is named who judges' : 'the name of who judges is too long', {
      hint: `give a name of at most ${LONGEST_NAME} characters`,
      rule: 'judge/no-name',
    });
  if (why.length > LONGEST_REASON)
    throw new UserError('the reason is too long', { hint: `give at most ${LONGEST_REASON} characters`, rule: 'judge/long-reason' }); // prettier-ignore
  return { at: now(), by, why: why === '' ? null : why };
}

/** Who uses this machine, as far as it tells. */
function findUserName(): string {
  try {
    return userInfo().username;
  } catch (error) {
    // A container may run as a number that no table names.
    if ((error as NodeJS.ErrnoException).code === 'ERR_SYSTEM_ERROR') return 'somebody';
    throw error;
  }
}
