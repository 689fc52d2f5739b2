import type { Name } from '../../model/name.js';
import type { Rule } from '../../model/rule.js';

/** Rules by which words stand for something named elsewhere in the report. */
export const referenceRules: readonly Rule[] = [
  { id: 'reference/pronoun', says: 'A pronoun stands for the speaker or person named last; the gender of machine-translated pronouns is not trusted.', examples: ['Vansol spoke. «He» gave no figures.'], not: ['It is raining.'] },
  { id: 'reference/pronoun-open', says: 'A pronoun for which the report has named nobody.', examples: ['«He» said that shells had fallen.'], not: ['Colonel Marn was there. He said that shells had fallen.'] },
  { id: 'reference/own-we', says: '"We" and "I" outside of quotation marks are whoever printed the report.', examples: ['«We» urge both camps to stop.'], not: ['"We will hold", he said.'] },
  { id: 'reference/definite-noun', says: 'A bare noun ("the ministry", "the army") stands for the last one named with that noun, or for that of the side that spoke last.', examples: ["Tarvia's ministry spoke. «The ministry» denied it."], not: ['A ministry was hit.'] },
  { id: 'reference/possessive', says: '"Its", "his", "their" belong to the one who speaks or acts.', examples: ['The army said «its soldiers» held.'], not: ['The soldiers held.'] },
  { id: 'reference/enemy', says: '"The enemy" is the side against which the speaker fights.', examples: ['«The enemy» fled.'], not: ['He made an enemy of sleep.'] },
  { id: 'reference/both-sides', says: '"Both sides" are one party of each of the two sides.', examples: ['«Both sides» denied it.'], not: ['Both bridges fell.'] },
]; // prettier-ignore

/** Somebody whom later words may stand for. */
export interface Referent {
  /** Full name as first written. */
  readonly name: string;
  readonly kind: Name['kind'];
  readonly party: string | null;
  readonly side: string | null;
  /** Head of the name, lower case: "ministry" of "Tarvian defence ministry". */
  readonly noun: string;
  /** Words by which a bare noun may mean it, lower case: those of a name, the head alone of words that only tell who it is. */
  readonly words: readonly string[];
  readonly institution: Name | null;
}

/** What has been named so far in one report; a plain value that the claim stage hands from sentence to sentence. */
export interface Memory {
  referents: Referent[];
  lastSpeaker: Referent | null;
  lastPerson: Referent | null;
}

/** An empty memory: nothing has been read yet. */
export function toMemory(): Memory {
  return { referents: [], lastSpeaker: null, lastPerson: null };
}

const MOST_REFERENTS = 200;

/** Remembers a name that has just been read. Reports are short; only the latest names are kept. */
export function remember(memory: Memory, referent: Referent, options: { isSpeaker: boolean }): void {
  memory.referents.push(referent);
  if (memory.referents.length > MOST_REFERENTS) memory.referents.shift();
  if (options.isSpeaker) memory.lastSpeaker = referent;
  if (referent.kind === 'person') memory.lastPerson = referent;
}

/** The referent of a name that carries its own words; `noun` is the head of those that are no name ("doctor at the clinic"). */
export function toReferent(
  name: Name,
  options: { readonly institution: Name | null; readonly noun?: string | null },
): Referent | null {
  const full = name.standsFor ?? name.text;
  if (!full) return null;
  const words = full.toLowerCase().split(/\s+/);
  return {
    name: full,
    kind: name.kind,
    party: name.party,
    side: name.side,
    noun: singular(options.noun ?? words[words.length - 1] ?? ''),
    words: options.noun ? [options.noun] : words,
    institution: options.institution,
  };
}

/** The referent last named with this noun ("ministry"), or null. */
export function findByNoun(memory: Memory, noun: string): Referent | null {
  const wanted = singular(noun.toLowerCase());
  for (let at = memory.referents.length - 1; at >= 0; at -= 1) {
    const referent = memory.referents[at]!;
    if (referent.noun === wanted || referent.words.includes(wanted)) return referent;
  }
  return null;
}

/** A noun without a plural `s`; only for comparing words with each other. */
export function singular(noun: string): string {
  if (noun.endsWith('ies') && noun.length > 4) return `${noun.slice(0, -3)}y`;
  return noun.endsWith('s') && !noun.endsWith('ss') && noun.length > 3 ? noun.slice(0, -1) : noun;
}
