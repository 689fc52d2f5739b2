import type { Rule } from '../../model/rule.js';
import { bare, isAfterComma, isClauseHead, lower, type Tree } from '../tree.js';
import type { Speech } from '../speech/speech.js';
import { isDoneBeside } from './is-told-fact.js';
import { isSeparate, RELATIVE, type DivisionHints } from './is-separate.js';

/** One statement of a report: a clause (or a bare noun phrase that somebody says) and who is said to say it. */
export interface Statement {
  readonly tree: Tree;
  /** Head word of the clause. */
  readonly head: number;
  /** Positions of its words, ascending; shared heads of coordinations included. */
  readonly words: readonly number[];
  /** Words that this statement shares with its neighbours (a common subject). Subset of `words`. */
  readonly shared: readonly number[];
  /** Who says so, outermost first; empty where the outlet says it itself. */
  readonly speeches: readonly Speech[];
}

/** Rules of dividing sentences into statements. */
export const statementRules: readonly Rule[] = [
  { id: 'statement/clause', says: 'A clause is one statement; coordinated clauses are several, each with the subject that they share.', examples: ['«The army shelled the port» and took the hill.'], not: ['Bread and salt.'] },
  { id: 'statement/figure', says: 'Each figure for another group is a statement of its own.', examples: ['«Nine soldiers» and four civilians died.'], not: ['Nine people, including two children, died.'] },
  { id: 'statement/beside', says: 'A clause that tells what else happened (when, where, why, while what), and a relative clause or participle behind a comma or with a word for a happening, are statements of their own.', examples: ['The power failed as «shells hit the station».', 'Gunmen stormed the post, «smashing the windows».'], not: ['Three people were killed when shells hit the station.'] },
  { id: 'statement/list', says: 'Each of those to whom, or of the things to which, something is done is a statement of its own.', examples: ['Rioters attacked «shops», banks and a school.'], not: ['The valley has a school and a bakery.'] },
  { id: 'statement/place', says: 'Each place taken of a list is a statement of its own.', examples: ['The army took «Brusk», Omel and Dorn.'], not: ['The army took the hill near Dorn.'] },
]; // prettier-ignore

/** Which speech each word of the report belongs to, worked out once a report. */
export interface Ownership {
  /** Innermost speech whose content the word is, or null for the outlet's own words. */
  owner(index: number): Speech | null;
  /** True where the word only tells that something is said. */
  isFrame(index: number): boolean;
  /** A speech and those that it is told inside of, outermost first. */
  chain(speech: Speech): readonly Speech[];
}

/** Works out who says each word. A speech inside another one's content is told by both. */
export function findOwnership(speeches: readonly Speech[]): Ownership {
  const owners = new Map<number, Speech>();
  // Large contents first, so that the innermost speech has the last word.
  const bySize = [...speeches].sort((a, b) => b.content.length - a.content.length || a.cueWord - b.cueWord);
  for (const speech of bySize) for (const index of speech.content) owners.set(index, speech);
  const holders = new Map<number, Speech[]>();
  for (const speech of speeches)
    for (const index of speech.content) {
      const there = holders.get(index);
      if (there) there.push(speech);
      else holders.set(index, [speech]);
    }
  const parents = new Map<Speech, Speech | null>();
  for (const speech of speeches) {
    let parent: Speech | null = null;
    // "Said they had taken it, which the army denied": the outlet adds the denial, whoever said what is denied.
    if (speech.rule === 'denial/relative-clause') continue;
    for (const other of holders.get(speech.cueWord) ?? []) {
      if (other === speech || other.content.length < speech.content.length) continue;
      if (speech.content.includes(other.cueWord)) continue;
      if (!parent || other.content.length < parent.content.length) parent = other;
    }
    parents.set(speech, parent);
  }
  const chainOf = (speech: Speech): readonly Speech[] => {
    const chain = [speech];
    let up = parents.get(speech) ?? null;
    while (up && !chain.includes(up)) {
      chain.unshift(up);
      up = parents.get(up) ?? null;
    }
    return chain;
  };
  const frames = new Map<number, Speech[]>();
  for (const speech of speeches) {
    for (const index of speech.frame) frames.set(index, [...(frames.get(index) ?? []), speech]);
  }
  return {
    owner: (index) => owners.get(index) ?? null,
    isFrame(index) {
      const framing = frames.get(index);
      if (!framing) return false;
      const owner = owners.get(index);
      if (!owner) return true;
      // Inside a speech that is told within the framing one, the word is content again.
      return framing.some((speech) => speech !== owner && !chainOf(owner).includes(speech));
    },
    chain: chainOf,
  };
}

/** Divides one sentence into its statements, in text order. */
export function findStatements(tree: Tree, options: { ownership: Ownership; hints: DivisionHints }): Statement[] {
  const { ownership, hints } = options;
  const groups = new Map<Speech | null, number[]>();
  for (const word of tree.words) {
    if (ownership.isFrame(word.index)) continue;
    const owner = ownership.owner(word.index);
    const group = groups.get(owner);
    if (group) group.push(word.index);
    else groups.set(owner, [word.index]);
  }
  const found: Statement[] = [];
  for (const [owner, group] of groups) {
    const allowed = new Set(group);
    const speeches = owner ? ownership.chain(owner) : [];
    const isTold = owner === null || /^(asserts|confirms)$/.test(owner.stance);
    const isAccusation =
      owner !== null && /accused-of|blamed-on|held-responsible|called-on|put-at|passive/.test(owner.rule);
    const tops = group.filter((index) => !allowed.has(tree.word(index).head) && tree.word(index).upos !== 'PUNCT');
    if (tops.length === 0) continue;
    const parts = isAccusation || isBroken(tree, tops)
      ? [mergeTops(tree, tops, allowed)]
      : tops.map((top) => ({ head: top, words: tree.subtree(top).filter((index) => allowed.has(index)) })); // prettier-ignore
    for (const part of parts) {
      for (const clause of divide(tree, part, { hints, isTold })) {
        const words = trimWords(tree, clause.words);
        if (words.length > 0) found.push({ tree, head: clause.head, words, shared: clause.shared, speeches });
      }
    }
  }
  return found.sort((a, b) => a.words[0]! - b.words[0]! || a.words.length - b.words.length);
}

/** Many tops mean a content that the tree does not hold together (quotations, parser errors): read as one statement. */
function isBroken(tree: Tree, tops: readonly number[]): boolean {
  return tops.filter((top) => !isClauseHead(tree, top)).length > 0 && tops.length > 1;
}

function mergeTops(tree: Tree, tops: readonly number[], allowed: ReadonlySet<number>): Clause {
  const own = tops.filter((top) => tree.word(top).relation !== 'advcl');
  const verb =
    own.find((top) => tree.word(top).upos === 'VERB') ??
    own.find((top) => isClauseHead(tree, top)) ??
    own.find((top) => /^(xcomp|ccomp)$/.test(tree.word(top).relation)) ??
    tops.find((top) => tree.word(top).upos === 'VERB') ??
    tops[0]!;
  return {
    head: verb,
    words: tops.flatMap((top) => tree.subtree(top).filter((index) => allowed.has(index))).sort((a, b) => a - b),
  };
}

interface Clause {
  readonly head: number;
  readonly words: readonly number[];
}

interface Divided extends Clause {
  readonly shared: readonly number[];
}

/** `isTold`: nobody wishes, warns of or refuses what the clause tells, so that its circumstances are told by themselves too. */
function divide(tree: Tree, clause: Clause, options: { hints: DivisionHints; isTold: boolean }): Divided[] {
  const words = new Set(clause.words);
  const cuts: number[] = [];
  const open = [
    clause.head,
    ...clause.words.filter((index) => index !== clause.head && !words.has(tree.word(index).head)),
  ];
  while (open.length > 0) {
    const at = open.pop()!;
    for (const child of tree.children(at)) {
      if (!words.has(child)) continue;
      if (isSeparate(tree, child, { ...options, clause: clause.head })) cuts.push(child);
      else open.push(child);
    }
  }
  if (cuts.length === 0) return [{ ...clause, shared: [] }];
  const result: Divided[] = [];
  const main = new Set(words);
  for (const cut of cuts.sort((a, b) => a - b)) {
    const part = tree.subtree(cut).filter((index) => words.has(index));
    for (const index of part) main.delete(index);
    const shared = [...sharedSubject(tree, cut), ...antecedent(tree, cut, options.hints)].filter((index) =>
      words.has(index),
    );
    for (const inner of divide(tree, { head: cut, words: part }, options)) {
      const isFirst = inner.head === cut;
      const told = inner.words.filter((index) => !shared.length || !isLooseRelative(tree, { index, clause: cut }));
      const joined = isFirst ? [...new Set([...shared, ...told])].sort((a, b) => a - b) : inner.words;
      result.push({ head: inner.head, words: joined, shared: isFirst ? shared : inner.shared });
    }
  }
  if (main.size > 0) result.unshift({ head: clause.head, words: [...main].sort((a, b) => a - b), shared: [] });
  return result;
}

/** The subject that a coordinated clause shares with the one before it. */
function sharedSubject(tree: Tree, clause: number): number[] {
  const word = tree.word(clause);
  const isDoing = isDoneBeside(tree, clause) && !RESULT.test(word.lemma.toLowerCase());
  if ((word.relation !== 'conj' && !isDoing) || tree.child(clause, 'nsubj', 'nsubj:pass', 'expl') >= 0) return [];
  let at = word.head;
  for (let steps = 0; steps < 6; steps += 1) {
    if (at < tree.sentence.firstWord || at >= tree.sentence.endWord) return [];
    const subject = tree.child(at, 'nsubj', 'nsubj:pass');
    if (subject >= 0) return [...tree.subtree(subject)].filter((index) => !tree.subtree(clause).includes(index));
    if (!/^(conj|xcomp)$/.test(tree.word(at).relation)) return [];
    at = tree.word(at).head;
  }
  return [];
}

/** Participles whose subject is what happened, not who did it: ", killing two", ", bringing the toll to nine". */
const RESULT =
  /^(kill|wound|injure|bring|raise|take|push|put|lift|increase|leave|cause|force|prompt|spark|trigger|make|fuel|deepen|include|involve|accord|depend)$/;

/** The noun phrase that a relative clause or participle tells of, where it is the subject: "a war that killed thousands", "a man killed by police". */
function antecedent(tree: Tree, clause: number, hints: DivisionHints): number[] {
  const word = tree.word(clause);
  // Whoever is counted is counted by the main clause.
  if (word.relation === 'acl' && hints.figures.some((figure) => figure.unitWord === word.head)) return [];
  if (bare(word.relation) !== 'acl') return [];
  const subject = tree.child(clause, 'nsubj', 'nsubj:pass');
  if (word.relation === 'acl:relcl' && (subject < 0 || !RELATIVE.test(lower(tree, subject)))) return [];
  const phrase = tree
    .children(word.head)
    .filter((child) => child < clause && /^(det|amod|compound|nmod:poss|nummod|flat)$/.test(tree.word(child).relation))
    .flatMap((child) => tree.subtree(child));
  return [...phrase, word.head];
}

/** "The war, which ended in May": behind a comma the relative word is no part of what is told. */
function isLooseRelative(tree: Tree, options: { index: number; clause: number }): boolean {
  const { index, clause } = options;
  return tree.word(index).head === clause && RELATIVE.test(lower(tree, index)) && isAfterComma(tree, clause);
}

const QUOTE_MARKS = /^["“”«»„‘’'()[\]]+$/;

/** Words that open or close a clause without stating anything of it. Marks of a quotation that lies wholly inside stay. */
function trimWords(tree: Tree, words: readonly number[]): number[] {
  const kept = [...words];
  const isLoose = (index: number): boolean => {
    const word = tree.word(index);
    if (word.upos === 'PUNCT') return !QUOTE_MARKS.test(tree.form(index)) || !isPaired(tree, { index, words: kept });
    return (
      word.relation === 'cc' ||
      // "In which 30 died", "that killed 30", "of a war": the words that tie a piece to the rest of its sentence state nothing.
      (RELATIVE.test(lower(tree, index)) && /^(PRON|SCONJ|ADV|DET)$/.test(word.upos) && kept.length > 3) ||
      (word.relation === 'case' && (!kept.includes(word.head) || RELATIVE.test(lower(tree, word.head)))) ||
      (word.relation === 'mark' &&
        /^(that|while|whereas|although|though|as|after|before|because|when)$/.test(lower(tree, index)))
    );
  };
  const isTail = (index: number): boolean =>
    tree.word(index).upos === 'PUNCT'
      ? isLoose(index)
      : tree.word(index).relation === 'cc' ||
        (/^(case|mark)$/.test(tree.word(index).relation) && tree.word(index).head > index);
  while (kept.length > 0 && isLoose(kept[0]!)) kept.shift();
  while (kept.length > 0 && isTail(kept[kept.length - 1]!)) kept.pop();
  return kept;
}

/** True where the other mark of a pair stands among the words too, and does not enclose all of them. */
function isPaired(tree: Tree, options: { index: number; words: readonly number[] }): boolean {
  const marks = options.words.filter(
    (index) => tree.word(index).upos === 'PUNCT' && QUOTE_MARKS.test(tree.form(index)),
  );
  if (marks.length < 2) return false;
  const first = options.words[0];
  const last = options.words[options.words.length - 1];
  return !(marks.length === 2 && marks[0] === first && marks[1] === last);
}
