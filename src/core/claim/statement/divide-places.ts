import type { PlaceMention } from '../../model/mention.js';
import { isInside } from '../../text/span.js';
import { lower, type Tree } from '../tree.js';

/** One place of a list with the words that only it has ("Brusk village of Omel district"). */
interface Item {
  readonly first: number;
  last: number;
}

/** Words beside a place's name that belong to it. */
const BESIDE =
  /^(of|in|the|village|villages|town|towns|city|cities|settlement|settlements|district|districts|region|province|hamlet|heights?|hill)$/;

/**
 * Divides a statement of ground taken or given up by the places of its list: "took Brusk, Omel and Dorn" gives three, each
 * with the words that all have in common. One share where there is no list. Read from the row of words, since trees of
 * long lists are seldom right.
 */
export function dividePlaces(
  tree: Tree,
  options: { words: readonly number[]; mentions: readonly PlaceMention[] },
): number[][] {
  const inside = new Set(options.words);
  const list = findLists(tree, { inside, mentions: options.mentions }).sort((a, b) => b.length - a.length)[0];
  if (!list || list.length < 2) return [[...options.words]];
  const first = list[0]!.first;
  const last = list[list.length - 1]!.last;
  return list.map((item) =>
    options.words.filter((index) => index < first || index > last || (index >= item.first && index <= item.last)),
  );
}

/** Rows of places with nothing but commas, "and" and their own qualifiers between them. */
function findLists(tree: Tree, options: { inside: ReadonlySet<number>; mentions: readonly PlaceMention[] }): Item[][] {
  const lists: Item[][] = [];
  let list: Item[] = [];
  for (const mention of options.mentions) {
    if (mention.isMetonym) continue;
    const own = tree.words.filter((word) => options.inside.has(word.index) && isInside(word, mention));
    if (own.length === 0) continue;
    const from = own[0]!.index;
    const to = own[own.length - 1]!.index;
    const before = list[list.length - 1];
    const gap = before ? readGap(tree, { from: before.last + 1, to: from - 1 }) : null;
    if (before && gap === 'qualifier') before.last = Math.max(before.last, to);
    else if (before && gap === 'list') list.push({ first: from, last: to });
    else {
      list = [{ first: from, last: to }];
      lists.push(list);
    }
    const item = list[list.length - 1]!;
    while (options.inside.has(item.last + 1) && KIND_AFTER.test(lower(tree, item.last + 1))) item.last += 1;
  }
  return lists;
}

const KIND_AFTER = /^(village|town|city|settlement|district|region|province|hamlet|heights?)$/;

/** What stands between two places: a comma or "and" with nothing else of weight, or only words that tie them together. */
function readGap(tree: Tree, gap: { from: number; to: number }): 'list' | 'qualifier' | null {
  if (gap.to < gap.from || gap.to - gap.from > 6) return null;
  let isList = false;
  for (let index = gap.from; index <= gap.to; index += 1) {
    const form = lower(tree, index);
    if (form === ',' || form === ';' || form === 'and' || form === '&') isList = true;
    else if (!BESIDE.test(form)) return null;
  }
  return isList ? 'list' : 'qualifier';
}
