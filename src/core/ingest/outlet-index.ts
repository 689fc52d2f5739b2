import { foldName } from '../gazetteer/fold-name.js';
import { toNobody, type Name } from '../model/name.js';
import type { DossierTables } from '../model/tables.js';
import type { Span } from '../text/span.js';
import { WORLD_AGENCIES } from './world-agencies.js';

/** What is known of one outlet or agency. */
export interface KnownOutlet {
  readonly outlet: string;
  readonly isAgency: boolean;
  readonly side: string | null;
  readonly domain?: string | null;
}

/** Outlets by their spellings and domains. */
export interface OutletIndex {
  /** The outlet of exactly this name, in any of its spellings; null where none is. */
  find(name: string): KnownOutlet | null;
  /** The agency of exactly this name, short spellings ("Orbel" for "Orbel News Agency") included; null where none is. */
  findAgency(name: string): KnownOutlet | null;
  /** The name of an outlet that opens the line or one of its parts, with where it stands; null where none does. */
  findIn(line: string): (Span & { readonly outlet: KnownOutlet }) | null;
  /** The first outlet that is no agency and is named anywhere in the line, with where it stands; null where none is. */
  findWithin(line: string): (Span & { readonly outlet: KnownOutlet }) | null;
  /** The outlet whose domain this host is or belongs to; null where none is. */
  findHost(host: string): KnownOutlet | null;
}

const AGENCY_WORDS = / (?:news agency|press agency|agency|news)$/;
/** Most words of an outlet's name that are tried. */
const LONGEST_NAME = 7;

/** Indexes the dossier's outlets over those handed in over the world's agencies; `siteNames` are what the page calls itself. */
export function toOutletIndex(
  tables: DossierTables,
  options: { outlets: readonly KnownOutlet[]; siteNames: readonly string[] },
): OutletIndex {
  const names = new Map<string, KnownOutlet>();
  const agencies = new Map<string, KnownOutlet>();
  const hosts = new Map<string, KnownOutlet>();
  const add = (name: string, outlet: KnownOutlet): void => {
    const key = foldName(name);
    if (key === '') return;
    if (!names.has(key)) names.set(key, outlet);
    if (outlet.isAgency && !agencies.has(key)) agencies.set(key, outlet);
  };
  const known = [...tables.outlets, ...options.outlets];
  for (const outlet of known) {
    add(outlet.outlet, outlet);
    const host = outlet.domain?.toLowerCase().replace(/^www\./, '');
    if (host && !hosts.has(host)) hosts.set(host, outlet);
  }
  for (const row of tables.names) {
    const outlet = row.isNot ? null : names.get(foldName(row.entity));
    if (outlet) add(row.name, outlet);
  }
  for (const { name, spellings } of WORLD_AGENCIES)
    for (const spelling of [name, ...spellings]) add(spelling, { outlet: name, isAgency: true, side: null });
  for (const name of options.siteNames) if (name.length <= 60) add(name, { outlet: name, isAgency: false, side: null });
  for (const [key, outlet] of [...names]) {
    const isNot = (short: string): boolean => tables.names.some((row) => row.isNot && foldName(row.entity) === foldName(outlet.outlet) && foldName(row.name) === short); // prettier-ignore
    const short = key.replace(AGENCY_WORDS, '');
    if (outlet.isAgency && short.length >= 3 && !agencies.has(short) && !isNot(short)) agencies.set(short, outlet);
    if (key.startsWith('the ') && !names.has(key.slice(4))) names.set(key.slice(4), outlet);
  }
  const find = (name: string): KnownOutlet | null => names.get(foldName(name).replace(/^the /, '')) ?? names.get(foldName(name)) ?? null; // prettier-ignore
  return {
    find,
    findAgency: (name) => agencies.get(foldName(name)) ?? agencies.get(foldName(name).replace(/^the /, '')) ?? null,
    findIn: (line) => findInLine(line, find),
    findWithin: (line) => findWithinLine(line, find),
    findHost(host) {
      const parts = host.toLowerCase().replace(/:\d+$/, '').split('.');
      for (let i = 0; i < parts.length - 1; i += 1) {
        const outlet = hosts.get(parts.slice(i).join('.'));
        if (outlet) return outlet;
      }
      return null;
    },
  };
}

function findInLine(line: string, find: (name: string) => KnownOutlet | null): (Span & { outlet: KnownOutlet }) | null {
  if (line.length > 300) return null;
  for (const part of line.matchAll(/[\p{L}\p{N}](?:(?! {2}|\t|[|·•–—]).)*/gu)) {
    const words = [...part[0].matchAll(/\S+/g)].slice(0, LONGEST_NAME);
    for (let n = words.length; n > 0; n -= 1) {
      const last = words[n - 1]!;
      const text = part[0].slice(0, last.index + last[0].length).replace(/[^\p{L}\p{N})!?]+$/u, '');
      const outlet = find(text);
      // A short outlet's name that opens a longer line may be anything: only the whole part counts.
      if (outlet && (n === words.length || isNavigational(part[0].slice(text.length))))
        return { start: part.index, end: part.index + text.length, outlet };
    }
  }
  return null;
}

function findWithinLine(
  line: string,
  find: (name: string) => KnownOutlet | null,
): (Span & { outlet: KnownOutlet }) | null {
  const words = [...line.slice(0, 400).matchAll(/[\p{L}\p{N}][\p{L}\p{N}'’&.-]*/gu)];
  for (const [from, word] of words.entries()) {
    if (!/^[\p{Lu}\p{N}]/u.test(word[0])) continue;
    for (let to = Math.min(words.length, from + LONGEST_NAME); to > from; to -= 1) {
      const last = words[to - 1]!;
      const text = line.slice(word.index, last.index + last[0].length).replace(/[.'’]$/, '');
      const outlet = find(text);
      if (outlet && !outlet.isAgency) return { start: word.index, end: word.index + text.length, outlet };
    }
  }
  return null;
}

/** What may follow an outlet's name in one line of a page's head: other short words with capitals. */
function isNavigational(rest: string): boolean {
  return rest.split(/\s+/).every((word) => word === '' || /^[\p{Lu}\p{N}]/u.test(word));
}

/** A name for words of the text that name an outlet: `standsFor` is set where the tables spell it otherwise. */
export function toOutletName(
  words: { readonly text: string; readonly span: Span | null },
  options: { rule: string; known: KnownOutlet | null },
): Name {
  const { known, rule } = options;
  return {
    ...toNobody(rule),
    text: words.text,
    span: words.span,
    kind: 'outlet',
    standsFor: known && known.outlet !== words.text ? known.outlet : null,
    side: known?.side ?? null,
  };
}
