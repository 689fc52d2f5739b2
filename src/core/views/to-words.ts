import type { Claim, Figure, Stance } from '../model/claim.js';
import { parseIsoDay, toCivilDate } from '../model/civil-date.js';
import type { Measured, VictimGroup, VictimStatus } from '../model/mention.js';
import type { PlaceUse } from '../model/name.js';

/** What a claimant does, as a verb in the third person: "says", "denies". */
export const STANCE_VERBS: Readonly<Record<Stance, string>> = {
  asserts: 'says',
  confirms: 'confirms',
  denies: 'denies',
  accuses: 'accuses',
  rejects: 'rejects',
  demands: 'demands',
  appeals: 'appeals',
  warns: 'warns',
  threatens: 'threatens',
  vows: 'vows',
  fears: 'fears',
  welcomes: 'welcomes',
  condemns: 'condemns',
  supports: 'supports',
  promises: 'promises',
  withholds: 'does not tell',
  'cannot-verify': 'could not verify',
  asks: 'asks',
};

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

/** The number of a figure with its hedge: "at least 11", "10 to 15", "a number not told" for vague words. */
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
      return 'a number not told';
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

/** A place with its relation as written: "near Dorn", "90 km from Dorn". */
export function toPlaceWords(place: PlaceUse): string {
  const name = place.text ?? place.standsFor ?? place.point?.name ?? '';
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

/** The words of a claim: its pieces with " … " between them, white space made single. */
export function toClaimWords(claim: Claim, text: string): string {
  const pieces = claim.pieces.length > 0 ? claim.pieces : [claim.span];
  return pieces.map((piece) => text.slice(piece.start, piece.end).replace(/\s+/g, ' ').trim()).join(' … ');
}

/** A count with its noun: "1 report", "3 reports". */
export function toCountWords(count: number, noun: string, plural = `${noun}s`): string {
  return `${toNumberWords(count)} ${count === 1 ? noun : plural}`;
}
