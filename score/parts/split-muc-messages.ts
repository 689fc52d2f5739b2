/** One message of a MUC corpus. */
export interface MucMessage {
  readonly id: string;
  /** Without the line of the id. */
  readonly text: string;
}

/** The messages of a corpus file, each of which begins with a line of its id (`TST2-MUC4-0001`, `DEV-MUC3-0001 (NOSC)`). */
export function splitMucMessages(source: string): MucMessage[] {
  const heads = [...source.matchAll(/^((?:DEV|TST\d)-MUC\d-\d{4})\b[^\n]*\n/gm)];
  return heads.map((head, at) => ({
    id: head[1]!,
    text: toParagraphs(source.slice(head.index + head[0].length, heads[at + 1]?.index ?? source.length)),
  }));
}

/** Lines of a paragraph joined by blanks: the corpus breaks lines at 70 characters, and indents paragraphs. */
function toParagraphs(text: string): string {
  return text
    .replace(/\r/g, '')
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
    .filter((paragraph) => paragraph !== '')
    .join('\n');
}
