import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { LanguageModel } from '../../core/language/language-model.js';
import { toLemmatiser, type LemmaTable } from '../../core/language/lemmas.js';
import { readWith, type ReadingTools } from '../../core/language/read-with.js';
import { toWordPieces } from '../../core/language/word-pieces.js';
import type { Upos } from '../../core/model/reading.js';
import { UserError } from '../../core/model/user-error.js';
import { openNetwork, type Runtime } from './network.js';

/** A reader that holds a network open. */
export interface OpenReader extends LanguageModel {
  /** Frees the network. Readings in progress fail. */
  close(): Promise<void>;
}

/** How to open the reader. */
export interface ReaderOptions {
  /** Folder with `reader.onnx`, `reader.json`, `vocab.txt`, `lemmas.json`. */
  readonly folder?: string;
  /** `native`, `wasm`, or `auto`: native where it loads, else WebAssembly, said once on standard error. */
  readonly runtime?: Runtime | 'auto';
  /** True to fall back without a word: somebody else says it. */
  readonly isQuiet?: boolean;
}

interface ReaderFacts {
  readonly sha256: string;
  readonly max_subwords: number;
  readonly upos: readonly Upos[];
  readonly labels: readonly string[];
}

/** The folder of the model that ships with the program, from the sources and from the built program alike. */
export function findReaderFolder(): string {
  return path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../../models/reader');
}

/**
 * Opens the trained reader.
 * @throws UserError where the model file is missing, altered, or no runtime loads.
 */
export async function openReader(options: ReaderOptions = {}): Promise<OpenReader> {
  const folder = options.folder ?? findReaderFolder();
  const [model, facts, vocabulary, lemmas] = MODEL_FILES.map((name) => readModelFile(folder, name)) as ModelFiles;
  const known = parseFacts(facts.toString('utf8'), folder);
  const sha256 = createHash('sha256').update(model).digest('hex');
  if (sha256 !== known.sha256) {
    throw new UserError(
      `${path.join(folder, 'reader.onnx')}: the model file is not the one that reader.json names (sha256 ${sha256})`,
      {
        hint: 'restore models/reader from the repository',
        rule: 'reader/altered-model',
      },
    );
  }
  const network = await openNetwork(model, {
    runtime: options.runtime ?? 'auto',
    labels: known.labels.length,
    isQuiet: options.isQuiet ?? false,
  });
  const tools: ReadingTools = {
    facts: { maxSubwords: known.max_subwords, upos: known.upos, labels: known.labels },
    pieces: toWordPieces(vocabulary.toString('utf8')),
    lemmatise: toLemmatiser(JSON.parse(lemmas.toString('utf8')) as LemmaTable),
    score: network.score,
  };
  return {
    identity: { sha256, runtime: network.runtime },
    readReport: (text, blocks) => readWith(tools, { text, blocks }),
    close: network.close,
  };
}

const MODEL_FILES = ['reader.onnx', 'reader.json', 'vocab.txt', 'lemmas.json'] as const;
type ModelFiles = [Buffer, Buffer, Buffer, Buffer];

/** At one go: read piece by piece, 24 MB wait some fifty times for a thread that is busy loading the program. */
function readModelFile(folder: string, name: string): Buffer {
  try {
    return readFileSync(path.join(folder, name));
  } catch (cause) {
    throw new UserError(`${path.join(folder, name)}: the reader's file cannot be read`, {
      hint: 'restore models/reader from the repository',
      rule: 'reader/missing-model',
      cause,
    });
  }
}

function parseFacts(json: string, folder: string): ReaderFacts {
  try {
    return JSON.parse(json) as ReaderFacts;
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause;
    throw new UserError(`${path.join(folder, 'reader.json')}: not JSON`, {
      hint: 'restore models/reader from the repository',
      rule: 'reader/altered-model',
      cause,
    });
  }
}
