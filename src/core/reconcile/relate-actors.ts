import type { ClaimFacts } from './claim-facts.js';
import { hasThingInCommon } from './compare-happenings.js';
import { shareWords } from './content-words.js';
import { compareSlots, type RelationInput } from './find-claim-relations.js';
import { VIOLENT } from './kinds.js';
import { toNameWords } from './name-words.js';
import { keepFilled, nameText, sayWho, toConfidence, toSentence, type RelationDraft } from './relation-draft.js';

/**
 * Relates two claims of one happening that name different actors for one act: sides that are told apart, or two speakers
 * of whom each names the other. Null where one actor may be meant by both.
 */
export function relateActors(
  input: RelationInput,
  pair: { readonly from: number; readonly to: number },
): RelationDraft | null {
  const [from, to] = [input.facts[pair.from]!, input.facts[pair.to]!];
  if (from.claim.agents.length === 0 || to.claim.agents.length === 0 || isOneVoice(from, to)) return null;
  if (!isHarmful(from) || !isHarmful(to)) if (from.claim.kind !== to.claim.kind || from.claim.kind === 'casualties') return null; // prettier-ignore
  if (!hasThingInCommon(from, to) && shareWords(from.words, to.words) < 0.25) return null;
  const isCrossed = isBlamedBy(from, to) || isBlamedBy(to, from);
  if (!isApart(from, to, isCrossed)) return null;
  const isBlame = isCrossed || from.claim.stance === 'accuses' || to.claim.stance === 'accuses';
  const rule = isBlame ? 'relation/each-blames-the-other' : 'relation/other-actor';
  return {
    kind: 'contradicts', from: pair.from, to: pair.to, aspect: isBlame ? 'responsibility' : 'actor', rule,
    scope: keepFilled({ ...compareSlots(from, to), agent: { from: from.claim.agents[0]?.entity ?? null, to: to.claim.agents[0]?.entity ?? null } }),
    why: toSentence(`${sayWho(from)} names ${actorOf(from)} where ${sayWho(to)} names ${actorOf(to)} for one ${from.claim.kind}`),
    confidence: toConfidence(0.75, [from, to]),
  }; // prettier-ignore
}

function isHarmful({ claim }: ClaimFacts): boolean {
  // Whose fire a bare count goes back to is seldom told beside it.
  return VIOLENT.has(claim.kind) || (claim.kind === 'casualties' && claim.stance === 'accuses');
}

function actorOf(facts: ClaimFacts): string {
  return nameText(facts.claim.agents[0] ?? null) ?? 'somebody else';
}

function isOneVoice(a: ClaimFacts, b: ClaimFacts): boolean {
  return a.source === b.source || (a.side !== null && a.side === b.side) || (a.party !== null && a.party === b.party);
}

/** Whether the one says that the speaker of the other did it, by side, party or name. */
function isBlamedBy(told: ClaimFacts, speaker: ClaimFacts): boolean {
  const names = toNameWords(speaker.sourceName?.text ?? '');
  return told.claim.agents.some(
    ({ side, party, entity, text }) =>
      // "Myanmar's military" is "the military", where that speaks.
      (names.length > 0 &&
        ARMED.test(speaker.sourceName?.text ?? '') &&
        names.every((word) => toNameWords(text ?? '').includes(word))) ||
      (side !== null && side === speaker.side) ||
      (party !== null && party === speaker.party) ||
      (entity !== null && entity === speaker.source),
  );
}

/** Sides that are known and apart; where none is known, parties or names that are apart and of which one blames the other. */
function isApart(a: ClaimFacts, b: ClaimFacts, isCrossed: boolean): boolean {
  if (a.agentSides.size > 0 && b.agentSides.size > 0) return ![...a.agentSides].some((side) => b.agentSides.has(side));
  if (!isCrossed || [...a.agents].some((agent) => b.agents.has(agent))) return false;
  return isArmed(a) && isArmed(b) && !isOneName(a, b);
}

/** "The army" and "Sudan's army". */
function isOneName(a: ClaimFacts, b: ClaimFacts): boolean {
  const names = (facts: ClaimFacts): string[][] => facts.claim.agents.map(({ text }) => toNameWords(text ?? ''));
  const isIn = (x: readonly string[], y: readonly string[]): boolean => x.length > 0 && x.every((word) => y.includes(word)); // prettier-ignore
  return names(a).some((x) => names(b).some((y) => isIn(x, y) || isIn(y, x)));
}

const ARMED =
  /\b(?:army|armies|forces?|troops|fighters?|militia(?:s|men)?|rebels?|militants?|gunmen|gunners?|guns|artillery|soldiers?|police|military|regime|government|warplanes?|jets?|aircraft|air force|navy|separatists?|insurgents?|groups?)\b/i;

/** Names somebody who can have done it: a party, an organisation, armed people. */
function isArmed({ claim }: ClaimFacts): boolean {
  return claim.agents.some(
    ({ party, kind, text }) => party !== null || kind === 'organisation' || ARMED.test(text ?? ''),
  );
}
