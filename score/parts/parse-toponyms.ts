/** A labelled place name: code points of the article's text; coordinates null where the label gives none. */
export interface Toponym {
  readonly start: number;
  readonly end: number;
  readonly lat: number | null;
  readonly lon: number | null;
}

/** An article with its labelled place names, in text order. */
export interface ToponymArticle {
  readonly id: string;
  readonly text: string;
  readonly toponyms: readonly Toponym[];
}

/** Reads the XML of LGL, TR-News and GWN (`toponym` with `gaztag`) and of GeoVirus (`location`). */
export function parseToponyms(xml: string): ToponymArticle[] {
  const articles: ToponymArticle[] = [];
  for (const match of xml.matchAll(/<article\b([^>]*)>([\s\S]*?)<\/article>/g)) {
    const body = match[2]!;
    const text = contentOf(body, 'text') ?? '';
    const id = /(?:docid|id)="([^"]*)"/.exec(match[1]!)?.[1] ?? String(articles.length);
    const toponyms: Toponym[] = [];
    for (const one of body.matchAll(/<(toponym|location)\b[^>]*>([\s\S]*?)<\/\1>/g)) {
      // GeoVirus counts from one, the others from nought; its names tell which.
      const name = contentOf(one[2]!, 'name');
      const told = Number(contentOf(one[2]!, 'start'));
      const start =
        one[1] === 'location' && name !== null && isAt(text, name, told - 1) && !isAt(text, name, told)
          ? told - 1
          : told;
      const end = start + Number(contentOf(one[2]!, 'end')) - told;
      if (!(end > start)) continue;
      toponyms.push({ start, end, lat: toNumber(contentOf(one[2]!, 'lat')), lon: toNumber(contentOf(one[2]!, 'lon')) });
    }
    articles.push({ id, text, toponyms: toponyms.sort((a, b) => a.start - b.start || a.end - b.end) });
  }
  return articles;
}

function isAt(text: string, name: string, start: number): boolean {
  return [...text].slice(start, start + [...name].length).join('') === name;
}

function toNumber(content: string | null): number | null {
  if (content === null || content.trim() === '') return null;
  const value = Number(content);
  return Number.isFinite(value) ? value : null;
}

function contentOf(xml: string, tag: string): string | null {
  const match = new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`).exec(xml);
  if (!match) return null;
  const cdata = /^\s*<!\[CDATA\[([\s\S]*?)\]\]>\s*$/.exec(match[1]!);
  return cdata ? cdata[1]! : unescape(match[1]!);
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescape(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex: string, decimal: string, name: string) => {
    if (name) return ENTITIES[name] ?? whole;
    return String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(decimal));
  });
}
