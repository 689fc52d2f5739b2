import type { Span } from '../../text/span.js';

/** Words between quotation marks. */
export interface Quoted extends Span {
  /** The words without the marks and without blanks at the edges. */
  readonly inner: Span;
  /** False where the closing mark is missing and the end of the block stands in for it. */
  readonly isClosed: boolean;
}

const CLOSER: Readonly<Record<string, string>> = { '“': '”“"', '«': '»', '„': '“”"', '‘': '’', '"': '"”', '‹': '›' };
/** The longest unclosed quotation that is still believed, in UTF-16 units: a stray mark must not swallow a page. */
const LONGEST_OPEN = 1200;

/** How many blocks a quotation without its closing mark may run on, where sentences stand in lines of their own. */
const MOST_BLOCKS = 4;

/**
 * Finds the quotations of a report's blocks, in text order. One that is left open runs on into the blocks behind it where one
 * of them closes it, or opens the next part of it: some pages set each sentence in a line of its own.
 */
export function findAllQuotations(text: string, blocks: readonly Span[]): Quoted[] {
  const found: Quoted[] = [];
  let taken = -1;
  blocks.forEach((block, at) => {
    const from = Math.max(block.start, taken);
    if (from >= block.end) return;
    for (const quoted of findQuotations(text, { start: from, end: block.end })) {
      const runOn = quoted.isClosed ? null : findRunOn(text, { quoted, behind: blocks.slice(at + 1, at + 1 + MOST_BLOCKS) }); // prettier-ignore
      found.push(runOn ?? quoted);
      if (runOn) taken = runOn.end;
    }
  });
  return found;
}

/** An open quotation up to where the blocks behind it close it or open its next part; null where none does. */
function findRunOn(text: string, options: { quoted: Quoted; behind: readonly Span[] }): Quoted | null {
  const { quoted, behind } = options;
  const closers = CLOSER[text[quoted.start]!] ?? '”“"';
  let { end } = quoted;
  for (const block of behind) {
    if (text.slice(end, block.start).trim() !== '' || block.end - quoted.start > LONGEST_OPEN) return null;
    const mark = findMark(text, block);
    if (mark >= 0) {
      const before = text.slice(block.start, mark);
      // The next part opens: what stands between belongs to the quotation.
      if (before.trim() === '') return end === quoted.end ? null : toQuoted(text, { start: quoted.start, end, isClosed: false }); // prettier-ignore
      const isClosing = closers.includes(text[mark]!) && /[,.!?…]\s?$/.test(before);
      return isClosing ? toQuoted(text, { start: quoted.start, end: mark + 1, isClosed: true }) : null;
    }
    ({ end } = block);
  }
  return null;
}

/** Position of the first double quotation mark of a block, -1 where there is none. */
function findMark(text: string, block: Span): number {
  for (let at = block.start; at < block.end; at += 1) if (/["“”«»„]/.test(text[at]!)) return at;
  return -1;
}

/**
 * Finds quotations inside `block` (whatever the marks; machine-translated pages turn and space them wrongly). Nested
 * quotations are part of the outer one. One pass, linear.
 */
function findQuotations(text: string, block: Span): Quoted[] {
  const found: Quoted[] = [];
  let open = -1;
  let closers = '';
  for (let i = block.start; i < block.end; i += 1) {
    const mark = text[i]!;
    if (open >= 0) {
      if (closers.includes(mark) && !isApostrophe(text, i)) {
        push(open, i + 1, true);
        open = -1;
      }
      continue;
    }
    const closer = CLOSER[mark];
    if (closer === undefined) {
      if (mark === '”' && isOpening(text, i)) {
        open = i;
        closers = '”“"';
      }
      continue;
    }
    if (mark === '‘' && !isOpening(text, i)) continue;
    open = i;
    closers = closer;
  }
  if (open >= 0 && block.end - open <= LONGEST_OPEN && text[open] !== '‘') push(open, block.end, false);
  return found;

  function push(start: number, end: number, isClosed: boolean): void {
    const quoted = toQuoted(text, { start, end, isClosed });
    if (quoted) found.push(quoted);
  }
}

function toQuoted(text: string, options: { start: number; end: number; isClosed: boolean }): Quoted | null {
  const { start, end, isClosed } = options;
  let from = start + 1;
  let to = isClosed ? end - 1 : end;
  while (from < to && text[from]!.trim() === '') from += 1;
  while (to > from && (text[to - 1]!.trim() === '' || ',.;'.includes(text[to - 1]!))) to -= 1;
  return to > from ? { start, end, inner: { start: from, end: to }, isClosed } : null;
}

function isApostrophe(text: string, index: number): boolean {
  return (
    text[index] === '’' && /[\p{L}\p{N}]/u.test(text[index - 1] ?? ' ') && /[\p{L}\p{N}]/u.test(text[index + 1] ?? ' ')
  );
}

function isOpening(text: string, index: number): boolean {
  const before = text[index - 1] ?? ' ';
  return before.trim() === '' || '([—–-:'.includes(before);
}
