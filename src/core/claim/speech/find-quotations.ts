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

/**
 * Finds quotations inside `block` (whatever the marks; machine-translated pages turn and space them wrongly). Nested
 * quotations are part of the outer one. One pass, linear.
 */
export function findQuotations(text: string, block: Span): Quoted[] {
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
    let from = start + 1;
    let to = isClosed ? end - 1 : end;
    while (from < to && text[from]!.trim() === '') from += 1;
    while (to > from && (text[to - 1]!.trim() === '' || ',.;'.includes(text[to - 1]!))) to -= 1;
    if (to > from) found.push({ start, end, inner: { start: from, end: to }, isClosed });
  }
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
