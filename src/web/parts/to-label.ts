import { toKindWords } from '../../core/model/event-kind.js';
import type { CardName } from '../../core/views/to-claim-card.js';

const LABELS: Readonly<Record<string, string>> = { none: 'not told', 'single-origin': 'one origin' };

/** A value of the ledger as a reader sees it: `air-strike` → `air strike`. */
export function toLabel(value: string): string {
  return LABELS[value] ?? toKindWords(value).replaceAll('-', ' ');
}

/** A name as written, with the main spelling where it differs: `Avanek (Havnik)`. */
export function toNameText(name: CardName): string {
  if (name.text === null) return name.name ?? 'nobody named';
  return name.name === null || name.name === name.text ? name.text : `${name.text} (${name.name})`;
}

/** The beginning of some words, cut between two of them. */
export function toExcerpt(words: string, most = 90): string {
  if (words.length <= most) return words;
  const cut = words.lastIndexOf(' ', most);
  return `${words.slice(0, cut > most / 2 ? cut : most)} …`;
}
