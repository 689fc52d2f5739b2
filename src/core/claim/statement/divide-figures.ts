import type { FigureMention } from '../../model/mention.js';
import { isInside } from '../../text/span.js';
import { lower, type Tree } from '../tree.js';

/** One claim's share of a statement: its words, and positions of its figures in the report's list. */
export interface Share {
  readonly words: readonly number[];
  readonly figures: readonly number[];
}

type Placed = { readonly figure: FigureMention; readonly at: number };

/**
 * Divides a statement by its figures (`near`: positions of those of the sentence): each total with its parts is one share, with the words that all have in common.
 * "36 soldiers and nine civilians were killed" gives "36 soldiers … were killed" and "nine civilians were killed".
 * What is told in one go stays together: killed and wounded by verbs of one subject ("killing four and wounding nine"), one
 * person behind others ("eleven soldiers and their lieutenant"), and counts that are no list ("four jets dropped 24 bombs").
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
  const listed = totals.filter((one) => one.figure.what !== 'other' || !isTakenAlong(tree, one, totals));
  const groups = groupTogether(tree, listed);
  if (groups.length < 2) return [{ words: options.words, figures: here.map(({ at }) => at) }];
  const phrases = groups.map((group) => {
    const parts = here.filter((other) => group.some(({ at }) => other.at === at || other.figure.partOf === at));
    const own = new Set<number>();
    for (const part of parts) for (const index of phraseOf(tree, { figure: part.figure, inside })) own.add(index);
    return { own, parts: parts.map((part) => part.at), figures: group.map(({ figure }) => figure) };
  });
  const loose = totals.filter((one) => !listed.includes(one));
  return phrases.map((phrase) => {
    const others = new Set<number>();
    for (const other of phrases) {
      if (other === phrase) continue;
      for (const index of other.own) if (!phrase.own.has(index)) others.add(index);
      for (const figure of other.figures)
        for (const index of ownClause(tree, { figure, than: phrase.figures, inside })) others.add(index);
    }
    const kept = options.words.filter((index) => !others.has(index));
    const shared = loose.filter(({ figure }) => kept.includes(figure.unitWord)).flatMap(({ at }) => here.filter((one) => one.at === at || one.figure.partOf === at).map((one) => one.at)); // prettier-ignore
    return { words: withoutLoose(tree, kept), figures: [...phrase.parts, ...shared].sort((a, b) => a - b) };
  });
}

/** Totals that one statement tells together, in text order. */
function groupTogether(tree: Tree, totals: readonly Placed[]): Placed[][] {
  const groups: Placed[][] = [];
  for (const one of totals) {
    const group = groups.at(-1);
    const before = group?.at(-1);
    if (
      group &&
      before &&
      (isKilledAndWounded(tree, before.figure, one.figure) || isOneMore(before.figure, one.figure))
    )
      group.push(one); // prettier-ignore
    else groups.push([one]);
  }
  return groups;
}

const OF_ONE_HAPPENING: ReadonlySet<string> = new Set(['killed', 'wounded']);

/**
 * "Killing four and wounding nine", "the killing of four and the injury of nine": each harm before its number, the second
 * right behind the first. By the words' order, since trees take "wounded" there for one more of those killed.
 */
function isKilledAndWounded(tree: Tree, first: FigureMention, second: FigureMention): boolean {
  if (first.what === second.what || !OF_ONE_HAPPENING.has(first.what) || !OF_ONE_HAPPENING.has(second.what)) return false; // prettier-ignore
  if (first.harmWord >= first.unitWord || second.harmWord >= second.unitWord) return false;
  const between = tree.words.filter((word) => word.start >= first.end && word.end <= second.start);
  const isBeside = between.every(
    ({ index, upos }) => index === second.harmWord || /^(?:CCONJ|ADV|DET|ADP)$/.test(upos) || tree.form(index) === ',',
  );
  return isBeside && between.some(({ index }) => index === second.harmWord);
}

/** "A surgeon and his wife", "eleven soldiers and their lieutenant", "the reporter Mirja Taal and a guard": one person more by the same verb. */
function isOneMore(before: FigureMention, one: FigureMention): boolean {
  const isSingle = [before, one].some(({ rule }) => rule === 'figure/one-person');
  const isOwn = one.best === 1 && /^(?:his|her|their|its)\b/i.test(one.text);
  return one.what === before.what && one.harmWord === before.harmWord && (isSingle || isOwn);
}

/**
 * True where a count is told with another by one verb, or by a participle that goes with it ("flew five sorties, dropping 24
 * bombs"), and is none of its list ("hit a church, 12 shops and three banks").
 */
function isTakenAlong(tree: Tree, { figure, at }: Placed, totals: readonly Placed[]): boolean {
  const first = firstOfList(tree, figure.unitWord);
  return totals.some((other) => other.at !== at && isOneVerb(tree, figure, other.figure) && firstOfList(tree, other.figure.unitWord) !== first); // prettier-ignore
}

function isOneVerb(tree: Tree, one: FigureMention, other: FigureMention): boolean {
  const [verb, main] = [tree.word(one.harmWord), other.harmWord];
  if (verb.index === main) return true;
  return verb.head === main && verb.relation === 'advcl' && tree.child(verb.index, 'nsubj', 'nsubj:pass', 'mark', 'aux') < 0; // prettier-ignore
}

const MOST_OF_LIST = 24;

/** The noun that opens the list that a counted noun is in: the noun itself where it is in none. */
function firstOfList(tree: Tree, unit: number): number {
  let at = unit;
  for (let steps = 0; steps < MOST_OF_LIST && tree.word(at).relation === 'conj'; steps += 1) {
    const { head } = tree.word(at);
    if (head < tree.sentence.firstWord || head >= tree.sentence.endWord || tree.word(head).upos === 'VERB') return at;
    at = head;
  }
  return at;
}

/** The clause that tells one figure and not another ("54 died, bringing the toll to 158"); empty where both stand in one. */
function ownClause(
  tree: Tree,
  options: { figure: FigureMention; than: readonly FigureMention[]; inside: ReadonlySet<number> },
): readonly number[] {
  let at = options.figure.unitWord;
  for (let steps = 0; steps < 12 && options.inside.has(at); steps += 1) {
    const words = tree.subtree(at);
    if (options.than.some(({ unitWord }) => words.includes(unitWord))) return [];
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
