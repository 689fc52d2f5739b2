import type { FigureMention } from '../../model/mention.js';
import { isInside } from '../../text/span.js';
import { lower, type Tree } from '../tree.js';

/** One claim's share of a statement: its words, and positions of its figures in the report's list. */
export interface Share {
  readonly words: readonly number[];
  readonly figures: readonly number[];
}

/**
 * Divides a statement by its figures (`near`: positions of those of the sentence): each total with its parts is one share, with the words that all have in common.
 * "36 soldiers and nine civilians were killed" gives "36 soldiers … were killed" and "nine civilians were killed".
 */
export function divideFigures(
  tree: Tree,
  options: { words: readonly number[]; figures: readonly FigureMention[]; near: readonly number[] },
): Share[] {
  const inside = new Set(options.words);
  const here = options.near
    .map((at) => ({ figure: options.figures[at]!, at }))
    .filter(({ figure }) => inside.has(figure.unitWord));
  const totals = here.filter(({ figure }) => !here.some((other) => other.at === figure.partOf));
  if (totals.length < 2) return [{ words: options.words, figures: here.map(({ at }) => at) }];
  const phrases = totals.map(({ figure, at }) => {
    const parts = here.filter((other) => other.at === at || other.figure.partOf === at);
    const own = new Set<number>();
    for (const part of parts) for (const index of phraseOf(tree, { figure: part.figure, inside })) own.add(index);
    return { at, own, parts: parts.map((part) => part.at), figure };
  });
  return phrases.map((phrase) => {
    const others = new Set<number>();
    for (const other of phrases) {
      if (other === phrase) continue;
      for (const index of other.own) if (!phrase.own.has(index)) others.add(index);
      for (const index of ownClause(tree, { figure: other.figure, than: phrase.figure, inside })) others.add(index);
    }
    const kept = options.words.filter((index) => !others.has(index));
    return { words: withoutLoose(tree, kept), figures: phrase.parts };
  });
}

/** The clause that tells one figure and not another ("54 died, bringing the toll to 158"); empty where both stand in one. */
function ownClause(
  tree: Tree,
  options: { figure: FigureMention; than: FigureMention; inside: ReadonlySet<number> },
): readonly number[] {
  let at = options.figure.unitWord;
  for (let steps = 0; steps < 12 && options.inside.has(at); steps += 1) {
    const words = tree.subtree(at);
    if (words.includes(options.than.unitWord)) return [];
    if (/^(advcl|acl|parataxis)/.test(tree.word(at).relation)) return words;
    at = tree.word(at).head;
  }
  return [];
}

/** The words of a figure's noun phrase without what is coordinated with it. */
function phraseOf(tree: Tree, options: { figure: FigureMention; inside: ReadonlySet<number> }): number[] {
  const { figure, inside } = options;
  const found = new Set<number>();
  for (const word of tree.words) if (isInside(word, figure) && inside.has(word.index)) found.add(word.index);
  if (!inside.has(figure.unitWord)) return [...found];
  const open = [figure.unitWord];
  while (open.length > 0) {
    const at = open.pop()!;
    if (!inside.has(at)) continue;
    found.add(at);
    for (const child of tree.children(at)) {
      const { relation } = tree.word(child);
      if (relation === 'conj' || /^(nsubj|obj|obl|advcl|parataxis|aux|cop)/.test(relation)) continue;
      open.push(child);
    }
  }
  return [...found];
}

/** Without conjunctions and commas that are left with nothing on one side. */
function withoutLoose(tree: Tree, words: readonly number[]): number[] {
  const inside = new Set(words);
  return words.filter((index) => {
    const word = tree.word(index);
    if (word.relation === 'cc' && index === words[0]) return false;
    if (word.relation === 'cc')
      return inside.has(word.head) && inside.has(index + 1) && tree.word(index + 1).relation !== 'punct';
    if (lower(tree, index) === ',') return inside.has(index - 1) && inside.has(index + 1);
    return true;
  });
}
