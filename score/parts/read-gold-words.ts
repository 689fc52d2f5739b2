import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { decodeTags, decodeTree, findBest } from '../../src/core/language/decode.js';
import type { ModelInput } from '../../src/core/language/read-with.js';
import { toWordPieces } from '../../src/core/language/word-pieces.js';
import { toShape } from '../../src/core/language/word-shapes.js';
import { openNetwork } from '../../src/node/reader/network.js';
import { findReaderFolder } from '../../src/node/reader/open-reader.js';

/** What the reader answers for one given word. */
export interface WordAnswer {
  readonly upos: string;
  /** Position of the head in the sentence; -1 for the root. */
  readonly head: number;
  readonly relation: string;
  /** Position of its tag in O, B-PER, I-PER, B-ORG, I-ORG, B-LOC, I-LOC. */
  readonly name: number;
}

/** Reads sentences whose words are given. */
export interface GoldWordReader {
  readWords(forms: readonly string[]): Promise<WordAnswer[]>;
  close(): Promise<void>;
}

const NAME_INSIDE = [-1, -1, 1, -1, 3, -1, 5];

/** Opens the shipped reader for sentences whose words are given: the benchmarks that score on gold words. */
export async function openGoldWordReader(): Promise<GoldWordReader> {
  const folder = findReaderFolder();
  const facts = JSON.parse(await readFile(path.join(folder, 'reader.json'), 'utf8')) as {
    upos: string[];
    labels: string[];
    max_subwords: number;
  };
  const pieces = toWordPieces(await readFile(path.join(folder, 'vocab.txt'), 'utf8'));
  const network = await openNetwork(await readFile(path.join(folder, 'reader.onnx')), {
    runtime: 'auto',
    labels: facts.labels.length,
  });
  const width = facts.labels.length;

  /** As for raw text, a sentence over the network's limit is read in parts, the later ones hanging on the first root. */
  function cut(forms: readonly string[]): ModelInput[] {
    const parts: ModelInput[] = [];
    let part = { ids: [pieces.cls], shapes: [0], first: [] as number[], wordShapes: [] as number[] };
    const close = (): void => {
      if (part.first.length > 0) parts.push({ ...part, ids: [...part.ids, pieces.sep], shapes: [...part.shapes, 0] });
      part = { ids: [pieces.cls], shapes: [0], first: [], wordShapes: [] };
    };
    for (const form of forms) {
      const ids = pieces.toPieces(form);
      if (part.ids.length + ids.length + 1 > facts.max_subwords) close();
      const shape = toShape(form);
      part.first.push(part.ids.length);
      part.wordShapes.push(shape);
      part.ids.push(...ids);
      part.shapes.push(...ids.map(() => shape));
    }
    close();
    return parts;
  }

  return {
    close: network.close,
    async readWords(forms) {
      const answers: WordAnswer[] = [];
      let root = -1;
      for (const part of cut(forms)) {
        const scores = await network.score(part);
        const base = answers.length;
        const heads = decodeTree(scores.arcs);
        const names = decodeTags(scores.names, NAME_INSIDE);
        heads.forEach((head, word) => {
          const labels = {
            rows: 1,
            columns: width,
            values: scores.labels.values.subarray(word * scores.labels.columns + (head + 1) * width),
          };
          const isRoot = head < 0;
          answers.push({
            upos: facts.upos[findBest(scores.upos, word)]!,
            head: isRoot ? root : base + head,
            relation: isRoot ? (root < 0 ? 'root' : 'parataxis') : facts.labels[findBest(labels, 0)]!,
            name: names[word]!,
          });
        });
        if (root < 0) root = heads.indexOf(-1);
      }
      return answers;
    },
  };
}
