import type { PlaceRelation } from '../../model/name.js';
import type { Span } from '../../text/span.js';

/** How the words before a place relate a happening to it. */
export interface FoundRelation {
  readonly relation: PlaceRelation;
  readonly relationSpan: Span | null;
  readonly km: number | null;
}

/** Words that may stand between the relation and the name: "near the town of". */
const BETWEEN = String.raw`(?:the\s+)?(?:(?:\p{L}+\s+){0,2}(?:village|town|city|district|region|province|settlement|hamlet|border|outskirts|suburbs|capital|area|enclave)s?\s+(?:of\s+|with\s+)?(?:the\s+)?)?`;

const RELATIONS: readonly (readonly [PlaceRelation, RegExp])[] = [
  ['distance', new RegExp(String.raw`(?:(?:about|some|around|nearly|roughly)\s+)?(\d{1,4}(?:[.,]\d{1,3})?)\s*(?:-\s*)?(km|kilomet(?:re|er)s?|miles?)\s+(?:\([^()]{1,30}\)\s+)?(?:(?:to\s+the\s+)?(?:north|south|east|west)[\p{L}-]*\s+)?(?:from|of|off|away\s+from)\s+${BETWEEN}$`, 'iu')], // prettier-ignore
  ['near', new RegExp(String.raw`(?<!\p{L})(?:near|close\s+to|outside|not\s+far\s+from|next\s+to|in\s+the\s+vicinity\s+of|around|(?:north|south|east|west)[\p{L}-]*\s+of)\s+${BETWEEN}$`, 'iu')],
  ['from', new RegExp(String.raw`(?<!\p{L})from\s+${BETWEEN}$`, 'iu')],
  ['via', new RegExp(String.raw`(?<!\p{L})(?:via|through)\s+${BETWEEN}$`, 'iu')],
  ['along', new RegExp(String.raw`(?<!\p{L})along\s+${BETWEEN}$`, 'iu')],
  ['over', new RegExp(String.raw`(?<!\p{L})(?:over|above)\s+${BETWEEN}$`, 'iu')],
  ['to', new RegExp(String.raw`(?<!\p{L})(?:to|towards?|into|in\s+the\s+direction\s+of|for)\s+${BETWEEN}$`, 'iu')],
  ['in', new RegExp(String.raw`(?<!\p{L})(?:in|at|on|inside|within|of|across)\s+${BETWEEN}$`, 'iu')],
]; // prettier-ignore

const KM_A_MILE = 1.609;

/** The relation told by the words right before a place; `in` without words of its own where there are none. */
export function findRelation(text: string, span: Span): FoundRelation {
  const from = Math.max(0, span.start - 90);
  const before = text.slice(from, span.start);
  const line = before.slice(before.lastIndexOf('\n') + 1);
  for (const [relation, pattern] of RELATIONS) {
    const match = pattern.exec(line);
    if (!match) continue;
    const start = span.start - line.length + match.index;
    const number = relation === 'distance' ? Number(match[1]!.replace(',', '.')) : NaN;
    const km = Number.isNaN(number) ? null : /^mile/i.test(match[2]!) ? Math.round(number * KM_A_MILE) : number;
    return { relation, relationSpan: { start, end: start + match[0].trimEnd().length }, km };
  }
  return { relation: 'in', relationSpan: null, km: null };
}
