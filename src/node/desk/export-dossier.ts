import { EXPORT_FORMATS, findFormat, type ExportFormat } from '../../core/export/formats.js';
import { UserError } from '../../core/model/user-error.js';
import type { Desk } from './desk.js';
import { hashText } from './hash-text.js';

/** The export format of that name. @throws UserError where there is none. */
export function chooseFormat(name: string): ExportFormat {
  const format = findFormat(name);
  if (format === null)
    throw new UserError(`there is no format "${name}"`, {
      hint: `formats are ${EXPORT_FORMATS.map((one) => one.name).join(', ')}`,
      rule: 'usage/unknown-format',
    });
  return format;
}

/** The dossier's ledger in a format, in pieces of text; the same bytes for the same ledger. */
export async function exportDossier(desk: Desk, format: ExportFormat): Promise<Iterable<string>> {
  const [ledger, facts] = await Promise.all([desk.readLedger(), desk.readFacts()]);
  return format.write(ledger, { ...facts, hash: hashText });
}
