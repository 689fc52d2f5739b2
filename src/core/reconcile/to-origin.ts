import type { ChainLink } from '../model/claim.js';
import type { OriginId } from '../model/ids.js';
import type { Origin, Reason } from '../model/ledger.js';
import { toNobody, type Name } from '../model/name.js';
import { coverSpans, isInside, type Span } from '../text/span.js';
import { OWN_EYES, type ClaimFacts } from './claim-facts.js';
import { compareTexts } from '../text/compare-texts.js';
import type { Entities } from './find-entities.js';

/** The origin record of a group of claims. `reasons` are those that joined them; the others are found from the voice. */
export function toOrigin(options: {
  readonly id: OriginId;
  readonly members: readonly ClaimFacts[];
  readonly reasons: readonly Reason[];
  readonly entities: Entities;
  readonly isToll: boolean;
}): Origin {
  const { members, isToll } = options;
  const lead =
    members.find((one) => one.voice === 'statement') ?? members.find((one) => one.voice === 'agency') ?? members[0]!;
  const rule = lead.voice === 'statement' ? (options.reasons[0]?.rule ?? 'origin/statement') : ruleOf(lead);
  const explained = new Set(options.reasons.map((reason) => reason.report));
  const told = members.filter((one) => !explained.has(one.claim.report));
  return {
    id: options.id,
    kind: lead.voice,
    name: toOriginName({ lead, members, rule, isToll, entities: options.entities }),
    reports: [...new Set(members.map((one) => one.claim.report))].sort(compareTexts),
    why: keepFirst([...options.reasons, ...told.map(toOwnReason)]),
  };
}

/** A reason with the words that say who speaks, where no other words are given; the same object for the same reason. */
export function toReason(
  facts: ClaimFacts,
  options: { readonly rule: string; readonly says: string; readonly span: Span | null },
): Reason {
  const { rule, says, span } = options;
  const known = reasonsOf.get(facts);
  const same = known?.find((one) => one.rule === rule && one.says === says && one.given === span);
  if (same) return same.reason;
  const reason = { rule, report: facts.claim.report, span: span ?? findAttribution(facts), says };
  const own = { rule, says, given: span, reason };
  reasonsOf.set(facts, known ? [...known, own] : [own]);
  return reason;
}

interface KnownReason {
  readonly rule: string;
  readonly says: string;
  readonly given: Span | null;
  readonly reason: Reason;
}

const reasonsOf = new WeakMap<ClaimFacts, readonly KnownReason[]>();

function ruleOf(facts: ClaimFacts): string {
  if (facts.voice === 'unknown') return 'origin/passive';
  if (facts.voice === 'agency') return 'origin/credit';
  if (facts.voice === 'outlet') return 'origin/own-voice';
  if (facts.voice === 'statement') return 'origin/statement';
  return OWN_EYES.test(facts.sourceName?.text ?? '') ? 'origin/own-correspondent' : 'origin/bystander';
}

const SAYS: Readonly<Record<string, string>> = {
  'origin/passive': 'nobody is said to report',
  'origin/own-correspondent': "the outlet's own observation",
  'origin/bystander': 'people of the place tell what they saw',
  'origin/own-voice': 'the outlet says it itself',
  'origin/credit': 'the text is credited to the agency',
  'origin/according-to-agency': 'the passage is credited to the agency',
};

function toOwnReason(facts: ClaimFacts): Reason {
  const link = facts.claim.chain[facts.claim.chain.length - 1];
  const rule = facts.voice === 'agency' && link?.isImplied === false ? 'origin/according-to-agency' : ruleOf(facts);
  return toReason(facts, { rule, says: SAYS[rule] ?? 'statement of the speaker', span: null });
}

/** The words that say who speaks: name, cue and channel of the innermost speaker, with an article before it. */
export function findAttribution(facts: ClaimFacts): Span | null {
  const { chain, sentence } = facts.claim;
  const last = chain[chain.length - 1];
  if (!last) return null;
  const isBeside = (link: ChainLink): boolean =>
    link.cue === null && (link.role === 'channel' || link.role === 'agency');
  const links = chain.filter((link) => link === last || (isBeside(link) && !link.isImplied));
  const spans = links.flatMap((link) => [link.name.span, link.cue]).filter((span) => span !== null);
  const near = last.isImplied ? spans : spans.filter((span) => isInside(span, sentence));
  if (near.length === 0) return null;
  const span = coverSpans(near);
  const { text } = facts.report.report;
  const article = /\b(?:the|a|an)\s$/i.exec(text.slice(Math.max(0, span.start - 4), span.start));
  return { start: span.start - (article?.[0].length ?? 0), end: span.end };
}

/** The first reason of each report and rule, in the order of the reports. */
function keepFirst(reasons: readonly Reason[]): Reason[] {
  const kept = new Map<string, Reason>();
  for (const reason of reasons) {
    const key = `${reason.report} ${reason.rule}`;
    const known = kept.get(key);
    if (!known || (reason.span && known.span && reason.span.start < known.span.start)) kept.set(key, reason);
  }
  return [...kept.values()].sort(
    (a, b) => compareTexts(a.report, b.report) || (a.span?.start ?? 0) - (b.span?.start ?? 0),
  );
}

function toOriginName(options: {
  readonly lead: ClaimFacts;
  readonly members: readonly ClaimFacts[];
  readonly rule: string;
  readonly isToll: boolean;
  readonly entities: Entities;
}): Name {
  const { lead, rule, entities, isToll } = options;
  // An institution says more than its party, where one report names the one and another the other; a toll is the party's.
  const isInstitution = (one: ClaimFacts): boolean => {
    const id = one.sourceName?.entity ?? null;
    return one.voice === lead.voice && id !== null && entities.byId.get(id)?.kind !== 'party';
  };
  const source = (isToll ? lead : (options.members.find(isInstitution) ?? lead)).sourceName;
  if (!source) return toNobody(rule);
  const party = isToll && source.party !== null ? entities.partyOf(source.party) : null;
  const entity = party ?? (source.entity === null ? null : (entities.byId.get(source.entity) ?? null));
  return {
    text: entity?.name ?? source.text,
    span: null,
    rule,
    kind: entity?.kind ?? source.kind,
    standsFor: null,
    party: source.party,
    side: source.side,
    entity: entity?.id ?? null,
  };
}
