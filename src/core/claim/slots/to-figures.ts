import type { Figure } from '../../model/claim.js';
import type { FigureMention } from '../../model/mention.js';
import { toNobody, type Name, type PlaceUse } from '../../model/name.js';
import type { Rule } from '../../model/rule.js';
import { isInside } from '../../text/span.js';
import { lower, type Tree } from '../tree.js';
import type { ClaimTimes } from './find-claim-times.js';
import { COUNTRIES } from '../../gazetteer/countries.js';
import { findAllegiance, findLoser, type SpeakingParty } from './find-loser.js';
import { phraseSpan } from './phrase-span.js';
import { findOwner, toNames, type Naming } from './to-name.js';

/** Rules of whose a figure is and how it is told. */
export const figureSlotRules: readonly Rule[] = [
  { id: 'figure/owner-words', says: 'Words beside the number name whose they are.', examples: ['19 «Tarvian» soldiers were killed.'], not: ['19 soldiers were killed.'] },
  { id: 'figure/owner-of-loss', says: 'Who loses, suffers or mourns the harmed, or on whose side they are, is whose they are; "we" and "our" are the claimant.', examples: ['«The enemy» lost up to 300 men.', 'Twelve were killed «on our side», the ministry said.'], not: ['The army killed 12.'] },
  { id: 'figure/owner-by-allegiance', says: 'Fighters of a country that is on no side belong to whom they are loyal to or fight beside.', examples: ['28 Velmark fighters loyal to «Halmara» were killed.'], not: ['28 Velmark tourists were killed.'] },
  { id: 'figure/owner-of-place', says: 'Civilians harmed in a place of a party, or of a country, are counted for it unless it did the harm.', examples: ['Eleven civilians died in «Havnik».'], not: ['Eleven soldiers died in Havnik.'] },
  { id: 'figure/owner-of-speaker', says: 'Losses that a party reports without saying whose, in words of loss, are its own.', examples: ['The army «reported 12 dead».'], not: ['The army killed 12.'] },
  { id: 'figure/owner-unknown', says: 'No words tell whose they are.', examples: ['«Eleven people» were killed.'], not: ['Eleven of its soldiers were killed.'] },
  { id: 'figure/owner-of-total', says: 'A part belongs to whom its total belongs.', examples: ['Eleven Halmaran civilians were killed, «three children» among them.'], not: ['Eleven Halmaran civilians and three Tarvian soldiers were killed.'] },
  { id: 'figure/perspective', says: 'Own losses where claimant and victims are of one side, inflicted where of two, third party where the claimant is of none.', examples: ['Tarvia said it had lost «12 soldiers».', 'Tarvia said it had killed «90 Halmaran soldiers».'], not: [] },
  { id: 'figure/running-total', says: 'A number since a day or an onset, or of a total, is cumulative.', examples: ['They lost 187 «since Sunday».'], not: ['They lost 24 on Friday.'] },
]; // prettier-ignore

/** What a claim's figures are made from. */
export interface FigureOptions {
  /** All figures of the report; `at` are positions in it. */
  readonly all: readonly FigureMention[];
  readonly at: readonly number[];
  readonly naming: Naming;
  /** Names of the targets, already resolved, for a figure whose counted noun is a target. */
  readonly targets: readonly Name[];
  readonly agents: readonly Name[];
  readonly places: readonly PlaceUse[];
  readonly times: ClaimTimes;
  /** Canonical party and side of the claimant, null where it is of none; an institution lends its own. */
  readonly claimant: SpeakingParty & { readonly institution?: SpeakingParty | null };
  readonly isHistorical: boolean;
  /** The claim's id without its kind: figures are numbered below it. */
  readonly stem: string;
}

/** The figures of one claim, parts after the totals that they are inside. */
export function toFigures(tree: Tree, given: FigureOptions): Figure[] {
  const { institution, ...person } = given.claimant;
  const isOfNone = person.side === null && person.party === null;
  const options: FigureOptions = { ...given, claimant: isOfNone && institution ? institution : person };
  const { all, at } = options;
  const ids = new Map(at.map((index, order) => [index, `figure:${options.stem}:${order + 1}`]));
  return at.map((index) => {
    const mention = all[index]!;
    const total = mention.partOf === null ? null : (all[mention.partOf] ?? null);
    const owner = findFigureOwner(tree, { mention, total, options });
    const { since, asOf } = options.times;
    const isRunning = since !== null || mention.mode === 'cumulative';
    const mode = mention.mode !== 'unknown' ? mention.mode : since !== null ? 'cumulative' : 'unknown';
    const time = options.times.time;
    const span =
      options.isHistorical && time.earliest !== null && time.latest !== null && time.earliest !== time.latest;
    return {
      id: ids.get(index)!,
      what: mention.what,
      unit: mention.unit,
      low: mention.low,
      best: mention.best,
      high: mention.high,
      hedge: mention.hedge,
      party: owner,
      side: owner.side,
      status: mention.status === 'unknown' && total ? total.status : mention.status,
      groups: mention.groups,
      mode: span && mode === 'unknown' ? 'cumulative' : mode,
      since: since ?? (span ? { ...time, latest: time.earliest } : null),
      asOf: asOf ?? (span ? { ...time, earliest: time.latest } : isRunning ? { ...options.times.said, text: null, span: null, rule: 'figure/as-of-said' } : null), // prettier-ignore
      area: options.places.find((place) => place.relation === 'in' || place.relation === 'near') ?? null,
      perspective: perspectiveOf(owner, options),
      partOf: mention.partOf === null ? null : (ids.get(mention.partOf) ?? null),
      span: { start: mention.start, end: mention.end },
      rule: mention.rule,
    };
  });
}

/** Own losses, inflicted or told by a third party: a published rule, by sides (by parties where a side is unknown). */
function perspectiveOf(owner: Name, options: Pick<FigureOptions, 'claimant' | 'naming'>): Figure['perspective'] {
  const { claimant, naming } = options;
  if (claimant.side === null && (claimant.party === null || naming.sides !== null)) return 'third-party';
  if (owner.side !== null && claimant.side !== null) return owner.side === claimant.side ? 'own-losses' : 'inflicted';
  if (owner.party !== null && claimant.party !== null) return owner.party === claimant.party ? 'own-losses' : 'unknown';
  return 'unknown';
}

function findFigureOwner(
  tree: Tree,
  context: { mention: FigureMention; total: FigureMention | null; options: FigureOptions },
): Name {
  const { mention, total, options } = context;
  const { naming } = options;
  const words = tree.words.filter((word) => mention.owner !== null && isInside(word, mention.owner));
  const spanned = words.find((word) => !words.some((other) => other.index === word.head)) ?? words[0];
  if (mention.owner && spanned) {
    const text = tree.text.slice(mention.owner.start, mention.owner.end);
    const match = naming.parties.findParty(text);
    if (match) {
      const name = {
        ...toNobody('figure/owner-words'),
        text,
        span: mention.owner,
        party: match.party,
        side: match.side,
      };
      return match.side === null ? (findAllegiance(tree, mention, naming) ?? name) : name;
    }
    if (lower(tree, spanned.index) === 'our' && options.claimant.party !== null)
      return { ...toNobody('figure/owner-of-loss'), text, span: mention.owner, party: options.claimant.party, side: options.claimant.side }; // prettier-ignore
    if (/^(its|their|his|her|our|my)$/.test(lower(tree, spanned.index))) {
      const referent = naming.subject ?? naming.memory.lastSpeaker;
      if (referent)
        return {
          ...toNobody('reference/possessive'),
          text,
          span: mention.owner,
          party: referent.party,
          side: referent.side,
        };
    }
    const found = toNames(tree, spanned.index, { naming, rule: 'figure/owner-words' });
    const name = found[0];
    if (found.length > 1) return { ...toNobody('reference/both-sides'), text, span: mention.owner };
    if (name && (name.side !== null || name.party !== null)) return { ...name, text, span: mention.owner };
  }
  const unit = tree.words.find((word) => word.index === mention.unitWord);
  if (unit) {
    const match = naming.parties.findParty(mention.unit ?? '');
    const allied = match && match.side === null ? findAllegiance(tree, mention, naming) : null;
    if (allied) return allied;
    if (match) {
      const span = phraseSpan(tree, unit.index);
      return {
        ...toNobody('figure/owner-words'),
        text: tree.text.slice(span.start, span.end),
        span,
        party: match.party,
        side: match.side,
      };
    }
    const owner = findOwner(tree, unit.index, naming);
    if (owner) {
      const text = tree.text.slice(owner.span.start, owner.span.end);
      return {
        ...toNobody(owner.isPossessive ? 'reference/possessive' : 'figure/owner-words'),
        text,
        span: owner.span,
        party: owner.party,
        side: owner.side,
      };
    }
    const target = options.targets.find((one) => one.span !== null && isInside(unit, one.span) && one.side !== null);
    if (target) return { ...target, rule: 'figure/owner-words' };
  }
  const loser = findLoser(tree, mention, options);
  if (loser) return loser;
  if (total)
    return { ...findFigureOwner(tree, { mention: total, total: null, options }), rule: 'figure/owner-of-total' };
  const attacker =
    options.agents.find((one) => one.side !== null) ??
    options.places
      .filter((place) => place.relation === 'from' && place.text !== null)
      .map((place) => naming.parties.findParty(place.text!))
      .find((match) => match !== null && match.side !== null);
  if (mention.status === 'civilian' || mention.status === 'unknown') {
    for (const place of options.places) {
      if (place.relation !== 'in' && place.relation !== 'near') continue;
      const match = ownerOfPlace(place, { naming, status: mention.status });
      if (match && match.side !== attacker?.side)
        return { ...toNobody('figure/owner-of-place'), party: match.party, side: match.side };
    }
  }
  const { claimant } = options;
  const isLossWord =
    (mention.unit === null && mention.mode === 'cumulative') ||
    /(?:^|\s)(casualt|death|fatalit|loss|dead$|killed$|wounded$|injured$)/i.test(mention.unit ?? '') ||
    mention.mode === 'incremental';
  const isOther = attacker !== undefined && attacker !== null && attacker.side !== claimant.side;
  if (
    claimant.side !== null &&
    (isOther || (isLossWord && options.agents.every((agent) => agent.side === claimant.side)))
  ) {
    return { ...toNobody('figure/owner-of-speaker'), party: claimant.party, side: claimant.side };
  }
  return toNobody('figure/owner-unknown');
}

function ownerOfPlace(
  place: PlaceUse,
  { naming, status }: { naming: Naming; status: FigureMention['status'] },
): { party: string; side: string | null } | null {
  // Soldiers killed in a country may be another's; its civilians are its own.
  const country = status === 'civilian' ? COUNTRY_NAMES.get(place.point?.country ?? '') : undefined;
  for (const words of [place.point?.admin1, place.point?.country, country]) {
    const match = words ? naming.parties.findParty(words) : null;
    if (match) return match;
  }
  return null;
}

const COUNTRY_NAMES: ReadonlyMap<string, string> = new Map(COUNTRIES.map(({ code, name }) => [code, name]));
