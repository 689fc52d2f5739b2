import { toLedgerIndex } from '../../core/views/ledger-index.js';
import { toClaimCard } from '../../core/views/to-claim-card.js';
import { chooseDossier, DOSSIER_OPTION, JSON_OPTION, parseCount, toUsageError, type Command } from './command.js';
import { openBuilt } from './open-built.js';
import { toClaimLines } from './to-claim-lines.js';
import { writeJson, writeLine, writeNote } from './write-out.js';

const USAGE = 'counterclaim search <words…> [--speaker --kind --place --from --to --limit] [--dossier <file>] [--json]';

/** `counterclaim search`: claims, with their words. */
export const searchCommand: Command = {
  usage: USAGE,
  says: `Finds claims by their words, their speakers' and their places' names; "words between quotation marks" stand together.
Capitals and accents make no difference. Without words it lists all that the options leave.`,
  options: {
    speaker: { value: '<name>', says: 'somebody in the chain of who says so: outlet, agency, spokesman, ministry' },
    kind: { value: '<kind>', says: 'kind of event: shell, advance, casualties …' },
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
    if (words === '' && [speaker, kind, place, from, to].every((value) => value === undefined))
      throw toUsageError('search: no words and no option to search by are given', `usage: ${USAGE}`);
    const limit = values['limit'] === undefined ? 50 : parseCount(values['limit'], { name: 'limit', most: 100_000 });
    const desk = await openBuilt(chooseDossier(typed));
    try {
      const query = Object.entries({ speaker, kind, place, from, to }).filter(([, value]) => value !== undefined);
      const { ids, total } = await desk.searchClaims({ words, limit, ...Object.fromEntries(query) });
      const index = toLedgerIndex(await desk.readLedger());
      const cards = ids.flatMap((id) => {
        const claim = index.claims.get(id);
        return claim === undefined ? [] : [toClaimCard(claim, index)];
      });
      if (switches.has('json')) await writeJson({ total, claims: cards });
      else for (const card of cards) for (const line of toClaimLines(card)) await writeLine(line);
      if (!switches.has('json'))
        writeNote(total === 0 ? 'no claim found' : `${cards.length} of ${total} ${total === 1 ? 'claim' : 'claims'}`);
      return 0;
    } finally {
      await desk.close();
    }
  },
};
