import { access, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CorpusEntry } from '../../score/parts/corpus/read-corpus.js';
import { openTextSource } from '../../score/parts/corpus/rebuild-text.js';

/** The folder of the corpus. */
export const CORPUS = path.dirname(fileURLToPath(import.meta.url));

/** The words of a text: invented ones from the folder, a copy beside the mark-up, or rebuilt from the sets. */
export async function readText(
  entry: CorpusEntry,
  options: { texts: string | null; beside?: string },
): Promise<string> {
  if (entry.from === null) return readFile(path.join(CORPUS, 'invented', `${entry.id}.txt`), 'utf8');
  if (options.texts === null) throw new Error(`${entry.id}: name the folder of the sets with --texts`);
  return openTextSource(options.texts).readText(entry.from);
}

/** True where a file is there. */
export async function hasFile(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
