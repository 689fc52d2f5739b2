import { NO_TABLES } from '../../core/model/tables.js';
import type { Analyst } from './analyst.js';

/**
 * Opens reader and gazetteer, and loads the stages of the analysis meanwhile: half of a short build is loading. `expected`
 * is about how many characters are to be read; with more than a few the reader starts more threads at once.
 * @throws UserError where a file of the reader or the gazetteer is missing.
 */
export async function openAnalyst(expected = 0): Promise<Analyst> {
  const reader = import('../reader/open-reader-pool.js').then(({ openReaderPool }) => openReaderPool({ expected }));
  const gazetteer = import('../gazetteer/open-gazetteer.js').then(({ openGazetteer }) => openGazetteer(NO_TABLES));
  try {
    const [{ toAnalyst }, model] = await Promise.all([import('./analyst.js'), reader, gazetteer]);
    return toAnalyst(model);
  } catch (error) {
    // Its threads would keep the program alive.
    await reader.then((open) => open.close(), () => undefined); // prettier-ignore
    throw error;
  }
}
