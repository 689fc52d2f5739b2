/** A gold mention of an action: its words in the document's text, and what it is one with. */
export interface ActionMention {
  readonly start: number;
  readonly end: number;
  /** Mentions of one value are one event; null for a mention that nothing else is one with. */
  readonly event: string | null;
  /** Number of its sentence in the file. */
  readonly sentence: number;
}

/** One document: running text and its mentions, in text order. */
export interface EcbDocument {
  readonly text: string;
  readonly mentions: readonly ActionMention[];
}

/**
 * One file of ECB+ (Cybulska and Vossen 2014; CAT format). The text is its tokens, a line a sentence, spaced as in print;
 * the address that opens the added files is left out. Mentions are those with an `ACTION` or `NEG_ACTION` tag.
 */
export function parseEcbplus(source: string): EcbDocument {
  const at = new Map<string, { start: number; end: number; sentence: number }>();
  let text = '';
  let sentence = -1;
  for (const [, attributes, raw] of source.matchAll(/<token\s+([^>]*)>([^<]*)<\/token>/g)) {
    const number = Number(/\bsentence="(\d+)"/.exec(attributes!)?.[1] ?? 0);
    const id = /\bt_id="(\d+)"/.exec(attributes!)?.[1] ?? '';
    const word = decode(raw!);
    if (/^https?:/.test(word) || word === '') continue;
    if (number !== sentence) text += text === '' ? '' : '\n';
    else if (!/^[,.;:!?)\]}%]|^['’](?:s|re|ve|ll|d|m|t)?$|^n['’]t$|^''$/i.test(word) && !/[([{$“]$/.test(text))
      text += ' ';
    sentence = number;
    const printed = word === '``' ? '“' : word === "''" ? '”' : word;
    at.set(id, { start: text.length, end: text.length + printed.length, sentence: number });
    text += printed;
  }
  const events = findEvents(source);
  const mentions = [...source.matchAll(/<((?:NEG_)?ACTION_[A-Z_]+)\s+([^>]*[^/])>([\s\S]*?)<\/\1>/g)].flatMap(
    ([, , attributes, body]): ActionMention[] => {
      const tokens = [...body!.matchAll(/<token_anchor\s+t_id="(\d+)"/g)].flatMap(([, id]) => at.get(id!) ?? []);
      const [first, last] = [tokens[0], tokens[tokens.length - 1]];
      const id = /\bm_id="(\d+)"/.exec(attributes!)?.[1];
      if (!first || !last || id === undefined) return [];
      return [{ start: first.start, end: last.end, sentence: first.sentence, event: events.get(id) ?? null }];
    },
  );
  return { text, mentions: mentions.sort((a, b) => a.start - b.start || a.end - b.end) };
}

/** Event by mention: of several documents by the instance, of one document by the relation. */
function findEvents(source: string): Map<string, string> {
  const events = new Map<string, string>();
  for (const [, kind, attributes, body] of source.matchAll(
    /<(CROSS_DOC_COREF|INTRA_DOC_COREF)\s+([^>]*)>([\s\S]*?)<\/\1>/g,
  )) {
    const note = /\bnote="([^"]*)"/.exec(attributes!)?.[1];
    const id = /\br_id="(\d+)"/.exec(attributes!)?.[1] ?? '';
    const event = kind === 'CROSS_DOC_COREF' && note !== undefined ? note : `relation ${id}`;
    for (const [, mention] of body!.matchAll(/<source\s+m_id="(\d+)"/g)) events.set(mention!, event);
  }
  return events;
}

function decode(text: string): string {
  return text.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"').replace(/&apos;/g, "'").replace(/&amp;/g, '&').trim(); // prettier-ignore
}
