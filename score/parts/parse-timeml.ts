/** One TIMEX3 of a TimeML document: its words as offsets into the document's text. */
export interface GoldTime {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly type: string;
  readonly value: string;
}

/** A TimeML document: its text without tags, the day that it was made, and the times in its text. */
export interface TimeDocument {
  readonly id: string;
  readonly text: string;
  /** Value of the document creation time, an ISO date or date-time; null where there is none. */
  readonly created: string | null;
  readonly times: readonly GoldTime[];
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Reads a TimeML document; null where it has no TEXT. Times without words are left out, as the benchmark does. */
export function parseTimeMl(id: string, source: string): TimeDocument | null {
  const body = /<TEXT>([\s\S]*?)<\/TEXT>/.exec(source);
  if (!body) return null;
  const created = /<DCT>[\s\S]*?\bvalue="([^"]+)"[\s\S]*?<\/DCT>/.exec(source)?.[1] ?? null;
  const times: GoldTime[] = [];
  const open: { attributes: string; start: number }[] = [];
  let text = '';
  for (const [token] of body[1]!.matchAll(/<[^>]*>|[^<]+/g)) {
    if (!token.startsWith('<')) text += token.replace(/&(#?\w+);/g, toCharacter);
    else if (/^<TIMEX3\b/.test(token) && !token.endsWith('/>')) open.push({ attributes: token, start: text.length });
    else if (token === '</TIMEX3>') {
      const { attributes, start } = open.pop() ?? { attributes: '', start: text.length };
      if (start < text.length) times.push({ ...readAttributes(attributes), start, end: text.length });
    }
  }
  return { id, text, created, times: times.sort((a, b) => a.start - b.start || b.end - a.end) };
}

function toCharacter(whole: string, name: string): string {
  if (/^#\d{1,6}$/.test(name)) return String.fromCodePoint(Number(name.slice(1)));
  return ENTITIES[name] ?? whole;
}

function readAttributes(tag: string): { id: string; type: string; value: string } {
  const attribute = (name: string): string => new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
  return { id: attribute('tid'), type: attribute('type'), value: attribute('value') };
}
