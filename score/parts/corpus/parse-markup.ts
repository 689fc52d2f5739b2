/** One fault of a mark-up file, for the person who writes it. */
export interface Fault {
  /** Line of the mark-up, from 1. */
  readonly line: number;
  readonly message: string;
}

/** Words that a labeller quotes, with what they lead to. */
export interface Quoted {
  /** Pieces in text order; empty for `-`, no words. */
  readonly pieces: readonly string[];
  /** Which of several occurrences, from 1; null where there is only one. */
  readonly occurrence: number | null;
  /** Key of a name of the file; null where the words alone say it. */
  readonly key: string | null;
}

/** A line `word: value` of the head: published, outlet, credit, block … */
export interface HeadLine {
  readonly line: number;
  readonly word: string;
  readonly rest: string;
}

/** A line that declares a name: type, key, spellings, options. */
export interface NameLine {
  readonly line: number;
  readonly type: string;
  readonly key: string;
  readonly spellings: readonly string[];
  readonly options: readonly string[];
}

/** A slot of a claim: `agent words=key`. */
export interface SlotLine {
  readonly line: number;
  readonly slot: string;
  readonly rest: string;
}

/** A claim as it is written. */
export interface ClaimLine {
  readonly line: number;
  readonly kind: string;
  readonly marks: readonly string[];
  readonly label: string | null;
  readonly pieces: Quoted | null;
  readonly slots: readonly SlotLine[];
}

/** An attribution as it is written, with the claims that stand under it. */
export interface AttributionLine {
  readonly line: number;
  /** 1 for the outermost source of a passage. */
  readonly depth: number;
  /** True for `>^`: the speaker of the last attribution of this depth goes on. */
  readonly goesOn: boolean;
  readonly source: string;
  readonly cue: string;
  readonly content: string;
  readonly options: readonly string[];
}

/** What stands in a mark-up file, in order. */
export type Item =
  | { readonly is: 'lines'; readonly line: number; readonly first: number; readonly last: number }
  | { readonly is: 'own-voice'; readonly line: number }
  | { readonly is: 'attribution'; readonly attribution: AttributionLine }
  | { readonly is: 'claim'; readonly claim: ClaimLine };

/** A mark-up file, taken apart. */
export interface Markup {
  readonly heads: readonly HeadLine[];
  readonly names: readonly NameLine[];
  readonly items: readonly Item[];
  readonly faults: readonly Fault[];
}

const HEADS: ReadonlySet<string> = new Set(['published', 'outlet', 'credit', 'translated', 'block', 'side', 'from']);
const TYPES: ReadonlySet<string> = new Set(['PER', 'ORG', 'LOC', 'X']);
/** Names of slots, as they begin a line or follow a semicolon under a claim. */
export const SLOTS: ReadonlySet<string> = new Set(
  'agent target with in near from to via along over distance time said fig denies'.split(' '),
);

/** Takes a mark-up file apart; what cannot be read is told line by line and left out. */
export function parseMarkup(source: string): Markup {
  const heads: HeadLine[] = [];
  const names: NameLine[] = [];
  const items: Item[] = [];
  const faults: Fault[] = [];
  let claim: (Omit<ClaimLine, 'slots'> & { slots: SlotLine[] }) | null = null;
  source.split(/\r?\n/).forEach((raw, at) => {
    const line = at + 1;
    const text = raw.trim();
    const fail = (message: string): void => void faults.push({ line, message });
    if (text === '' || text.startsWith('#')) return;
    const word = /^\S+/.exec(text)![0];
    const rest = text.slice(word.length).trim();
    if (/^§/.test(text)) {
      const match = /^§\s*(\d+)(?:\s*-\s*(\d+))?$/.exec(text);
      if (!match) return fail('§ wants a line number of the text, or two: §4, §4-6');
      claim = null;
      items.push({ is: 'lines', line, first: Number(match[1]), last: Number(match[2] ?? match[1]) });
    } else if (text === '>') {
      claim = null;
      items.push({ is: 'own-voice', line });
    } else if (text.startsWith('>')) {
      claim = null;
      items.push({ is: 'attribution', attribution: parseAttribution(text, line) });
    } else if (text.startsWith('- ')) {
      claim = parseClaim(text.slice(2), { line, fail });
      if (claim) items.push({ is: 'claim', claim });
    } else if (SLOTS.has(word)) {
      if (!claim) return fail(`"${word}" belongs under a claim (a line that begins with "- kind:")`);
      claim.slots.push(...parseSlots(text, { line, fail }));
    } else if (TYPES.has(word)) {
      const name = parseName(word, rest, { line, fail });
      if (name) names.push(name);
    } else if (HEADS.has(word.replace(/:$/, ''))) {
      heads.push({ line, word: word.replace(/:$/, ''), rest });
    } else fail(`no line begins with "${word}"`);
  });
  return { heads, names, items, faults };
}

interface Here {
  readonly line: number;
  readonly fail: (message: string) => void;
}

function parseAttribution(text: string, line: number): AttributionLine {
  const marks = /^>+/.exec(text)![0].length;
  const goesOn = text.charAt(marks) === '^';
  const fields = splitOutside(text.slice(marks + Number(goesOn)), '|').map((field) => field.trim());
  const [source, cue, content, ...options] = goesOn ? ['', '', ...fields] : fields;
  return {
    line,
    depth: marks,
    goesOn,
    source: source ?? '',
    cue: cue ?? '',
    content: content ?? '',
    options: options.filter((option) => option !== ''),
  };
}

function parseClaim(text: string, { line, fail }: Here): (Omit<ClaimLine, 'slots'> & { slots: SlotLine[] }) | null {
  const colon = text.indexOf(':');
  const head = (colon < 0 ? text : text.slice(0, colon)).trim().split(/\s+/);
  const words = colon < 0 ? '' : text.slice(colon + 1).trim();
  const [kind = '', ...marks] = head.filter((word) => !word.startsWith('#'));
  if (words === '') return fail('a claim wants its words after a colon ("- shelling: rockets hit the bridge"), or * for the whole content'), null; // prettier-ignore
  const label = head.find((word) => word.startsWith('#')) ?? null;
  return { line, kind, marks, label, pieces: words === '*' ? null : parseQuoted(words), slots: [] };
}

function parseSlots(text: string, { line, fail }: Here): SlotLine[] {
  const slots: SlotLine[] = [];
  for (const part of splitOutside(text, ';').map((one) => one.trim())) {
    if (part === '') continue;
    const slot = /^\S+/.exec(part)![0];
    if (!SLOTS.has(slot)) fail(`no slot "${slot}" (words with ; | or , inside go into \`backticks\`)`);
    else slots.push({ line, slot, rest: part.slice(slot.length).trim() });
  }
  return slots;
}

function parseName(type: string, rest: string, { line, fail }: Here): NameLine | null {
  const equals = rest.indexOf('=');
  const key = rest.slice(0, Math.max(0, equals)).trim();
  if (!/^[\p{L}\p{N}-]+$/u.test(key))
    return (fail(`a name is written "${type} key = spelling | spelling ; options"`), null);
  const [spellings = '', ...options] = splitOutside(rest.slice(equals + 1), ';');
  return {
    line,
    type,
    key,
    spellings: splitOutside(spellings, '|').map((one) => one.trim()).filter((one) => one !== ''), // prettier-ignore
    options: options.map((one) => one.trim()).filter((one) => one !== ''),
  };
}

/** Splits at a mark, but not inside backticks, braces or brackets. */
export function splitOutside(text: string, mark: string): string[] {
  const parts: string[] = [];
  let from = 0;
  let isQuoted = false;
  for (let i = 0; i < text.length; i += 1) {
    if (text[i] === '`') isQuoted = !isQuoted;
    else if (text[i] === mark && !isQuoted) {
      parts.push(text.slice(from, i));
      from = i + 1;
    }
  }
  parts.push(text.slice(from));
  return parts;
}

/** Words with an occurrence and a key: `army@2=tarvia`, `rockets … hit the bridge`, `-=tarvia`. */
export function parseQuoted(text: string): Quoted {
  const plain = text.trim();
  const match = /^(.*?)\s*(?:@(\d+))?\s*(?:=\s*([\p{L}\p{N}-]+))?$/su.exec(plain)!;
  const words = match[1]!.replaceAll('`', '').trim();
  return {
    pieces: words === '-' || words === '' ? [] : words.split(/\s+(?:…|\.\.\.)\s+/).map((piece) => piece.trim()),
    occurrence: match[2] === undefined ? null : Number(match[2]),
    key: match[3] ?? null,
  };
}
