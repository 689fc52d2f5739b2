import type { RuledBounds, RuledScope } from './rule-sets/ruled-tolls.js';
import { toMeasuredWords, toNumberWords, toVictimWords } from './to-words.js';

/** "12", "11 to 20", "11 to 20, best 14". */
export function toBoundsWords({ low, best, high }: RuledBounds): string {
  if (low === high) return toNumberWords(low);
  const range = `${toNumberWords(low)} to ${toNumberWords(high)}`;
  return best === low || best === high ? range : `${range}, best ${toNumberWords(best)}`;
}

/** "soldiers killed, Velish side". */
export function toScopeWords(scope: RuledScope): string {
  return `${toVictimWords(scope)} ${toMeasuredWords(scope.what)}, ${scope.victims ?? 'whose is not told'}`;
}
