import type { ChainLink, Claimant } from '../../model/claim.js';
import { toNobody, type Name } from '../../model/name.js';
import type { Report } from '../../model/report.js';
import type { Rule } from '../../model/rule.js';
import { isInside, type Span } from '../../text/span.js';
import { lower, type Tree } from '../tree.js';
import type { Speech } from '../speech/speech.js';
import { remember, toReferent, type Referent } from './references.js';
import { findChannel, findToldAgency, type OutletLookup } from './find-channel.js';
import { findInstitution } from './find-institution.js';
import { nameSpeakers } from './name-speakers.js';
import type { Naming } from './to-name.js';

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
    const isOwn = at === 0 && isOwnWe(tree, { head, speech, quotations: options.quotations });
    const names = isOwn ? [toOwnWe(tree, head, report)] : nameSpeakers(tree, head, { naming, rule: speech.sourceRule });
    for (const name of names) {
      // "Lumen could not verify", "we could not verify": the outlet's own doubt has no speaker beside it.
      if (speech.stance === 'cannot-verify' && (isOwn || isOutletItself(name, report))) {
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
      const isMedium = medium !== null || name.kind === 'outlet' || isPrintNoun(lower(tree, head));
      const role = medium?.isAgency ? 'agency' : !isLast || isMedium ? 'relay' : 'speaker';
      const link: ChainLink = { role, name, cue: speech.cue, rule: speech.rule, isImplied: false };
      const institution = findInstitution(name, { speech, report, naming, tree, head });
      const speaker = toReferent(name, {
        institution,
        noun: name.span && isInside(tree.word(head), name.span) ? lower(tree, head) : null,
      });
      if (speaker && !isOwn) remember(naming.memory, speaker, { isSpeaker: true });
      // An agency of the chain that is credited too is one link, not two.
      const before = telling.chain.filter(
        (one) => !(role === 'agency' && one.role === 'agency' && one.name.text === name.text),
      );
      tellings.push({ chain: [...before, ...links, link], claimant: { ...name, institution }, speaker });
    }
  }
  return tellings.length > 0 ? tellings : [telling];
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

/** "We urge both camps to stop": outside of quotation marks and labels the first person is the outlet. */
function isOwnWe(tree: Tree, options: { head: number; speech: Speech; quotations: readonly Span[] }): boolean {
  const { head, speech, quotations } = options;
  if (!/^(we|i)$/.test(lower(tree, head)) || speech.sourceRule === 'attribution/label') return false;
  return !quotations.some((quoted) => isInside(tree.word(head), quoted));
}

/** Outside of quotation marks the first person is whoever printed the report. */
function toOwnWe(tree: Tree, head: number, report: Report): Name {
  const { start, end } = tree.word(head);
  return { ...toNobody('reference/own-we'), text: tree.form(head), span: { start, end }, kind: report.outlet.kind, standsFor: report.outlet.text }; // prettier-ignore
}

/** "The newspaper", "state television": media pass on what others did and said, whether their name is known or not. */
function isPrintNoun(noun: string): boolean {
  return /^(newspaper|daily|weekly|magazine|broadcaster|television|tv|radio|channel|portal)$/.test(noun);
}

/** "Lumen could not verify", "this newspaper": the outlet speaks of itself. */
function isOutletItself(name: Name, report: Report): boolean {
  const outlet = report.outlet.text?.toLowerCase();
  const words = (name.standsFor ?? name.text)?.toLowerCase();
  if (!outlet || !words || words.length < 4) return false;
  return outlet === words || outlet.startsWith(`${words} `);
}
