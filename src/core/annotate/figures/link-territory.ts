import type { CountedPhrase, Token } from './counted-phrases.js';
import type { HarmLink } from './link-by-order.js';
import { sensesOfVerb, toVerbLemma } from './harm-words.js';

const LAND = /^(?:territory|territories|land|lands|country|region|area|city|town|district|province|enclave)$/;

/** A share or an area of land that somebody takes or holds: "about 20 percent of the territory under the control of". */
export function linkTerritory(tokens: readonly Token[], phrase: CountedPhrase): HarmLink | null {
  const noun = tokens[phrase.head]!.lower;
  const isShare = /^(?:percent|%|cent|per-cent)$/.test(noun);
  const isArea =
    /^(?:kilometres|kilometers|km|km2|hectares|acres|miles)$/.test(noun) &&
    /^(?:square|sq|sq\.|hectares|acres|km2)$/.test(tokens[phrase.head - 1]?.lower ?? noun);
  if (!isShare && !isArea) return null;
  let hasLand = isArea;
  // "80 percent of the money" is no land, whatever stands behind.
  const of = tokens[phrase.to + 1]?.lower === 'of' ? tokens.slice(phrase.to + 2, phrase.to + 7) : [];
  const share = of.find((token) => token.upos === 'NOUN' || token.upos === 'PROPN');
  if (share && share.upos === 'NOUN' && !LAND.test(share.lower)) return null;
  if (isShare && share?.upos === 'PROPN') hasLand = true;
  for (let at = phrase.to + 1; at < tokens.length && at < phrase.to + 10; at += 1) {
    if (LAND.test(tokens[at]!.lower)) hasLand = true;
  }
  if (!hasLand) return null;
  for (let at = phrase.from - 1; at >= 0 && at > phrase.from - 8; at -= 1) {
    if (isTaking(tokens[at]!)) return { harm: 'territory', word: at, isToll: false };
  }
  for (let at = phrase.to + 1; at < tokens.length && at < phrase.to + 16; at += 1) {
    if (isTaking(tokens[at]!)) return { harm: 'territory', word: at, isToll: false };
  }
  return null;
}

function isTaking(token: Token): boolean {
  if (/^(?:control|controls|controlled|controlling|occupied|held|hold|holds)$/.test(token.lower)) return true;
  return sensesOfVerb(toVerbLemma(token.lower)).some((sense) => sense.harm === 'territory');
}
