import type { ChainLink, Claimant } from '../../model/claim.js';
import { toNobody, type Name } from '../../model/name.js';
import type { Report } from '../../model/report.js';
import type { Rule } from '../../model/rule.js';
import { isInside, type Span } from '../../text/span.js';
import { bare, caseOf, lower, type Tree } from '../tree.js';
import { CHANNEL_NOUNS } from '../speech/cues.js';
import type { Speech } from '../speech/speech.js';
import { remember, toReferent, type Referent } from './references.js';
import { toNames, type Naming } from './to-name.js';

/** Rules of the links of who says so. */
export const chainRules: readonly Rule[] = [
  { id: 'chain/outlet', says: 'The outlet that printed the report is the outermost link of all its claims.', examples: ['Shells fell on Lessen.'], not: [] },
  { id: 'chain/agency-of-credit', says: 'The agency that a report is credited to stands between the outlet and the speakers.', examples: ['LESSEN («Orbel Press») - Shells fell on the port.'], not: [] },
  { id: 'chain/told-agency', says: 'Whoever told an agency is quoted by way of it.', examples: ['He told «Orbel Press» that the road was shut.'], not: ['He told the boy to go.'] },
  { id: 'attribution/told-agency', says: 'An agency or outlet that a speaker told something.', examples: ['He told «Orbel Press» that the road was shut.'], not: [] },
  { id: 'chain/channel', says: 'A statement, briefing, post, website or call by which it became known.', examples: ['The army said in «a statement» …'], not: ['The army said in a town …'] },
  { id: 'claimant/is-institution', says: 'An organisation or force that speaks is its own institution.', examples: ['«The ministry» said …'], not: ['The colonel said …'] },
  { id: 'claimant/role-of', says: "A person's role names the institution that he or she speaks for.", examples: ['«Tarvian defence ministry» spokesman Vansol said …'], not: [] },
  { id: 'claimant/outlet-of-correspondent', says: 'A correspondent speaks for the outlet.', examples: ['«Our correspondent» saw shells fall.'], not: [] },
]; // prettier-ignore

/** Says what kind of medium a name is, by the tables of outlets. */
export type OutletLookup = (name: string) => { readonly isAgency: boolean } | null;

/** Who says a statement: one entry for each of joint speakers. */
export interface Telling {
  readonly chain: readonly ChainLink[];
  readonly claimant: Claimant;
  /** What "its" and "we" stand for in the content. */
  readonly speaker: Referent | null;
}

/** What the chain is made from. */
export interface ChainOptions {
  readonly report: Report;
  /** Outermost first. */
  readonly speeches: readonly Speech[];
  /** Trees of all sentences, by sentence number. */
  readonly trees: readonly Tree[];
  readonly naming: Naming;
  readonly findOutlet: OutletLookup;
  /** Words between quotation marks: "we" inside of them is the speaker's, outside the outlet's. */
  readonly quotations: readonly Span[];
}

/** The tellings of a statement: outlet, agency, relays, channel, speaker; several where speakers are joint. */
export function toTellings(options: ChainOptions): Telling[] {
  const { report, speeches, trees, naming } = options;
  const chain: ChainLink[] = [
    { role: 'outlet', name: report.outlet, cue: null, rule: 'chain/outlet', isImplied: true },
  ];
  const told = speeches.map((speech) =>
    findToldAgency(trees[speech.sentence]!, { speech, naming, findOutlet: options.findOutlet }),
  );
  const credit =
    report.credits.find((one) => one.text !== null && options.findOutlet(one.text)?.isAgency !== false) ?? null;
  const isAgencyNamed = told.some((one) => one !== null);
  if (credit && !isAgencyNamed)
    chain.push({ role: 'agency', name: credit, cue: null, rule: 'chain/agency-of-credit', isImplied: true });
  const printed = chain[chain.length - 1]!.name;
  let tellings: Telling[] = [{ chain, claimant: { ...printed, institution: null }, speaker: null }];
  speeches.forEach((speech, at) => {
    const tree = trees[speech.sentence]!;
    const links: ChainLink[] = [];
    const agency = told[at];
    if (agency) links.push({ role: 'agency', name: agency, cue: null, rule: 'chain/told-agency', isImplied: false });
    const channel = findChannel(tree, speech);
    if (channel) links.push({ role: 'channel', name: channel, cue: null, rule: 'chain/channel', isImplied: false });
    const isLast = at === speeches.length - 1;
    tellings = tellings.flatMap((telling) => addSpeakers(telling, { ...options, speech, tree, links, isLast, at }));
  });
  return tellings;
}

function addSpeakers(
  telling: Telling,
  options: ChainOptions & { speech: Speech; tree: Tree; links: readonly ChainLink[]; isLast: boolean; at: number },
): Telling[] {
  const { speech, tree, links, naming, report, isLast, at } = options;
  if (speech.sources.length === 0) {
    const name: Name = { ...toNobody(speech.sourceRule) };
    const link: ChainLink = { role: 'speaker', name, cue: speech.cue, rule: speech.rule, isImplied: false };
    return [{ ...telling, chain: [...telling.chain, ...links, link] }];
  }
  const tellings: Telling[] = [];
  for (const head of speech.sources) {
    for (const name of toSpeakers(tree, head, { naming, rule: speech.sourceRule })) {
      if (
        isOutletItself(name, report) ||
        (at === 0 && isOwnWe(tree, { head, speech, quotations: options.quotations }))
      ) {
        tellings.push({ ...telling, chain: [...telling.chain, ...links] });
        continue;
      }
      // "The office said it holds …": the same speaker again is one link.
      const last = telling.chain[telling.chain.length - 1]!;
      if (
        at > 0 &&
        last.role !== 'outlet' &&
        (isSamePerson(last.name, name) ||
          isSameByPronoun(last.name, {
            form: lower(tree, head),
            isJoint: options.speeches[at - 1]!.sources.length > 1,
          }))
      ) {
        tellings.push({
          ...telling,
          chain: [
            ...telling.chain.slice(0, -1),
            ...links,
            { ...last, role: 'speaker', cue: speech.cue, rule: speech.rule },
          ],
        });
        continue;
      }
      const medium = name.text === null ? null : options.findOutlet(name.standsFor ?? name.text);
      const role = medium?.isAgency ? 'agency' : !isLast || (medium && speech.rule === 'attribution/according-to') ? 'relay' : 'speaker'; // prettier-ignore
      const link: ChainLink = { role, name, cue: speech.cue, rule: speech.rule, isImplied: false };
      const institution = findInstitution(name, { speech, report, naming, tree, head });
      const speaker = toReferent(name, { institution, mention: null });
      if (speaker) remember(naming.memory, speaker, { isSpeaker: true });
      // An agency of the chain that is credited too is one link, not two.
      const before = telling.chain.filter(
        (one) => !(role === 'agency' && one.role === 'agency' && one.name.text === name.text),
      );
      tellings.push({ chain: [...before, ...links, link], claimant: { ...name, institution }, speaker });
    }
  }
  return tellings.length > 0 ? tellings : [telling];
}

/** "Both sides" speak with one voice: one telling, of no party alone. */
function toSpeakers(tree: Tree, head: number, options: { naming: Naming; rule: string }): Name[] {
  const names = toNames(tree, head, options);
  const first = names[0];
  if (names.length < 2 || first?.rule !== 'reference/both-sides') return names;
  return [{ ...first, standsFor: null, party: null, side: null }];
}

function isSamePerson(a: Name, b: Name): boolean {
  if (a.span && b.span && a.span.start === b.span.start && a.span.end === b.span.end) return true;
  return b.rule === 'reference/pronoun' && b.standsFor !== null && b.standsFor === (a.standsFor ?? a.text);
}

/** "Said it was ready", "said they were dismayed": the pronoun of a speech inside another one is whoever speaks there. */
function isSameByPronoun(outer: Name, inner: { form: string; isJoint: boolean }): boolean {
  if (inner.form === 'they') return inner.isJoint || outer.kind !== 'person';
  if (inner.form === 'it') return outer.kind !== 'person' && !inner.isJoint;
  return false;
}

/** "We could not verify": outside of quotation marks and labels the first person is the outlet. */
function isOwnWe(tree: Tree, options: { head: number; speech: Speech; quotations: readonly Span[] }): boolean {
  const { head, speech, quotations } = options;
  if (!/^(we|i)$/.test(lower(tree, head)) || speech.sourceRule === 'attribution/label') return false;
  return !quotations.some((quoted) => isInside(tree.word(head), quoted));
}

/** "Lumen could not verify", "this newspaper": the outlet speaks of itself. */
function isOutletItself(name: Name, report: Report): boolean {
  const outlet = report.outlet.text?.toLowerCase();
  const words = (name.standsFor ?? name.text)?.toLowerCase();
  if (!outlet || !words || words.length < 4) return false;
  return outlet === words || outlet.startsWith(`${words} `);
}

const FORCE_OR_OFFICE =
  /\b(ministry|army|forces?|department|office|council|government|police|agency|union|organi[sz]ation|authorit(?:y|ies)|committee|parliament|command|militia|group|front|party|court|service|observatory|navy|brigade|administration|presidency|guard|commission|nations|embassy|hospital|directorate|staff)\b/i;

function findInstitution(
  name: Name,
  options: { speech: Speech; report: Report; naming: Naming; tree: Tree; head: number },
): Name | null {
  const { speech, report, naming, tree, head } = options;
  if (speech.rule === 'attribution/own-correspondent') {
    return report.outlet.text === null ? null : { ...report.outlet, rule: 'claimant/outlet-of-correspondent' };
  }
  if (name.kind === 'person') {
    const mention = naming.mentions.find(
      (one) => name.span !== null && isInside(name.span, one) && one.institution !== null,
    );
    if (mention?.institution) {
      const span = mention.institution;
      const text = tree.text.slice(span.start, span.end);
      const match = naming.parties.findParty(text);
      return { ...toNobody('claimant/role-of'), text, span, kind: 'organisation', party: match?.party ?? name.party, side: match?.side ?? name.side }; // prettier-ignore
    }
    const known = naming.memory.referents.findLast(
      (one) => one.name === (name.standsFor ?? name.text) && one.institution !== null,
    );
    return known?.institution ?? null;
  }
  if (
    /^(spokes\w+|official|minister|leader|president|commander|representative|general|colonel)$/.test(lower(tree, head))
  ) {
    return findOfficeOf(tree, { head, naming });
  }
  const words = `${name.text ?? ''} ${name.standsFor ?? ''}`;
  return (name.kind === 'organisation' || name.kind === 'party') && FORCE_OR_OFFICE.test(words)
    ? { ...name, rule: 'claimant/is-institution' }
    : null;
}

/** "a spokesman for the ministry", "ministry spokesman": the office of a speaker without a name. */
function findOfficeOf(tree: Tree, options: { head: number; naming: Naming }): Name | null {
  for (const child of tree.children(options.head)) {
    const word = tree.word(child);
    const isOffice = FORCE_OR_OFFICE.test(lower(tree, child)) || FORCE_OR_OFFICE.test(tree.word(child).lemma);
    if (!isOffice) continue;
    if (
      word.relation === 'compound' ||
      word.relation === 'nmod:poss' ||
      (bare(word.relation) === 'nmod' && /^(for|of|from|at)$/.test(caseOf(tree, child)))
    ) {
      // prettier-ignore
      const name = toNames(tree, child, { naming: options.naming, rule: 'claimant/role-of' })[0];
      if (name) return name;
    }
  }
  return null;
}

/** "told Orbel Press", "in an interview with Orbel Press": the agency or outlet that was told. */
function findToldAgency(
  tree: Tree,
  options: { speech: Speech; naming: Naming; findOutlet: OutletLookup },
): Name | null {
  const { speech } = options;
  if (speech.cueWord < tree.sentence.firstWord || speech.cueWord >= tree.sentence.endWord) return null;
  for (const index of speech.frame) {
    if (index < tree.sentence.firstWord || index >= tree.sentence.endWord) continue;
    const word = tree.word(index);
    const relation = bare(word.relation);
    const isTold =
      (relation === 'obj' || relation === 'iobj') &&
      /^(tell|inform)$/.test(tree.word(speech.cueWord).lemma.toLowerCase());
    const isSpoken = (relation === 'obl' || relation === 'nmod') && /^(to|with)$/.test(caseOf(tree, index));
    if (!isTold && !isSpoken) continue;
    const name = toNames(tree, index, { naming: options.naming, rule: 'attribution/told-agency' })[0];
    if (name?.text && options.findOutlet(name.standsFor ?? name.text)) return { ...name, kind: 'outlet' };
  }
  return null;
}

/** The channel that the act of speech names ("in a statement", "on Facebook", "told a briefing"). */
function findChannel(tree: Tree, speech: Speech): Name | null {
  for (const index of speech.frame) {
    if (index < tree.sentence.firstWord || index >= tree.sentence.endWord) continue;
    const word = tree.word(index);
    if (word.upos !== 'NOUN' && word.upos !== 'PROPN') continue;
    if (!CHANNEL_NOUNS.has(word.lemma.toLowerCase()) || speech.sources.includes(index)) continue;
    const relation = bare(word.relation);
    const isAround = relation === 'obl' && /^(in|on|at|during|via|through|by)$/.test(caseOf(tree, index));
    const isTold = relation === 'obj' && /^(briefing|conference)$/.test(word.lemma.toLowerCase());
    if (!isAround && !isTold) continue;
    const span = phraseWithArticle(tree, index);
    return { ...toNobody('chain/channel'), text: tree.text.slice(span.start, span.end), span };
  }
  return null;
}

function phraseWithArticle(tree: Tree, head: number): Span {
  let { start } = tree.word(head);
  for (const child of tree.children(head)) {
    if (child < head && /^(det|nmod:poss|amod|compound)$/.test(tree.word(child).relation))
      start = Math.min(start, tree.word(child).start);
  }
  return { start, end: tree.word(head).end };
}
