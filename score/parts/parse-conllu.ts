import type { Span } from '../../src/core/text/span.js';

/** One syntactic word of a treebank. */
export interface GoldWord extends Span {
  readonly form: string;
  readonly upos: string;
  /** Position of the head in its sentence; -1 for the root. */
  readonly head: number;
  readonly relation: string;
}

/** One sentence of a treebank; its words' offsets are into its document's raw text. */
export interface GoldSentence extends Span {
  readonly id: string;
  readonly words: readonly GoldWord[];
}

/** One document with the raw text that its words and spaces give, paragraphs apart by an empty line. */
export interface GoldDocument {
  readonly id: string;
  readonly text: string;
  readonly paragraphs: readonly Span[];
  readonly sentences: readonly GoldSentence[];
}

/**
 * Documents of a CoNLL-U file with their raw text, rebuilt as for the CoNLL 2018 shared task: `SpaceAfter=No` obeyed, an
 * empty line where a paragraph or document begins. Empty nodes are left out. Words of a multiword token lie side by side
 * in it; where their forms do not add up to it, each has the whole token's span.
 */
export function parseConllu(source: string): GoldDocument[] {
  const documents: GoldDocument[] = [];
  let sentences: GoldSentence[] = [];
  let paragraphs: Span[] = [];
  let text = '';
  let from = 0;
  let id = '';
  const closeParagraph = (): void => {
    text = text.trimEnd();
    if (text.length > from) paragraphs.push({ start: from, end: text.length });
  };
  const closeDocument = (): void => {
    closeParagraph();
    if (sentences.length > 0) documents.push({ id, text, paragraphs, sentences });
    sentences = [];
    paragraphs = [];
    text = '';
    from = 0;
  };
  for (const chunk of source.replace(/\r\n/g, '\n').split(/\n{2,}/)) {
    const lines = chunk.split('\n').filter((line) => line !== '');
    const comments = lines.filter((line) => line.startsWith('#'));
    const rows = lines.filter((line) => !line.startsWith('#')).map((line) => line.split('\t'));
    if (rows.length === 0) continue;
    const document = findComment(comments, 'newdoc');
    if (document !== null) {
      closeDocument();
      id = document;
    } else if (findComment(comments, 'newpar') !== null && text !== '') {
      closeParagraph();
      text += '\n\n';
      from = text.length;
    }
    const read = readRows(rows, text.length);
    sentences.push({
      id: findComment(comments, 'sent_id') ?? String(sentences.length),
      words: read.words,
      start: text.length,
      end: text.length + read.text.trimEnd().length,
    });
    text += read.text;
  }
  closeDocument();
  return documents;
}

/** The value of `# key = value` or `# key`, '' where it has none, null where the comment is missing. */
function findComment(comments: readonly string[], key: string): string | null {
  for (const comment of comments) {
    const found = /^#\s*([\w-]+)(?:\s+id)?\s*(?:=\s*(.*))?$/.exec(comment);
    if (found?.[1] === key) return found[2] ?? '';
  }
  return null;
}

function readRows(rows: readonly (readonly string[])[], base: number): { text: string; words: GoldWord[] } {
  const words: GoldWord[] = [];
  let text = '';
  for (let i = 0; i < rows.length;) {
    const token = rows[i]!;
    if (token[0]!.includes('.')) {
      i += 1;
      continue;
    }
    const range = /^(\d+)-(\d+)$/.exec(token[0]!);
    const count = range ? Number(range[2]) - Number(range[1]) + 1 : 1;
    const members = range
      ? rows
          .slice(i + 1)
          .filter((row) => /^\d+$/.test(row[0]!))
          .slice(0, count)
      : [token];
    const form = token[1]!;
    const start = base + text.length;
    const addsUp =
      members
        .map((row) => row[1])
        .join('')
        .toLowerCase() === form.toLowerCase();
    let at = start;
    for (const row of members) {
      const end = at + row[1]!.length;
      const span = addsUp ? { start: at, end } : { start, end: start + form.length };
      words.push({
        ...span,
        form: row[1]!,
        upos: row[3] ?? '_',
        head: Number(row[6] ?? 0) - 1,
        relation: row[7] ?? '_',
      });
      at = end;
    }
    text += form + (/(?:^|\|)SpaceAfter=No(?:\||$)/.test(token[9] ?? '') ? '' : ' ');
    i += 1;
    if (range) for (let left = count; left > 0 && i < rows.length; i += 1) if (/^\d+$/.test(rows[i]![0]!)) left -= 1;
  }
  return { text, words };
}
