/** A table of scores: `rows` × `columns` numbers, row by row. */
export interface Scores {
  readonly rows: number;
  readonly columns: number;
  readonly values: Float32Array;
}

/** Position of the highest number of one row. */
export function findBest(scores: Scores, row: number): number {
  const from = row * scores.columns;
  let best = 0;
  for (let column = 1; column < scores.columns; column += 1) {
    if (scores.values[from + column]! > scores.values[from + best]!) best = column;
  }
  return best;
}

/** Probability of one column of a row (softmax). */
export function toProbability(scores: Scores, cell: { row: number; column: number }): number {
  const from = cell.row * scores.columns;
  let most = -Infinity;
  for (let column = 0; column < scores.columns; column += 1) most = Math.max(most, scores.values[from + column]!);
  let sum = 0;
  for (let column = 0; column < scores.columns; column += 1) sum += Math.exp(scores.values[from + column]! - most);
  return Math.exp(scores.values[from + cell.column]! - most) / sum;
}

/**
 * Best sequence of tags in which an inside tag follows only its own beginning or inside (Viterbi 1967). `insideOf[tag]`
 * is the beginning tag that an inside tag goes on from, -1 for tags that may stand anywhere.
 */
export function decodeTags(scores: Scores, insideOf: readonly number[]): number[] {
  const { rows, columns, values } = scores;
  if (rows === 0) return [];
  const best = new Float64Array(rows * columns).fill(-Infinity);
  const from = new Int16Array(rows * columns);
  for (let tag = 0; tag < columns; tag += 1) if (insideOf[tag]! < 0) best[tag] = values[tag]!;
  for (let row = 1; row < rows; row += 1) {
    const before = (row - 1) * columns;
    let top = 0;
    for (let tag = 1; tag < columns; tag += 1) if (best[before + tag]! > best[before + top]!) top = tag;
    for (let tag = 0; tag < columns; tag += 1) {
      let previous = top;
      const begin = insideOf[tag]!;
      if (begin >= 0) previous = best[before + begin]! >= best[before + tag]! ? begin : tag;
      best[row * columns + tag] = best[before + previous]! + values[row * columns + tag]!;
      from[row * columns + tag] = previous;
    }
  }
  const tags = new Array<number>(rows);
  let tag = 0;
  const last = (rows - 1) * columns;
  for (let other = 1; other < columns; other += 1) if (best[last + other]! > best[last + tag]!) tag = other;
  for (let row = rows - 1; row >= 0; row -= 1) {
    tags[row] = tag;
    tag = from[row * columns + tag]!;
  }
  return tags;
}

/**
 * Heads of the maximum spanning arborescence with one root (Chu and Liu 1965, Edmonds 1967): `arcs` is n × (n + 1),
 * column 0 the root, column j + 1 word j. Returns for each word the head's position, -1 for the root.
 */
export function decodeTree(arcs: Scores): number[] {
  const n = arcs.rows;
  if (n === 0) return [];
  const greedy = Array.from({ length: n }, (_, word) => findBest(arcs, word) - 1);
  if (isTree(greedy)) return greedy;
  // One root: try the words most willing to be it; the best whole tree wins.
  const willing = Array.from({ length: n }, (_, word) => word).sort(
    (a, b) => rootGain(arcs, b) - rootGain(arcs, a) || a - b,
  );
  let best: number[] = [];
  let bestScore = -Infinity;
  for (const root of willing.slice(0, 4)) {
    const heads = spanFrom(arcs, root);
    let score = arcs.values[root * (n + 1)]!;
    for (let word = 0; word < n; word += 1) if (word !== root) score += arcs.values[word * (n + 1) + heads[word]! + 1]!;
    if (score > bestScore) {
      best = heads;
      bestScore = score;
    }
  }
  return best;
}

function rootGain(arcs: Scores, word: number): number {
  const from = word * arcs.columns;
  let other = -Infinity;
  for (let column = 1; column < arcs.columns; column += 1)
    if (column - 1 !== word) other = Math.max(other, arcs.values[from + column]!);
  return arcs.values[from]! - (other === -Infinity ? 0 : other);
}

function isTree(heads: readonly number[]): boolean {
  if (heads.filter((head) => head < 0).length !== 1) return false;
  const state = new Uint8Array(heads.length);
  for (let start = 0; start < heads.length; start += 1) {
    const path: number[] = [];
    let at = start;
    while (at >= 0 && state[at] === 0) {
      state[at] = 1;
      path.push(at);
      at = heads[at]!;
    }
    if (at >= 0 && state[at] === 1) return false;
    for (const word of path) state[word] = 2;
  }
  return true;
}

/** A cycle that was taken together as one node, the hub. */
interface Contraction {
  readonly hub: number;
  readonly cycle: readonly number[];
  /** Head of each member inside the cycle, in the order of `cycle`. */
  readonly inside: readonly number[];
  /** By head outside: the member that it would enter the cycle at. */
  readonly enters: Int32Array;
  /** By child outside: the member that would be its head. */
  readonly leaves: Int32Array;
}

/**
 * Edmonds' contraction for a fixed root word, on dense scores. In place: a contraction rewrites one row and one column and
 * looks again only at the nodes whose head was in the cycle, so that texts that are no language (a line of one letter
 * repeated, all of it cycles) take no longer than others. Of equal scores the first node wins, hubs last.
 */
function spanFrom(arcs: Scores, root: number): number[] {
  const n = arcs.rows;
  // Each contraction takes at least two nodes away and adds one.
  const most = 2 * n;
  const weights = new Float64Array(most * most).fill(-Infinity);
  for (let child = 0; child < n; child += 1)
    for (let head = 0; head < n; head += 1)
      if (head !== child) weights[child * most + head] = arcs.values[child * (n + 1) + head + 1]!;
  let active = Array.from({ length: n }, (_, word) => word);
  const heads = new Array<number>(most).fill(-1);
  const findHead = (child: number): number => {
    let best = -1;
    for (const head of active)
      if (head !== child && (best < 0 || weights[child * most + head]! > weights[child * most + best]!)) best = head;
    return best;
  };
  for (const child of active) if (child !== root) heads[child] = findHead(child);
  const done: Contraction[] = [];
  for (let cycle = findCycle(heads, { root, active }); cycle !== null; cycle = findCycle(heads, { root, active })) {
    const hub = n + done.length;
    const members = new Set(cycle);
    const outside = active.filter((node) => !members.has(node));
    const enters = new Int32Array(most).fill(-1);
    const leaves = new Int32Array(most).fill(-1);
    for (const member of cycle) {
      const own = weights[member * most + heads[member]!]!;
      for (const node of outside) {
        const into = weights[member * most + node]! - own;
        if (enters[node]! < 0 || into > weights[hub * most + node]!) {
          weights[hub * most + node] = into;
          enters[node] = member;
        }
        const out = weights[node * most + member]!;
        if (leaves[node]! < 0 || out > weights[node * most + hub]!) {
          weights[node * most + hub] = out;
          leaves[node] = member;
        }
      }
    }
    done.push({ hub, cycle, inside: cycle.map((member) => heads[member]!), enters, leaves });
    active = [...outside, hub];
    for (const node of outside) if (node !== root && members.has(heads[node]!)) heads[node] = findHead(node);
    heads[hub] = findHead(hub);
  }
  for (const { hub, cycle, inside, enters, leaves } of done.reverse()) {
    const entered = heads[hub]!;
    for (let node = 0; node < hub; node += 1) if (heads[node] === hub) heads[node] = leaves[node]!;
    cycle.forEach((member, index) => {
      heads[member] = inside[index]!;
    });
    heads[enters[entered]!] = entered;
  }
  heads[root] = -1;
  return heads.slice(0, n);
}

function findCycle(
  heads: readonly number[],
  { root, active }: { root: number; active: readonly number[] },
): number[] | null {
  const state = new Uint8Array(heads.length);
  state[root] = 2;
  for (const start of active) {
    const path: number[] = [];
    let at = start;
    while (at >= 0 && state[at] === 0) {
      state[at] = 1;
      path.push(at);
      at = heads[at]!;
    }
    if (at >= 0 && state[at] === 1) return path.slice(path.indexOf(at));
    for (const node of path) state[node] = 2;
  }
  return null;
}
