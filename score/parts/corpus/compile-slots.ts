import { fail, findPiece, toLabelName, toLabelPlace, toLabelTime, type Compilation, type Search } from './compile-context.js'; // prettier-ignore
import { isTouching, type Stretch } from './find-words.js';
import type { LabelFigure, LabelName, LabelPlace, LabelTime } from './labels.js';
import { parseAmount, toBounds } from './parse-amount.js';
import { parseQuoted, splitOutside, type SlotLine } from './parse-markup.js';

/** The slots of one claim. */
export interface CompiledSlots {
  /** Null where no line says them: a claim of speech then has its speaker. */
  readonly agents: LabelName[] | null;
  readonly targets: LabelName[];
  readonly instruments: LabelName[];
  readonly places: LabelPlace[];
  readonly time: LabelTime | null;
  readonly figures: LabelFigure[];
  /** Labels of the claims that it denies, as they are written. */
  readonly denies: string[];
}

/** A claim without slots. */
export const NO_SLOTS: CompiledSlots = { agents: null, targets: [], instruments: [], places: [], time: null, figures: [], denies: [] }; // prettier-ignore

const RELATIONS: ReadonlySet<string> = new Set(['in', 'near', 'distance', 'from', 'via', 'to', 'along', 'over']);
const WHAT: ReadonlySet<string> = new Set('killed wounded casualties missing captured displaced destroyed territory deployed released other'.split(' ')); // prettier-ignore
const STATUS: ReadonlySet<string> = new Set(['military', 'civilian', 'mixed']);
const GROUPS: ReadonlySet<string> = new Set(['children', 'women', 'journalists', 'medics', 'elderly']);
const MODES: ReadonlySet<string> = new Set(['cumulative', 'incremental']);
const PERSPECTIVES: Readonly<Record<string, string>> = { own: 'own-losses', inflicted: 'inflicted', third: 'third-party' }; // prettier-ignore
const HEDGES: ReadonlySet<string> = new Set('exact about nearly at-least more-than up-to fewer-than between vague'.split(' ')); // prettier-ignore

/** What stands between a number and what it counts: "24 more of its soldiers". */
const BEFORE_UNIT =
  /^\s*(?:(?:more|other|others|additional)\b\s*)?(?:of\b\s*)?(?:(?:the|its|his|her|their|our|my|those|these|them|whom)\b\s*)*/i;

/** Compiles the slot lines under a claim. */
export function compileSlots(
  compilation: Compilation,
  lines: readonly SlotLine[],
  of: { search: Search; pieces: readonly Stretch[] },
): CompiledSlots {
  const made = { ...NO_SLOTS, targets: [] as LabelName[], instruments: [] as LabelName[], places: [] as LabelPlace[], denies: [] as string[] }; // prettier-ignore
  let agents: LabelName[] | null = null;
  let time: LabelTime | null = null;
  const later: { line: SlotLine; search: Search }[] = [];
  for (const line of lines) {
    const search: Search = { ...of.search, line: line.line };
    const { slot, rest } = line;
    if (rest === '') fail(compilation, line.line, `"${slot}" has no words`);
    else if (slot === 'agent' && rest === 'none') agents = [];
    else if (slot === 'agent' || slot === 'target' || slot === 'with') {
      const name = toLabelName(compilation, rest, search);
      if (!name) continue;
      if (slot === 'agent') agents = [...(agents ?? []), name];
      else (slot === 'target' ? made.targets : made.instruments).push(name);
    } else if (RELATIONS.has(slot)) {
      const place = toLabelPlace(compilation, slot, { rest, search });
      if (place) made.places.push(place);
    } else if (slot === 'time') time = toLabelTime(compilation, rest, search);
    else if (slot === 'denies') made.denies.push(...rest.split(/\s+/));
    else if (slot === 'said')
      fail(compilation, line.line, 'said belongs to the attribution: "> source | said | | said on Friday"'); // prettier-ignore
    else later.push({ line, search });
  }
  const figures: LabelFigure[] = [];
  for (const { line, search } of later) {
    const figure = compileFigure(compilation, line, { search, figures, time, places: made.places });
    if (figure) figures.push(figure);
  }
  for (const figure of figures)
    if (!of.pieces.some((piece) => isTouching(piece, figure.words))) fail(compilation, of.search.line, 'a figure lies outside of the words of its claim'); // prettier-ignore
  return { ...made, agents, time, figures };
}

interface FigurePlace {
  readonly search: Search;
  readonly figures: readonly LabelFigure[];
  readonly time: LabelTime | null;
  readonly places: readonly LabelPlace[];
}

/** `fig At least 11 civilians: killed, civilian, own, of -=ostrel, area town, since Sunday = 2019-06-09`. */
function compileFigure(compilation: Compilation, line: SlotLine, at: FigurePlace): LabelFigure | null {
  const { search } = at;
  const colon = line.rest.indexOf(':');
  if (colon < 0)
    return fail(compilation, line.line, 'a figure is written "fig at least 11 civilians: killed, civilian"');
  const quoted = parseQuoted(line.rest.slice(0, colon));
  const piece = quoted.pieces[0];
  if (piece === undefined || quoted.pieces.length > 1) return fail(compilation, line.line, 'a figure is one stretch of words'); // prettier-ignore
  const words = findPiece(compilation, piece, { ...search, occurrence: quoted.occurrence });
  if (!words) return null;
  const text = compilation.flat.slice(...words);
  const read = parseAmount(text);
  let bounds = read ? toReadBounds(read) : null;
  const unitAt = read ? words[0] + read.end + BEFORE_UNIT.exec(text.slice(read.end))![0].length : words[1];
  const figure: LabelFigure = {
    words,
    what: '',
    unit: unitAt < words[1] ? [unitAt, words[1]] : null,
    ...(bounds ?? toBounds('vague', null)),
    party: { words: null, entity: null },
    status: 'unknown',
    groups: [],
    mode: 'unknown',
    since: at.time?.words && /^since\b/i.test(compilation.flat.slice(...at.time.words)) ? toSince(at.time) : null,
    as_of: at.time?.words ? at.time : null,
    area: null,
    perspective: 'unknown',
    part_of: null,
  };
  const inside = at.places.filter((place) => place.relation === 'in');
  if (inside.length === 1) figure.area = inside[0]!;
  for (const part of splitOutside(line.rest.slice(colon + 1), ',').map((one) => one.trim())) {
    if (part === '') continue;
    const word = /^\S+/.exec(part)![0];
    const rest = part.slice(word.length).trim();
    if (WHAT.has(part)) figure.what = part;
    else if (STATUS.has(part)) figure.status = part;
    else if (GROUPS.has(part)) figure.groups.push(part);
    else if (MODES.has(part)) figure.mode = part;
    else if (part in PERSPECTIVES) figure.perspective = PERSPECTIVES[part]!;
    else if (word === 'of') figure.party = toLabelName(compilation, rest, search) ?? figure.party;
    else if (word === 'since') figure.since = toLabelTime(compilation, rest, search);
    else if (word === 'as-of') figure.as_of = toLabelTime(compilation, rest, search);
    else if (word === 'area') figure.area = rest === 'none' ? null : toLabelPlace(compilation, 'in', { rest, search });
    else if (word === 'unit') figure.unit = rest === 'none' ? null : findPiece(compilation, rest, { ...search, occurrence: null }); // prettier-ignore
    else if (word === 'part') figure.part_of = rest === '' ? 0 : Number(rest) - 1;
    else if (HEDGES.has(word)) bounds = readBounds(compilation, { word, rest, line: line.line }) ?? bounds;
    else fail(compilation, line.line, `"${part}" says nothing of a figure (killed, civilian, children, cumulative, own, of words=key, area words, since words = day, as-of words = day, part, unit words, at-least 11)`); // prettier-ignore
  }
  if (figure.what === '') fail(compilation, line.line, `a figure wants to say what it counts: ${[...WHAT].join(', ')}`);
  if (!bounds) return fail(compilation, line.line, `no number is read in "${piece}": add its hedge and number ("about 110", "between 10 15", "vague")`); // prettier-ignore
  if (figure.part_of !== null && !(figure.part_of < at.figures.length)) fail(compilation, line.line, 'part stands for the first figure of the claim, part 2 for the second: the whole has to be written before its part'); // prettier-ignore
  return { ...figure, ...bounds };
}

/** "since Sunday" as the time of a happening goes up to the report; as the start of a toll it is the Sunday. */
function toSince(time: LabelTime): LabelTime {
  return {
    ...time,
    latest: time.earliest,
    value: time.earliest,
    precision: time.earliest === null ? 'unknown' : 'day',
  };
}

type Bounds = Pick<LabelFigure, 'hedge' | 'low' | 'best' | 'high'>;

function toReadBounds({ hedge, low, best, high }: Bounds): Bounds {
  return { hedge, low, best, high };
}

/** A hedge that the labeller writes, with its number or, for `between`, its two. */
function readBounds(compilation: Compilation, of: { word: string; rest: string; line: number }): Bounds | null {
  const numbers = of.rest.split(/\s+/).filter((one) => one !== '').map(Number); // prettier-ignore
  const wanted = of.word === 'vague' ? 0 : of.word === 'between' ? 2 : 1;
  if (numbers.length !== wanted || numbers.some((one) => !Number.isFinite(one) || one < 0))
    return fail(compilation, of.line, `${of.word} wants ${wanted === 0 ? 'no number' : wanted === 1 ? 'one number, without commas' : 'two numbers'}`); // prettier-ignore
  if (of.word === 'between') {
    const [low, high] = numbers as [number, number];
    return low < high ? { hedge: 'between', low, best: null, high } : fail(compilation, of.line, 'between wants the lower number first'); // prettier-ignore
  }
  return toReadBounds(toBounds(of.word, numbers[0] ?? null));
}
