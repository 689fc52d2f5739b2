import { UserError } from '../../core/model/user-error.js';
import type { LedgerIndex } from '../../core/views/ledger-index.js';
import { findIds, hasRecord } from '../../core/views/to-evidence.js';

/** The id of the one record that begins with what a person typed, with or without its kind. @throws UserError where none does, or several do. */
export function findRecordId(index: LedgerIndex, typed: string): string {
  if (hasRecord(index, typed)) return typed;
  const ids = findIds(index, typed);
  if (ids.length > 1)
    throw new UserError(
      `${ids.length === 10 ? 'ten records or more' : `${ids.length} records`} begin with "${typed}"`,
      {
        hint: `give more of one of ${ids.slice(0, 3).join(', ')}`,
        rule: 'show/ambiguous',
      },
    );
  if (ids[0] === undefined || typed === '')
    throw new UserError(`the dossier has no record "${typed}"`, {
      hint: 'find ids with counterclaim search or counterclaim report',
      rule: 'show/unknown',
    });
  return ids[0];
}
