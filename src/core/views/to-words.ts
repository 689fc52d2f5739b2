import type { Claim, Figure, Stance } from '../model/claim.js';
import { parseIsoDay, toCivilDate } from '../model/civil-date.js';
import type { Measured, VictimGroup, VictimStatus } from '../model/mention.js';
import type { PlaceUse } from '../model/name.js';

/** What a claimant does, as a verb for one speaker and for several. */
const STANCE_VERBS: Readonly<Record<Stance, readonly [one: string, several: string]>> = {
  asserts: ['says', 'say'],
  confirms: ['confirms', 'confirm'],
  denies: ['denies', 'deny'],
  accuses: ['accuses', 'accuse'],
  rejects: ['rejects', 'reject'],
  demands: ['demands', 'demand'],
  appeals: ['appeals', 'appeal'],
  warns: ['warns', 'warn'],
  threatens: ['threatens', 'threaten'],
  vows: ['vows', 'vow'],
  fears: ['fears', 'fear'],
  welcomes: ['welcomes', 'welcome'],
  condemns: ['condemns', 'condemn'],
  supports: ['supports', 'support'],
  promises: ['promises', 'promise'],
  withholds: ['does not tell', 'do not tell'],
  'cannot-verify': ['could not verify', 'could not verify'],
  asks: ['asks', 'ask'],
};

/**
 * A claimant with what he or she does: "Baku says", "forces of Ostrel deny". Several speak where the head word is a plural
 * in small letters; names in capitals (the United Nations, Reuters) are one speaker.
 */
export function toSpeechWords(claimant: string, stance: Stance): string {
  const head =
    /^([\p{L}'’ -]*?)(?: (?:of|in|from|at|near|with) |[(,]|$)/u.exec(claimant)?.[1]?.trim().split(' ').at(-1) ?? '';
  const isSeveral = /^\p{Ll}.*[^siu]s$/u.test(head) || /^(?:people|police|women|men)$/.test(head);
  return `${capitalise(claimant)} ${STANCE_VERBS[stance][isSeveral ? 1 : 0]}`;
}

/** Words of a report in quotation marks, its own marks turned into inner ones; white space made single. */
export function toQuoted(words: string): string {
  const inner = words.replace(/\s+/g, ' ').trim().replaceAll('“', '‘').replaceAll('”', '’');
  return `“${inner}”`;
}

/** The text with its first letter large. */
export function capitalise(text: string): string {
  const [first = ''] = text;
  return first.toUpperCase() + text.slice(first.length);
}

const MEASURED_WORDS: Readonly<Record<Measured, string>> = {
  killed: 'killed',
  wounded: 'wounded',
  casualties: 'killed or wounded',
  missing: 'missing',
  captured: 'captured',
  displaced: 'displaced',
  destroyed: 'destroyed',
  territory: 'of territory',
  deployed: 'deployed',
  released: 'released',
  other: 'counted',
};

/** What a figure measures, as a participle: "killed", "killed or wounded". */
export function toMeasuredWords(what: Measured): string {
  return MEASURED_WORDS[what];
}

/** A number with thousands marks as English prints them; up to two decimals. */
export function toNumberWords(value: number): string {
  const [whole = '', part] = String(Math.round(value * 100) / 100).split('.');
  const marked = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return part === undefined ? marked : `${marked}.${part}`;
}

/** The number of a figure with its hedge: "at least 11", "10 to 15", "no number" for vague words. */
export function toAmountWords(figure: Pick<Figure, 'low' | 'best' | 'high' | 'hedge'>): string {
  const { low, best, high, hedge } = figure;
  const number = (value: number | null): string => (value === null ? '?' : toNumberWords(value));
  switch (hedge) {
    case 'exact':
      return number(best);
    case 'about':
      return `about ${number(best)}`;
    case 'nearly':
      return `nearly ${number(best)}`;
    case 'at-least':
      return `at least ${number(low ?? best)}`;
    case 'more-than':
      return `more than ${number(low ?? best)}`;
    case 'up-to':
      return `up to ${number(high ?? best)}`;
    case 'fewer-than':
      return `fewer than ${number(high ?? best)}`;
    case 'between':
      return `${number(low)} to ${number(high)}`;
    case 'vague':
      return 'no number';
  }
}

/** Victims by what they are: "civilians", "soldiers", "children among civilians"; "people" where nothing is told. */
export function toVictimWords(victims: { status: VictimStatus; groups: readonly VictimGroup[] }): string {
  const who = { civilian: 'civilians', military: 'soldiers', mixed: 'soldiers and civilians', unknown: 'people' }[
    victims.status
  ];
  const groups = victims.groups.map((group) => (group === 'elderly' ? 'elderly people' : group)).join(' and ');
  return groups === '' ? who : groups;
}

/** A figure in a few words: "at least 11 civilians killed". */
export function toFigureWords(figure: Figure): string {
  const unit = figure.unit ?? toVictimWords(figure);
  const what = toMeasuredWords(figure.what);
  // "187 dead killed": the counted word tells the harm itself.
  const isTold =
    /\b(?:dead|deaths?|fatalit|casualt|wounded|injured|killed|missing|captives?|prisoners?|displaced)/i.test(unit);
  return `${toAmountWords(figure)} ${unit}${isTold || figure.what === 'other' ? '' : ` ${what}`}`;
}

/** A place with its relation as written: "near Dorn", "90 km from Dorn"; its name where the words are a noun ("the town"). */
export function toPlaceWords(place: PlaceUse): string {
  const isNoun = place.text !== null && /^\p{Ll}/u.test(place.text);
  const named = place.standsFor ?? place.point?.name ?? null;
  const name = (isNoun ? (named ?? place.text) : (place.text ?? named)) ?? '';
  if (place.relation === 'distance') return place.km === null ? `away from ${name}` : `${place.km} km from ${name}`;
  return place.relation === 'in' ? name : `${place.relation} ${name}`;
}

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']; // prettier-ignore

/** An ISO date or date-time for a person: "15 June 2019", "15 June 2019, 18:40". */
export function toDayWords(iso: string): string {
  const number = parseIsoDay(iso);
  if (number === null) return iso;
  const { year, month, day } = toCivilDate(number);
  const clock = iso.length > 10 ? `, ${iso.slice(11)}` : '';
  return `${day} ${MONTHS[month - 1]!} ${year}${clock}`;
}

/** An interval for a person: "14 June 2019", "14–20 June 2019", "not after 22 June 2019", "time not told". */
export function toIntervalWords(interval: { earliest: string | null; latest: string | null }): string {
  const { earliest, latest } = interval;
  if (earliest === null && latest === null) return 'time not told';
  if (earliest === null) return `not after ${toDayWords(latest!)}`;
  if (latest === null) return `not before ${toDayWords(earliest)}`;
  if (earliest === latest) return toDayWords(earliest);
  const [from, to] = [parseIsoDay(earliest), parseIsoDay(latest)];
  if (from === null || to === null) return `${earliest} to ${latest}`;
  if (earliest.length > 10 || latest.length > 10) {
    const isSameDay = from === to && earliest.length > 10 && latest.length > 10;
    return `${toDayWords(earliest)} to ${isSameDay ? latest.slice(11) : toDayWords(latest)}`;
  }
  const [a, b] = [toCivilDate(from), toCivilDate(to)];
  const isWholeYear = a.month === 1 && a.day === 1 && b.month === 12 && b.day === 31;
  if (isWholeYear) return a.year === b.year ? String(a.year) : `${a.year} to ${b.year}`;
  if (a.year !== b.year) return `${toDayWords(earliest)} to ${toDayWords(latest)}`;
  if (a.month !== b.month) return `${a.day} ${MONTHS[a.month - 1]!} to ${toDayWords(latest)}`;
  return `${a.day}–${toDayWords(latest)}`;
}

/**
 * The words of a claim: its pieces with " … " between them, white space made single; the whole sentence where the pieces
 * only point to the content ("it", "the claim").
 */
export function toClaimWords(claim: Claim, text: string): string {
  const pieces = claim.pieces.length > 0 ? claim.pieces : [claim.span];
  const words = pieces.map((piece) => toOneLine(text.slice(piece.start, piece.end))).join(' … ');
  return isPointer(words) ? toOneLine(text.slice(claim.sentence.start, claim.sentence.end)) : words;
}

/** True for content that only points to other words: "which", "the claim", "this". */
export function isPointer(words: string): boolean {
  return words.split(' ').length <= 2 && !/[\d“"]/.test(words);
}

function toOneLine(words: string): string {
  return words.replace(/\s+/g, ' ').trim();
}

/** A count with its noun: "1 report", "3 reports". */
export function toCountWords(count: number, noun: string, plural = `${noun}s`): string {
  return `${toNumberWords(count)} ${count === 1 ? noun : plural}`;
}

/** A figure of a card in a few words, as `toFigureWords` has it, the words of the report where they are short. */
export function toFigureCardWords(figure: {
  readonly what: Measured;
  readonly low: number | null;
  readonly best: number | null;
  readonly high: number | null;
  readonly hedge: Figure['hedge'];
  readonly status: VictimStatus;
}): string {
  const what = figure.what === 'other' ? '' : ` ${toMeasuredWords(figure.what)}`;
  return `${toAmountWords(figure)} ${toVictimWords({ status: figure.status, groups: [] })}${what}`;
}
