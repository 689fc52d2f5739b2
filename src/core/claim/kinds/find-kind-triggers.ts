import type { Word } from '../../model/reading.js';
import { FRAMES, type TriggerFrame } from './trigger-frames.js';
import { TRIGGER_LEXICON, type LexiconRow } from './trigger-lexicon.js';

/** A word or phrase that may name a happening. */
export interface KindTrigger {
  readonly kind: string;
  /** Position in `Reading.words` of the word that heads the trigger. */
  readonly word: number;
  /** Positions of all its words. */
  readonly words: readonly number[];
  /** 1 only with a fitting object, 2 usually, 3 by itself, 4 before all others. */
  readonly strength: number;
  readonly frame: TriggerFrame;
  /** `kind/<name>`. */
  readonly rule: string;
}

interface Phrase {
  readonly row: LexiconRow;
  readonly parts: readonly string[];
}

const GAP = '…';
/** Words that a `…` may step over: the modifiers between a verb and its object. */
const LONGEST_GAP = 3;

const BY_WORD = { verb: toWordTable('verb'), noun: toWordTable('noun') } as const;
const PHRASES = toPhraseTable();

function toWordTable(part: 'verb' | 'noun'): ReadonlyMap<string, readonly LexiconRow[]> {
  const table = new Map<string, LexiconRow[]>();
  for (const row of TRIGGER_LEXICON) {
    if (row.part !== part) continue;
    const rows = table.get(row.text);
    if (rows) rows.push(row);
    else table.set(row.text, [row]);
  }
  return table;
}

function toPhraseTable(): ReadonlyMap<string, readonly Phrase[]> {
  const table = new Map<string, Phrase[]>();
  for (const row of TRIGGER_LEXICON) {
    if (row.part !== 'phrase') continue;
    const parts = row.text.split(' ').flatMap((part) => (/\w-\w/.test(part) ? part.split(/(-)/) : [part]));
    const list = table.get(parts[0]!);
    if (list) list.push({ row, parts });
    else table.set(parts[0]!, [{ row, parts }]);
  }
  return table;
}

/**
 * All triggers among the words `from … to - 1`, in text order, the strongest first where several stand on one word. Looks at
 * forms alone: whether the object fits and which clause a trigger heads is for the caller's tree to say. `text` is the
 * report's text, from which forms are read beside the lemmas ("deaths", "be sent").
 */
export function findKindTriggers(
  words: readonly Word[],
  options: { readonly text: string; readonly from: number; readonly to: number },
): KindTrigger[] {
  const found: KindTrigger[] = [];
  const from = Math.max(0, options.from);
  const to = Math.min(words.length, options.to);
  for (let at = from; at < to; at += 1) {
    const word = words[at]!;
    const keys = keysOf(word, options.text);
    for (const key of keys) {
      for (const phrase of PHRASES.get(key) ?? []) {
        const matched = matchPhrase(words, { parts: phrase.parts, at, to, text: options.text });
        if (matched) found.push(toTrigger(phrase.row, matched, words));
      }
    }
    const part = word.upos === 'VERB' ? 'verb' : word.upos === 'NOUN' || word.upos === 'PROPN' ? 'noun' : null;
    if (part === null) continue;
    // A tagger's slip in headlines: "Artillery shelled Havnik" with "shelled" as a noun.
    const form = keys[keys.length - 1]!;
    if (part === 'noun' && form.endsWith('ed')) {
      for (const stem of [form.slice(0, -2), form.slice(0, -1)]) {
        for (const row of BY_WORD.verb.get(stem) ?? []) {
          if (row.strength >= 3) found.push(toTrigger(row, [at], words));
        }
      }
    }
    for (const key of keys) {
      for (const row of BY_WORD[part].get(key) ?? []) found.push(toTrigger(row, [at], words));
    }
  }
  return toDistinct(found);
}

/** Lemma and form in lower case; one of them where they are the same. */
function keysOf(word: Word, text: string): readonly string[] {
  const lemma = word.lemma.toLowerCase();
  const form = text.slice(word.start, word.end).toLowerCase();
  return lemma === form ? [lemma] : [lemma, form];
}

function matchPhrase(
  words: readonly Word[],
  options: { parts: readonly string[]; at: number; to: number; text: string },
): number[] | null {
  const { parts, to, text } = options;
  const matched = [options.at];
  let at = options.at;
  for (let part = 1; part < parts.length; part += 1) {
    const wanted = parts[part]!;
    if (wanted !== GAP) {
      at += 1;
      if (at >= to || !keysOf(words[at]!, text).includes(wanted)) return null;
      matched.push(at);
      continue;
    }
    const next = parts[part + 1]!;
    let step = 1;
    while (step <= LONGEST_GAP + 1 && at + step < to && !keysOf(words[at + step]!, text).includes(next)) {
      if (isClosing(words[at + step]!)) return null;
      step += 1;
    }
    if (step > LONGEST_GAP + 1 || at + step >= to) return null;
    at += step - 1;
  }
  return matched;
}

function isClosing({ upos, lemma }: Word): boolean {
  return upos === 'SCONJ' || (upos === 'PUNCT' && !/^["“”'‘’-]$/.test(lemma));
}

function toTrigger(row: LexiconRow, matched: readonly number[], words: readonly Word[]): KindTrigger {
  return {
    kind: row.kind,
    word: words[matched.find((at) => words[at]!.upos === 'VERB') ?? headOf(matched, words)]!.index,
    words: matched.map((at) => words[at]!.index),
    strength: row.strength,
    frame: FRAMES[row.frame],
    rule: `kind/${row.kind}`,
  };
}

/** Of a phrase without a verb, the word whose head stands outside it. */
function headOf(matched: readonly number[], words: readonly Word[]): number {
  const inside = new Set(matched.map((at) => words[at]!.index));
  return matched.find((at) => !inside.has(words[at]!.head)) ?? matched[matched.length - 1]!;
}

/** One trigger a kind and word, the strongest and longest; in text order. */
function toDistinct(found: readonly KindTrigger[]): KindTrigger[] {
  const best = new Map<string, KindTrigger>();
  for (const trigger of found) {
    const key = `${trigger.word} ${trigger.kind}`;
    const known = best.get(key);
    const isBetter =
      !known ||
      trigger.strength > known.strength ||
      (trigger.strength === known.strength && trigger.words.length > known.words.length);
    if (isBetter) best.set(key, trigger);
  }
  return [...best.values()].sort(
    (a, b) =>
      a.word - b.word || b.strength - a.strength || b.words.length - a.words.length || (a.kind < b.kind ? -1 : 1),
  );
}
