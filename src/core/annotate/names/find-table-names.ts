import { foldName } from '../../gazetteer/fold-name.js';
import { OUTLET_TABLE } from '../../gazetteer/outlets.js';
import type { EntityKind } from '../../model/name.js';
import type { DossierTables } from '../../model/tables.js';
import type { Token } from './tokens.js';

/** What a table says of a spelling. */
export interface TableName {
  readonly kind: EntityKind;
  /** Main name, null where the spelling is it. */
  readonly standsFor: string | null;
  readonly party: string | null;
  readonly side: string | null;
  readonly rule: string;
  /** Needs a word such as "agency" or "reported" beside it, since it is a plain word or stands for much else. */
  readonly isWeak: boolean;
  /** Letters must agree, not only their folded form. */
  readonly spelling: string | null;
}

const KINDS: ReadonlySet<string> = new Set<EntityKind>([
  'person',
  'party',
  'organisation',
  'outlet',
  'place',
  'facility',
  'equipment',
  'other',
]);
const WEAK = new Set(
  'ap aa uni ina spa mena petra saba cna ena nan ani app nna trend turan beta mehr fars dawn independent guardian zvezda aravot trt rt ria apa efe pna akp vna suna wafa sana lana sonna dha iha panorama.am mizzima spiegel rbc tass rappler nikkei npr petra economist irrawaddy national hindu sputnik afp efe upi'.split(
    ' ',
  ),
);
/** Of these only the plain word is rare enough. */
const STRONG = new Set([
  'afp',
  'tass',
  'upi',
  'efe',
  'trt',
  'dha',
  'iha',
  'npr',
  'ria',
  'rt',
  'sana',
  'wafa',
  'irna',
  'sputnik',
  'rappler',
]);
const NEWS_WORD =
  /^(?:agency|agencies|news|newswire|wire|reported|reports|report|said|says|quoted|quotes|citing|cited|cites|told|newspaper|daily|weekly|website|channel|television|tv|radio|broadcaster|correspondent|journalist|reporter|photographer|according|via|outlet|media|published|by|wrote|carried)$/;
const LONGEST_NAME = 8;

/** A table's spellings, with the words that one of them begins with. */
export interface TableNames {
  readonly names: ReadonlyMap<string, TableName>;
  readonly firstWords: ReadonlySet<string>;
}

const made = new WeakMap<DossierTables, TableNames>();

/** The spellings of a dossier's tables; made once for each. */
export function toTableNames(tables: DossierTables): TableNames {
  let known = made.get(tables);
  if (!known) {
    const names = toSpellings(tables);
    // "Ostrel's army" is "ostrels army" when folded, but its first word in a sentence is "Ostrel".
    const firstWords = new Set(
      [...names.keys()].flatMap((key) => [key.split(' ')[0]!, key.split(' ')[0]!.replace(/s$/, '')]),
    );
    known = { names, firstWords };
    made.set(tables, known);
  }
  return known;
}

/** Spellings by folded form: the dossier's names, parties and outlets, then the built-in outlets. */
function toSpellings(tables: DossierTables): ReadonlyMap<string, TableName> {
  const names = new Map<string, TableName>();
  const put = (spelling: string, name: TableName): void => {
    const key = foldName(spelling);
    if (key !== '' && !names.has(key)) names.set(key, name);
  };
  const refused = new Set(
    tables.names.filter((row) => row.isNot).map((row) => `${foldName(row.name)}\n${foldName(row.entity)}`),
  );
  const sideOf = (party: string | null): string | null =>
    tables.parties.find((row) => row.party === party)?.side ?? null;
  const outletNames = new Set(tables.outlets.map((row) => foldName(row.outlet)));
  for (const row of tables.names) {
    if (row.isNot) continue;
    const isOutlet = outletNames.has(foldName(row.entity));
    const kind = isOutlet ? 'outlet' : KINDS.has(row.kind) ? (row.kind as EntityKind) : 'other';
    if (kind === 'place') continue;
    const outlet = tables.outlets.find((one) => foldName(one.outlet) === foldName(row.entity));
    const base = {
      kind,
      party: row.party,
      side: sideOf(row.party) ?? outlet?.side ?? null,
      rule: 'dossier/names',
      isWeak: false,
      spelling: null,
    };
    put(row.name, { ...base, standsFor: foldName(row.name) === foldName(row.entity) ? null : row.entity });
    if (!refused.has(`${foldName(row.entity)}\n${foldName(row.entity)}`)) put(row.entity, { ...base, standsFor: null });
  }
  for (const row of tables.outlets)
    put(row.outlet, {
      kind: 'outlet',
      standsFor: null,
      party: null,
      side: row.side,
      rule: 'dossier/outlets',
      isWeak: false,
      spelling: null,
    });
  for (const row of tables.parties)
    for (const name of [row.party, ...row.names])
      // Adjectives and seats are told by the words around them; several words or the party itself name it.
      if (/\p{Lu}/u.test(name) && (name === row.party || /\s/.test(name)))
        put(name, {
          kind: 'party',
          standsFor: name === row.party ? null : row.party,
          party: row.party,
          side: row.side,
          rule: 'dossier/parties',
          isWeak: false,
          spelling: null,
        });
  for (const row of OUTLET_TABLE)
    for (const name of [row.outlet, ...row.otherNames]) {
      const key = foldName(name);
      const isWeak = WEAK.has(key) && !STRONG.has(key);
      put(name, {
        kind: 'outlet',
        standsFor: name === row.outlet ? null : row.outlet,
        party: null,
        side: null,
        rule: 'outlet/table',
        isWeak,
        spelling: name,
      });
    }
  return names;
}

/** A stretch of tokens that a table has. */
export interface TableFinding {
  readonly from: number;
  readonly to: number;
  readonly name: TableName;
}

/** All names of the tables in one sentence, the longest at each word. */
export function findTableNames(tokens: readonly Token[], { names, firstWords }: TableNames): TableFinding[] {
  const found: TableFinding[] = [];
  const folded = tokens.map((token) => foldName(token.form));
  for (let from = 0; from < tokens.length; from += 1) {
    // A form may hold several words ("Al-Manar", "U.S.").
    const first = folded[from]!.split(' ')[0]!;
    if (first === '' || /^(?:the|of|in)$/.test(first) || !firstWords.has(first)) continue;
    for (let to = Math.min(tokens.length, from + LONGEST_NAME + 4); to > from; to -= 1) {
      if (folded[to - 1] === '' && !/^['’"”.]/.test(tokens[to - 1]!.form)) continue;
      const name = names.get(toKey(folded.slice(from, to)));
      if (!name || folded[to - 1] === '' || !isMeant(tokens, { from, to, name })) continue;
      found.push({ from, to, name });
      from = to - 1;
      break;
    }
  }
  return found;
}

/** "Ostrel", "'s", "army" folds like "Ostrel's army". */
function toKey(folded: readonly string[]): string {
  let key = '';
  for (const part of folded) {
    if (part === '') continue;
    if (part === 's' && key !== '') key += 's';
    else key += key === '' ? part : ` ${part}`;
  }
  return key;
}

function isMeant(tokens: readonly Token[], { from, to, name }: TableFinding): boolean {
  // "Fighting in Ostrel" is in the land, not in the party that is called after it.
  if (
    name.kind === 'party' &&
    to - from === 1 &&
    /^(?:in|near|across|inside|through|over|into|throughout|around|at)$/.test(tokens[from - 1]?.lower ?? '')
  )
    return false;
  const hasCapital = tokens.slice(from, to).some((token) => token.isCapital);
  if (name.rule.startsWith('dossier/')) return hasCapital || to - from > 1;
  if (!hasCapital) return false;
  const written = tokens
    .slice(from, to)
    .map((token) => token.form)
    .join(' ')
    .replace(/ (?=[.’'-])|(?<=-) /g, '');
  if (name.spelling !== null && to - from === 1 && written !== name.spelling) return false;
  if (!name.isWeak) return true;
  const around = [...tokens.slice(Math.max(0, from - 3), from), ...tokens.slice(to, to + 3)];
  return around.some((token) => NEWS_WORD.test(token.lower));
}
