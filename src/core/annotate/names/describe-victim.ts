import type { NamedVictim, NameMention } from '../../model/mention.js';
import type { Word } from '../../model/reading.js';
import type { Span } from '../../text/span.js';
import { statusOfNoun } from '../figures/victim-nouns.js';

/** Letters beside a name in which its description stands. */
const WINDOW = 80;
const OLDEST = 120;
/** Behind a name: ", 34,", "(34)", ", aged 61", "(65 years old)", ", a 12-year-old". */
const AGE_BEHIND: readonly RegExp[] = [
  /^(?:,\s*|\s*\(\s*)(\d{1,3})(?=\s*(?:[,);]|\.(?!\d)|$|and\b|was\b|were\b))/,
  /^(?:,\s*|\s*\(\s*|\s+)aged\s+(\d{1,3})\b/,
  /^(?:,\s*|\s*\(\s*)(\d{1,3})[\s-]years?[\s-]old\b/,
  /^,\s*an?\s+(\d{1,3})-year-old\b/,
];
/** In front: "the 12-year-old", "12-year-old schoolgirl". */
const AGE_AHEAD = /\b(\d{1,3})-year-old\s+(?:[\p{Ll}-]+\s+){0,3}$/u;
const FEMALE =
  /^(?:woman|girl|mother|wife|daughter|sister|widow|grandmother|schoolgirl|housewife|policewoman|servicewoman|spokeswoman|nun|aunt|niece|bride|mrs\.?|ms\.?|lady|actress|waitress|midwife|mum)$/;
const MALE =
  /^(?:man|boy|father|husband|son|brother|grandfather|schoolboy|policeman|serviceman|spokesman|monk|priest|uncle|nephew|groom|mr\.?|fisherman|cameraman|businessman|militiaman|gunman|guardsman|fireman|sir|lord|sheikh|imam|dad)$/;
/** Ranks of armed forces that stand before a name. */
const RANK =
  /^(?:private|pvt\.?|corporal|cpl\.?|sergeant|sgt\.?|lieutenant|lt\.?|captain|capt\.?|major|maj\.?|colonel|col\.?|brigadier|brig\.?|general|gen\.?|commodore|admiral|marshal|lieutenant-colonel|lieutenant-general|major-general)$/;

/** Age, sex and status of a victim as far as the words right beside the name tell them. */
export function describeVictim(
  text: string,
  { name, words }: { readonly name: NameMention; readonly words: readonly Word[] },
): Pick<NamedVictim, 'age' | 'ageSpan' | 'sex' | 'sexSpan' | 'status' | 'statusSpan'> {
  const described = findDescription(text, { name, words });
  const sexWord = described.find((word) => FEMALE.test(lower(text, word)) || MALE.test(lower(text, word)));
  const statusWord = described.find((word) => toStatus(lower(text, word)) !== 'unknown');
  const age = findAge(text, { name, words });
  return {
    age: age?.value ?? null,
    ageSpan: age?.span ?? null,
    sex: sexWord ? (FEMALE.test(lower(text, sexWord)) ? 'female' : 'male') : null,
    sexSpan: sexWord ? toSpan(sexWord) : null,
    status: statusWord ? toStatus(lower(text, statusWord)) : 'unknown',
    statusSpan: statusWord ? toSpan(statusWord) : null,
  };
}

function findAge(
  text: string,
  { name, words }: { name: Span; words: readonly Word[] },
): { value: number; span: Span } | null {
  const end = words.at(-1)?.end ?? name.end;
  const behind = text.slice(name.end, Math.min(end, name.end + WINDOW));
  for (const pattern of AGE_BEHIND) {
    const match = pattern.exec(behind);
    if (match) return toAge(match[1]!, name.end + match.index + match[0].indexOf(match[1]!));
  }
  const from = Math.max(words[0]?.start ?? name.start, name.start - WINDOW);
  const ahead = AGE_AHEAD.exec(text.slice(from, name.start));
  return ahead ? toAge(ahead[1]!, from + ahead.index) : null;
}

function toAge(digits: string, start: number): { value: number; span: Span } | null {
  const value = Number(digits);
  return value > OLDEST ? null : { value, span: { start, end: start + digits.length } };
}

/**
 * The nouns that are said of the person, nearest first: the role or rank in front ("reporter Mirja Taal") and the head of
 * the apposition behind ("Mirja Taal, 34, a mother of three"), not what stands inside it ("the son of a general").
 */
function findDescription(text: string, { name, words }: { name: Span; words: readonly Word[] }): Word[] {
  const found: Word[] = [];
  for (let at = words.findLastIndex((word) => word.end <= name.start); at >= 0; at -= 1) {
    const word = words[at]!;
    if (name.start - word.start > WINDOW) break;
    if (/^(?:NOUN|PROPN)$/.test(word.upos)) found.push(word);
    else if (!/^(?:ADJ|NUM)$/.test(word.upos) && lower(text, word) !== '-') {
      // "A teacher, Mirja Taal, …": the comma of an apposition.
      const before = words[at - 1];
      if (found.length === 0 && lower(text, word) === ',' && before?.upos === 'NOUN') found.push(before);
      break;
    }
  }
  const behind = text.slice(name.end, name.end + WINDOW);
  const opening = /^(?:(?:,\s*|\s*\()(?:aged\s+)?\d{1,3}(?:[\s-]years?[\s-]old)?\)?)?,\s*(?:an?|the|his|her|their)\s+/.exec(behind); // prettier-ignore
  if (opening) {
    const from = name.end + opening[0].length;
    let head: Word | null = null;
    for (const word of words) {
      if (word.start < from) continue;
      if (!/^(?:NOUN|PROPN|ADJ|NUM)$/.test(word.upos) && !/^(?:-|['’]s)$/.test(lower(text, word))) break;
      if (word.upos === 'NOUN') head = word;
    }
    if (head) found.push(head);
  }
  return found;
}

function toStatus(form: string): NamedVictim['status'] {
  return RANK.test(form) ? 'military' : statusOfNoun(form);
}

function lower(text: string, word: Span): string {
  return text.slice(word.start, word.end).toLowerCase();
}

function toSpan({ start, end }: Span): Span {
  return { start, end };
}
