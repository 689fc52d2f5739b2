import type { ClaimCard } from '../to-claim-card.js';
import { isPointer, toFigureCardWords, toIntervalWords, toQuoted, toSpeechWords } from '../to-words.js';
import { toKindWords } from '../../model/event-kind.js';
import { toPrintable, wrapLines } from './wrap-lines.js';

/** The words of a card, its pieces joined by " … "; the sentence where they only point to the content. */
export function toCardWords(card: ClaimCard): string {
  const words = toPrintable(card.words.map(({ start, end }) => card.sentence.slice(start, end)).join(' … '));
  return isPointer(words) ? toPrintable(card.sentence) : words;
}

/** Where a card was read: outlet, title. */
export function toCardSource(card: ClaimCard): string {
  const outlet = card.outlet ?? 'outlet not told';
  return card.title === null || card.title === card.outlet ? outlet : `${outlet}, “${toPrintable(card.title)}”`;
}

/** A claim as lines: who says what, in which words, then where it was read. */
export function printClaim(
  told: { readonly claimant: string; readonly card: ClaimCard },
  { width, indent = '' }: { width: number; indent?: string },
): string[] {
  const { claimant, card } = told;
  const rest = `${indent}  `;
  return [
    ...wrapLines(`${toSpeechWords(claimant, card.stance)}: ${toQuoted(toCardWords(card))}`, {
      width,
      first: indent,
      rest,
    }),
    ...wrapLines(`— ${toCardSource(card)}; ${card.id}`, { width, first: rest, rest: `${rest}  ` }),
  ];
}

/** Claims found by a search, numbered, with kind, time, place and figures. */
export function printClaims(
  found: {
    readonly total: number;
    readonly claims: readonly { readonly claimant: string; readonly card: ClaimCard }[];
  },
  { width }: { width: number },
): string[] {
  if (found.total === 0) return ['No claim answers to that.'];
  const lines = [`${found.claims.length} of ${found.total} ${found.total === 1 ? 'claim' : 'claims'}`];
  found.claims.forEach(({ claimant, card }, i) => {
    const facts = [
      toKindWords(card.kind),
      ...card.places.map((place) => place.name ?? place.text ?? '').filter((name) => name !== ''),
      toIntervalWords(card.time),
      ...card.figures.map(toFigureCardWords),
      ...(card.review === 'unreviewed' ? [] : [card.review]),
    ];
    lines.push('', ...wrapLines([...new Set(facts)].join(' · '), { width, first: `${i + 1}. `, rest: '   ' }));
    lines.push(...printClaim({ claimant, card }, { width, indent: '   ' }));
  });
  return lines;
}
