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
/** A date or a fraction with strokes, a date or a telephone number with hyphens; "10-15" stays a range of two numbers. */
const JOINED_NUMBER = /\p{Nd}{1,4}(?:\/\p{Nd}{1,4}){1,2}|\p{Nd}{1,4}(?:-\p{Nd}{2,4}){2,3}|\p{Nd}{3}-\p{Nd}{4}/uy;
/** A number written together with its unit: two words. */
const UNIT = /(?:a|p)m|[kK]m?|kg|cm|mm|m|bn|mn|tn|mph|hrs?|mins?|lbs?|ft/y;
/** Letters and figures, with what binds parts of one name: "R&D", "Ta'if". */
const LETTERS = /[\p{L}\p{M}\p{N}]+(?:[&@][\p{L}\p{M}\p{N}]+)*/uy;
const INNER_APOSTROPHE = /[’'](?!(?:s|re|ve|ll|d|m|t)(?![\p{L}\p{N}]))[\p{L}\p{M}]{1,40}/iuy;
/** The name of a file, of a site, of a newsgroup. */
const DOTTED =
  /[\p{L}\p{N}_-]{1,80}(?:\.[\p{L}\p{N}_-]{1,80}){0,6}\.(?:com|org|net|gov|edu|mil|info|int|pdf|docx?|xlsx?|html?|txt|jpe?g|png|gif|zip|exe|csv|mp3|mp4|avi)(?![\p{L}\p{N}])|\p{Ll}[\p{Ll}\p{N}-]{1,40}(?:\.[\p{Ll}\p{N}-]{1,40}){2,6}(?![\p{L}\p{N}])/uy;
/** Marks that stand as one: dots, rules across the page, "?!", a smile. */
const MARKS =
  /[.!?]*[!?][!?]+|\.[!?]+|\.{2,}|-{2,}|…+|={2,}|\*{2,}|_{2,}|~{2,}|\+{2,}|#{2,}|<{2,}|>{2,}|\${2,}|[:;=]-?[()DP](?![\p{L}\p{N}])/uy;
/** Two words that are often written as one, with the length of the first. */
const WRITTEN_TOGETHER: ReadonlyMap<string, number> = new Map([
  ...'dont cant wont didnt doesnt isnt wasnt couldnt wouldnt shouldnt havent hasnt hadnt arent werent cannot'
    .split(' ')
    .map((form): [string, number] => [form, form.length - (form === 'cannot' ? 3 : 2)]),
  ...'im thats whats theres gonna wanna gotta alot'
    .split(' ')
    .map((form): [string, number] => [form, { gonna: 3, wanna: 3, gotta: 3, alot: 1 }[form] ?? form.length - 1]),
  ['ive', 1],
]);
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
      const dotted = match(DOTTED);
      if (dotted > at) {
        push(dotted);
        continue;
      }
      const joinedNumber = match(JOINED_NUMBER);
      const number = joinedNumber > at && !isWordPart(text, joinedNumber) ? joinedNumber : match(NUMBER);
      const letters = matchLetters();
      if (number > at && (number >= letters || hasUnit(text, { start: number, end: letters }))) {
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
    const run = match(MARKS);
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
    const first = WRITTEN_TOGETHER.get(form.toLowerCase());
    if (first !== undefined && next !== '’' && next !== "'") push(at + first);
    push(end);
  }

  function matchLetters(): number {
    let end = match(LETTERS);
    while (end > at && end < span.end) {
      INNER_APOSTROPHE.lastIndex = end;
      const inner = INNER_APOSTROPHE.exec(text);
      if (!inner || end + inner[0].length > span.end) break;
      end += inner[0].length;
    }
    return end;
  }
}

function isWordPart(text: string, index: number): boolean {
  return index < text.length && /[\p{L}\p{N}]/u.test(charAt(text, index));
}

function hasUnit(text: string, span: Span): boolean {
  UNIT.lastIndex = span.start;
  const unit = UNIT.exec(text);
  return unit !== null && span.start + unit[0].length === span.end;
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
      const isNumberSign = !/^no$/i.test(form) || /^\s?\p{Nd}/u.test(text.slice(word.end, word.end + 2));
      if (isInitial || (isNumberSign && ABBREVIATIONS.has(form.toLowerCase()))) {
        joined[joined.length - 1] = { start: before.start, end: word.end };
        continue;
      }
    }
    joined.push(word);
  }
  return joined;
}
