import type { ClaimFacts } from './claim-facts.js';
import { addTo } from './claim-order.js';
import type { Copies } from './find-copies.js';
import type { HeldClaim, HeldReport } from './held-report.js';
import type { SentencePrint } from './sentence-prints.js';

/** A claim and the claim of another report that it copies. */
export interface CopiedClaim {
  readonly copy: HeldClaim;
  readonly source: HeldClaim;
}

/** Claims by where their sentence starts. */
type BySentence = ReadonlyMap<number, readonly HeldClaim[]>;

/** What was found of a sentence, as long as it and its source hold the same claims. */
interface Known {
  readonly own: readonly HeldClaim[];
  readonly theirs: readonly HeldClaim[];
  readonly copied: readonly CopiedClaim[];
}

/**
 * Finds the claims that stand in a sentence which goes back to another report, with the claim of that report that they
 * copy. A claim that the source's sentence does not hold is left out: the reader saw something else.
 */
export function makeCopiedClaims(
  copies: Copies,
  { isKept }: { readonly isKept: boolean },
): (reports: readonly HeldReport[], claimsOf: (report: HeldReport) => readonly HeldClaim[]) => CopiedClaim[] {
  let sentences = new WeakMap<readonly HeldClaim[], BySentence>();
  let known = new WeakMap<SentencePrint, Known>();
  const toSentences = (claims: readonly HeldClaim[]): BySentence => {
    const before = sentences.get(claims);
    if (before) return before;
    const made = new Map<number, HeldClaim[]>();
    for (const held of claims) addTo(made, { key: held.facts.claim.sentence.start, value: held });
    sentences.set(claims, made);
    return made;
  };
  return (reports, claimsOf) => {
    const copied: CopiedClaim[] = [];
    for (const report of reports)
      for (const print of copies.printsOf(report)) {
        const source = copies.sourceOf(print);
        if (source === null || source === print) continue;
        const own = toSentences(claimsOf(report)).get(print.sentence.start);
        const theirs = toSentences(claimsOf(source.report)).get(source.sentence.start);
        if (!own || !theirs) continue;
        let found = known.get(print);
        if (found?.own !== own || found.theirs !== theirs) {
          found = { own, theirs, copied: findSame(own, theirs) };
          known.set(print, found);
        }
        for (const one of found.copied) copied.push(one);
      }
    if (!isKept) [sentences, known] = [new WeakMap(), new WeakMap()];
    return copied;
  };
}

function findSame(own: readonly HeldClaim[], theirs: readonly HeldClaim[]): CopiedClaim[] {
  return own.flatMap((copy) => {
    const source = theirs.find((other) => isSameContent(copy.facts, other.facts));
    return source ? [{ copy, source }] : [];
  });
}

function isSameContent(a: ClaimFacts, b: ClaimFacts): boolean {
  if (a.claim.kind !== b.claim.kind || a.claim.stance !== b.claim.stance || !isSameVoice(a, b)) return false;
  // One sentence frame may carry two speakers' words; a copy keeps who speaks and who acts.
  if (a.voice === 'statement' && a.source !== b.source && (a.party === null || a.party !== b.party)) return false;
  if ([...a.agents].sort().join() !== [...b.agents].sort().join()) return false;
  if (a.figures.length !== b.figures.length) return false;
  if (a.figures.some((figure, at) => figure.best !== b.figures[at]!.best || figure.what !== b.figures[at]!.what))
    return false;
  return a.claim.places.map((place) => place.entity).join() === b.claim.places.map((place) => place.entity).join();
}

/** An agency's words are the outlet's own voice where it prints them without credit. */
function isSameVoice(a: ClaimFacts, b: ClaimFacts): boolean {
  const isOwn = (facts: ClaimFacts): boolean => facts.voice === 'agency' || facts.voice === 'outlet';
  return a.voice === b.voice || (isOwn(a) && isOwn(b));
}
