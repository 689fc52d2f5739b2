import type { Span } from '../text/span.js';

const ABBREVIATIONS = new Set(
  'mr mrs ms dr prof gen lt col maj capt sgt sen rep gov st no vs jr sr inc ltd co corp brig cmdr adm hon rev fr mt jan feb mar apr jun jul aug sept sep oct nov dec e.g i.e etc approx dept est fig ft km vol'.split(
    ' ',
  ),
);
const LINK = /(?:https?:\/\/|www\.)[^\s<>"“”]{1,500}/y;
const MAIL = /[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,6}/y;
const ACRONYM = /(?:\p{L}\.){2,12}/uy;
const NUMBER = /\p{Nd}{1,40}(?:[.,:]\p{Nd}{1,40}){0,20}/uy;
const LETTERS = /[\p{L}\p{M}\p{N}]+(?:[&@][\p{L}\p{M}\p{N}]+)*/uy;
const DOTS = /\.{2,}|-{2,}|…+/y;
const CLITIC = /^(?:[’'](?:s|re|ve|ll|d|m)|n[’']t)(?![\p{L}\p{N}])/iu;

/** Splits text inside `span` into words as Universal Dependencies has them for English: "don't" → do + n't, marks apart. Linear. */
export function splitWords(text: string, span: Span): Span[] {
  const words: Span[] = [];
  let at = span.start;
  const match = (pattern: RegExp): number => {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    return found ? Math.min(at + found[0].length, span.end) : -1;
  };
  const push = (end: number): void => {
    words.push({ start: at, end });
    at = end;
  };
  while (at < span.end) {
    const c = text[at]!;
    if (isBlank(c)) {
      at += 1;
      continue;
    }
    if (c === 'h' || c === 'H' || c === 'w' || c === 'W') {
      const end = match(LINK);
      if (end > at) {
        push(trimLink(text, { start: at, end }));
        continue;
      }
    }
    if (/[\p{L}\p{N}]/u.test(charAt(text, at))) {
      const mail = match(MAIL);
      if (mail > at) {
        push(mail);
        continue;
      }
      const acronym = match(ACRONYM);
      if (acronym > at) {
        push(acronym);
        continue;
      }
      const number = match(NUMBER);
      const letters = match(LETTERS);
      if (number > at && number >= letters) {
        push(number);
        continue;
      }
      pushLetters(letters > at ? letters : at + charAt(text, at).length);
      continue;
    }
    if (c === '’' || c === "'") {
      const clitic = CLITIC.exec(text.slice(at, at + 4));
      const before = words[words.length - 1];
      if (clitic && before && before.end === at) {
        push(at + clitic[0].length);
        continue;
      }
    }
    const run = match(DOTS);
    push(run > at ? run : at + charAt(text, at).length);
  }
  return joinAbbreviations(text, words);

  function pushLetters(end: number): void {
    const form = text.slice(at, end);
    const next = text[end];
    const isClitic = (next === '’' || next === "'") && /^[’']t(?![\p{L}\p{N}])/iu.test(text.slice(end, end + 3));
    if (isClitic && /n$/i.test(form) && form.length > 1) {
      push(end - 1);
      push(Math.min(end + 2, span.end));
      return;
    }
    if (form.toLowerCase() === 'cannot') {
      push(end - 3);
      push(end);
      return;
    }
    push(end);
  }
}

function charAt(text: string, index: number): string {
  return String.fromCodePoint(text.codePointAt(index)!);
}

function isBlank(c: string): boolean {
  return c.trim() === '' || c === '\u200b' || c === '\u200e' || c === '\u200f' || c === '\ufeff';
}

function trimLink(text: string, span: Span): number {
  let end = span.end;
  while (end > span.start + 8 && /[.,;:!?)\]'’”]/.test(text[end - 1]!)) end -= 1;
  return end;
}

/** A known abbreviation and a single capital keep their full stop. */
function joinAbbreviations(text: string, words: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const word of words) {
    const before = joined[joined.length - 1];
    if (before && before.end === word.start && word.end - word.start === 1 && text[word.start] === '.') {
      const form = text.slice(before.start, before.end);
      const isInitial = /^\p{Lu}$/u.test(form) && form !== 'I';
      if (isInitial || ABBREVIATIONS.has(form.toLowerCase())) {
        joined[joined.length - 1] = { start: before.start, end: word.end };
        continue;
      }
    }
    joined.push(word);
  }
  return joined;
}

const ENDERS = new Set(['.', '!', '?', '…', '...', '....', '?!', '。']);
const CLOSERS = /^[”’"')»\]]$/;
/** No sentence is longer, whatever the input: longer runs are cut, so that reading stays linear and bounded. */
export const LONGEST_SENTENCE = 400;

/** Groups the words of one block into sentences: positions `[from, to)` into `words`. A block's end always ends a sentence. */
export function splitSentences(text: string, words: readonly Span[]): { from: number; to: number }[] {
  const sentences: { from: number; to: number }[] = [];
  let from = 0;
  for (let i = 0; i < words.length; i += 1) {
    const form = text.slice(words[i]!.start, words[i]!.end);
    const breaksLine = i > from && text.slice(words[i - 1]!.end, words[i]!.start).includes('\n\n');
    if (breaksLine) {
      sentences.push({ from, to: i });
      from = i;
    }
    let last = i;
    let ends = ENDERS.has(form) || /^\.{2,}$/.test(form);
    if (
      !ends &&
      form.endsWith('.') &&
      form.length > 1 &&
      /^(?:\p{Lu}\.){2,}$|^(?:etc|a\.m|p\.m|inc|ltd|co|corp)\.$/iu.test(form)
    ) {
      const next = words[i + 1];
      ends = next === undefined || (startsSentence(text, next) && isSentenceWord(text, next));
    }
    if (ends) {
      while (
        last + 1 < words.length &&
        CLOSERS.test(formOf(text, words[last + 1]!)) &&
        words[last + 1]!.start - words[last]!.end <= 1 &&
        closes(text, words, last + 1)
      )
        last += 1;
      ends = last + 1 >= words.length || startsSentence(text, words[last + 1]);
    }
    if (ends || i - from >= LONGEST_SENTENCE) {
      sentences.push({ from, to: last + 1 });
      from = last + 1;
      i = last;
    }
  }
  if (from < words.length) sentences.push({ from, to: words.length });
  return sentences;
}

const SENTENCE_WORD =
  /^(?:the|a|an|in|on|at|it|he|she|they|we|i|this|that|these|those|but|and|after|before|since|while|as|for|to|there|however|meanwhile|earlier|later|both|some|according)$/i;

function isSentenceWord(text: string, word: Span): boolean {
  return SENTENCE_WORD.test(formOf(text, word));
}

function formOf(text: string, word: Span): string {
  return text.slice(word.start, word.end);
}

/** A straight quotation mark after a full stop closes only where it touches the stop. */
function closes(text: string, words: readonly Span[], index: number): boolean {
  const form = formOf(text, words[index]!);
  if (form === '"' || form === "'") return words[index]!.start === words[index - 1]!.end;
  return true;
}

function startsSentence(text: string, word: Span | undefined): boolean {
  if (!word) return true;
  return /^[\p{Lu}\p{Lt}\p{Nd}“"«„‘'([\p{Lo}•–—-]/u.test(text.slice(word.start, word.end));
}
