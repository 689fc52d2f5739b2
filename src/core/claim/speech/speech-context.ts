import type { Reading } from '../../model/reading.js';
import { isInside, type Span } from '../../text/span.js';
import type { Tree } from '../tree.js';
import type { Quoted } from './find-quotations.js';

/** What is known of the report when speech is joined over its sentences. */
export interface SpeechContext {
  readonly quotations: readonly Quoted[];
  readonly trees: readonly Tree[];
  readonly reading: Reading;
}

/** Positions of the words inside a span, ascending. */
export function wordsInside(reading: Reading, span: Span): number[] {
  const found: number[] = [];
  for (let index = lowerBound(reading, span.start); index < reading.words.length; index += 1) {
    const word = reading.words[index]!;
    if (word.start >= span.end) break;
    if (isInside(word, span)) found.push(index);
  }
  return found;
}

function lowerBound(reading: Reading, start: number): number {
  let low = 0;
  let high = reading.words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (reading.words[middle]!.start < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** True where one of the words (positions, ascending) lies in a row of words. */
export function isAmong(words: readonly number[], row: readonly number[]): boolean {
  const [first, last] = [row[0], row[row.length - 1]];
  if (first === undefined || last === undefined || words.length === 0) return false;
  if (words[words.length - 1]! < first || words[0]! > last) return false;
  return words.some((index) => index >= first && index <= last);
}
