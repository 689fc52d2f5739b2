import type { ClaimCard } from '../../core/views/to-claim-card.js';

/** A claim for a terminal: who says what, by whom; the words, the claim's own between « »; its id. */
export function toClaimLines(card: ClaimCard): string[] {
  const chain = card.chain.flatMap((link) => (link.text === null ? [] : [link.text]));
  const when = card.time.value ?? card.time.earliest ?? '';
  const where = card.places.map((place) => place.name ?? place.text ?? '').filter(Boolean).join(', '); // prettier-ignore
  const facts = [card.kind, card.stance === 'asserts' ? '' : card.stance, when, where].filter(Boolean).join(' · ');
  return [
    `${chain.length === 0 ? 'somebody' : chain.join(' → ')}: ${facts}`,
    `  ${markWords(card).replace(/\s+/g, ' ').trim()}`,
    `  ${card.id}`,
    '',
  ];
}

function markWords({ sentence, words }: ClaimCard): string {
  let marked = '';
  let at = 0;
  for (const { start, end } of words) {
    if (start < at) continue;
    marked += `${sentence.slice(at, start)}«${sentence.slice(start, end)}»`;
    at = end;
  }
  return marked + sentence.slice(at);
}
