import type { Measured } from '../../model/mention.js';
import type { BlockKind } from '../../model/report.js';
import type { Span } from '../../text/span.js';
import { findModality, type FoundModality } from '../stance/find-modality.js';
import { findStance, type FoundStance } from '../stance/find-stance.js';
import { KIND_OF_STANCE, UNREAL_STANCES } from '../speech/cues.js';
import type { Speech } from '../speech/speech.js';
import { isQuestion, isToldFact } from '../statement/is-told-fact.js';
import { isClauseHead, lower, type Tree } from '../tree.js';
import { findKinds, isSpeechKind, type FoundKind } from './find-kind.js';
import { findCueKind, isCircumstance, isCountOfPeople } from './kind-of-speech.js';

/** What a statement tells, and how real. */
export interface KindOfStatement {
  readonly kind: string;
  /** The words that name the kind; null where the cue's stance alone gives it. */
  readonly span: Span | null;
  readonly rule: string;
  /** The trigger, for the roles; null where no word of the content names a happening. */
  readonly trigger: FoundKind | null;
  /** True where the kind is that of the speech: nothing is said to have happened. */
  readonly isSpeech: boolean;
  readonly stance: FoundStance;
  readonly modality: readonly FoundModality[];
  readonly weight: number;
  readonly isHeadline: boolean;
  /** True where the statement may be divided by a list of places. */
  readonly isList: boolean;
}

/** What the kind is read from. */
export interface KindOptions {
  readonly words: readonly number[];
  readonly head: number;
  /** The innermost speech, null for the outlet's own voice. */
  readonly speech: Speech | null;
  readonly hasFigure: boolean;
  /** True where one of its figures counts people harmed. */
  readonly hasToll: boolean;
  /** Words that give the harm or loss of its figures ("killed", "deported"). */
  readonly harmWords: readonly number[];
  /** What its figures count, in their order. */
  readonly measured: readonly Measured[];
  readonly block: BlockKind;
}

/** Stances whose content is only feared or threatened: a happening of the future stays a warning. */
const AHEAD = /^(warns|threatens|fears|vows|promises)$/;

/** The kind of a statement by the ledger's rule: the happening that the content states, else the speech's own; null for no statement. */
export function findTelling(tree: Tree, options: KindOptions): KindOfStatement | null {
  const { speech, words, hasFigure, hasToll } = options;
  const head = words.includes(options.head)
    ? options.head
    : (words.find((index) => isClauseHead(tree, index)) ?? words[0]!);
  const isHeadline = options.block === 'title' || options.block === 'heading' || options.block === 'caption';
  const modality = speech?.isBare ? [] : findModality(tree, { head, words });
  const kinds = speech?.isBare ? [] : findKinds(tree, { words, head });
  const found = findStance(tree, { speech, head, words });
  const isNegated = modality.some((one) => one.modality === 'negated');
  const stance = isNegated ? found : toPromise(found, kinds);
  const isUnreal = modality.some((one) => one.modality === 'future' || one.modality === 'hypothetical');
  // "Artillery shelled Havnik": a verb that the tagger takes for a noun still has its object.
  const isSlip = kinds.some((one) => one.word === head && tree.word(head).upos === 'NOUN' && lower(tree, head).endsWith('ed') && tree.child(head, 'obj') >= 0); // prettier-ignore
  const hasVerb = isSlip || words.some((index) => /^(VERB|AUX)$/.test(tree.word(index).upos));
  const base = { stance, modality, isHeadline, isList: false } as const;
  // "Sixth day of fighting in Ostrel" names a subject; a headline states something by a verb or a toll.
  if (isHeadline && !speech && !hasFigure && !isTold(tree, head)) return null;
  // "Neighbours voice concern" above a paragraph names what follows; who is concerned of what is told there.
  if (options.block === 'heading' && speech && (speech.isBare ? stance.stance === 'fears' : words.length < 2))
    return null;
  if (!speech?.isBare && isFragment(tree, { words, stance: speech?.kind ? 'rejects' : stance.stance })) return null;
  if (!speech?.isBare && isAside(tree, head, words)) return null;
  // "Is he preparing an offensive?": the outlet asks, and tells nothing.
  if (!speech && isQuestion(tree)) return null;
  // "Which they call Avanek" gives a name, no statement.
  if (
    /^(call|name|dub)$/.test(tree.word(head).lemma.toLowerCase()) &&
    tree.child(head, 'obl') < 0 &&
    kinds.every((one) => one.word === head)
  )
    // prettier-ignore
    return null;
  // A toll told with talks, a release or a refusal is told as a toll; one told with an act of force has the act's kind.
  const happening =
    kinds.find(
      (one) =>
        !isSpeechKind(one.kind) &&
        !isOnlyJudged(tree, { index: one.word, head, isUnreal }) &&
        (!hasToll ||
          (options.harmWords.includes(one.word) && /^(sanction|detain)$/.test(one.kind)) ||
          (GOES_WITH_FIGURE.test(one.kind) && (one.kind === 'casualties' || one.weight >= MIN_ACT_WEIGHT))),
    ) ?? null;
  const ofSpeech = KIND_OF_STANCE[stance.stance];
  const toSpeechKind = (kind: string): KindOfStatement => ({
    ...base, kind, span: stance.span ?? speech?.cue ?? null, rule: `kind/${kind}`, trigger: null, isSpeech: true, weight: kind === 'statement' ? 0 : 4,
  }); // prettier-ignore
  const cued = speech && !speech.kind ? findCueKind(tree, speech) : null;
  if (cued?.kind === 'investigate') return toSpeechKind('investigate');
  // "Threatened to shell the port", "we will strike them again": the act that is announced is a happening all the same.
  const isAnnounced = !isNegated && happening?.word === head && ANNOUNCED.test(happening.kind) && (stance.stance === 'threatens' || (stance.stance === 'vows' && speech?.stance === 'asserts')); // prettier-ignore
  if (isAnnounced) return toHappening(happening);
  const isSpeechAlone = UNREAL_STANCES.has(stance.stance) || (AHEAD.test(stance.stance) && (isUnreal || !happening));
  // What is proposed or offered has not happened; a refusal to tell or verify is one whatever it speaks of.
  if (speech?.kind) return toSpeechKind(speech.kind);
  if (speech && isSpeechAlone) return toSpeechKind(ofSpeech);
  const best = kinds[0] ?? null;
  if (happening && (best === happening || hasFigure || happening.weight >= (best?.weight ?? 0) - 2)) {
    const isWeak = happening.weight < MIN_WEIGHT && !hasFigure;
    if (!isWeak && (speech || hasVerb || hasFigure)) return toHappening(happening);
  }
  if (hasToll) {
    return {
      ...base,
      kind: 'casualties',
      span: null,
      rule: 'kind/figure',
      trigger: happening,
      isSpeech: false,
      weight: 4,
    };
  }
  const counted = options.measured.flatMap((what) => KIND_OF_FIGURE[what] ?? [])[0];
  if (counted !== undefined && (speech || hasVerb)) return { ...base, kind: counted, span: null, rule: 'kind/figure', trigger: happening, isSpeech: false, weight: 4 }; // prettier-ignore
  if (
    best &&
    isSpeechKind(best.kind) &&
    best.kind !== 'statement' &&
    best.kind !== 'background' &&
    best.weight >= MIN_SPEECH_WEIGHT
  ) {
    // "Accused it of statements in support of raids": what the cue does is the kind, not what its words speak of.
    if (speech && stance.stance !== 'asserts' && stance.stance !== 'confirms') return toSpeechKind(ofSpeech);
    if (speech) return { ...toSpeechKind(best.kind), span: spanOf(tree, best), weight: best.weight };
    if (hasVerb && !isHeadline && isClauseHead(tree, head)) return { ...toHappening(best), isSpeech: false };
  }
  if (cued && stance.stance === 'asserts') return toSpeechKind(cued.kind);
  if (speech && isCountOfPeople(tree, head)) return { ...base, kind: 'casualties', span: null, rule: 'kind/count-of-people', trigger: null, isSpeech: false, weight: 1 }; // prettier-ignore
  // "Backed Halmara": one word is enough for whom a stance is about; somebody who says one word says nothing.
  const isTaken = stance.stance !== 'asserts' && stance.stance !== 'confirms';
  const isAsTold = stance.stance === 'asserts' && !isUnreal && isCircumstance(tree, { head, words });
  if (speech && !speech.isBare && isAsTold) return { ...toSpeechKind('background'), span: null, weight: 0 };
  if (speech) return speech.content.length >= 2 || speech.isBare || isTaken ? toSpeechKind(ofSpeech) : null;
  // A heading names what follows; what it states has a word for the happening.
  if (options.block === 'heading' || !hasVerb) return null;
  return isToldFact(tree, { head, words })
    ? { ...base, kind: 'background', span: null, rule: 'kind/background', trigger: null, isSpeech: true, weight: 0 }
    : null;

  function toHappening(found: FoundKind): KindOfStatement {
    const isList = found.kind === 'advance' || found.kind === 'withdraw';
    return { ...base, kind: found.kind, span: spanOf(tree, found), rule: `kind/${found.kind}`, trigger: found, isSpeech: false, weight: found.weight, isList }; // prettier-ignore
  }
}

/** Acts that are named as such even where somebody only announces them. */
const ANNOUNCED = /^(shelling|air-strike|attack|explosion|destroy|shoot-down)$/;

/** Kinds of what is done for another: who resolves on it promises. */
const COOPERATIVE = /^(release|withdraw|agree|talks|evacuate-aid|support|propose)$/;

/** "Will release the hostages", "would meet the envoy": resolve to do somebody good is a promise. */
function toPromise(stance: FoundStance, kinds: readonly FoundKind[]): FoundStance {
  const isGood = stance.stance === 'vows' && stance.span !== null && COOPERATIVE.test(kinds[0]?.kind ?? '');
  return isGood ? { ...stance, stance: 'promises', rule: 'stance/promises' } : stance;
}

/** "The talks would be hard": what is said of them has not happened, and no more is said of the talks. */
function isOnlyJudged(tree: Tree, options: { index: number; head: number; isUnreal: boolean }): boolean {
  const { index, head, isUnreal } = options;
  return isUnreal && tree.word(index).head === head && tree.word(index).relation === 'nsubj' && tree.child(head, 'cop') >= 0; // prettier-ignore
}

/** A verb that tells something of somebody: "Shelling kills two", not "Night of fighting". */
function isTold(tree: Tree, head: number): boolean {
  if (!isClauseHead(tree, head)) return false;
  return tree.word(head).upos !== 'VERB' || tree.children(head).some((child) => /^(nsubj|aux|obj|obl|csubj)/.test(tree.word(child).relation)); // prettier-ignore
}

/** Kinds of statements that only a figure of things or moves tells. */
const KIND_OF_FIGURE: Partial<Record<Measured, string>> = {
  destroyed: 'destroy',
  deployed: 'deploy',
  released: 'release',
};

/** An act of a time phrase ("40 dead since clashes broke out") stays below this. */
const MIN_ACT_WEIGHT = 3.5;

const GOES_WITH_FIGURE =
  /^(clash|shelling|air-strike|explosion|attack|attack-on-civilians|shoot-down|repel|destroy|casualties|detain|deploy|evacuate-aid|release|advance)$/;

/** One word of meaning and few others: a fragment that asserts nothing, though somebody may call for it ("a truce") or refuse it. */
function isFragment(tree: Tree, options: { words: readonly number[]; stance: string }): boolean {
  const { words, stance } = options;
  const carrying = words.filter((index) => /^(NOUN|PROPN|VERB|NUM|ADJ)$/.test(tree.word(index).upos)).length;
  // "It was shelled" is a whole clause, however short.
  const isClause = words.some((index) => (tree.word(index).upos === 'VERB' || tree.child(index, 'cop') >= 0) && words.includes(tree.child(index, 'nsubj', 'nsubj:pass'))); // prettier-ignore
  return carrying === 0 || (carrying === 1 && stance === 'asserts' && words.length < 5 && !isClause);
}

/** "Without giving details", "if they want peace": how or on what condition something is said, not something said. */
function isAside(tree: Tree, head: number, words: readonly number[]): boolean {
  return tree
    .children(head)
    .some(
      (child) =>
        words.includes(child) && /^(without|despite|instead|if|unless)$/.test(lower(tree, child)) && child < head,
    );
}

/** A trigger that stands this far from the head of its clause, or in a circumstance, does not name what the clause tells. */
const MIN_WEIGHT = 2;

/** The same for words of speech inside a content, which name its kind only near its head. */
const MIN_SPEECH_WEIGHT = 2.6;

function spanOf(tree: Tree, found: FoundKind): Span {
  const words = found.words.map((index) => tree.word(index));
  return { start: Math.min(...words.map((word) => word.start)), end: Math.max(...words.map((word) => word.end)) };
}
