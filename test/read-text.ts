import type { LanguageModel } from '../src/core/language/language-model.js';
import type { Reading } from '../src/core/model/reading.js';
import type { Block } from '../src/core/model/report.js';
import { openReader } from '../src/node/reader/open-reader.js';

let shared: Promise<LanguageModel> | null = null;

/** The trained reader, opened once a test process. */
export function sharedReader(): Promise<LanguageModel> {
  shared ??= openReader();
  return shared;
}

/** One body block a line of the text. */
export function toLineBlocks(text: string): Block[] {
  const blocks: Block[] = [];
  let start = 0;
  while (start < text.length) {
    const feed = text.indexOf('\n', start);
    const end = feed < 0 ? text.length : feed + 1;
    blocks.push({ start, end, kind: 'body', rule: 'block/prose' });
    start = end;
  }
  return blocks;
}

/** Reads a text with the trained reader, each line a body block. */
export async function readText(text: string): Promise<Reading> {
  return (await sharedReader()).readReport(text, toLineBlocks(text));
}
