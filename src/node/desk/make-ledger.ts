import type { ReportAnalysis } from '../../core/model/analysis.js';
import type { Judgement } from '../../core/model/judgement.js';
import type { Ledger } from '../../core/model/ledger.js';
import type { DossierTables } from '../../core/model/tables.js';
import { analyseDossier, type KeptClaims } from '../../core/pipeline.js';
import { hashText } from './hash-text.js';

/** The ledger of a dossier whose reports are all analysed, as people judged it. Needs neither reader nor gazetteer. */
export function makeLedger(
  analyses: readonly ReportAnalysis[],
  options: {
    readonly tables: DossierTables;
    readonly judgements?: readonly Judgement[];
    readonly kept?: KeptClaims;
  },
): Ledger {
  return analyseDossier(analyses, { hash: hashText, ...options });
}
