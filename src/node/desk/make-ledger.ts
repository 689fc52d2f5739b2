import type { ReportAnalysis } from '../../core/model/analysis.js';
import type { Judgement } from '../../core/model/judgement.js';
import type { Ledger } from '../../core/model/ledger.js';
import type { DossierTables } from '../../core/model/tables.js';
import { bringTogether, prepareDossier, type KeptClaims, type PreparedDossier } from '../../core/pipeline.js';
import { makeReconciler } from '../../core/reconcile/reconcile.js';
import { hashText } from './hash-text.js';

/** Makes ledgers of one dossier; where nothing but judgements is new, of what it holds from the time before. */
export interface LedgerMaker {
  /** The dossier that is held under that key, or null. */
  findPrepared(key: string): PreparedDossier | null;
  /** Holds a dossier in place of the former one; what it was made of is named by the key. */
  prepare(
    analyses: readonly ReportAnalysis[],
    options: { readonly tables: DossierTables; readonly kept: KeptClaims; readonly key: string | null },
  ): PreparedDossier;
  make(prepared: PreparedDossier, judgements: readonly Judgement[]): Ledger;
}

/** A maker that holds nothing yet. What it holds takes about as much room as the ledger. */
export function openLedgerMaker(): LedgerMaker {
  let held: { readonly key: string; readonly prepared: PreparedDossier } | null = null;
  const reconcile = makeReconciler();
  return {
    findPrepared: (key) => (held?.key === key ? held.prepared : null),
    prepare(analyses, { tables, kept, key }) {
      const prepared = prepareDossier(analyses, { tables, hash: hashText, kept });
      held = key === null ? null : { key, prepared };
      return prepared;
    },
    make: (prepared, judgements) => bringTogether(prepared, { hash: hashText, judgements, reconcile }),
  };
}
