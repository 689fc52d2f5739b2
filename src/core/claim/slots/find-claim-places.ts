import type { PlaceMention } from '../../model/mention.js';
import type { PlacePoint, PlaceRelation, PlaceUse } from '../../model/name.js';
import type { Rule } from '../../model/rule.js';
import { isInside, isOverlapping, type Span } from '../../text/span.js';
import { bare, caseOf, lower, type Tree } from '../tree.js';
import { singular } from './references.js';

/** Rules by which a statement gets its places. */
export const claimPlaceRules: readonly Rule[] = [
  { id: 'place/in', says: 'A place that the statement names with "in", "at" or as what was hit or taken.', examples: ['Shells fell in «Lessen».'], not: ['The Lessen Times wrote of shells.', 'Shells fell in Besk, a town of Ostrel: Ostrel.'] },
  { id: 'place/near', says: 'A place beside which something happened.', examples: ['Shells fell near «Lessen».'], not: ['Shells fell in Lessen.'] },
  { id: 'place/from', says: 'Where something came from.', examples: ['Rockets from «Halmara» fell.'], not: [] },
  { id: 'place/to', says: 'Where something went.', examples: ['They fled towards «Dorn».'], not: [] },
  { id: 'place/list', says: 'One place of a list that was taken or given up.', examples: ['They took «Brusk», Omel and Dorn.'], not: [] },
  { id: 'place/definite-noun', says: '"The town" is the last town that the report named.', examples: ['Havnik was shelled. Eleven died in «the town».'], not: ['Eleven died in a town.'] },
  { id: 'place/day-of-sentence', says: 'The place that opens the sentence holds for its statements.', examples: ['In «Havnik», shells fell and a bridge broke.'], not: [] },
]; // prettier-ignore

const PLACE_NOUN = /^(town|city|village|capital|settlement|hamlet|region|enclave|province|district|area|territory)$/;
const SITE_NOUN =
  /^(hospital|school|bridge|market|airport|church|mosque|station|depot|base|border|frontier|power|plant|refinery|port|checkpoint|highway|road|camp|prison|stadium|embassy)$/;

/** What the places of a statement are read from. */
export interface PlaceOptions {
  readonly words: readonly number[];
  readonly mentions: readonly PlaceMention[];
  /** Places named before, in text order, for "the town". */
  readonly before: readonly PlaceMention[];
  /** Words that tell a time: "Thursday" is no island there. */
  readonly times: readonly Span[];
}

const WHERE =
  /^(in|at|inside|within|into|from|to|near|outside|across|over|around|through|throughout|along|on|onto|off|towards?|beyond|by|of|between|next to|close to|out of)$/;

/** "The collapse of the Union" tells when, not where. */
const ENDING = /^(collapse|fall|breakup|break-up|dissolution|demise)$/;
const BESIDE = /^(adjacent|close|near|next|adjoining|parallel|opposite)$/i;
const QUARREL = /^(war|conflict|dispute|quarrel|row|tension|talk|negotiation|concern|standoff)s?$/;

/** "Draw Tarvia in", "fight against Halmara": a country that acts or is dealt with is a party there, no place. */
function isParty(tree: Tree, mention: PlaceMention): boolean {
  const words = tree.words.filter((word) => isInside(word, mention));
  const word = words.find((one) => !words.some((other) => other.index === one.head));
  if (!word) return false;
  let at = word.index;
  for (let steps = 0; steps < 6 && /^(conj|flat)$/.test(tree.word(at).relation); steps += 1) at = tree.word(at).head;
  const preposition = caseOf(tree, at) || caseOf(tree, word.index);
  // "The war over the enclave" is about it; where it is fought is told elsewhere.
  const { head } = tree.word(at);
  const isAbout = preposition === 'over' && head >= tree.sentence.firstWord && head < tree.sentence.endWord;
  if (isAbout && QUARREL.test(tree.word(head).lemma.toLowerCase())) return true;
  const isInSentence = head >= tree.sentence.firstWord && head < tree.sentence.endWord;
  if (preposition === 'of' && isInSentence && ENDING.test(tree.word(head).lemma.toLowerCase())) return true;
  // "Loyal to Dravik", "powers like Norvane": who sits there.
  if (preposition === 'to' && isInSentence && tree.word(head).upos === 'ADJ' && !BESIDE.test(tree.word(head).lemma)) return true; // prettier-ignore
  if (/^(like|than|despite|without|including)$/.test(preposition)) return true;
  if (mention.point?.kind !== 'country') return false;
  if (/^(by|with|against|alongside|for|about|between)$/.test(preposition)) return true;
  const isBare = preposition === '' && /^(nsubj|nsubj:pass|obj|iobj)$/.test(tree.word(at).relation);
  return isBare || (preposition !== '' && !WHERE.test(preposition) && bare(tree.word(at).relation) === 'obl');
}

/** The places of a statement in text order, each with relation and precision. */
export function findClaimPlaces(tree: Tree, options: PlaceOptions): PlaceUse[] {
  const found: PlaceUse[] = [];
  const spans = options.words.map((index) => tree.word(index));
  for (const mention of options.mentions) {
    if (mention.isMetonym || !spans.some((word) => isInside(word, mention))) continue;
    if (options.times.some((time) => isOverlapping(time, mention)) || isParty(tree, mention)) continue;
    // "Havnik, the main town of Ostrel": where Havnik lies is no second place of what happened there.
    const { locates, relation } = mention;
    if (locates && relation === 'in' && spans.some((word) => isInside(word, locates))) continue;
    found.push(toPlaceUse(mention));
  }
  for (const index of options.words) {
    const word = tree.word(index);
    if (word.upos !== 'NOUN' || found.some((one) => one.span && isInside(word, one.span))) continue;
    const relation = relationOf(caseOf(tree, index));
    if (relation === null || !/^(obl|nmod)$/.test(bare(word.relation))) continue;
    const noun = singular(word.lemma.toLowerCase());
    const isDefinite = tree.children(index).some((child) => /^(the|this|that)$/.test(lower(tree, child)));
    // "the town of X", "the town X": X itself is named.
    const isNamed = tree
      .subtree(index)
      .some((one) => options.mentions.some((mention) => isInside(tree.word(one), mention)));
    if (isNamed) continue;
    if (PLACE_NOUN.test(noun) && isDefinite) {
      const referent = findReferent(noun, options.before);
      if (!referent) continue;
      found.push({
        ...toPlaceUse(referent), text: tree.form(index), span: { start: word.start, end: word.end }, rule: 'place/definite-noun',
        standsFor: referent.point?.name ?? referent.text, relation, km: null, precision: precisionOf(referent.point, relation),
      }); // prettier-ignore
    } else if (SITE_NOUN.test(noun) && relation === 'near') {
      found.push({
        text: tree.form(index), span: { start: word.start, end: word.end }, rule: 'place/near', kind: 'facility', standsFor: null, party: null,
        side: null, entity: null, relation, km: null, precision: { acled: 2, ucdp: 2, plover: 2 }, point: null,
      }); // prettier-ignore
    }
  }
  return found.sort((a, b) => (a.span?.start ?? 0) - (b.span?.start ?? 0));
}

/** The place last named that the noun fits: "the town" is no region, "the region" no town. */
function findReferent(noun: string, before: readonly PlaceMention[]): PlaceMention | null {
  const isArea = /^(region|enclave|province|district|area|territory)$/.test(noun);
  for (let at = before.length - 1; at >= 0; at -= 1) {
    const mention = before[at]!;
    if (mention.isMetonym || !mention.point) continue;
    const isRegion = /^(region|district)$/.test(mention.point.kind);
    if (mention.point.kind === 'country' || mention.point.kind === 'river' || mention.point.kind === 'mountain')
      continue;
    if (isArea === isRegion) return mention;
  }
  return null;
}

function relationOf(preposition: string): PlaceRelation | null {
  if (/^(in|at|inside|within|on|of)$/.test(preposition)) return 'in';
  if (/^(near|outside|around|close to|next to|beside)$/.test(preposition)) return 'near';
  if (preposition === 'from') return 'from';
  return /^(to|towards|toward|into)$/.test(preposition) ? 'to' : null;
}

/** A place mention as a place use. */
export function toPlaceUse(mention: PlaceMention): PlaceUse {
  const { relation, point } = mention;
  const rule = relation === 'near' || relation === 'distance' ? 'place/near' : relation === 'from' ? 'place/from' : relation === 'to' ? 'place/to' : 'place/in'; // prettier-ignore
  return {
    text: mention.text, span: { start: mention.start, end: mention.end }, rule, kind: 'place', standsFor: null, party: null, side: null,
    entity: null, relation, km: mention.km, precision: precisionOf(point, relation), point,
  }; // prettier-ignore
}

/**
 * How exactly a place is known for its use. Sources: ACLED codebook (geo_precision 1 exact, 2 near, 3 region), UCDP GED
 * codebook (where_prec 1 exact, 2 within 25 km, 3 second-order division, 4 first-order division, 6 country), PLOVER (1 town … 5 country).
 */
export function precisionOf(point: PlacePoint | null, relation: PlaceRelation): PlaceUse['precision'] {
  switch (point?.kind) {
    case 'country':
      return { acled: 3, ucdp: 6, plover: 5 };
    case 'region':
      return { acled: 3, ucdp: 4, plover: 4 };
    case 'district':
      return { acled: 2, ucdp: 3, plover: 3 };
    case 'river':
    case 'mountain':
      return { acled: 2, ucdp: 2, plover: 2 };
    default:
      return relation === 'in' || relation === 'from'
        ? { acled: 1, ucdp: 1, plover: 1 }
        : { acled: 2, ucdp: 2, plover: 2 };
  }
}
