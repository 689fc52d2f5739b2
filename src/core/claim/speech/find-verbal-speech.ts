import type { Stance } from '../../model/claim.js';
import type { Rule } from '../../model/rule.js';
import { singular } from '../slots/references.js';
import { bare, caseOf, hasTo, lower, type Tree } from '../tree.js';
import {
  QUESTION_WORD,
  CLAUSE_ONLY,
  FORCE_NOUNS,
  LIFE_NOUNS,
  SPEECH_VERBS,
  STATEMENT_NOUNS,
  PERFORMED_NOUNS,
} from './cues.js';
import { contentOfNoun, markOf, takeContent, withoutAside, withoutCase } from './find-content.js';
import { joint, isByPhrase } from './find-sources.js';
import {
  isModal,
  readAttitude,
  readJudging,
  readParticleVerb,
  readPredicate,
  readResponsibility,
} from './read-attitudes.js';
import { readCalledFalse, statedBy, toDenial } from './read-called-false.js';
import { isNegated, readRefusal, readUnknown, readVerification } from './read-refusals.js';
import { readToll } from './read-tolls.js';
import type { Speech } from './speech.js';
import { toSpeech } from './to-verbal-speech.js';

/** Rules of speech whose cue is a verb. */
export const verbalSpeechRules: readonly Rule[] = [
  { id: 'attribution/speech-verb', says: 'A verb of saying with a subject and a clause, an infinitive or a noun phrase that is said.', examples: ['«The ministry said» the bridge was destroyed.'], not: ['The ministry moved the bridge.'] },
  { id: 'attribution/inverted', says: 'The speaker stands behind the verb of saying, what is said before it.', examples: ['The bridge fell, «stated the ministry».'], not: ['The bridge fell and the ministry stated its regret.'] },
  { id: 'attribution/passive', says: 'A passive of saying without a speaker: somebody reports, nobody is named.', examples: ['Ten soldiers «were reported» killed.'], not: ['Ten soldiers were killed.'] },
  { id: 'attribution/accused-of', says: 'Somebody accuses or blames somebody of an act.', examples: ['Tarvia «accused» Halmara of shelling the port.'], not: ['Tarvia deprived Halmara of its port.'] },
  { id: 'attribution/blamed-on', says: 'Somebody blames something that happened on somebody, who is its agent as far as the claim goes.', examples: ['The mayor «blamed» the deaths on Tarvian artillery.'], not: ['The mayor blamed Tarvian artillery.'] },
  { id: 'attribution/called-on', says: 'Somebody calls on, urges or asks somebody to act.', examples: ['The council «called on» both camps to stop.'], not: ['The council called at noon.'] },
  { id: 'attribution/attitude', says: 'Somebody expresses concern, resolve, support …', examples: ['The envoy «expressed» concern over the raids.', 'The union is deeply «concerned».'], not: ['The envoy expressed the package.', 'The villages concerned lie in the north.'] },
  { id: 'attribution/particle-verb', says: 'A verb that speaks only together with its particle.', examples: ['The minister «ruled out» talks.'], not: ['The minister ruled for years.'] },
  { id: 'attribution/put-at', says: 'Somebody puts a toll at a number, or raises it to one.', examples: ['The hospital «put» the toll at 13.'], not: ['The hospital put the tent at the gate.'] },
  { id: 'attribution/refusal', says: 'A party declines to tell, or has not confirmed or announced something.', examples: ['Baku «has not announced» its losses.'], not: ['Baku has announced its losses.'] },
  { id: 'attribution/not-verified', says: 'The outlet says that it could not verify something.', examples: ['Lumen «could not verify» the figures.'], not: ['Lumen verified the figures.'] },
  { id: 'attribution/held-responsible', says: 'Somebody holds somebody responsible.', examples: ['The office «holds» Tarvia responsible for the war.'], not: ['The office holds the keys.'] },
  { id: 'attribution/subject', says: 'The subject of a verb of saying is the speaker.', examples: ['«The ministry» said the bridge fell.'], not: [] },
  { id: 'attribution/joint-subject', says: 'Coordinated subjects of a verb of saying are joint speakers.', examples: ['«Dravik» and «Port Meren» denied it.'], not: [] },
  { id: 'attribution/by-phrase', says: '"By" after a passive or a noun of saying names the speaker.', examples: ['The claims were refuted by «Tarvia».'], not: [] },
  { id: 'attribution/participle', says: 'The noun that an active participle of saying hangs on speaks.', examples: ['«Officials» saying the bridge fell …'], not: [] },
  { id: 'attribution/in-institution', says: 'Of a translated verb of saying without a subject, the institution inside which it is said speaks.', examples: ['In the «ministry» noted that the bridge fell.'], not: ['In the morning it was noted that the bridge fell.'] },
  { id: 'attribution/no-speaker', says: 'Something is said and no words tell by whom.', examples: ['Eleven people are «reported» killed.'], not: ['Eleven people were killed, the mayor reported.'] },
  { id: 'denial/bare', says: 'A denial or refusal whose content is only a word for the statement that it denies.', examples: ['The ministry «denied» the claim.'], not: ['The ministry denied that it fired.'] },
  { id: 'denial/called-false', says: 'Who calls a statement false, a lie or nonsense, or says that it is, denies it.', examples: ['The ministry «called» the report untrue.', 'The army «described» the claim that it had shelled the port as nonsense.', 'Reports of the raid were false, the ministry «said».', 'The army «rejected» as baseless the claim that it had fired.'], not: ['The ministry called the report long.', 'The ministry called a doctor.'] },
  { id: 'attribution/relative-clause', says: 'The noun that a relative clause of saying hangs on speaks.', examples: ['«The ministry», which said the bridge fell …'], not: [] },
  { id: 'denial/relative-clause', says: 'A relative clause, or a clause set beside, denies what its sentence told.', examples: ['… which the ministry «denied».'], not: ['… which the ministry announced.'] },
]; // prettier-ignore

/** Finds speech whose cue is a verb of the sentence. Content inside quotation marks that hangs on no tree is joined later. */
export function findVerbalSpeech(tree: Tree): Speech[] {
  const found: Speech[] = [];
  for (const word of tree.words) {
    const isVerb = word.upos === 'VERB' || word.upos === 'AUX';
    const speech = isVerb ? readCue(tree, word.index) : word.upos === 'ADJ' ? (readUnknown(tree, word.index) ?? readPredicate(tree, word.index)) : null; // prettier-ignore
    if (speech) found.push(toDenial(tree, speech));
  }
  return found;
}

function readCue(tree: Tree, cue: number): Speech | null {
  const lemma = tree.word(cue).lemma.toLowerCase();
  // Whoever is cited is found beside the speech that cites: see `nestCitations`.
  if (lemma === 'accord' || /^(citing|quoting)$/.test(lower(tree, cue))) return null;
  // "Without blaming anybody": what is not done is no speech.
  if (tree.children(cue).some((child) => lower(tree, child) === 'without')) return null;
  // "Defied calls": a noun that the tagger took for a verb.
  if (/^(obj|iobj|obl|nmod)/.test(tree.word(cue).relation)) return null;
  return (
    readUnknown(tree, cue) ??
    readVerification(tree, cue) ??
    readCalledFalse(tree, cue) ??
    readRefusal(tree, cue) ??
    readCall(tree, cue) ??
    readAttitude(tree, cue) ??
    readPredicate(tree, cue) ??
    readResponsibility(tree, cue) ??
    readJudging(tree, cue) ??
    readParticleVerb(tree, cue) ??
    readToll(tree, cue) ??
    readInverted(tree, cue) ??
    readPassive(tree, cue) ??
    readPlain(tree, cue)
  );
}

/** "Eleven died in Havnik, stated the ministry": the speaker stands behind the cue, what is said before it. */
function readInverted(tree: Tree, cue: number): Speech | null {
  const verb = SPEECH_VERBS.get(tree.word(cue).lemma.toLowerCase());
  const before = cue - 1;
  if (!verb || !verb.takes.includes('clause') || before <= tree.sentence.firstWord + 3) return null;
  if (!/^[,”"’»]$/.test(tree.form(before)) || cue + 1 >= tree.sentence.endWord) return null;
  if (!/^(DET|PROPN|NOUN|ADJ)$/.test(tree.word(cue + 1).upos)) return null;
  // "…, Vask said, describing the hall as full": what a participle is followed by does not speak.
  if (/ing$/.test(lower(tree, cue))) return null;
  const source = tree
    .children(cue)
    .find(
      (child) =>
        child > cue && child < cue + 8 && /^(NOUN|PROPN)$/.test(tree.word(child).upos) && caseOf(tree, child) === '',
    );
  // "…, told reporters": who is told does not speak.
  if (/^(tell|inform|assure|remind)$/.test(tree.word(cue).lemma.toLowerCase())) return readBehindQuotation(tree, cue);
  if (source === undefined || tree.children(cue).some((child) => child > cue && tree.word(child).relation === 'ccomp'))
    return null;
  const content: number[] = [];
  for (let index = tree.sentence.firstWord; index < before; index += 1) content.push(index);
  if (!content.some((index) => tree.word(index).upos === 'VERB')) return null;
  const frame: number[] = [];
  for (let index = before; index < tree.sentence.endWord; index += 1) frame.push(index);
  return {
    sentence: tree.sentence.index, sources: joint(tree, source), cueWord: cue, cue: { start: tree.word(cue).start, end: tree.word(cue).end },
    stance: verb.stance, content, frame, isBare: false, rule: 'attribution/inverted', sourceRule: 'attribution/inverted', score: 1,
  }; // prettier-ignore
}

const CLOSING_MARK = /^["”»’]$/;

/** "“We hold” the hill, Oder Marn, aide to the mayor, told reporters": the name behind the quotation speaks. */
function readBehindQuotation(tree: Tree, cue: number): Speech | null {
  if (tree.child(cue, 'nsubj', 'ccomp') >= 0) return null;
  let mark = cue - 1;
  while (mark > tree.sentence.firstWord && !CLOSING_MARK.test(tree.form(mark))) mark -= 1;
  if (mark <= tree.sentence.firstWord || cue - mark > 30) return null;
  let from = mark + 1;
  for (let index = mark + 1; index < cue; index += 1) {
    if (tree.form(index) !== ',' && index !== cue - 1) continue;
    const names: number[] = [];
    for (let at = from; at < index; at += 1) if (/^(NOUN|PROPN)$/.test(tree.word(at).upos)) names.push(at);
    const isPhrase = names.length > 0 && !/^(ADP|SCONJ|PART)$/.test(tree.word(from).upos);
    if (isPhrase) {
      const source = names.find((at) => tree.word(at).upos === 'PROPN') ?? names[names.length - 1]!;
      const content: number[] = [];
      const frame: number[] = [];
      for (const word of tree.words) (word.index < from ? content : frame).push(word.index);
      return {
        sentence: tree.sentence.index, sources: [source], cueWord: cue, cue: { start: tree.word(cue).start, end: tree.word(cue).end },
        stance: 'asserts', content, frame, isBare: false, rule: 'attribution/inverted', sourceRule: 'attribution/inverted', score: 1,
      }; // prettier-ignore
    }
    from = index + 1;
  }
  return null;
}

/** "called on X to stop", "called for an inquiry", "urged both sides to talk". */
function readCall(tree: Tree, cue: number): Speech | null {
  const lemma = tree.word(cue).lemma.toLowerCase();
  if (lemma !== 'call') return null;
  // A parser that takes "on" for a part of the verb leaves whom it calls on without a preposition.
  const particle = tree.children(cue).find((child) => tree.word(child).relation === 'compound:prt' && /^(on|upon)$/.test(lower(tree, child))); // prettier-ignore
  const on = tree.children(cue).find((child) => isAddressee(tree, child) && (/^(on|upon)$/.test(caseOf(tree, child)) || (particle !== undefined && child > particle && caseOf(tree, child) === '' && /^(obl|obj)$/.test(tree.word(child).relation)))); // prettier-ignore
  const wish = tree
    .children(cue)
    .find((child) => caseOf(tree, child) === 'for' && bare(tree.word(child).relation) === 'obl');
  const to = tree
    .children(cue)
    .find((child) => /^(xcomp|advcl|ccomp)$/.test(tree.word(child).relation) && hasTo(tree, child));
  const person = tree.child(cue, 'obj', 'iobj');
  if (on === undefined && wish === undefined && to === undefined) return null;
  const content: number[] = [];
  if (on !== undefined) content.push(...withoutCase(tree, on));
  else if (wish === undefined && person >= 0) content.push(...tree.subtree(person));
  if (wish !== undefined) content.push(...withoutCase(tree, wish));
  if (to !== undefined) content.push(...tree.subtree(to));
  return toSpeech(tree, cue, { stance: 'appeals', content, rule: 'attribution/called-on' });
}

const NOT_ADDRESSED =
  /^(monday|tuesday|wednesday|thursday|friday|saturday|sunday|phone|telephone|facebook|twitter|day|behalf|\d.*)$/;

function isAddressee(tree: Tree, index: number): boolean {
  const relation = bare(tree.word(index).relation);
  return (relation === 'obl' || relation === 'nmod') && !NOT_ADDRESSED.test(lower(tree, index));
}

/** Passives: "was reported", "are reported killed", "have been accused of", "the report was refuted by X". */
function readPassive(tree: Tree, cue: number): Speech | null {
  const lemma = tree.word(cue).lemma.toLowerCase();
  const verb = SPEECH_VERBS.get(lemma);
  if (!verb) return null;
  const subject = tree.child(cue, 'nsubj:pass', 'csubj:pass');
  const hasAux = tree.child(cue, 'aux:pass') >= 0;
  const isPassive = hasAux || subject >= 0;
  if (!isPassive) return null;
  const agent = tree.children(cue).find((child) => isByPhrase(tree, child));
  const sources = agent === undefined ? [] : joint(tree, agent);
  const sourceRule = agent === undefined ? 'attribution/passive' : 'attribution/by-phrase';
  const clause = tree.child(cue, 'ccomp');
  // "have been reported killed": the participle behind the cue, whatever the parser calls it.
  const participle = tree
    .children(cue)
    .find((child) => child === cue + 1 && tree.word(child).upos === 'VERB' && !lower(tree, child).endsWith('ing'));
  const inner = Math.max(tree.child(cue, 'xcomp'), participle ?? -1);
  const of = tree
    .children(cue)
    .find((child) => /^(of|for)$/.test(caseOf(tree, child)) || /^(of|for)$/.test(markOf(tree, child)));
  // "What was said in Besk": a heading that announces, or a question.
  if (subject >= 0 && QUESTION_WORD.test(lower(tree, subject)) && tree.word(cue).relation === 'root') return null;
  const isExpletive = subject >= 0 && lower(tree, subject) === 'it';
  const base = {
    stance: verb.stance,
    sources,
    sourceRule,
    rule: agent === undefined ? 'attribution/passive' : 'attribution/speech-verb',
  } as const;
  if (clause >= 0 && (isExpletive || subject < 0))
    return toSpeech(tree, cue, { ...base, content: tree.subtree(clause) });
  if (subject < 0) return null;
  if (verb.stance === 'accuses') {
    if (of === undefined) return null;
    return toSpeech(tree, cue, {
      ...base,
      rule: 'attribution/accused-of',
      content: [...tree.subtree(subject), ...withoutCase(tree, of)],
    });
  }
  if (inner >= 0 || clause >= 0) {
    return toSpeech(tree, cue, {
      ...base,
      content: [...tree.subtree(subject), ...tree.subtree(inner >= 0 ? inner : clause), ...circumstancesOf(tree, cue)],
    });
  }
  if (verb.stance === 'denies' || verb.stance === 'rejects') {
    if (FORCE_NOUNS.has(tree.word(subject).lemma.toLowerCase())) return null;
    return toSpeech(tree, cue, {
      ...base, stance: STATEMENT_NOUNS.has(tree.word(subject).lemma.toLowerCase()) ? 'denies' : verb.stance,
      content: tree.subtree(subject), rule: 'denial/bare', isBare: !contentOfNoun(tree, subject),
    }); // prettier-ignore
  }
  if (!/^(report|announce|confirm|allege|claim|say)$/.test(lemma)) return null;
  const places = tree
    .children(cue)
    .filter((child) => bare(tree.word(child).relation) === 'obl' && !isByPhrase(tree, child));
  return toSpeech(tree, cue, {
    ...base,
    content: [...tree.subtree(subject), ...places.flatMap((child) => tree.subtree(child))],
  });
}

/** What else a passive of saying tells of its content: "confirmed dead since Sunday, including 30 civilians". */
function circumstancesOf(tree: Tree, cue: number): number[] {
  return tree
    .children(cue)
    .filter(
      (child) => child > cue && /^(obl|advcl|nmod)$/.test(bare(tree.word(child).relation)) && !isByPhrase(tree, child),
    )
    .flatMap((child) => tree.subtree(child));
}

function readPlain(tree: Tree, cue: number): Speech | null {
  const lemma = tree.word(cue).lemma.toLowerCase();
  const verb = SPEECH_VERBS.get(lemma);
  // "The raids continue": only quotation marks beside it make it a verb of saying.
  if (!verb || lemma === 'continue') return null;
  // "Asked how many had died, the colonel said …": who was asked speaks afterwards; nobody is named who asks.
  if (isAskedAside(tree, cue)) return toSpeech(tree, cue, { stance: 'asks', content: [], rule: 'attribution/passive', sources: [], extraFrame: tree.subtree(cue) }); // prettier-ignore
  // "Demanded that they refuse to recognise it": what is wished, refused or tried is not said.
  if (isWished(tree, cue)) return null;
  // "Would veto any plan": an act that may come. What somebody would say, somebody says.
  if (!/^(asserts|confirms|asks|warns|fears)$/.test(verb.stance) && isModal(tree, cue)) return null;
  const denied = readDenied(tree, cue, verb.stance);
  if (denied) return denied;
  for (const takes of verb.takes) {
    const found = takeContent(tree, cue, takes, CLAUSE_ONLY.has(lemma));
    if (!found) continue;
    const object = found.object;
    const objectLemma = object >= 0 ? tree.word(object).lemma.toLowerCase() : '';
    if (object >= 0 && lemma === 'claim' && (LIFE_NOUNS.has(objectLemma) || LIFE_NOUNS.has(lower(tree, object))))
      return null;
    // "Declared martial law", "announced a mobilisation": an act that words perform, told by the outlet.
    if (object >= 0 && /^(declare|announce|proclaim)$/.test(lemma) && PERFORMED_NOUNS.has(singular(objectLemma))) return null; // prettier-ignore
    if (object >= 0 && lemma === 'claim' && objectLemma === 'responsibility') {
      return toSpeech(tree, cue, { stance: 'asserts', content: tree.subtree(object), rule: 'attribution/speech-verb' });
    }
    if (object >= 0 && (verb.stance === 'rejects' || verb.stance === 'denies'))
      return readDenial(tree, cue, { stance: verb.stance, object });
    const stance = verb.stances?.[takes] ?? verb.stance;
    const isTold = stance === 'asserts' || stance === 'confirms';
    const content = object >= 0 && !isTold ? withoutAside(tree, object) : found.words;
    const rule = stance !== 'accuses' && found.rule === 'attribution/accused-of' ? 'attribution/speech-verb' : found.rule; // prettier-ignore
    return toSpeech(tree, cue, { stance, content, rule, extraFrame: quotingWords(tree, cue), ...(verb.kind ? { kind: verb.kind } : {}) }); // prettier-ignore
  }
  return null;
}

/** "Was quoted by the radio as saying": all of it only tells that something is said. */
function quotingWords(tree: Tree, cue: number): readonly number[] {
  const { head, relation } = tree.word(cue);
  if (bare(relation) !== 'advcl' || head < tree.sentence.firstWord || head >= tree.sentence.endWord) return [];
  if (!/^(quoted|cited)$/.test(lower(tree, head))) return [];
  const own = new Set(tree.subtree(cue));
  return tree.subtree(head).filter((index) => !own.has(index));
}

/** An infinitive below a verb that leaves it open whether it comes about. */
function isWished(tree: Tree, cue: number): boolean {
  const { head, relation } = tree.word(cue);
  if (relation !== 'xcomp' || head < tree.sentence.firstWord || head >= tree.sentence.endWord) return false;
  return /^(refuse|fail|threaten|want|wish|try|agree|plan|hope|need|promise|vow|pledge|offer|urge|ask|order|demand|force|allow)$/.test(tree.word(head).lemma.toLowerCase()); // prettier-ignore
}

/** Verbs of learning. */
const SEEING = /^(show|read|find|learn|know|list|count|record|register|hear)$/;

/** Verbs of holding something true: whoever does not, denies it. */
const HOLDING = /^(believe|think|accept|expect|agree)$/;

/**
 * What is not said: "did not say that shells fell" withholds, "does not believe that it fell" denies, and what "no group
 * has said" nobody says at all.
 */
function readDenied(tree: Tree, cue: number, stance: Stance): Speech | null {
  const subject = tree.child(cue, 'nsubj');
  const isNobody = subject >= 0 && (/^(nobody|none)$/.test(lower(tree, subject)) || tree.children(subject).some((child) => lower(tree, child) === 'no')); // prettier-ignore
  // "Nobody here wants to know who fired": a wish, told of them.
  if (SEEING.test(tree.word(cue).lemma.toLowerCase()) && (subject < 0 || isNobody)) return null;
  if (!isNobody && !isNegated(tree, cue)) return null;
  const clause = tree.child(cue, 'ccomp');
  const isHolding = HOLDING.test(tree.word(cue).lemma.toLowerCase());
  // "Does not believe it": a pronoun that stands for what was told.
  const object = tree.child(cue, 'obj');
  if (isHolding && !isNobody && object >= 0 && /^(it|this|that)$/.test(lower(tree, object))) return toSpeech(tree, cue, { stance: 'denies', content: [object], rule: 'denial/bare', isBare: true }); // prettier-ignore
  if (clause < 0 && !isNobody) return null;
  const silent = { stance: 'withholds', content: [], rule: 'attribution/refusal', sources: [], extraFrame: tree.subtree(cue) } as const; // prettier-ignore
  if (isNobody) return toSpeech(tree, cue, silent);
  const content = tree.subtree(clause);
  if (isHolding) return toSpeech(tree, cue, { stance: 'denies', content, rule: 'attribution/speech-verb' }); // prettier-ignore
  if (stance !== 'asserts' && stance !== 'confirms') return null;
  return toSpeech(tree, cue, { stance: 'withholds', content, rule: 'attribution/refusal', isBare: true });
}

/** A participle without a subject that tells what somebody was asked. */
function isAskedAside(tree: Tree, cue: number): boolean {
  return /^(asked|pressed|questioned)$/.test(lower(tree, cue)) && tree.word(cue).relation === 'advcl' && tree.child(cue, 'nsubj', 'aux', 'mark') < 0; // prettier-ignore
}

/** A denial with an object: "denied the claim", "rejected the offer", "dismissed reports that its navy took part". */
function readDenial(tree: Tree, cue: number, options: { stance: Stance; object: number }): Speech | null {
  const { object } = options;
  const lemma = tree.word(object).lemma.toLowerCase();
  if (FORCE_NOUNS.has(lemma) && options.stance === 'rejects') return null;
  const isStatement = STATEMENT_NOUNS.has(lemma) || /^(which|that|it|this)$/.test(lower(tree, object));
  // "Rejected the idea of talks": the idea is what is rejected; only a claim or report is denied in what it states.
  const inner = isStatement ? statedBy(tree, object) : null;
  // "…, which the army denies", "…, a claim the army denies", "…, the army denies it": the outlet adds it, whoever told what is denied.
  const isBeside = tree.word(cue).relation === 'parataxis' && isStatement && !inner;
  const isRelative =
    isBeside ||
    (tree.word(cue).relation === 'acl:relcl' &&
      (/^(which|that)$/.test(lower(tree, object)) || tree.word(cue).head === object));
  const stance: Stance = isStatement ? 'denies' : options.stance;
  return toSpeech(tree, cue, {
    stance,
    content: inner ?? withoutAside(tree, object),
    rule: isRelative ? 'denial/relative-clause' : isStatement && !inner ? 'denial/bare' : 'attribution/speech-verb',
    isBare: isStatement && !inner,
    extraFrame: inner ? tree.subtree(object) : [],
  });
}
