import type { Span } from '../text/span.js';

/** Abbreviations whose full stop ends no sentence. */
const ABBREVIATED =
  /(?:^|[\s(])(?:\p{Lu}|Mr|Mrs|Ms|Dr|St|Gen|Col|Lt|Maj|Capt|Sgt|Rep|Sen|Gov|No|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|a\.m|p\.m|U\.S|U\.N|vs|etc|approx)\.$/u;

/** The sentences of a plain text by its full stops and line ends: for texts that no reader has read. */
export function splitSentences(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const match of text.matchAll(/[.!?…]["'”’)\]]{0,3}(?=\s)|\n\s{0,8}\n|\n/gu)) {
    const end = match.index + match[0].length;
    const isLine = match[0].startsWith('\n');
    if (isLine && match[0].trim() === '' && match[0].length === 1 && isWrapped(text, end)) continue;
    if (!isLine && match[0].startsWith('.') && ABBREVIATED.test(text.slice(Math.max(start, end - 8), end))) continue;
    if (end > start) spans.push({ start, end });
    start = end;
  }
  if (start < text.length) spans.push({ start, end: text.length });
  return spans;
}

/** A single line feed inside a sentence, as in text wrapped to a width: the next line goes on in lower case. */
function isWrapped(text: string, at: number): boolean {
  return /^\s{0,4}[\p{Ll}\d(]/u.test(text.slice(at, at + 6));
}

/** The sentence that a position is in; the whole text where none covers it. Sentences must be in text order. */
export function sentenceAt(sentences: readonly Span[], at: number, textLength: number): Span {
  let low = 0;
  let high = sentences.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const sentence = sentences[middle]!;
    if (at < sentence.start) high = middle - 1;
    else if (at >= sentence.end) low = middle + 1;
    else return sentence;
  }
  return { start: 0, end: textLength };
}

/** Characters of a sentence that are looked at on either side of a time: text without full stops may run on for ever. */
const REACH = 1000;

/** The part of a sentence that is near enough to `near` to have to do with it. */
export function clipSentence(sentence: Span, near: Span): Span {
  return { start: Math.max(sentence.start, near.start - REACH), end: Math.min(sentence.end, near.end + REACH) };
}
