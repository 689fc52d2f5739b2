import type { Note } from '../model/report.js';
import type { Rule } from '../model/rule.js';
import { CAPTION_AGENCY, GENERIC_NAME } from './lexicon.js';
import { markLine, type Line } from './page-line.js';

/** Rules of captions that are known by the rest of the page. */
export const captionRules: readonly Rule[] = [
  {
    id: 'block/caption-alien',
    says: 'A caption whose names the story does not share, or whose person it does not know, is no part of it.',
    examples: [
      'Bridge falls in Lessen\nThe bridge of Lessen fell on Friday.\n«Photo: roses at the Port Meren flower show»',
      'Bridge falls in Lessen\nThe bridge of Lessen fell, as Halmara feared.\n«Photo: The singer Romy Vast on a stage in Halmara»',
    ],
    not: ['Bridge falls in Lessen\nThe bridge of Lessen fell on Friday.\nPhoto: the bridge of Lessen'],
  },
  {
    id: 'block/caption-twice',
    says: 'A dated line that stands twice on the page is the caption of a picture shown twice.',
    examples: [
      'Bridge falls\n«A man stands on the bridge of Lessen on 4 May 2019. Orbel»\n«A man stands on the bridge of Lessen on 4 May 2019. Orbel»\nThe bridge of Lessen fell on Friday.',
    ],
    not: ['A man stands on the bridge of Lessen on 4 May 2019.'],
  },
];

/** Most words of a caption. */
const LONGEST_CAPTION = 70;

/** Marks lines as captions that end in an agency's name above the story, or stand there twice. */
export function markCaptions(lines: readonly Line[]): void {
  const seen = new Map<string, number>();
  for (const line of lines) seen.set(line.text, (seen.get(line.text) ?? 0) + 1);
  const firstBody = lines.findIndex(
    (line) => line.kind === null && line.isSentence && line.count > 12 && !CAPTION_AGENCY.test(line.text),
  );
  lines.forEach((line, i) => {
    if (line.kind !== null || line.count > LONGEST_CAPTION || line.count < 5) return;
    if (CAPTION_AGENCY.test(line.text) && (firstBody < 0 || i <= firstBody)) markLine(line, 'caption', 'block/caption');
    else if ((seen.get(line.text) ?? 0) > 1 && /\b(?:19|20)\d\d\b/.test(line.text))
      markLine(line, 'caption', 'block/caption-twice');
  });
}

/** A name's first letters: "Idrun" and "Idruni" are one. */
const STEM = 6;
const toStem = (word: string): string =>
  word
    .replace(/['’]s$/, '')
    .slice(0, STEM)
    .toLowerCase();
const WORD = /[\p{L}\p{M}]+(?:['’]s)?/gu;
const isName = (word: string): boolean =>
  word.length >= 4 && /^\p{Lu}/u.test(word) && !GENERIC_NAME.test(word.replace(/['’]s$/, ''));

/** Marks captions that have nothing to do with the story as boilerplate, with a note each. */
export function markAlienCaptions(text: string, lines: readonly Line[]): Note[] {
  const captions = lines.filter((line) => line.kind === 'caption');
  if (captions.length === 0) return [];
  const story = countStems(lines);
  const notes: Note[] = [];
  if (story.size === 0) return notes;
  for (const caption of captions) {
    if (!isAlien(caption.text, story)) continue;
    markLine(caption, 'boilerplate', 'block/caption-alien');
    notes.push({
      rule: 'block/caption-alien',
      message: 'The caption has nothing to do with the body.',
      span: { start: caption.start, end: caption.start + text.slice(caption.start, caption.end).trimEnd().length },
    });
  }
  return notes;
}

/** Number of blocks of the story in which each name stands; the title counts for three. */
function countStems(lines: readonly Line[]): Map<string, number> {
  const story = new Map<string, number>();
  for (const line of lines) {
    if (line.kind !== 'body' && line.kind !== 'title' && line.kind !== 'heading') continue;
    const stems = new Set((line.text.match(WORD) ?? []).filter(isName).map(toStem));
    for (const stem of stems) story.set(stem, (story.get(stem) ?? 0) + (line.kind === 'title' ? 3 : 1));
  }
  return story;
}

/** Blocks from which on a name is at the heart of the story. */
const CORE = 3;

function isAlien(caption: string, story: ReadonlyMap<string, number>): boolean {
  const names = findCaptionNames(caption);
  const weights = names.map((name) => Math.max(...name.map((word) => story.get(toStem(word)) ?? 0)));
  if (names.length === 0) return false;
  if (weights.every((weight) => weight === 0)) return true;
  // A person whom the story does not know, in a place that it mentions in passing: another story's picture.
  return names[0]!.length >= 2 && weights[0] === 0 && weights.every((weight) => weight < CORE);
}

/** Runs of capitalised words in a caption, without the photographer and the word that opens it. */
function findCaptionNames(caption: string): string[][] {
  const bare = caption
    .replace(/^[^:]{0,20}(?:photo|picture|image|caption|pictured)s?(?: credit)?\s*:/i, '')
    .replace(/[([][^()[\]]*(?:photo|file|image|picture|by|via|handout)\b[^()[\]]*[)\]]\s*$/i, '')
    .replace(/([.!?”]) (?:photo(?:graph)?|picture|image|credit)s?(?: by)?\s?:.*$/i, '$1')
    .replace(/([.\d]) +\p{Lu}[\p{L} ]{1,30}$/u, '$1');
  const names: string[][] = [];
  let run: string[] = [];
  let end = -1;
  let isFirst = true;
  for (const match of bare.matchAll(WORD)) {
    const word = match[0];
    const isNext = run.length > 0 && /^[ -]+$/.test(bare.slice(end, match.index));
    // The first word has its capital from its place, unless a name goes on after it.
    const isNamed = isName(word) && !(isFirst && !/^[ -]\p{Lu}/u.test(bare.slice(match.index + word.length)));
    isFirst = false;
    if (isNamed && isNext) run.push(word);
    else {
      if (run.length > 0) names.push(run);
      run = isNamed ? [word] : [];
    }
    end = match.index + word.length;
  }
  if (run.length > 0) names.push(run);
  return names;
}
