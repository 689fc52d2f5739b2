import type { PlaceMention } from '../../model/mention.js';
import { isInside } from '../../text/span.js';
import type { Tree } from '../tree.js';

/**
 * Divides a statement of ground taken or given up by the places of its list: "took Brusk, Omel and Dorn" gives three, each
 * with the words that all have in common. One share where there is no list.
 */
export function dividePlaces(
  tree: Tree,
  options: { words: readonly number[]; mentions: readonly PlaceMention[] },
): number[][] {
  const inside = new Set(options.words);
  const here = options.mentions
    .filter((mention) => !mention.isMetonym)
    .map((mention) => {
      const own = tree.words
        .filter((word) => inside.has(word.index) && isInside(word, mention))
        .map((word) => word.index);
      const head = own.find((index) => !own.includes(tree.word(index).head)) ?? own[0] ?? -1;
      return { own, head };
    })
    .filter((place) => place.head >= 0);
  const lists = new Map<number, typeof here>();
  for (const place of here) {
    const top = topOfList(tree, { head: place.head, heads: new Set(here.map((one) => one.head)) });
    lists.set(top, [...(lists.get(top) ?? []), place]);
  }
  const list = [...lists.values()].sort((a, b) => b.length - a.length)[0];
  if (!list || list.length < 2) return [[...options.words]];
  return list.map((place) => {
    const dropped = new Set<number>();
    for (const other of list) {
      if (other === place) continue;
      for (const index of other.own) dropped.add(index);
      for (const child of tree.children(other.head)) {
        if (/^(cc|punct|amod|case|nmod|compound|det|appos)$/.test(tree.word(child).relation)) {
          for (const index of tree.subtree(child)) if (!place.own.includes(index)) dropped.add(index);
        }
      }
    }
    // The preposition that the list shares hangs on its first place.
    const first = list[0]!;
    for (const child of tree.children(first.head)) {
      if (/^(case|det)$/.test(tree.word(child).relation)) dropped.delete(child);
    }
    const kept = options.words.filter((index) => !dropped.has(index));
    const joined = new Set(kept);
    return kept.filter(
      (index) => tree.word(index).upos !== 'PUNCT' || (joined.has(index - 1) && joined.has(index + 1)),
    );
  });
}

/** The first member of the coordination that a place stands in; the noun above it where that heads the list ("villages of A, B and C"). */
function topOfList(tree: Tree, options: { head: number; heads: ReadonlySet<number> }): number {
  let at = options.head;
  for (let steps = 0; steps < 40; steps += 1) {
    const word = tree.word(at);
    if (
      !/^(conj|appos|list)$/.test(word.relation) ||
      word.head < tree.sentence.firstWord ||
      word.head >= tree.sentence.endWord
    )
      return at;
    at = word.head;
  }
  return at;
}
