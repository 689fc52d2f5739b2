import type { PartyMatch } from '../gazetteer/party-lookup.js';
import type { ReportAnalysis } from '../model/analysis.js';
import type { Claim, Modality, SlotEvidence } from '../model/claim.js';
import { toClaimId } from '../model/ids.js';
import { isHarm, type PlaceMention, type ResolvedTime } from '../model/mention.js';
import type { Name, PlaceUse } from '../model/name.js';
import type { Published } from '../model/time.js';
import { countCodePoints, type CodePoints } from '../text/code-points.js';
import { coverSpans, isInside, type Span } from '../text/span.js';
import { toConfidence } from './confidence.js';
import { toSentenceIndex, type SentenceIndex } from './sentence-index.js';
import { toKindCodes } from './kinds/codes.js';
import { isInCircumstance, isTriggerWord } from './kinds/find-kind.js';
import { findTelling, type KindOfStatement } from './kinds/kind-of-statement.js';
import { findClauseRoles } from './slots/find-clause-roles.js';
import { findActRoles } from './slots/find-roles.js';
import type { Roles } from './slots/role-draft.js';
import { findClaimPlaces } from './slots/find-claim-places.js';
import { findClaimTimes, isHistory, timesInside } from './slots/find-claim-times.js';
import { findSpeechRoles } from './slots/find-speech-roles.js';
import { toFigures } from './slots/to-figures.js';
import { toMemory, remember, toReferent, type Memory } from './slots/references.js';
import type { OutletLookup } from './slots/find-channel.js';
import { toTellings, type Telling } from './slots/to-chain.js';
import { toNames, type Naming } from './slots/to-name.js';
import type { Speech } from './speech/speech.js';
import { findSpeech, type SpeechOfReport } from './speech/find-speech.js';
import { findQuotation } from './stance/find-stance.js';
import { divideFigures } from './statement/divide-figures.js';
import { divideLists } from './statement/divide-lists.js';
import { dividePlaces } from './statement/divide-places.js';
import { findOwnership, findStatements, type Statement } from './statement/find-statements.js';
import { toPieces, type Tree } from './tree.js';

/** What the claim stage needs to know of the dossier beside the report. */
export interface ClaimTools {
  readonly findParty: (words: string) => PartyMatch | null;
  readonly findOutlet: OutletLookup;
  /** Sides of the dossier's conflict with their parties, the chief one first; empty where unknown. */
  readonly sides: readonly { readonly name: string; readonly parties: readonly string[] }[];
}

/** One report with what the date stage found of it. */
export interface ClaimInput extends ReportAnalysis {
  readonly published: Published;
  readonly times: readonly ResolvedTime[];
}

/** Kinds whose list of places is a list of statements. */
const GROUND_KINDS: ReadonlySet<string> = new Set(['advance', 'withdraw']);
/** Sentences with more words are read less surely. */
const LONG_SENTENCE = 45;

interface Context {
  readonly input: ClaimInput;
  readonly tools: ClaimTools;
  readonly speech: SpeechOfReport;
  readonly memory: Memory;
  readonly near: SentenceIndex;
  readonly points: CodePoints;
  readonly counts: Map<string, number>;
}

/**
 * The claims of one report, in text order: who says what of whom, with the words of every slot. Entities, origins,
 * incidents and denials between claims are left to reconcile.
 */
export function findClaims(input: ClaimInput, tools: ClaimTools): Claim[] {
  const { report, reading } = input;
  const speech = findSpeech(report.text, { reading, blocks: report.blocks });
  const ownership = findOwnership(speech.speeches);
  const context: Context = {
    input,
    tools,
    speech,
    memory: toMemory(),
    near: toSentenceIndex({ ...reading, ...input.mentions, times: input.times, unitWords: input.mentions.figures.map((figure) => figure.unitWord) }), // prettier-ignore
    points: countCodePoints(report.text),
    counts: new Map(),
  };
  const claims: Claim[] = [];
  for (const tree of speech.trees) {
    const figures = context.near.figures(tree.sentence.index).map((at) => input.mentions.figures[at]!);
    const hints = { figures, isTrigger: (index: number) => isTriggerWord(tree, index) };
    const statements = findStatements(tree, { ownership, hints });
    for (const statement of statements) claims.push(...toClaims(context, statement));
    rememberNames(context, tree);
  }
  return claims;
}

/** Names of a sentence can be meant by the next one's pronouns and bare nouns. */
function rememberNames(context: Context, tree: Tree): void {
  for (const mention of context.near.names([tree.sentence.index])) {
    if (!isInside(mention, tree.sentence)) continue;
    const match = mention.party === null ? context.tools.findParty(mention.text) : null;
    const referent = toReferent(
      {
        text: mention.text, span: mention, rule: mention.rule, kind: mention.kind, standsFor: mention.standsFor,
        party: mention.party ?? match?.party ?? null, side: mention.side ?? match?.side ?? null, entity: null,
      }, // prettier-ignore
      { institution: null },
    );
    if (referent && !context.memory.referents.some((one) => one.name === referent.name)) {
      remember(context.memory, referent, { isSpeaker: false });
    }
  }
}

/** `sentences` are those in which names are looked for. */
function toNaming(context: Context, options: { telling: Telling | null; sentences: readonly number[] }): Naming {
  const { telling } = options;
  const { sides } = context.tools;
  return {
    mentions: context.near.names(options.sentences),
    parties: { findParty: context.tools.findParty },
    memory: context.memory,
    sides: sides.length === 2 ? [sides[0]!.name, sides[1]!.name] : null,
    sideParties: new Map(sides.map((side) => [side.name, side.parties[0] ?? side.name])),
    speakerSide: telling?.claimant.side ?? null,
    subject: telling?.speaker ?? null,
  };
}

function toClaims(context: Context, statement: Statement): Claim[] {
  const { input } = context;
  const { tree, speeches } = statement;
  const sentences = [...new Set([tree.sentence.index, ...speeches.map((speech) => speech.sentence)])];
  const tellings = toTellings({
    report: input.report, speeches, trees: context.speech.trees, naming: toNaming(context, { telling: null, sentences }), findOutlet: context.tools.findOutlet, quotations: context.speech.quotations,
  }); // prettier-ignore
  const shares = divideFigures(tree, { words: statement.words, figures: input.mentions.figures, near: context.near.figures(tree.sentence.index) }); // prettier-ignore
  const claims: Claim[] = [];
  for (const share of shares) {
    const telling = findTelling(tree, {
      words: share.words, head: statement.head, speech: speeches[speeches.length - 1] ?? null, hasFigure: share.figures.length > 0, hasToll: share.figures.some((at) => isHarm(input.mentions.figures[at]!.what) && !isInCircumstance(tree, { index: input.mentions.figures[at]!.unitWord, head: statement.head })), harmWords: share.figures.map((at) => input.mentions.figures[at]!.harmWord), measured: share.figures.map((at) => input.mentions.figures[at]!.what),
      block: input.report.blocks[tree.sentence.block]!.kind,
    }); // prettier-ignore
    if (!telling) continue;
    const parts = GROUND_KINDS.has(telling.kind)
      ? dividePlaces(tree, { words: share.words, mentions: context.near.places([tree.sentence.index]) })
      : share.figures.length > 1 ? [share.words] : divideLists(tree, { words: share.words, head: statement.head }); // prettier-ignore
    // Of a list each item has the figures of its own words.
    const ofWords = (words: readonly number[]): number[] => share.figures.filter((at) => parts.length < 2 || words.includes(input.mentions.figures[at]!.unitWord)); // prettier-ignore
    for (const words of parts) {
      const joint: Claim[] = [];
      for (const each of tellings) {
        const claim = toClaim(context, {
          statement,
          words,
          whole: statement.words,
          figures: ofWords(words),
          kind: telling,
          telling: each,
        });
        if (claim) joint.push(claim);
      }
      const isJoint = joint.length > 1;
      claims.push(...(isJoint ? joint.map((claim) => ({ ...claim, joint: toJointId(claim, context) })) : joint));
    }
  }
  return claims;
}

function toJointId(claim: Claim, context: Context): string {
  const { start, end } = claim.span;
  return `joint:${claim.report.slice('report:'.length)}:${context.points.at(start)}-${context.points.at(end)}`;
}

interface Draft {
  readonly statement: Statement;
  readonly words: readonly number[];
  readonly whole: readonly number[];
  readonly figures: readonly number[];
  readonly kind: KindOfStatement;
  readonly telling: Telling;
}

function toClaim(context: Context, draft: Draft): Claim | null {
  const { input, tools } = context;
  const { statement, words, kind, telling } = draft;
  const { tree, speeches } = statement;
  const pieces = toPieces(tree, words);
  if (pieces.length === 0) return null;
  const span = coverSpans(draft.kind.isList ? toPieces(tree, draft.whole) : pieces);
  const naming = toNaming(context, { telling, sentences: [tree.sentence.index] });
  const speech = speeches[speeches.length - 1] ?? null;
  const isFuture = kind.modality.some((one) => one.modality === 'future');
  const spoken = spokenTimes(context, statement);
  const own = timesInside(context.near.times([tree.sentence.index]), pieces);
  const times = findClaimTimes({ published: input.published, own, spoken, around: timesAround(context, statement), isSpeech: kind.isSpeech, isFuture }); // prettier-ignore
  const isHistorical = isHistory(times.time, input.published) && !kind.isSpeech;
  const modality: Modality[] = kind.modality.map((one) => one.modality);
  if (isHistorical) modality.push('historical');
  const roles = rolesOf(context, { draft, naming, speech });
  const accused = kind.isSpeech ? roles : withAccused(roles, { tree, statement, naming });
  const places = kind.isSpeech ? [] : placesOf(context, { tree, words, statement });
  const start = context.points.at(span.start);
  const end = context.points.at(span.end);
  const key = `${start}-${end}`;
  const n = (context.counts.get(key) ?? 0) + 1;
  context.counts.set(key, n);
  const id = toClaimId(input.report.id, { start, end, n });
  const figures = toFigures(tree, {
    all: input.mentions.figures, at: draft.figures, naming, targets: accused.targets, agents: accused.agents, places, times,
    claimant: telling.claimant, isHistorical, stem: id.slice('claim:'.length),
  }); // prettier-ignore
  const quotation = findQuotation(tree, {
    words,
    quotations: context.speech.quotations,
    hasSpeech: telling.chain.some((link) => link.cue !== null),
  });
  const agent = accused.agents[0];
  const agentKind = agent?.party ? (tools.findParty(agent.party)?.kind ?? null) : null;
  const time = times.time;
  return {
    id,
    report: input.report.id,
    sentence: { start: tree.sentence.start, end: tree.sentence.end },
    span,
    pieces,
    kind: kind.kind,
    codes: toKindCodes(kind.kind, { agentIsState: agentKind === null ? null : agentKind === 'state-forces' }),
    chain: telling.chain,
    claimant: telling.claimant,
    joint: null,
    quotation: quotation.quotation,
    stance: kind.stance.stance,
    modality,
    agents: accused.agents,
    targets: accused.targets,
    instruments: accused.instruments,
    places,
    time,
    said: times.said,
    figures,
    denies: [],
    origin: null,
    incident: null,
    evidence: [
      { slot: 'kind', span: kind.span, rule: kind.rule },
      { slot: 'stance', span: kind.stance.span, rule: kind.stance.rule },
      { slot: 'quotation', span: quotation.span, rule: quotation.rule },
      { slot: 'claimant', span: telling.claimant.span, rule: telling.claimant.rule },
      ...(telling.claimant.institution ? [{ slot: 'claimant.institution', span: telling.claimant.institution.span, rule: telling.claimant.institution.rule }] : []), // prettier-ignore
      ...kind.modality.map((one) => ({ slot: 'modality', span: one.span, rule: `modality/${one.modality}` })),
      ...(isHistorical ? [{ slot: 'modality', span: time.span, rule: 'modality/historical' }] : []),
      ...toEvidence('agents', accused.agents),
      ...toEvidence('targets', accused.targets),
      ...toEvidence('instruments', accused.instruments),
      ...toEvidence('places', places),
      ...figures.map((figure, at) => ({ slot: `figures[${at}]`, span: figure.span, rule: figure.rule })),
      { slot: 'time', span: time.span, rule: time.rule },
      { slot: 'said', span: times.said.span, rule: times.said.rule },
    ],
    confidence: toConfidence({
      speeches,
      hasSpeaker: speeches.length === 0 || (speech?.sources.length ?? 0) > 0,
      kindWeight: kind.weight,
      isHeadline: kind.isHeadline,
      reference: referenceOf(telling),
      hasVerb: words.some((index) => tree.word(index).upos === 'VERB'),
      isLong: tree.words.length > LONG_SENTENCE,
    }),
    review: { state: 'unreviewed', by: null, at: null, why: null },
  };
}

/** How the claimant is named. */
function referenceOf({ claimant }: Telling): 'named' | 'referred' | 'open' {
  if (claimant.rule === 'reference/pronoun-open') return 'open';
  return claimant.rule.startsWith('reference/') ? 'referred' : 'named';
}

/** The roles of what happened or of the speech; whoever a toll counts is its target. */
function rolesOf(context: Context, options: { draft: Draft; naming: Naming; speech: Speech | null }): Roles {
  const { draft, naming, speech } = options;
  const { kind, words, statement, telling } = draft;
  const { tree } = statement;
  // "The store would be rebuilt": what somebody says will be is still what he says.
  const isAhead = kind.modality.some((one) => one.modality === 'future');
  if (kind.kind === 'background' || (kind.kind === 'statement' && !isAhead)) {
    const clause = findClauseRoles(tree, { head: headOf(draft), words, naming });
    if (clause) return clause;
  }
  if (kind.isSpeech)
    return findSpeechRoles(tree, { naming, speech, words, claimant: telling.claimant, kind: kind.kind });
  const act: Roles = kind.trigger ? findActRoles(tree, { naming, trigger: kind.trigger, words }) : NO_ROLES;
  // A toll has nobody who acts but whom its words tell; of all else the clause's own verb tells what the kind's word does not.
  const clause = kind.kind === 'casualties' ? null : findClauseRoles(tree, { head: headOf(draft), words, naming });
  const roles = clause ? fillRoles(act, clause) : act;
  if (kind.isList && words.length < draft.whole.length)
    return { ...roles, targets: targetsOfPart(context, { draft, roles, naming }) };
  if (kind.kind !== 'casualties') return roles;
  const figure = draft.figures.map((at) => context.input.mentions.figures[at]!).find((one) => one.partOf === null);
  const unit = figure === undefined ? undefined : tree.words.find((word) => word.index === figure.unitWord);
  // "187 dead" counts nobody in particular: whose dead they are stands elsewhere.
  if (!unit || !/^(NOUN|PROPN|ADJ)$/.test(unit.upos) || (unit.upos === 'ADJ' && roles.targets.length > 0)) return roles; // prettier-ignore
  // "The army lost 26 men": whoever has the losses is struck, and keeps the figure.
  if (unit.relation === 'obj' && /^(lose|suffer|sustain)$/.test(tree.word(unit.head).lemma) && roles.targets.length > 0)
    return roles;
  if (unit.upos === 'ADJ' || unit.upos === 'NUM') return roles;
  const isPassive = unit.relation === 'nsubj:pass';
  return {
    ...roles,
    targets: toNames(tree, unit.index, { naming, rule: isPassive ? 'role/passive-subject' : 'role/object' }),
  };
}

/** Roles with those of the clause where they are empty, nobody in two of them. */
function fillRoles(act: Roles, clause: Roles): Roles {
  const without = (names: readonly Name[], others: readonly Name[]): Name[] =>
    names.filter((one) => !others.some((other) => other.span?.start === one.span?.start));
  return {
    agents: act.agents.length > 0 ? act.agents : without(clause.agents, act.targets),
    targets: act.targets.length > 0 ? act.targets : without(clause.targets, act.agents),
    instruments: act.instruments,
  };
}

/** The head of the clause among a draft's own words, which a part of a list may lack. */
function headOf({ statement, words }: Draft): number {
  return words.includes(statement.head) ? statement.head : words[0]!;
}

/** Of a list of places taken, the part's own place is its target. */
function targetsOfPart(context: Context, options: { draft: Draft; roles: Roles; naming: Naming }): readonly Name[] {
  const { draft, roles, naming } = options;
  const { tree } = draft.statement;
  const words = draft.words.map((index) => tree.word(index));
  const own = roles.targets.filter((name) => name.span !== null && words.some((word) => isInside(word, name.span!)));
  const place = context.near
    .places([tree.sentence.index])
    .find((one) => !one.isMetonym && words.some((word) => isInside(word, one) && !isPossessed(tree, word.index)));
  const head = place && words.find((word) => isInside(word, place));
  const isNamed = place && own.some((name) => isInside(place, name.span!));
  return head && !isNamed ? toNames(tree, head.index, { naming, rule: 'role/object' }) : own;
}

function isPossessed(tree: Tree, index: number): boolean {
  return tree.word(index).relation === 'nmod:poss' || tree.word(index).relation.startsWith('nsubj');
}

const NO_ROLES: Roles = { agents: [], targets: [], instruments: [] };

function toEvidence(slot: string, names: readonly Name[]): SlotEvidence[] {
  return names.map((name, at) => ({ slot: `${slot}[${at}]`, span: name.span, rule: name.rule }));
}

/** "accused Tarvia of firing": whoever is accused acts, whatever the tree says of the participle. */
function withAccused(roles: Roles, options: { tree: Tree; statement: Statement; naming: Naming }): Roles {
  const { statement } = options;
  const speech = statement.speeches[statement.speeches.length - 1];
  if (speech?.rule !== 'attribution/accused-of' && speech?.rule !== 'attribution/blamed-on') return roles;
  const accused = findSpeechRoles(options.tree, { naming: options.naming, speech, words: statement.words, claimant: null, kind: 'accuse' }).targets; // prettier-ignore
  return accused.length === 0
    ? roles
    : {
        ...roles,
        agents: accused.map((name) => ({ ...name, rule: 'role/accused' })),
        targets: roles.targets.filter((one) => !accused.some((name) => name.span?.start === one.span?.start)),
      };
}

/** Times in the frames of the statement's speeches: when it was said. */
function spokenTimes(context: Context, { speeches }: Statement): ResolvedTime[] {
  const words = context.input.reading.words;
  const frames = speeches.flatMap((speech) => speech.frame.map((index) => words[index]!));
  if (frames.length === 0) return [];
  const sentences = [...new Set(frames.map((word) => word.sentence))];
  return context.near
    .times(sentences)
    .filter((one) => frames.some((word) => isInside(word, one.mention.core ?? one.mention)));
}

/** Days that open the sentence outside of every act of speech. */
function timesAround(context: Context, { tree, speeches }: Statement): ResolvedTime[] {
  const framed = new Set(speeches.flatMap((speech) => speech.frame));
  const spans: Span[] = tree.words
    .filter((word) => !framed.has(word.index))
    .map((word) => ({ start: word.start, end: word.end }));
  return context.near
    .times([tree.sentence.index])
    .filter((one) => isInside(one.mention, tree.sentence) && spans.some((span) => isInside(span, one.mention)));
}

function placesOf(
  context: Context,
  options: { tree: Tree; words: readonly number[]; statement: Statement },
): PlaceUse[] {
  const { tree, words, statement } = options;
  const mentions = context.near.places([tree.sentence.index]);
  const before: readonly PlaceMention[] = context.input.mentions.places.filter(
    (mention) => mention.end <= tree.word(words[0]!).start,
  );
  const times = context.near.times([tree.sentence.index]).map((one) => one.mention);
  const found = findClaimPlaces(tree, { words, mentions, before, times });
  if (found.length > 0 || statement.speeches.length > 0) return found;
  // "In Havnik, shells fell and a bridge broke": the place that opens the sentence holds for all of it.
  const opening = mentions.find((mention) => !mention.isMetonym && mention.start >= tree.sentence.start && mention.start - tree.sentence.start < 16 && isInside(mention, tree.sentence)); // prettier-ignore
  if (!opening || opening.relation !== 'in') return found;
  const uses = findClaimPlaces(tree, { words: tree.words.filter((word) => isInside(word, opening)).map((word) => word.index), mentions: [opening], before: [], times }); // prettier-ignore
  return uses.map((use) => ({ ...use, rule: 'place/day-of-sentence' }));
}
