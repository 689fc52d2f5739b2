import type { Stance } from '../../model/claim.js';
import type { Rule } from '../../model/rule.js';
import { bare, caseOf, clauseOf, isClauseHead, lower, type Tree } from '../tree.js';
import {
  ATTITUDE_NOUNS, ATTITUDE_VERBS, CLAUSE_ONLY, FORCE_NOUNS, JUDGING_VERBS, LIFE_NOUNS, SPEECH_NOUNS, SPEECH_VERBS, STATEMENT_NOUNS,
  PERFORMED_NOUNS, TELLING_VERBS, VERIFYING_VERBS, type Takes,
} from './cues.js'; // prettier-ignore
import { singular } from '../slots/references.js';
import type { Speech } from './speech.js';

/** Rules of speech whose cue is a verb. */
export const verbalSpeechRules: readonly Rule[] = [
  { id: 'attribution/speech-verb', says: 'A verb of saying with a subject and a clause, an infinitive or a noun phrase that is said.', examples: ['«The ministry said» the bridge was destroyed.'], not: ['The ministry moved the bridge.'] },
  { id: 'attribution/inverted', says: 'The speaker stands behind the verb of saying, what is said before it.', examples: ['The bridge fell, «stated the ministry».'], not: ['The bridge fell and the ministry stated its regret.'] },
  { id: 'attribution/passive', says: 'A passive of saying without a speaker: somebody reports, nobody is named.', examples: ['Ten soldiers «were reported» killed.'], not: ['Ten soldiers were killed.'] },
  { id: 'attribution/accused-of', says: 'Somebody accuses or blames somebody of an act.', examples: ['Tarvia «accused» Halmara of shelling the port.'], not: ['Tarvia deprived Halmara of its port.'] },
  { id: 'attribution/called-on', says: 'Somebody calls on, urges or asks somebody to act.', examples: ['The council «called on» both camps to stop.'], not: ['The council called at noon.'] },
  { id: 'attribution/attitude', says: 'Somebody expresses concern, resolve, support …', examples: ['The envoy «expressed» concern over the raids.'], not: ['The envoy expressed the package.'] },
  { id: 'attribution/put-at', says: 'Somebody puts a toll at a number.', examples: ['The hospital «put» the toll at 13.'], not: ['The hospital put the tent at the gate.'] },
  { id: 'attribution/refusal', says: 'A party declines to tell, or has not confirmed or announced something.', examples: ['Baku «has not announced» its losses.'], not: ['Baku has announced its losses.'] },
  { id: 'attribution/not-verified', says: 'The outlet says that it could not verify something.', examples: ['Lumen «could not verify» the figures.'], not: ['Lumen verified the figures.'] },
  { id: 'attribution/held-responsible', says: 'Somebody holds somebody responsible.', examples: ['The office «holds» Tarvia responsible for the war.'], not: ['The office holds the keys.'] },
  { id: 'attribution/subject', says: 'The subject of a verb of saying is the speaker.', examples: ['«The ministry» said the bridge fell.'], not: [] },
  { id: 'attribution/joint-subject', says: 'Coordinated subjects of a verb of saying are joint speakers.', examples: ['«Dravik» and «Port Meren» denied it.'], not: [] },
  { id: 'attribution/by-phrase', says: '"By" after a passive or a noun of saying names the speaker.', examples: ['The claims were refuted by «Tarvia».'], not: [] },
  { id: 'attribution/participle', says: 'The noun that an active participle of saying hangs on speaks.', examples: ['«Officials» saying the bridge fell …'], not: [] },
  { id: 'attribution/no-speaker', says: 'Something is said and no words tell by whom.', examples: ['Eleven people are «reported» killed.'], not: ['Eleven people were killed, the mayor reported.'] },
  { id: 'denial/bare', says: 'A denial or refusal whose content is only a word for the statement that it denies.', examples: ['The ministry «denied» the claim.'], not: ['The ministry denied that it fired.'] },
  { id: 'attribution/relative-clause', says: 'The noun that a relative clause of saying hangs on speaks.', examples: ['«The ministry», which said the bridge fell …'], not: [] },
  { id: 'denial/relative-clause', says: 'A relative clause denies what its sentence told.', examples: ['… which the ministry «denied».'], not: ['… which the ministry announced.'] },
]; // prettier-ignore

/** Finds speech whose cue is a verb of the sentence. Content inside quotation marks that hangs on no tree is joined later. */
export function findVerbalSpeech(tree: Tree): Speech[] {
  const found: Speech[] = [];
  for (const word of tree.words) {
    if (word.upos !== 'VERB' && word.upos !== 'AUX') continue;
    const speech = readCue(tree, word.index);
    if (speech) found.push(speech);
  }
  return found;
}

function readCue(tree: Tree, cue: number): Speech | null {
  const lemma = tree.word(cue).lemma.toLowerCase();
  if (lemma === 'accord') return null;
  // "Defied calls": a noun that the tagger took for a verb.
  if (/^(obj|iobj|obl|nmod)/.test(tree.word(cue).relation)) return null;
  return (
    readVerification(tree, cue) ??
    readRefusal(tree, cue) ??
    readCall(tree, cue) ??
    readAttitude(tree, cue) ??
    readResponsibility(tree, cue) ??
    readJudging(tree, cue) ??
    readInverted(tree, cue) ??
    readPassive(tree, cue) ??
    readPlain(tree, cue)
  );
}

interface Draft {
  readonly stance: Stance;
  readonly content: readonly number[];
  readonly rule: string;
  readonly sources?: readonly number[];
  readonly sourceRule?: string;
  readonly isBare?: boolean;
  readonly extraFrame?: readonly number[];
  readonly score?: number;
}

function toSpeech(tree: Tree, cue: number, draft: Draft): Speech {
  const subject = draft.sources
    ? { heads: draft.sources, rule: draft.sourceRule ?? 'attribution/subject' }
    : findSources(tree, cue);
  const content = [...new Set([...draft.content, ...trailingToll(tree, cue)])].sort((a, b) => a - b);
  const inContent = new Set(content);
  const frame = frameOf(tree, cue).filter((index) => !inContent.has(index));
  for (const index of draft.extraFrame ?? []) if (!inContent.has(index)) frame.push(index);
  // A subject that the cue shares with another verb stays in that verb's statement.
  for (const head of subject.heads) {
    const { head: governor } = tree.word(head);
    if (governor !== cue && !subject.heads.includes(governor) && !isSpeechVerb(tree, governor)) continue;
    for (const index of tree.subtree(head)) if (!inContent.has(index)) frame.push(index);
  }
  return {
    sentence: tree.sentence.index,
    sources: subject.heads,
    cueWord: cue,
    cue: { start: tree.word(cue).start, end: tree.word(cue).end },
    stance: draft.stance,
    content,
    frame: [...new Set(frame)].sort((a, b) => a - b),
    isBare: draft.isBare ?? false,
    rule: draft.rule,
    sourceRule: subject.rule,
    score: draft.score ?? 0.85,
  };
}

function isSpeechVerb(tree: Tree, index: number): boolean {
  if (index < tree.sentence.firstWord || index >= tree.sentence.endWord) return false;
  return SPEECH_VERBS.has(tree.word(index).lemma.toLowerCase());
}

/** "reported 31 casualties, taking the toll to 164": the participle goes on with what is reported. */
function trailingToll(tree: Tree, cue: number): number[] {
  return tree
    .children(cue)
    .filter(
      (child) =>
        child > cue &&
        tree.word(child).relation === 'advcl' &&
        /^(bring|raise|take|push|put|lift|increase)$/.test(tree.word(child).lemma.toLowerCase()) &&
        tree.subtree(child).some((index) => tree.word(index).upos === 'NUM'),
    )
    .flatMap((child) => tree.subtree(child));
}

/**
 * Words of the act of speech: the cue, its auxiliaries, its subject, its addressee and obliques; not clauses that are
 * coordinated with it or hang on it loosely.
 */
function frameOf(tree: Tree, cue: number): number[] {
  const frame = [cue];
  for (const child of tree.children(cue)) {
    const relation = bare(tree.word(child).relation);
    if (relation === 'conj' && isClauseHead(tree, child)) continue;
    if ((relation === 'parataxis' || relation === 'advcl') && isClauseHead(tree, child)) continue;
    frame.push(...tree.subtree(child));
  }
  return frame;
}

/** The speakers of a cue: its subject, or the one that it inherits, with coordinated heads. */
export function findSources(tree: Tree, cue: number): { heads: readonly number[]; rule: string } {
  const agent = tree.children(cue).find((child) => isByPhrase(tree, child));
  const passive = tree.child(cue, 'nsubj:pass', 'aux:pass') >= 0;
  if (passive)
    return agent === undefined
      ? { heads: [], rule: 'attribution/passive' }
      : { heads: joint(tree, agent), rule: 'attribution/by-phrase' };
  let at = cue;
  for (let steps = 0; steps < 6; steps += 1) {
    const subject = tree.child(at, 'nsubj', 'csubj');
    if (subject >= 0) return relative(tree, at, subject);
    const word = tree.word(at);
    const relation = word.relation;
    const head = word.head;
    if (head < tree.sentence.firstWord || head >= tree.sentence.endWord) break;
    if (relation === 'acl:relcl') return { heads: joint(tree, head), rule: 'attribution/relative-clause' };
    if (relation === 'acl') {
      const by = agent ?? -1;
      if (by >= 0) return { heads: joint(tree, by), rule: 'attribution/by-phrase' };
      // "the statement quoted", "officials saying": the noun itself speaks when the participle is active.
      if (lower(tree, at).endsWith('ing')) return { heads: joint(tree, head), rule: 'attribution/participle' };
      break;
    }
    if (
      relation === 'conj' ||
      relation === 'xcomp' ||
      relation === 'advcl' ||
      relation === 'parataxis' ||
      relation === 'ccomp'
    ) {
      if (relation === 'ccomp') break;
      const outer =
        relation === 'conj' ? besideRelative(tree, { cue: at, head }) : outerSpeech(tree, { cue: at, head });
      at = outer >= 0 ? outer : head;
      continue;
    }
    break;
  }
  if (agent !== undefined) return { heads: joint(tree, agent), rule: 'attribution/by-phrase' };
  return { heads: [], rule: 'attribution/no-speaker' };
}

/**
 * "Said that fighters left, adding that …", "“We are in danger,” he said, calling …": a participle of saying behind what is
 * said goes on with whoever said it, though the tree hangs it on the content. The verb of saying, or -1.
 */
function outerSpeech(tree: Tree, options: { cue: number; head: number }): number {
  const { cue, head } = options;
  if (!/ing$/.test(lower(tree, cue)) || cue < head) return -1;
  let at = head;
  for (let steps = 0; steps < 4; steps += 1) {
    const { relation, head: up } = tree.word(at);
    if (up < tree.sentence.firstWord || up >= tree.sentence.endWord) return -1;
    const isOutside = up > head || !isSpeechVerb(tree, head);
    if (relation === 'ccomp' || relation === 'parataxis') return isOutside && isSpeechVerb(tree, up) && up < cue ? up : -1; // prettier-ignore
    if (!/^(conj|xcomp)$/.test(relation)) return -1;
    at = up;
  }
  return -1;
}

/** "Claims ground, which Halmar disputes, and lists …": behind a relative clause between commas the main clause goes on. */
function besideRelative(tree: Tree, options: { cue: number; head: number }): number {
  const { cue, head } = options;
  if (tree.word(head).relation !== 'acl:relcl' || !isAfterComma(tree, head)) return -1;
  const cc = tree.child(cue, 'cc');
  if (cc <= head || tree.form(cc - 1) !== ',') return -1;
  const up = tree.word(head).head;
  if (up < tree.sentence.firstWord || up >= tree.sentence.endWord) return -1;
  return clauseOf(tree, up);
}

function relative(tree: Tree, clause: number, subject: number): { heads: readonly number[]; rule: string } {
  const form = lower(tree, subject);
  const word = tree.word(clause);
  if ((form === 'who' || form === 'which' || form === 'that') && word.relation.startsWith('acl')) {
    return { heads: joint(tree, word.head), rule: 'attribution/relative-clause' };
  }
  const heads = joint(tree, subject);
  return { heads, rule: heads.length > 1 ? 'attribution/joint-subject' : 'attribution/subject' };
}

/** A head and the nominals coordinated with it. */
export function joint(tree: Tree, head: number): number[] {
  const heads = [head];
  for (const child of tree.children(head)) {
    // A parser that takes "A and B C" for one name leaves the conjunction on its last part.
    const isJoined = tree.word(child).relation === 'flat' && tree.child(child, 'cc') >= 0;
    if (tree.word(child).relation !== 'conj' && !isJoined) continue;
    const upos = tree.word(child).upos;
    if (upos === 'NOUN' || upos === 'PROPN' || upos === 'PRON') heads.push(child);
  }
  return heads;
}

function isByPhrase(tree: Tree, index: number): boolean {
  return bare(tree.word(index).relation) === 'obl' && caseOf(tree, index) === 'by';
}

function isNegated(tree: Tree, cue: number): boolean {
  return tree
    .children(cue)
    .some(
      (child) =>
        /^(not|n't|n’t|never)$/.test(lower(tree, child)) ||
        (tree.word(child).relation === 'det' && lower(tree, child) === 'no'),
    );
}

function hasNoObject(tree: Tree, cue: number): boolean {
  const object = tree.child(cue, 'obj');
  return object >= 0 && tree.children(object).some((child) => /^(no|neither)$/.test(lower(tree, child)));
}

/** "could not verify the report on its own". */
function readVerification(tree: Tree, cue: number): Speech | null {
  const word = tree.word(cue);
  if (!VERIFYING_VERBS.has(word.lemma.toLowerCase())) return null;
  const above = word.relation === 'xcomp' ? word.head : -1;
  const isAble =
    above >= 0 && /^(able|unable|possible|impossible|manage|fail)$/.test(tree.word(above).lemma.toLowerCase());
  const modal = tree.children(cue).some((child) => /^(could|can|ca)$/.test(lower(tree, child)));
  const independently = tree.children(cue).some((child) => lower(tree, child) === 'independently');
  const no =
    isNegated(tree, cue) ||
    (above >= 0 && (isNegated(tree, above) || /^(unable|impossible|fail)$/.test(tree.word(above).lemma)));
  const passive = tree.child(cue, 'nsubj:pass');
  if (!no || !(modal || isAble || independently)) return null;
  const object = passive >= 0 ? passive : tree.child(cue, 'obj', 'ccomp');
  const content = object >= 0 ? tree.subtree(object) : [];
  if (content.length === 0) return null;
  const by = tree.children(cue).find((child) => isByPhrase(tree, child));
  const sources = passive >= 0 ? (by === undefined ? [] : [by]) : findSources(tree, above >= 0 ? above : cue).heads;
  return toSpeech(tree, cue, {
    stance: 'cannot-verify', content, rule: 'attribution/not-verified', sources, isBare: true,
    extraFrame: above >= 0 ? frameOf(tree, above) : [],
  }); // prettier-ignore
}

/** "declined to give figures", "has not announced its losses", "without providing details" (no claim of its own). */
function readRefusal(tree: Tree, cue: number): Speech | null {
  const word = tree.word(cue);
  const lemma = word.lemma.toLowerCase();
  if (lemma === 'decline' || lemma === 'refuse') {
    const inner = tree.child(cue, 'xcomp');
    if (inner < 0 || !(TELLING_VERBS.has(tree.word(inner).lemma.toLowerCase()) || tree.word(inner).lemma === 'say'))
      return null;
    const object = tree.child(inner, 'obj', 'ccomp', 'obl');
    return toSpeech(tree, cue, {
      stance: 'withholds', content: object >= 0 ? tree.subtree(object) : tree.subtree(inner), rule: 'attribution/refusal', isBare: true,
    }); // prettier-ignore
  }
  if (!TELLING_VERBS.has(lemma) || lemma === 'say' || lemma === 'mention') return null;
  if (!isNegated(tree, cue) && !hasNoObject(tree, cue)) return null;
  if (tree.child(cue, 'nsubj:pass') >= 0) return null;
  const object = tree.child(cue, 'obj', 'ccomp');
  if (object < 0) return null;
  return toSpeech(tree, cue, {
    stance: 'withholds',
    content: tree.subtree(object),
    rule: 'attribution/refusal',
    isBare: true,
  });
}

/** "Eleven died in Havnik, stated the ministry": the speaker stands behind the cue, what is said before it. */
function readInverted(tree: Tree, cue: number): Speech | null {
  const verb = SPEECH_VERBS.get(tree.word(cue).lemma.toLowerCase());
  const before = cue - 1;
  if (!verb || !verb.takes.includes('clause') || before <= tree.sentence.firstWord + 3) return null;
  if (!/^[,”"’»]$/.test(tree.form(before)) || cue + 1 >= tree.sentence.endWord) return null;
  if (!/^(DET|PROPN|NOUN|ADJ)$/.test(tree.word(cue + 1).upos)) return null;
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
    stance: verb.stance, content, frame, isBare: false, rule: 'attribution/inverted', sourceRule: 'attribution/inverted', score: 0.85,
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
        stance: 'asserts', content, frame, isBare: false, rule: 'attribution/inverted', sourceRule: 'attribution/inverted', score: 0.8,
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
  const on = tree.children(cue).find((child) => /^(on|upon)$/.test(caseOf(tree, child)) && isAddressee(tree, child));
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

function hasTo(tree: Tree, index: number): boolean {
  return tree.children(index).some((child) => tree.word(child).relation === 'mark' && lower(tree, child) === 'to');
}

/** "expressed 'grave concern' over …": an attitude, with what it is about. */
function readAttitude(tree: Tree, cue: number): Speech | null {
  if (!ATTITUDE_VERBS.has(tree.word(cue).lemma.toLowerCase())) return null;
  const noun = tree.child(cue, 'obj', 'nsubj:pass');
  if (noun < 0) return null;
  const stance = ATTITUDE_NOUNS.get(tree.word(noun).lemma.toLowerCase());
  if (!stance) return null;
  const about = [
    ...tree.children(noun).filter((child) => /^(nmod|acl|acl:relcl|advcl|ccomp)$/.test(tree.word(child).relation)),
    ...tree
      .children(cue)
      .filter(
        (child) =>
          child > cue &&
          bare(tree.word(child).relation) === 'obl' &&
          /^(over|about|at|for|that|with)$/.test(caseOf(tree, child)),
      ),
    ...tree
      .children(cue)
      .filter((child) => /^(ccomp|advcl)$/.test(tree.word(child).relation) && !lower(tree, child).endsWith('ing')),
  ];
  const first = Math.min(...about);
  const content =
    about.length > 0
      ? about.flatMap((child) => (child === first ? withoutCase(tree, child) : tree.subtree(child)))
      : tree.subtree(noun);
  const passive = tree.child(cue, 'nsubj:pass') >= 0;
  return toSpeech(tree, cue, {
    stance, content, rule: 'attribution/attitude', isBare: about.length === 0,
    ...(passive ? {} : { extraFrame: [noun] }),
  }); // prettier-ignore
}

/** "holds the leadership responsible for …". */
function readResponsibility(tree: Tree, cue: number): Speech | null {
  if (tree.word(cue).lemma.toLowerCase() !== 'hold') return null;
  const children = tree.children(cue);
  const adjective = children.find((child) => /^(responsible|accountable|liable)$/.test(lower(tree, child)));
  const nested =
    adjective ??
    children
      .flatMap((child) => tree.children(child))
      .find((child) => /^(responsible|accountable|liable)$/.test(lower(tree, child)));
  const object = tree.child(cue, 'obj');
  if (nested === undefined || object < 0) return null;
  const tail = children.filter((child) => bare(tree.word(child).relation) === 'obl' && caseOf(tree, child) === 'for');
  return toSpeech(tree, cue, {
    stance: 'accuses', content: [...tree.subtree(object), ...tree.subtree(nested), ...tail.flatMap((child) => tree.subtree(child))],
    rule: 'attribution/held-responsible',
  }); // prettier-ignore
}

/** "supports Azerbaijan's position": backing or opposition to a stand, not to a wall. */
function readJudging(tree: Tree, cue: number): Speech | null {
  const stance = JUDGING_VERBS.get(tree.word(cue).lemma.toLowerCase());
  if (!stance || tree.word(cue).relation === 'xcomp') return null;
  const object = tree.child(cue, 'obj');
  if (object < 0) return null;
  const lemma = tree.word(object).lemma.toLowerCase();
  if (
    !/^(position|stance|claim|decision|call|plan|proposal|effort|resolution|right|integrity|statement|idea|war|offensive|operation)$/.test(
      lemma,
    )
  )
    return null;
  if (findSources(tree, cue).heads.length === 0) return null;
  return toSpeech(tree, cue, { stance, content: tree.subtree(object), rule: 'attribution/speech-verb' });
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

function markOf(tree: Tree, index: number): string {
  const mark = tree.child(index, 'mark');
  return mark < 0 ? '' : lower(tree, mark);
}

function readPlain(tree: Tree, cue: number): Speech | null {
  const lemma = tree.word(cue).lemma.toLowerCase();
  const verb = SPEECH_VERBS.get(lemma);
  // "The raids continue": only quotation marks beside it make it a verb of saying.
  if (!verb || lemma === 'continue') return null;
  for (const takes of verb.takes) {
    const found = take(tree, cue, takes, CLAUSE_ONLY.has(lemma));
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
    return toSpeech(tree, cue, { stance: verb.stance, content: found.words, rule: found.rule });
  }
  return null;
}

/** A denial with an object: "denied the claim", "rejected the offer", "dismissed reports that its navy took part". */
function readDenial(tree: Tree, cue: number, options: { stance: Stance; object: number }): Speech | null {
  const { object } = options;
  const lemma = tree.word(object).lemma.toLowerCase();
  if (FORCE_NOUNS.has(lemma) && options.stance === 'rejects') return null;
  const isStatement = STATEMENT_NOUNS.has(lemma) || /^(which|that|it|this)$/.test(lower(tree, object));
  // "Rejected the idea of talks": the idea is what is rejected; only a claim or report is denied in what it states.
  const inner = isStatement ? contentOfNoun(tree, object) : null;
  const isRelative = tree.word(cue).relation === 'acl:relcl' && /^(which|that)$/.test(lower(tree, object));
  const stance: Stance = isStatement ? 'denies' : options.stance;
  return toSpeech(tree, cue, {
    stance,
    content: inner ?? withoutAside(tree, object),
    rule: isRelative ? 'denial/relative-clause' : isStatement && !inner ? 'denial/bare' : 'attribution/speech-verb',
    isBare: isStatement && !inner,
    extraFrame: inner ? tree.subtree(object) : [],
  });
}

/** A noun phrase without a relative clause behind a comma: "rejects the call, which deepens fears" is the outlet's remark. */
function withoutAside(tree: Tree, noun: number): number[] {
  const asides = tree
    .children(noun)
    .filter((child) => tree.word(child).relation === 'acl:relcl' && isAfterComma(tree, child));
  const dropped = new Set(asides.flatMap((child) => tree.subtree(child)));
  return tree.subtree(noun).filter((index) => !dropped.has(index));
}

/** The clause that tells what a statement noun states ("reports that its navy took part"), or null. */
export function contentOfNoun(tree: Tree, noun: number): number[] | null {
  for (const child of tree.children(noun)) {
    const relation = tree.word(child).relation;
    const mark = markOf(tree, child);
    if (relation === 'ccomp' || (relation.startsWith('acl') && (mark === 'that' || mark === 'of')))
      return withoutMark(tree, child);
    if (
      relation === 'acl:relcl' &&
      tree.children(child).some((word) => lower(tree, word) === 'that' && tree.child(child, 'nsubj') !== word)
    ) {
      return withoutMark(tree, child);
    }
    if (relation === 'nmod' && caseOf(tree, child) === 'of' && SPEECH_NOUNS.has(tree.word(noun).lemma.toLowerCase()))
      return withoutCase(tree, child);
  }
  return null;
}

interface Taken {
  readonly words: readonly number[];
  readonly rule: string;
  /** Head of a noun phrase that is the content, -1 for clauses. */
  readonly object: number;
}

function take(tree: Tree, cue: number, takes: Takes, isClauseOnly: boolean): Taken | null {
  const clauseRule = 'attribution/speech-verb';
  switch (takes) {
    case 'clause': {
      const clauses = tree.children(cue).filter((child) => isContentClause(tree, cue, child));
      if (clauses.length > 0) {
        // "Six days after the raid began, the army says it holds": a clause before the cue is content only where none follows.
        const after = clauses.filter((child) => child > cue);
        const chosen = after.length > 0 ? after : clauses;
        const words = [...strandedSubject(tree, { cue, clause: chosen[0]! }), ...chosen.flatMap((child) => withoutMark(tree, child))]; // prettier-ignore
        return { words, rule: clauseRule, object: -1 };
      }
      return takeHost(tree, cue);
    }
    case 'to': {
      const inner = tree.child(cue, 'xcomp');
      return inner >= 0 && (hasTo(tree, inner) || hasToBefore(tree, inner))
        ? {
            words: [...tree.subtree(inner), ...bareInfinitives(tree, { cue, after: inner })],
            rule: clauseRule,
            object: -1,
          }
        : null;
    }
    case 'object': {
      if (isClauseOnly) return null;
      const object = tree.child(cue, 'obj');
      if (object < 0) return null;
      return { words: tree.subtree(object), rule: clauseRule, object };
    }
    case 'object-of':
    case 'object-for': {
      const object = tree.child(cue, 'obj');
      const wanted = takes === 'object-of' ? /^of$/ : /^for$/;
      const tail = tree.children(cue).concat(object >= 0 ? tree.children(object) : []).find((child) => wanted.test(caseOf(tree, child)) || wanted.test(markOf(tree, child))); // prettier-ignore
      if (tail === undefined) return null;
      // "Of" and "for" tie the accused to the act: the pieces are who and what.
      const inner = object >= 0 && tail > object ? withoutCase(tree, tail) : tree.subtree(tail);
      return {
        words: [
          ...(object >= 0 ? tree.subtree(object) : []).filter((index) => !tree.subtree(tail).includes(index)),
          ...inner,
        ],
        rule: 'attribution/accused-of',
        object: -1,
      };
    }
    case 'object-to': {
      const object = tree.child(cue, 'obj', 'iobj');
      const inner = tree
        .children(cue)
        .find((child) => /^(xcomp|advcl|ccomp)$/.test(tree.word(child).relation) && hasTo(tree, child));
      if (inner === undefined) return null;
      return {
        words: [...(object >= 0 ? tree.subtree(object) : []), ...tree.subtree(inner)],
        rule: 'attribution/called-on',
        object: -1,
      };
    }
    case 'object-at': {
      const at = tree.children(cue).find((child) => caseOf(tree, child) === 'at');
      const object = tree.child(cue, 'obj');
      if (at === undefined || !tree.subtree(at).some((index) => tree.word(index).upos === 'NUM')) return null;
      const said = object >= 0 ? [...tree.subtree(object), ...tree.subtree(at)] : tree.subtree(at);
      return {
        words: said.filter((index) => tree.word(index).relation !== 'case' || index > at),
        rule: 'attribution/put-at',
        object: -1,
      };
    }
    case 'object-as':
      return null;
    default: {
      const tail = tree.children(cue).find((child) => (bare(tree.word(child).relation) === 'obl' || tree.word(child).relation === 'advcl') && (caseOf(tree, child) === takes || markOf(tree, child) === takes)); // prettier-ignore
      return tail === undefined ? null : { words: withoutCase(tree, tail), rule: clauseRule, object: -1 };
    }
  }
}

/** "Declined to go and hear the plea": a bare infinitive beside a finite verb is coordinated with its "to" clause. */
function bareInfinitives(tree: Tree, options: { cue: number; after: number }): readonly number[] {
  const { cue, after } = options;
  if (lower(tree, cue) === tree.word(cue).lemma.toLowerCase()) return [];
  return tree
    .children(cue)
    .filter(
      (child) =>
        child > after &&
        tree.word(child).relation === 'conj' &&
        tree.word(child).upos === 'VERB' &&
        lower(tree, child) === tree.word(child).lemma.toLowerCase() &&
        tree.child(child, 'nsubj', 'aux', 'aux:pass') < 0,
    )
    .flatMap((child) => tree.subtree(child));
}

/** "Said two men were held": a subject that the parser took for the object of "said" goes back to its clause. */
function strandedSubject(tree: Tree, options: { cue: number; clause: number }): readonly number[] {
  const { cue, clause } = options;
  const object = tree.child(cue, 'obj');
  const isStranded =
    object > cue &&
    object < clause &&
    /^(say|claim|report|announce|confirm|add|note|state)$/.test(tree.word(cue).lemma.toLowerCase()) &&
    tree.child(clause, 'nsubj', 'nsubj:pass', 'expl') < 0 &&
    tree.child(clause, 'aux', 'aux:pass', 'cop') >= 0;
  return isStranded ? tree.subtree(object) : [];
}

function isAfterComma(tree: Tree, index: number): boolean {
  const first = tree.subtree(index)[0]!;
  return tree.form(first) === ',' || (first > tree.sentence.firstWord && tree.form(first - 1) === ',');
}

function hasToBefore(tree: Tree, index: number): boolean {
  return tree.children(index).some((child) => lower(tree, child) === 'to' && child < index);
}

function isContentClause(tree: Tree, cue: number, child: number): boolean {
  const relation = tree.word(child).relation;
  if (relation === 'ccomp') return true;
  if (relation !== 'parataxis') return false;
  // What follows a colon or stands in quotation marks after the cue is content; an aside before it is not.
  if (isSpeechVerb(tree, child) && tree.child(child, 'ccomp', 'xcomp', 'obj') < 0 && isAfterComma(tree, child))
    return false;
  return child > cue && tree.child(child, 'nsubj', 'nsubj:pass') >= 0;
}

/** "…, the ministry said": the cue hangs as an aside on the clause that it tells. */
function takeHost(tree: Tree, cue: number): Taken | null {
  const word = tree.word(cue);
  if (word.relation !== 'parataxis' && word.relation !== 'advcl') return null;
  const host = word.head;
  if (host < tree.sentence.firstWord || host >= tree.sentence.endWord) return null;
  // "As they continue to fire", "he wrote: “Fighting goes on”": neither tells the clause that it hangs on.
  if (tree.child(cue, 'xcomp', 'obj') >= 0 || tree.form(tree.subtree(cue)[0]!) === ':') return null;
  if (tree.child(cue, 'mark') >= 0 && lower(tree, tree.child(cue, 'mark')) !== 'as') return null;
  if (word.relation === 'advcl' && !/^(as)$/.test(markOf(tree, cue))) return null;
  const own = new Set(tree.subtree(cue));
  return { words: tree.subtree(host).filter((index) => !own.has(index)), rule: 'attribution/speech-verb', object: -1 };
}

function withoutMark(tree: Tree, clause: number): number[] {
  const drop = new Set<number>();
  for (const child of tree.children(clause)) {
    if (tree.word(child).relation === 'mark' && /^(that|of|how|as)$/.test(lower(tree, child))) drop.add(child);
  }
  return tree.subtree(clause).filter((index) => !drop.has(index));
}

function withoutCase(tree: Tree, head: number): number[] {
  const drop = new Set(
    tree
      .children(head)
      .filter(
        (child) =>
          tree.word(child).relation === 'case' || (tree.word(child).relation === 'mark' && lower(tree, child) !== 'to'),
      ),
  );
  return tree.subtree(head).filter((index) => !drop.has(index) && !isBelowAny(tree, index, drop));
}

function isBelowAny(tree: Tree, index: number, heads: ReadonlySet<number>): boolean {
  return heads.has(tree.word(index).head) && tree.word(index).relation === 'fixed';
}
