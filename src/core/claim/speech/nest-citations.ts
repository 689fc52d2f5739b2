import type { Rule } from '../../model/rule.js';
import { caseOf, lower, type Tree } from '../tree.js';
import { isByPhrase, joint } from './find-sources.js';
import type { Speech } from './speech.js';

/** Rules of a source that another source is told by. */
export const citationRules: readonly Rule[] = [
  { id: 'attribution/citing', says: '"Citing" or "quoting" names whose words the speaker of the sentence passes on: the one cited speaks, the other relays.', examples: ['The radio said two villages had fallen, «citing» the army.'], not: ['The mayor came, citing no reason.'] },
  { id: 'attribution/quoted-by', says: '"Quoted by" names who relays what the speaker of the sentence says.', examples: ['The mayor, «quoted by» the radio, said two people had died.'], not: ['The poem quoted by the mayor is old.'] },
]; // prettier-ignore

/** Nouns that are cited as reasons, not as speakers. */
const REASON =
  /^(reason|concern|fear|need|lack|right|law|security|safety|opposition|cost|evidence|example|case|threat|risk|pressure|damage|weather|difficulty)$/;

/** Finds who is cited ("citing the army") and by whom a speaker is quoted ("quoted by the radio"); what is said is tied later. */
export function findCitations(tree: Tree): Speech[] {
  const found: Speech[] = [];
  for (const word of tree.words) {
    if (word.upos !== 'VERB') continue;
    const form = lower(tree, word.index);
    if (form === 'citing' || form === 'quoting') {
      // A tagger that is not sure of the participle calls its object by other names.
      const head = tree.children(word.index).find((child) => child > word.index && /^(NOUN|PROPN|PRON)$/.test(tree.word(child).upos) && /^(obj|iobj|obl|nsubj)$/.test(tree.word(child).relation) && caseOf(tree, child) === ''); // prettier-ignore
      if (head !== undefined && !REASON.test(tree.word(head).lemma.toLowerCase()))
        found.push(toCitation(tree, { cue: [word.index], head, rule: 'attribution/citing' }));
    } else if (form === 'quoted' || form === 'cited') {
      const by = tree.children(word.index).find((child) => isByPhrase(tree, child));
      if (by !== undefined)
        found.push(toCitation(tree, { cue: [word.index], head: by, rule: 'attribution/quoted-by' }));
    }
  }
  return found;
}

function toCitation(tree: Tree, options: { cue: readonly number[]; head: number; rule: string }): Speech {
  const cue = options.cue[0]!;
  const { start, end } = tree.word(cue);
  const said = saidByQuoted(tree, cue);
  const own = tree.subtree(cue).filter((index) => !said.includes(index));
  return {
    sentence: tree.sentence.index, sources: joint(tree, options.head), cueWord: cue, cue: { start, end }, stance: 'asserts', content: said,
    frame: own, isBare: false, rule: options.rule, sourceRule: options.rule, score: 1,
  }; // prettier-ignore
}

/** "Was quoted by the radio as saying that …": what follows "as saying" is the quoted one's, not the citation's own phrase. */
function saidByQuoted(tree: Tree, cue: number): readonly number[] {
  const saying = tree.children(cue).find((child) => /ing$/.test(lower(tree, child)) && (caseOf(tree, child) === 'as' || tree.children(child).some((one) => lower(tree, one) === 'as'))); // prettier-ignore
  return saying === undefined ? [] : tree.subtree(saying);
}

/**
 * Ties citations to the speech that they stand beside: of "the radio said …, citing the army" the army speaks inside the
 * radio; of "the mayor, quoted by the radio, said …" the mayor inside the radio. A citation without a speech beside it speaks
 * for its own clause. Of two speeches the outer one's content holds the inner one's cue.
 */
export function nestCitations(tree: Tree, speeches: readonly Speech[]): Speech[] {
  const result = [...speeches];
  for (const citation of findCitations(tree)) {
    const at = findHost(tree, { citation, speeches: result });
    if (at < 0) {
      const clause = clauseAround(tree, citation);
      if (citation.rule === 'attribution/citing' && clause.length > 2) result.push({ ...citation, content: clause });
      continue;
    }
    const host = result[at]!;
    if (citation.rule === 'attribution/citing') {
      const frame = [...new Set([...citation.frame, ...citation.content])];
      const content = host.content.filter((index) => !frame.includes(index));
      result[at] = { ...host, content: merge(content, [citation.cueWord]), frame: host.frame.filter((index) => !frame.includes(index)) }; // prettier-ignore
      result.push({ ...citation, stance: host.stance, content, frame, isBare: host.isBare });
    } else {
      const frame = host.frame.filter((index) => !citation.frame.includes(index));
      const content = host.content.filter((index) => !citation.frame.includes(index));
      result[at] = { ...host, content, frame };
      result.push({ ...citation, content: merge(content, [host.cueWord]) });
    }
  }
  return result;
}

function merge(words: readonly number[], more: readonly number[]): number[] {
  return [...new Set([...words, ...more])].sort((a, b) => a - b);
}

/** Position of the speech that a citation belongs to: the one that its phrase hangs on, or whose speaker it hangs on; -1 for none. */
function findHost(tree: Tree, options: { citation: Speech; speeches: readonly Speech[] }): number {
  const { citation, speeches } = options;
  const { head } = tree.word(citation.cueWord);
  const others = speeches.map((speech, at) => ({ speech, at })).filter(({ speech }) => speech.rule !== 'attribution/citing' && speech.rule !== 'attribution/quoted-by' && speech.cueWord !== citation.cueWord && speech.sources.length > 0); // prettier-ignore
  const beside = others.find(({ speech }) => speech.cueWord === head || speech.sources.includes(head));
  if (beside) return beside.at;
  const around = others
    .filter(({ speech }) => speech.content.includes(citation.cueWord) || speech.frame.includes(citation.cueWord))
    .sort((a, b) => a.speech.content.length - b.speech.content.length)[0];
  if (around) return around.at;
  // "Nine died, the radio said, citing a doctor": the tree hangs the participle on what is said.
  const near = others.filter(({ speech }) => speech.cueWord < citation.cueWord && citation.cueWord - speech.cueWord < 12).pop(); // prettier-ignore
  return near ? near.at : -1;
}

/** The words of the clause that a citation stands in, without the citation. */
function clauseAround(tree: Tree, citation: Speech): number[] {
  const { head } = tree.word(citation.cueWord);
  if (head < tree.sentence.firstWord || head >= tree.sentence.endWord) return [];
  return tree.subtree(head).filter((index) => !citation.frame.includes(index) && !citation.content.includes(index));
}
