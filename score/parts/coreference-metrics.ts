import { matchBest } from './match-best.js';

/** Precision and recall as fractions of sums, so that topics add up before anything is divided. */
export interface CorefCounts {
  right: { precision: number; recall: number };
  all: { precision: number; recall: number };
}

/** The three metrics whose mean is the CoNLL F1. */
export interface CorefScores {
  readonly muc: CorefCounts;
  readonly b3: CorefCounts;
  readonly ceafe: CorefCounts;
}

/** Counts at nought. */
export function noCorefScores(): CorefScores {
  const none = (): CorefCounts => ({ right: { precision: 0, recall: 0 }, all: { precision: 0, recall: 0 } });
  return { muc: none(), b3: none(), ceafe: none() };
}

type Cluster = readonly string[];

/**
 * Adds one set of mentions to the counts; gold and answer cluster the same mentions, each once, singletons included.
 * MUC: Vilain et al. 1995; B³: Bagga and Baldwin 1998; CEAF-e with φ4: Luo 2005.
 */
export function addCoref(
  scores: CorefScores,
  { gold, answer }: { readonly gold: readonly Cluster[]; readonly answer: readonly Cluster[] },
): void {
  const [goldOf, answerOf] = [toIndex(gold), toIndex(answer)];
  addMuc(scores.muc.right, scores.muc.all, { side: 'recall', clusters: gold, other: answerOf });
  addMuc(scores.muc.right, scores.muc.all, { side: 'precision', clusters: answer, other: goldOf });
  addB3(scores.b3, { side: 'recall', clusters: gold, other: answerOf });
  addB3(scores.b3, { side: 'precision', clusters: answer, other: goldOf });
  const shared = (a: Cluster, b: Cluster): number => a.filter((mention) => b.includes(mention)).length;
  const weights = gold.map((x) => answer.map((y) => (2 * shared(x, y)) / (x.length + y.length)));
  const best = matchBest(weights).reduce((sum, { left, right }) => sum + weights[left]![right]!, 0);
  scores.ceafe.right.precision += best;
  scores.ceafe.right.recall += best;
  scores.ceafe.all.precision += answer.length;
  scores.ceafe.all.recall += gold.length;
}

function toIndex(clusters: readonly Cluster[]): Map<string, number> {
  return new Map(clusters.flatMap((cluster, at) => cluster.map((mention): [string, number] => [mention, at])));
}

interface Side {
  readonly side: 'precision' | 'recall';
  readonly clusters: readonly Cluster[];
  readonly other: ReadonlyMap<string, number>;
}

function addMuc(right: CorefCounts['right'], all: CorefCounts['all'], { side, clusters, other }: Side): void {
  for (const cluster of clusters) {
    const parts = new Set(cluster.map((mention) => other.get(mention)));
    right[side] += cluster.length - parts.size;
    all[side] += cluster.length - 1;
  }
}

function addB3(counts: CorefCounts, { side, clusters, other }: Side): void {
  for (const cluster of clusters) {
    const parts = new Map<number | undefined, number>();
    for (const mention of cluster) parts.set(other.get(mention), (parts.get(other.get(mention)) ?? 0) + 1);
    for (const count of parts.values()) counts.right[side] += (count * count) / cluster.length;
    counts.all[side] += cluster.length;
  }
}

/** Precision, recall and F1 of one metric, 0–1. */
export function toCorefF1({ right, all }: CorefCounts): { precision: number; recall: number; f1: number } {
  const precision = all.precision === 0 ? 0 : right.precision / all.precision;
  const recall = all.recall === 0 ? 0 : right.recall / all.recall;
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

/** The mean F1 of the three, 0–1 (Pradhan et al. 2012, the CoNLL shared task). */
export function toConllF1(scores: CorefScores): number {
  return (toCorefF1(scores.muc).f1 + toCorefF1(scores.b3).f1 + toCorefF1(scores.ceafe).f1) / 3;
}
