import type { EntityMarks } from './compile-context.js';
import { findWords, isTouching, type Stretch } from './find-words.js';
import type { LabelEntity, Labels } from './labels.js';
import { parseQuoted, type Fault, type NameLine } from './parse-markup.js';

/** The names of a mark-up file, found in the text. */
export interface CompiledNames {
  readonly entities: LabelEntity[];
  readonly marksOf: EntityMarks[];
  readonly keys: Map<string, number>;
  readonly spellings: Map<string, number[]>;
  readonly names: Labels['names'];
}

const KIND_OF: Readonly<Record<string, string>> = { PER: 'person', ORG: 'organisation', LOC: 'place', X: 'other' };
const PARTIES: ReadonlySet<string> = new Set(['state', 'force']);
const OPTIONS: ReadonlySet<string> = new Set([...PARTIES, 'outlet', 'agency', 'facility', 'equipment', 'region', 'country', 'own', 'not-own']); // prettier-ignore

interface Wanted {
  readonly entity: number;
  readonly line: number;
  readonly words: string;
  /** PER, ORG or LOC where the spelling is a name, else null: it only leads to the entity. */
  readonly type: 'PER' | 'ORG' | 'LOC' | null;
  readonly occurrence: number | null;
}

/** Finds all spellings of all names; where two touch, the longer one holds. */
export function compileNames(
  lines: readonly NameLine[],
  of: { flat: string; sides: ReadonlyMap<string, number>; faults: Fault[] },
): CompiledNames {
  const { flat, faults } = of;
  const fail = (line: number, message: string): void => void faults.push({ line, message });
  const keys = new Map<string, number>();
  lines.forEach((name, at) => {
    if (keys.has(name.key)) fail(name.line, `two names have the key "${name.key}"`);
    keys.set(name.key, at);
  });
  const marksOf: EntityMarks[] = [];
  const owners = lines.map((name) => readOptions(name, { keys, sides: of.sides, fail }));
  const wanted: Wanted[] = [];
  lines.forEach((name, entity) => {
    for (const spelling of name.spellings) {
      const match = /^(\()?(?:(PER|ORG|LOC):)?(.*?)(\))?$/s.exec(spelling)!;
      const isReference = match[1] !== undefined && match[4] !== undefined;
      const quoted = parseQuoted(isReference ? match[3]! : spelling.replace(/^(?:PER|ORG|LOC):/, ''));
      const own = name.type === 'X' ? null : (name.type as 'PER' | 'ORG' | 'LOC');
      const type = isReference ? null : ((match[2] as 'PER' | undefined) ?? own);
      if (quoted.pieces.length !== 1 || quoted.key !== null)
        fail(name.line, `"${spelling}": a spelling is one stretch of words`);
      else wanted.push({ entity, line: name.line, words: quoted.pieces[0]!, type, occurrence: quoted.occurrence });
    }
  });
  const taken: { at: Stretch; from: Wanted }[] = [];
  for (const one of [...wanted].sort((a, b) => b.words.length - a.words.length)) {
    const all = findWords(flat, one.words, [0, flat.length]);
    if (all.length === 0) fail(one.line, `"${one.words}" does not stand in the text`);
    const chosen = one.occurrence === null ? all : all.slice(one.occurrence - 1, one.occurrence);
    if (all.length > 0 && chosen.length === 0) fail(one.line, `"${one.words}" stands ${all.length} times, there is no @${one.occurrence}`); // prettier-ignore
    // What only refers ("the Tarvian army") takes no name inside it away.
    const isHere = (other: { from: Wanted }): boolean => (other.from.type === null) === (one.type === null);
    for (const at of chosen)
      if (!taken.some((other) => isHere(other) && isTouching(other.at, at))) taken.push({ at, from: one });
  }
  // Names before references: an entity is called by its name.
  taken.sort((a, b) => Number(a.from.type === null) - Number(b.from.type === null) || a.at[0] - b.at[0]);
  const spellings = new Map<string, number[]>();
  for (const one of wanted) {
    const key = one.words.toLowerCase().replace(/\s+/g, ' ');
    if (!(spellings.get(key) ?? []).includes(one.entity)) spellings.set(key, [...(spellings.get(key) ?? []), one.entity]); // prettier-ignore
  }
  const entities: LabelEntity[] = lines.map((name, at) => {
    const has = (option: string): boolean => name.options.includes(option);
    const owner = resolveOwner(owners, at);
    const isParty = name.options.some((option) => PARTIES.has(option));
    marksOf.push({
      isAgency: has('agency'),
      isOutlet: has('outlet'),
      isInstitution: has('own') || (!has('not-own') && !has('state') && !has('agency') && !has('outlet') && (name.type === 'ORG' || has('force'))), // prettier-ignore
    });
    const kind = isParty ? 'party' : has('agency') || has('outlet') ? 'outlet' : (['facility', 'equipment'].find(has) ?? KIND_OF[name.type]!); // prettier-ignore
    return {
      kind,
      is_state: has('state'),
      grain: has('country') || has('state') ? 'country' : has('region') ? 'region' : 'town',
      party: owner.party ?? (isParty ? at : null),
      side: owner.side,
      mentions: taken.filter((one) => one.from.entity === at).map((one) => one.at),
    };
  });
  const names = taken.flatMap(({ at, from }): Labels['names'] => (from.type === null ? [] : [[at[0], at[1], from.type, from.entity]])); // prettier-ignore
  return { entities, marksOf, keys, spellings, names };
}

interface Owner {
  readonly of: number | null;
  readonly side: number | null;
  readonly isParty: boolean;
}

function readOptions(
  name: NameLine,
  of: { keys: ReadonlyMap<string, number>; sides: ReadonlyMap<string, number>; fail: (line: number, message: string) => void }, // prettier-ignore
): Owner {
  let owner: number | null = null;
  let side: number | null = null;
  for (const option of name.options) {
    const [word = '', value = ''] = option.split(/\s+/);
    if (word === 'of') owner = of.keys.get(value) ?? (of.fail(name.line, `"of ${value}": no name of this file has that key`), null); // prettier-ignore
    else if (word === 'side') side = of.sides.get(value) ?? (of.fail(name.line, `"side ${value}": no line "side ${value} = …"`), null); // prettier-ignore
    else if (!OPTIONS.has(option)) of.fail(name.line, `no option "${option}" (${[...OPTIONS, 'of key', 'side key'].join(', ')})`); // prettier-ignore
  }
  return { of: owner, side, isParty: name.options.some((option) => PARTIES.has(option)) };
}

/** The party that an entity belongs to, up its owners, and the first side told on the way. */
function resolveOwner(owners: readonly Owner[], at: number): { party: number | null; side: number | null } {
  let party: number | null = owners[at]!.isParty ? at : null;
  let side = owners[at]!.side;
  const seen = new Set([at]);
  for (let next = owners[at]!.of; next !== null && !seen.has(next); next = owners[next]!.of) {
    seen.add(next);
    if (owners[next]!.isParty) party ??= next;
    side ??= owners[next]!.side;
  }
  return { party, side };
}
