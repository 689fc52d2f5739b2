import { toLedgerIndex } from '../../core/views/ledger-index.js';
import { printClaims } from '../../core/views/print/print-claim.js';
import { toClaimantWords } from '../../core/views/to-chain.js';
import { toClaimCard } from '../../core/views/to-claim-card.js';
import { chooseDossier, DOSSIER_OPTION, JSON_OPTION, parseCount, toUsageError, type Command } from './command.js';
import { openBuilt } from './open-built.js';
import { findWidth, writeJson, writeLines } from './write-out.js';

const USAGE = 'counterclaim search <words…> [--speaker --kind --place --from --to --limit] [--dossier <file>] [--json]';

/** `counterclaim search`: claims, with their words. */
export const searchCommand: Command = {
  usage: USAGE,
  says: `Finds claims by words of theirs, of their sentence or of a name in them; "words between quotation marks" stand together.
Capitals and accents make no difference, and the beginning of a word is enough. Without words it lists all that the
options leave.`,
  options: {
    speaker: { value: '<name>', says: 'somebody in the chain of who says so: outlet, agency, spokesman, ministry' },
    kind: { value: '<kind>', says: 'kind of event: shelling, advance, casualties …' },
    place: { value: '<name>', says: 'where it is said to have happened, by any name of the place' },
    from: { value: '<day>', says: 'it may have happened on that day or later (2020-10-04)' },
    to: { value: '<day>', says: 'it may have happened on that day or earlier' },
    limit: { value: '<n>', says: 'how many at most; otherwise 50' },
    dossier: DOSSIER_OPTION,
    json: JSON_OPTION,
  },
  async run(typed) {
    const { paths, values, switches } = typed;
    const { speaker, kind, place, from, to } = values;
    const words = paths.join(' ');
    const asked = Object.entries({ speaker, kind, place, from, to }).filter(([, value]) => value !== undefined);
    if (words === '' && asked.length === 0)
      throw toUsageError('search: no words and no option to search by are given', `usage: ${USAGE}`);
    const limit = values['limit'] === undefined ? 50 : parseCount(values['limit'], { name: 'limit', most: 100_000 });
    const desk = await openBuilt(chooseDossier(typed));
    try {
      const { ids, total } = await desk.searchClaims({ words, limit, ...Object.fromEntries(asked) });
      const index = toLedgerIndex(await desk.readLedger());
      const claims = ids.flatMap((id) => {
        const claim = index.claims.get(id);
        return claim === undefined
          ? []
          : [{ claimant: toClaimantWords(claim, index), card: toClaimCard(claim, index) }];
      });
      if (switches.has('json')) await writeJson({ total, claims });
      else await writeLines(printClaims({ total, claims }, { width: findWidth() }));
      return 0;
    } finally {
      await desk.close();
    }
  },
};
