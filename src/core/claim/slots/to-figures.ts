import type { Figure } from '../../model/claim.js';
import { isHarm, type FigureMention, type Measured } from '../../model/mention.js';
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
  { id: 'figure/owner-of-speaker', says: 'Losses that a party reports without saying whose, in words of loss or of soldiers, are its own.', examples: ['The army «reported 12 dead».'], not: ['The army killed 12.'] },
  { id: 'figure/owner-of-attacked', says: 'Fighters and machines that one of two sides killed or destroyed are the other one\'s; "militants" of whom a side speaks are not its own.', examples: ['«Tarvian guns» destroyed 12 tanks.'], not: ['A flood destroyed 12 tanks.'] },
  { id: 'figure/owner-of-sender', says: 'Whoever is sent belongs to who sends.', examples: ['«Tarvia» sent 300 men to the border.'], not: ['300 men came to the border.'] },
  { id: 'figure/owner-told-before', says: 'A bare number belongs to whom the number before it in the sentence belongs.', examples: ['«The Tarvian side» lost four soldiers, and nine are wounded.'], not: ['Nine are wounded.'] },
  { id: 'figure/owner-unknown', says: 'No words tell whose they are.', examples: ['«Eleven people» were killed.'], not: ['Eleven of its soldiers were killed.'] },
  { id: 'figure/owner-of-total', says: 'A part belongs to whom its total belongs.', examples: ['Eleven Halmaran civilians were killed, «three children» among them.'], not: ['Eleven Halmaran civilians and three Tarvian soldiers were killed.'] },
  { id: 'figure/perspective', says: 'Own losses where claimant and victims are of one side, inflicted where of two, third party where the claimant is of none; what is no loss (counts, moves, ground) has none.', examples: ['Tarvia said it had lost «12 soldiers».', 'Tarvia said it had killed «90 Halmaran soldiers».'], not: [] },
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
      perspective: NO_LOSS.has(mention.what) ? 'unknown' : perspectiveOf(owner, options),
      partOf: mention.partOf === null ? null : (ids.get(mention.partOf) ?? null),
      span: { start: mention.start, end: mention.end },
      rule: mention.rule,
    };
  });
}

/** What is counted here is nobody's loss. */
const NO_LOSS: ReadonlySet<Measured> = new Set(['other', 'deployed', 'territory']);

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
  const hit = findAttacked(tree, { mention, options });
  if (hit) return hit;
  const before = findToldBefore(tree, mention, options.all);
  if (before) {
    const name = findFigureOwner(tree, { mention: before, total: null, options });
    if (name.side !== null || name.party !== null) return { ...name, rule: 'figure/owner-told-before' };
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

/** Nouns by which a side calls its own, and by which it calls those whom it fights. */
const OWN = /^(?:soldiers?|servicem[ae]n|servicew\w+|troops|sailors?|airm[ae]n|policem[ae]n|constables?|gendarmes?|border guards?|guards|marines|conscripts?|paratroopers?)$/; // prettier-ignore
const FOE = /^(?:militants?|rebels?|terrorists?|insurgents?|gunm[ae]n|raiders?|attackers?|bandits?|mercenar(?:y|ies)|invaders?|occupiers?|saboteurs?|extremists?)$/; // prettier-ignore

/**
 * Whose fighters and machines are where nobody says it: those whom one of two sides killed or what it destroyed are the
 * other's; whom it sends is its own; soldiers who died are the speaker's own, "militants" are not.
 */
function findAttacked(
  tree: Tree,
  { mention, options }: { mention: FigureMention; options: FigureOptions },
): Name | null {
  const { naming, claimant } = options;
  const isOfFighters = mention.status === 'military' && isHarm(mention.what);
  const agent = options.agents.find((one) => one.side !== null);
  const rule = 'figure/owner-of-attacked';
  if (mention.what === 'deployed') return agent ? { ...toNobody('figure/owner-of-sender'), party: agent.party, side: agent.side } : null; // prettier-ignore
  if (!isOfFighters && mention.what !== 'destroyed') return null;
  const toOther = (side: string): Name | null => {
    const other = naming.sides?.find((one) => one !== side) ?? null;
    return naming.sides?.includes(side) && other !== null ? { ...toNobody(rule), side: other } : null;
  };
  // Who gives "71 dead soldiers" killed none of them: only a verb that has them as its object tells who did it.
  if (agent) return isDoneTo(tree, mention) ? toOther(agent.side!) : null;
  if (!isOfFighters || claimant.side === null) return null;
  const noun = tree.words.find((word) => word.index === mention.unitWord);
  const form = noun ? lower(tree, noun.index) : '';
  if (tellsOfOther(tree, naming, claimant.side)) return null;
  if (OWN.test(form)) return { ...toNobody('figure/owner-of-speaker'), party: claimant.party, side: claimant.side };
  return FOE.test(form) ? toOther(claimant.side) : null;
}

function isDoneTo(tree: Tree, { harmWord, unitWord }: FigureMention): boolean {
  if (harmWord < tree.sentence.firstWord || harmWord >= tree.sentence.endWord) return false;
  const isOfVerb = tree.word(unitWord).head === harmWord || tree.word(unitWord).relation === 'conj';
  return tree.word(harmWord).upos === 'VERB' && isOfVerb;
}

/** True where the sentence names the other side, or speaks of losses that may be its: "Russia had lost", "the enemy's dead". */
function tellsOfOther(tree: Tree, naming: Naming, side: string): boolean {
  const isOther = (name: string): boolean => {
    const match = naming.parties.findParty(name);
    return match !== null && match.side !== side;
  };
  return (
    tree.words.some((word) =>
      /^(?:lose|loss|enemy|adversary|opponent|invader|aggressor|other)$/.test(word.lemma.toLowerCase()),
    ) ||
    naming.mentions.some((mention) => isInside(mention, tree.sentence) && isOther(mention.text)) ||
    tree.words.some((word) => /^\p{Lu}/u.test(tree.form(word.index)) && isOther(tree.form(word.index)))
  );
}

/** The figure right before a bare number in its sentence: "lost four servicemen, and nine are wounded". */
function findToldBefore(tree: Tree, mention: FigureMention, all: readonly FigureMention[]): FigureMention | null {
  if (mention.unit !== null || mention.partOf !== null || !isHarm(mention.what)) return null;
  const before = all.findLast((one) => one.end <= mention.start && one.start >= tree.sentence.start && one.partOf === null); // prettier-ignore
  return before && before.unit !== null && isHarm(before.what) ? before : null;
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
