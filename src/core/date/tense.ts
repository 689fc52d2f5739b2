import type { Span } from '../text/span.js';

/** Words that put what stands beside them into the future of the speech. */
const FUTURE =
  /\b(?:will|'ll|won['’]t|shall|would|(?:is|are|was|were)\s(?:\p{L}+ly\s)?(?:to|going\sto|due|set|expected|scheduled|slated|likely)|due|scheduled|expected|expects?|planned|plans?|planning|slated|set\sfor|hopes?\sto|wants?\sto|vow(?:s|ed)\sto|agreed\sto|ready\sto|(?:may|could|might|can|should|must)\s(?:be\s)?\p{L}+|upcoming|tomorrow|ahead\sof|deadline|expires?|matur(?:e|ing)|by\sthe\send)\b/giu;

/** Words that put it into the past. */
const PAST =
  /\b(?:was|were|had|did|said|told|took|came|began|broke|went|saw|made|met|left|fell|held|sent|shot|struck|hit|fought|won|lost|got|gave|found|brought|thought|spoke|rose|ran|set\soff|blew|fled|became|has|have|\p{Ll}{2,14}ed)\b/giu;

/** Present forms that tell what goes on at the time of speech. */
const PRESENT =
  /\b(?:is|are|has|have|continues?|remains?|rages?|enters?|intensif(?:y|ies)|says?|keeps?|grows?|mounts?|so\sfar|currently|now|today)\b/giu;

/** Which way a time without a year or week of its own is looked for: from the verbs nearest to it in its sentence. */
export function readDirection(text: string, time: Span, sentence: Span): 'past' | 'future' | 'unknown' {
  const before = text.slice(Math.max(sentence.start, time.start - 110), time.start);
  const future = lastOf(before, FUTURE);
  const past = lastOf(before, PAST);
  if (future !== null || past !== null) return (future ?? -1) >= (past ?? -1) ? 'future' : 'past';
  const after = text.slice(time.end, Math.min(sentence.end, time.end + 80));
  const nextFuture = firstOf(after, FUTURE);
  const nextPast = firstOf(after, PAST);
  if (nextFuture === null && nextPast === null) return 'unknown';
  return (nextFuture ?? Infinity) < (nextPast ?? Infinity) ? 'future' : 'past';
}

/**
 * True where a sentence tells a time as the present of its report: its first finite verb is in the present or the
 * present perfect. Quoted words are left out, since they are another's present.
 */
export function isToldAsPresent(text: string, sentence: Span): boolean {
  const plain = text.slice(sentence.start, sentence.end).replace(/[“"][^”"]{0,400}[”"]/gu, ' ');
  const present = firstOf(plain, PRESENT);
  if (present === null) return false;
  const past = firstOf(plain, /\b(?:was|were|had|did|said|told|began|broke|came|\p{Ll}{3,14}ed)\b/giu);
  return past === null || present < past;
}

function lastOf(text: string, words: RegExp): number | null {
  let at: number | null = null;
  for (const match of text.matchAll(words)) at = match.index;
  return at;
}

function firstOf(text: string, words: RegExp): number | null {
  const match = text.matchAll(words).next();
  return match.done ? null : match.value.index;
}
