import type { VictimGroup, VictimStatus } from '../../model/mention.js';
import type { CountedPhrase } from './counted-phrases.js';
import type { HarmLink } from './link-by-order.js';
import type { TollLink } from './link-tolls.js';
import type { Counted } from './sense-of-harm.js';

/** A counted phrase on its way to a figure. */
export interface Draft {
  readonly phrase: CountedPhrase;
  readonly counted: Counted;
  readonly status: VictimStatus;
  readonly groups: readonly VictimGroup[];
  link: HarmLink | TollLink | null;
  /** Position, in the sentence's drafts, of the one that it is inside. */
  parent: number;
}
