import type { CardFigure, CardName } from '../../core/views/to-claim-card.js';

const LABELS: Readonly<Record<string, string>> = {
  none: 'not told',
  'attack-on-civilians': 'attack on civilians',
  'evacuate-aid': 'evacuation and aid',
  'cannot-verify': 'cannot verify',
  'single-origin': 'one origin',
};

/** A value of the ledger as a reader sees it: `air-strike` → `air strike`. */
export function toLabel(value: string): string {
  return LABELS[value] ?? value.replaceAll('-', ' ');
}

/** The main spelling of a name, with the words as written where they differ: `Havnik (“Avanek”)`. */
export function toNameText(name: CardName): string {
  if (name.text === null) return name.name ?? 'nobody named';
  if (name.name === null || name.name === name.text) return name.text;
  return `${name.text} (${name.name})`;
}

/** A number with a thin space between thousands. */
export function toNumberText(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+(?!\d))/g, '\u202f');
}

interface Bounded {
  readonly hedge: string;
  readonly low: number | null;
  readonly best: number | null;
  readonly high: number | null;
}

/** A figure with its hedge: `at least 11`, `10–15`, `nearly 400`; the words themselves where no number is given. */
export function toFigureText({ hedge, low, best, high }: Bounded, words = 'an unknown number'): string {
  const number = best ?? low ?? high;
  if (number === null) return words;
  if (hedge === 'between' && low !== null && high !== null) return `${toNumberText(low)}–${toNumberText(high)}`;
  const hedges: Readonly<Record<string, string>> = {
    about: 'about',
    nearly: 'nearly',
    'at-least': 'at least',
    'more-than': 'more than',
    'up-to': 'up to',
    'fewer-than': 'fewer than',
  };
  const hedged = hedges[hedge];
  return hedged === undefined ? toNumberText(number) : `${hedged} ${toNumberText(number)}`;
}

/** What a figure counts: `military killed`, `civilian wounded`, `displaced`. */
export function toFigureKind({ what, status }: Pick<CardFigure, 'what' | 'status'>): string {
  return status === 'unknown' ? toLabel(what) : `${status} ${toLabel(what)}`;
}

/** A count with its noun: `1 claim`, `3 claims`. */
export function toCountText(count: number, noun: string, plural = `${noun}s`): string {
  return `${toNumberText(count)} ${count === 1 ? noun : plural}`;
}
