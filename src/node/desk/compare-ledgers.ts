import type { Ledger } from '../../core/model/ledger.js';
import type { DossierTables } from '../../core/model/tables.js';
import { findChanges } from '../../core/views/find-changes.js';
import type { LedgerChanges } from '../../core/views/ledger-changes.js';
import { toLedgerDigest, type LedgerDigest } from '../../core/views/ledger-digest.js';
import type { Store, StoredJudgement } from '../store/store.js';
import { hashText } from './hash-text.js';
import type { Program } from './read-program.js';

/** What a ledger is made with beside the reports, as hashes. */
interface MadeWith {
  readonly program: string;
  readonly tables: string;
  readonly judgements: string;
}

/** What the ledger was before it is made anew. */
export interface FormerLedger {
  /** Null where there was none. */
  readonly digest: LedgerDigest | null;
  readonly madeWith: MadeWith | null;
}

/** Reads what is needed of the ledger that is about to be written over. */
export async function readFormerLedger(store: Store): Promise<FormerLedger> {
  const ledger = await store.readLedger();
  const changes = await store.readChanges();
  return {
    digest: ledger && toLedgerDigest(ledger),
    madeWith: changes && (JSON.parse(changes.madeWith) as MadeWith),
  };
}

/** What a new ledger changes of the former one, and what it is made with. */
export function compareLedgers(
  former: FormerLedger,
  options: {
    readonly ledger: Ledger;
    readonly program: Program;
    readonly tables: DossierTables;
    readonly judgements: readonly StoredJudgement[];
  },
): { readonly changes: LedgerChanges; readonly madeWith: MadeWith } {
  const madeWith = {
    program: options.program.build,
    tables: hashText(JSON.stringify(options.tables)),
    judgements: hashText(JSON.stringify(options.judgements)),
  };
  const isOther = (part: keyof MadeWith): boolean =>
    former.madeWith !== null && former.madeWith[part] !== madeWith[part];
  const changes = findChanges(former.digest, {
    after: toLedgerDigest(options.ledger),
    difference: {
      // A ledger that was kept before changes were was made by an older program.
      isOtherProgram: former.madeWith === null || isOther('program'),
      areOtherTables: isOther('tables'),
      isJudged: isOther('judgements'),
    },
  });
  return { changes, madeWith };
}
