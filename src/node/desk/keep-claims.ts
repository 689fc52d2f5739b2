import type { KeptClaims } from '../../core/pipeline.js';
import type { Store, StoredClaims } from '../store/store.js';

/** The claims that a dossier keeps between builds, and those that this build finds anew. */
export interface ClaimsBetweenBuilds {
  readonly kept: KeptClaims;
  readonly added: readonly StoredClaims[];
}

/** Reads the claims that were found by that version of the analysis. */
export async function readKeptClaims(store: Store, version: string): Promise<ClaimsBetweenBuilds> {
  const before = new Map((await store.readClaims(version)).map((one) => [one.report, one]));
  const added: StoredClaims[] = [];
  return {
    added,
    kept: {
      find(report, key) {
        const known = before.get(report);
        return known?.key === key ? known.decode() : null;
      },
      keep(report, found) {
        added.push({ report, ...found });
      },
    },
  };
}
