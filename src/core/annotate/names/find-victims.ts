import { isHarm, type Harm, type NamedVictim, type NameMention } from '../../model/mention.js';
import type { Reading, Word } from '../../model/reading.js';
import type { Rule } from '../../model/rule.js';
import { isInside, type Span } from '../../text/span.js';
import { sensesOfVerb } from '../figures/harm-words.js';
import { describeVictim } from './describe-victim.js';

/** Rules by which a person's name is one of somebody harmed. */
export const VICTIM_RULES: readonly Rule[] = [
  { id: 'victim/named', says: 'A person whom the words name as killed, wounded, missing or taken.', examples: ['«Mirja Taal», 34, was killed in Lessen.', 'The dead were named as «Orla Petrin» and «Edrik Vansol».'], not: ['Mirja Taal, 34, said that two had been killed.', 'Edrik Vansol killed two.'] },
  { id: 'victim/age', says: "A number behind a victim's name between commas or in brackets, behind \"aged\" or before \"-year-old\" is an age in years.", examples: ['Mirja Taal, «34», was killed.', 'Orla Petrin, aged «61», died.', 'The «12-year-old» Edrik Vansol was wounded.'], not: ['Mirja Taal, 34 soldiers and a dog were killed.'] },
  { id: 'victim/sex', says: 'A noun for a woman or a man, girl or boy, that is said of a victim, or the form of address, tells the sex.', examples: ['Mirja Taal, a «mother» of three, was killed.', '«Mr» Vansol was killed.'], not: ['Edrik Vansol, a teacher, was killed.'] },
  { id: 'victim/status', says: 'A noun or rank of somebody who fights, or of somebody who does not, that is said of a victim tells the status.', examples: ['«Sergeant» Edrik Vansol was killed.', 'Orla Petrin, a «schoolgirl», was killed.'], not: ['Orla Petrin was killed.'] },
]; // prettier-ignore

/** Nouns that by themselves tell a death, with whose it is behind "of" or in the genitive. */
const DEATHS = /^(?:death|killing|murder|assassination|body|corpse|funeral|burial|remains)$/;
const DEAD = /^(?:dead|victim|deceased|fatality|casualty|killed|slain|body)$/;
const WOUNDED = /^(?:wounded|injured)$/;
const NAMING = /^(?:name|identify)$/;
/** Words that take the harm back or leave it open. */
const UNDOING = /^(?:not|never|nearly|almost|narrowly|allegedly)$/;
const OPEN = /^(?:would|could|may|might|will|should|shall)$/;
const MOST_STEPS = 8;

/** The names, those of people who came to harm with what the text tells of them. */
export function findVictims(
  text: string,
  { names, reading }: { readonly names: readonly NameMention[]; readonly reading: Reading },
): NameMention[] {
  let at = 0;
  return names.map((name) => {
    if (name.kind !== 'person') return name;
    while (at + 1 < reading.sentences.length && reading.sentences[at + 1]!.start <= name.start) at += 1;
    const sentence = reading.sentences[at];
    if (!sentence || !isInside(name, sentence)) return name;
    const words = reading.words.slice(sentence.firstWord, sentence.endWord);
    const found = findHarm(name, words);
    if (!found) return name;
    const victim: NamedVictim = { ...found, ...describeVictim(text, { name, words }) };
    return { ...name, victim };
  });
}

function findHarm(name: Span, words: readonly Word[]): { harm: Harm; harmSpan: Span } | null {
  const first = words[0]?.index ?? 0;
  const up = (word: Word): Word | undefined => (word.head < first ? undefined : words[word.head - first]);
  const inside = words.filter((word) => isInside(word, name));
  let word = inside.find((one) => !inside.some((other) => other.index === one.head));
  if (!word) return null;
  // "A teacher, Mirja Taal, and her son Edrik": what is said of the first of a list holds for all.
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const above = up(word);
    if (!above || /^(?:VERB|AUX)$/.test(above.upos)) break;
    // The reader may hang a name of a list on the age of the one before.
    const isListed = /^(?:appos|conj|flat|compound|nmod:desc|list)/.test(word.relation) || word.upos === 'NUM';
    if (!isListed) break;
    word = above;
  }
  const head = up(word);
  const toHarm = (harm: Harm, by: Word): { harm: Harm; harmSpan: Span } => ({ harm, harmSpan: { start: by.start, end: by.end } }); // prettier-ignore
  const relation = word.relation;
  const participle = words.find((one) => one.head === word.index && /^acl/.test(one.relation) && one.upos === 'VERB');
  if (participle && !words.some((one) => one.head === participle.index && /^(?:obj|nsubj)/.test(one.relation))) {
    const harm = harmOf(participle, 'transitive');
    if (harm && !isTakenBack(participle, words)) return toHarm(harm, participle);
  }
  if (!head) return null;
  // A name behind "and" that the reader hangs on the verb is one more of those whom the verb names.
  const isOneMore = relation === 'conj' && word.upos === 'PROPN' && words.some((one) => one.head === head.index && one.start < word.start && /^(?:obj|nsubj:pass)$/.test(one.relation)); // prettier-ignore
  const frame =
    relation === 'nsubj:pass' || relation === 'obj' || isOneMore
      ? 'transitive'
      : relation === 'nsubj'
        ? 'intransitive'
        : null;
  if (frame && head.upos === 'VERB' && !isTakenBack(head, words)) {
    const harm = harmOf(head, frame) ?? (isShotDead(head, words) && frame === 'transitive' ? 'killed' : null);
    if (harm) return toHarm(harm, head);
  }
  const preposition = words.find((one) => one.head === word.index && one.relation === 'case')?.lemma.toLowerCase();
  if (DEATHS.test(head.lemma) && ((relation === 'nmod' && preposition === 'of') || relation === 'nmod:poss'))
    return toHarm('killed', head);
  // "The dead were named as …", "the victim, identified as …"
  const subject = words.find((one) => one.head === head.index && /^nsubj/.test(one.relation));
  const told = NAMING.test(head.lemma) ? (subject ?? up(head)) : undefined;
  if (told && (preposition === 'as' || /^(?:xcomp|obj|obl)/.test(relation))) {
    const harm = ofDead(told);
    if (harm) return toHarm(harm, told);
  }
  // "The dead include …", "among the dead was …"
  if (head.lemma === 'include' && relation === 'obj' && subject) {
    const harm = ofDead(subject);
    if (harm) return toHarm(harm, subject);
  }
  const among = words.find((one) => ofDead(one) !== null && words.some((two) => two.head === one.index && two.lemma === 'among')); // prettier-ignore
  if (among && /^nsubj/.test(relation) && (head === among || among.head === head.index))
    return toHarm(ofDead(among)!, among);
  return null;
}

function ofDead(word: Word): Harm | null {
  const lemma = word.lemma.toLowerCase();
  return DEAD.test(lemma) ? 'killed' : WOUNDED.test(lemma) ? 'wounded' : null;
}

function harmOf(verb: Word, frame: 'transitive' | 'intransitive'): Harm | null {
  for (const sense of sensesOfVerb(verb.lemma))
    if (
      isHarm(sense.harm) &&
      sense.harm !== 'casualties' &&
      sense.harm !== 'displaced' &&
      (sense.frame === frame || sense.frame === 'both')
    )
      // prettier-ignore
      return sense.harm;
  return null;
}

/** "Was shot dead": the shot alone tells no death. */
function isShotDead(verb: Word, words: readonly Word[]): boolean {
  return verb.lemma === 'shoot' && words.some((word) => word.head === verb.index && word.lemma === 'dead');
}

function isTakenBack(verb: Word, words: readonly Word[]): boolean {
  return words.some(
    (word) =>
      word.head === verb.index &&
      ((word.relation === 'advmod' && UNDOING.test(word.lemma)) ||
        (word.relation === 'aux' && OPEN.test(word.lemma)) ||
        (word.relation === 'mark' && /^(?:if|unless|to)$/.test(word.lemma))),
  );
}
