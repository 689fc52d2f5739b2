import { toLedgerIndex } from '../../core/views/ledger-index.js';
import { printEvidence } from '../../core/views/print/print-evidence.js';
import { toEvidence } from '../../core/views/to-evidence.js';
import { chooseDossier, DOSSIER_OPTION, JSON_OPTION, toUsageError, type Command } from './command.js';
import { findRecordId } from './find-record-id.js';
import { openBuilt } from './open-built.js';
import { findWidth, writeJson, writeLines } from './write-out.js';

const USAGE = 'counterclaim show <id> [--dossier <file>] [--json]';

/** `counterclaim show`: one record with the rules that made it. */
export const showCommand: Command = {
  usage: USAGE,
  says: `Shows one report, claim, incident, entity, origin or relation: each value with the rule that made it and the words
that support it. Of an id its beginning is enough, with or without its kind, as long as only one record begins so.`,
  options: { dossier: DOSSIER_OPTION, json: JSON_OPTION },
  async run(typed) {
    const [typedId, ...more] = typed.paths;
    if (typedId === undefined || typedId === '' || more.length > 0)
      throw toUsageError(`show: ${more.length > 0 ? 'more than one id' : 'no id'} is given`, `usage: ${USAGE}`);
    const desk = await openBuilt(chooseDossier(typed));
    try {
      const index = toLedgerIndex(await desk.readLedger());
      const evidence = toEvidence(index, findRecordId(index, typedId))!;
      if (typed.switches.has('json')) await writeJson(evidence);
      else await writeLines(printEvidence(evidence, { width: findWidth() }));
      return 0;
    } finally {
      await desk.close();
    }
  },
};
