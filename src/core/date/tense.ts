import type { Span } from '../text/span.js';

/** Words that put what stands beside them into the future of the speech. */
const FUTURE =
  /\b(?:will|'ll|won['’]t|shall|would|(?:is|are|was|were)\s(?:\p{L}+ly\s)?(?:to|going\sto|due|set|expected|scheduled|slated|likely)|due|scheduled|expected|expects?|plann(?:ed|ing)\s(?:to|for)|plans?\s(?:to|for)|slated|set\s(?:for|to)|hopes?\sto|wants?\sto|vow(?:s|ed)\sto|agreed\sto|ready\sto|(?:may|could|might|can|should|must)\s(?:be\s)?\p{L}+|upcoming|tomorrow|deadline|expires?|matur(?:e|ing)|payable|effective|by\sthe\send|(?:postponed|extended|delayed|adjourned)(?:\s\p{L}+){0,4}?\s(?:until|till|to|through))\b/giu;

/** Words that put it into the past; in lower case only, since names of countries end in -ed too. */
const PAST =
  /\b(?:was|were|had|did|said|told|took|came|began|broke|went|saw|made|met|left|fell|held|sent|shot|struck|hit|fought|won|lost|got|gave|found|brought|thought|spoke|rose|ran|read|set\s(?:off|aside)|blew|fled|became|has|have|(?<!\b(?:be|to)\s)\p{Ll}{2,14}ed|had\sbeen\s(?:\p{L}+ly\s)?(?:due|scheduled|expected|set)(?:\sto\s\p{L}+)?)\b/gu;

/** A past verb right after a time: "on Sunday issued". */
const PAST_NEXT =
  /^\s{1,3}(?:\p{L}+ly\s{1,3})?(?:said|told|took|came|began|broke|went|saw|made|met|left|fell|held|sent|shot|struck|hit|fought|won|lost|gave|found|brought|rose|\p{Ll}{3,14}ed)\b/u;

/** Present forms that tell what goes on at the time of speech. */
const PRESENT =
  /\b(?:is|are|has|have|continues?|remains?|rages?|enters?|intensif(?:y|ies)|says?|keeps?|grows?|mounts?|so\sfar|currently|now|today)\b/giu;

/** Which way a time without a year or week of its own is looked for: from the verbs nearest to it in its sentence. */
export function readDirection(text: string, time: Span, sentence: Span): 'past' | 'future' | 'unknown' {
  const near = text.slice(time.end, Math.min(sentence.end, time.end + 40));
  // "Friday's shelling" has been; "on Sunday issued" says so beside the time, whatever stands before.
  if (/^['’]s\b/u.test(near) || PAST_NEXT.test(near)) return 'past';
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
  // Ends are compared: "is scheduled" is longer than the "scheduled" in it.
  for (const match of text.matchAll(words)) at = match.index + match[0].length;
  return at;
}

function firstOf(text: string, words: RegExp): number | null {
  const match = text.matchAll(words).next();
  return match.done ? null : match.value.index;
}
