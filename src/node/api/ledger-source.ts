import type { DecisionRequest } from '../../core/judge/to-decision.js';
import type { Ledger } from '../../core/model/ledger.js';
import type { DossierTables } from '../../core/model/tables.js';
import type { JudgementRow } from '../../core/views/judgement-row.js';
import { toLedgerIndex, type LedgerIndex } from '../../core/views/ledger-index.js';
import type { ClaimQuery, ClaimsFound, SayingOptions } from '../desk/desk.js';

/** Where the API reads from: the part of the desk that it needs. The ledger may be the same object until it changes. */
export interface LedgerSource {
  readLedger(): Ledger | Promise<Ledger>;
  readFacts(): SourceFacts | Promise<SourceFacts>;
  readTables(): DossierTables | Promise<DossierTables>;
  searchClaims(query: ClaimQuery): Promise<ClaimsFound>;
  /** What people judged; absent where nobody can. */
  listJudgements?(): Promise<readonly JudgementRow[]>;
  judge?(request: DecisionRequest, saying: SayingOptions): Promise<JudgementRow>;
  withdraw?(number: number, saying: SayingOptions): Promise<JudgementRow>;
}

/** What the head of every view says of the dossier. */
export interface SourceFacts {
  readonly name: string;
  readonly program: string;
  readonly rulesVersion: string;
}

const INDEXES = new WeakMap<Ledger, LedgerIndex>();

/** The source's ledger as it is now, indexed once for each ledger. */
export async function readIndex(source: LedgerSource): Promise<LedgerIndex> {
  const ledger = await source.readLedger();
  let index = INDEXES.get(ledger);
  if (!index) {
    index = toLedgerIndex(ledger);
    INDEXES.set(ledger, index);
  }
  return index;
}

/** A view that is made once for each ledger: pages of one list must not cost the whole list each. */
export function keepPerLedger<View>(toView: (index: LedgerIndex) => View): (index: LedgerIndex) => View {
  const kept = new WeakMap<LedgerIndex, View>();
  return (index) => {
    let view = kept.get(index);
    if (view === undefined) {
      view = toView(index);
      kept.set(index, view);
    }
    return view;
  };
}
