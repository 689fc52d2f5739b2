import { createContext, useCallback, useContext } from 'react';

import type { DossierAnswer } from '../../core/views/answers.js';

/** The dossier that the workspace shows; null until the server has told. */
export const DossierContext = createContext<DossierAnswer | null>(null);

/** The dossier, or null while it is loading. */
export function useDossier(): DossierAnswer | null {
  return useContext(DossierContext);
}

/** Number of a side's colour, 1–4, in the order of the dossier's sides; 0 where the side is not known. */
export function useSideColour(): (side: string | null) => number {
  const dossier = useDossier();
  return useCallback(
    (side) => {
      if (side === null || dossier === null) return 0;
      const at = dossier.sides.findIndex(({ id, name }) => name === side || id === side);
      return at < 0 ? 0 : (at % 4) + 1;
    },
    [dossier],
  );
}
