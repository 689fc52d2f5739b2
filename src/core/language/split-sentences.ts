import type { Span } from '../text/span.js';

/** No sentence is longer, whatever the input: longer runs are cut, so that reading stays linear and bounded. */
export const LONGEST_SENTENCE = 400;

const ENDER = /^(?:[.!?]+|…+|。)$/;
const CLOSER = /^[”’"')»\]]$/;
const SMILE = /^[:;=]-?[()DP]$/;
/** A line drawn across the page with marks parts what stands before it from what stands behind it. */
const RULE_LINE = /^([=*_~+#-])\1{4,}$/;
const ACRONYM_OR_ABBREVIATION = /^(?:\p{Lu}\.){2,}$|^(?:etc|a\.m|p\.m|inc|ltd|co|corp)\.$/iu;
const STARTS_SENTENCE = /^[\p{Lu}\p{Lt}\p{Nd}“"«„‘'([\p{Lo}•–—-]/u;
const SENTENCE_WORD =
  /^(?:the|a|an|in|on|at|it|he|she|they|we|i|this|that|these|those|but|and|after|before|since|while|as|for|to|there|however|meanwhile|earlier|later|both|some|according)$/i;
/** Greeting and farewell of a letter, which end with a comma and begin nothing. */
const GREETING = /^(?:hi|hello|dear|hey|thanks|regards|sincerely|cheers|greetings)$/i;
const LONGEST_GREETING = 5;
const LINK = /^(?:https?:\/\/|www\.)/i;
/** Words that have a capital only where they begin something. */
const BEGINNER =
  /^(?:The|This|These|Those|That|It|You|We|He|She|They|If|Please|There|Here|What|How|When|Where|Why|Who|But|And|My|Our|Your|His|Their|Its|Is|Are|Do|Does|Did|Can|Could|Will|Would|Have|Has|As|At|After|Before|While|Since|Attached|Let|Thank|Thanks|Also|However|Just|Not|So|Some)$/;
/** Words that no sentence begins with in lower case. */
const CONTINUES = /^(?:since|which|who|whose|whom|including|of|by|than|that|because|until|within)$/;
const PLAIN_WORD = /^\p{Ll}[\p{L}\p{M}]+$/u;

/** Groups the words of one block into sentences: positions `[from, to)` into `words`. A block's end always ends a sentence. */
export function splitSentences(text: string, words: readonly Span[]): { from: number; to: number }[] {
  const sentences: { from: number; to: number }[] = [];
  let from = 0;
  const close = (to: number): void => {
    if (to > from) sentences.push({ from, to });
    from = Math.max(from, to);
  };
  for (let i = 0; i < words.length; i += 1) {
    if (i > from && text.slice(words[i - 1]!.end, words[i]!.start).includes('\n\n')) close(i);
    if (RULE_LINE.test(formOf(text, words[i]!))) {
      close(i);
      close(i + 1);
      continue;
    }
    const isLine =
      isGreeting(text, { words, from, at: i }) ||
      areLinks(text, words[i]!, words[i + 1]) ||
      isTimestamp(text, { words, at: i });
    if (isLine) {
      close(i + 1);
      continue;
    }
    if (i > from && beginsWithoutStop(text, { words, at: i })) close(i);
    const end = findSentenceEnd(text, { words, at: i });
    if (end !== null || i - from >= LONGEST_SENTENCE) {
      close(end ?? i + 1);
      i = from - 1;
    }
  }
  close(words.length);
  return sentences;
}

/** Position after the sentence that ends with the word at `at` and the marks that close it; null where none ends there. */
function findSentenceEnd(text: string, place: { words: readonly Span[]; at: number }): number | null {
  const { words, at } = place;
  const form = formOf(text, words[at]!);
  const next = words[at + 1];
  if (!ENDER.test(form)) {
    if (form.length < 2 || !form.endsWith('.') || !ACRONYM_OR_ABBREVIATION.test(form)) return null;
    if (next && !(startsSentence(text, next) && SENTENCE_WORD.test(formOf(text, next)))) return null;
  }
  let end = at + 1;
  while (end < words.length && closes(text, words, end)) end += 1;
  if (end >= words.length || startsSentence(text, words[end]!)) return end;
  return startsInLowerCase(text, { words, at, end }) ? end : null;
}

/**
 * Whether a sentence starts in lower case, as hurried writers have it: after a stop with a blank, behind a plain word that is no
 * abbreviation, or after a question; never after a closing mark ("Why?" he asked) and never after dots, which are a pause.
 */
function startsInLowerCase(text: string, place: { words: readonly Span[]; at: number; end: number }): boolean {
  const { words, at, end } = place;
  const next = words[end]!;
  const hasBlank = next.start > words[end - 1]!.end;
  if (end > at + 1 && !SMILE.test(formOf(text, words[end - 1]!))) return false;
  if (!hasBlank || !/^\p{Ll}/u.test(text.slice(next.start, next.start + 2))) return false;
  // A stray stop of a translation machine: what follows belongs to what was said.
  if (CONTINUES.test(formOf(text, next))) return false;
  const form = formOf(text, words[at]!);
  if (/[!?]/.test(form)) return true;
  const before = at > 0 ? words[at - 1]! : null;
  return form === '.' && before !== null && before.end === words[at]!.start && PLAIN_WORD.test(formOf(text, before));
}

/** Whether the words from `from` to `at` are the greeting or farewell of a letter, before a word with a capital. */
function isGreeting(text: string, place: { words: readonly Span[]; from: number; at: number }): boolean {
  const { words, from, at } = place;
  const next = words[at + 1];
  if (at - from > LONGEST_GREETING || at === from || !next || !/^[,–—-]$/.test(formOf(text, words[at]!))) return false;
  const first = at - from < 3 ? words.slice(from, at) : [words[from]!];
  return first.some((word) => GREETING.test(formOf(text, word))) && /^\p{Lu}/u.test(formOf(text, next));
}

/** Whether a date in figures, a clock time and AM or PM end here: the head of a message, which no mark ends. */
function isTimestamp(text: string, place: { words: readonly Span[]; at: number }): boolean {
  const { words, at } = place;
  const next = words[at + 1];
  if (at < 2 || !next || !/^[ap]m$/i.test(formOf(text, words[at]!))) return false;
  const isClock = /^\d{1,2}:\d{2}(?::\d{2})?$/.test(formOf(text, words[at - 1]!));
  return (
    isClock &&
    /^\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}$/.test(formOf(text, words[at - 2]!)) &&
    !/^[,.(]/.test(formOf(text, next))
  );
}

/**
 * Whether a sentence begins at a word with a capital that it has nowhere else, though no mark ends the one before: what is left
 * where lines were run together. Not in a title, where the next word has a capital too.
 */
function beginsWithoutStop(text: string, place: { words: readonly Span[]; at: number }): boolean {
  const { words, at } = place;
  const next = words[at + 1];
  if (!next || !BEGINNER.test(formOf(text, words[at]!)) || !/^\p{Ll}/u.test(formOf(text, next))) return false;
  return /[\p{L}\p{N})]$/u.test(formOf(text, words[at - 1]!)) && words[at - 1]!.end < words[at]!.start;
}

function areLinks(text: string, word: Span, next: Span | undefined): boolean {
  return next !== undefined && LINK.test(formOf(text, word)) && LINK.test(formOf(text, next));
}

/** A straight quotation mark after a full stop closes only where it touches the stop. */
function closes(text: string, words: readonly Span[], index: number): boolean {
  const form = formOf(text, words[index]!);
  if (SMILE.test(form)) return true;
  if (!CLOSER.test(form) || words[index]!.start - words[index - 1]!.end > 1) return false;
  return form === '"' || form === "'" ? words[index]!.start === words[index - 1]!.end : true;
}

function startsSentence(text: string, word: Span): boolean {
  return STARTS_SENTENCE.test(formOf(text, word));
}

function formOf(text: string, word: Span): string {
  return text.slice(word.start, word.end);
}
