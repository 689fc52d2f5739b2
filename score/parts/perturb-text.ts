/** What a copy has suffered. Numbers are kept by all. */
export type Damage = 'reordered' | 'cut' | 'reworded' | 'names-damaged' | 'retranslated';

/** Numbers from 0 to 1 that a seed decides: mulberry32. */
export function makeRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let value = Math.imul(state ^ (state >>> 15), state | 1);
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61);
    return ((value ^ (value >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Pairs of words that a newsroom or a translation swaps, both ways. */
const SWAPS: readonly (readonly [string, string])[] = [
  ['said', 'stated'], ['say', 'state'], ['told', 'informed'], ['announced', 'declared'], ['reported', 'communicated'], ['killed', 'slain'], ['dead', 'perished'],
  ['died', 'lost their lives'], ['wounded', 'injured'], ['soldiers', 'servicemen'], ['troops', 'forces'], ['fighters', 'militants'], ['shelling', 'bombardment'],
  ['shelled', 'bombarded'], ['attack', 'assault'], ['attacked', 'assaulted'], ['town', 'city'], ['village', 'settlement'], ['houses', 'homes'], ['people', 'persons'],
  ['civilians', 'peaceful residents'], ['army', 'armed forces'], ['ministry', 'department'], ['began', 'started'], ['after', 'following'], ['near', 'close to'],
  ['about', 'around'], ['more than', 'over'], ['at least', 'no fewer than'], ['several', 'a number of'], ['many', 'numerous'], ['destroyed', 'wrecked'],
  ['damaged', 'harmed'], ['night', 'night hours'], ['morning', 'morning hours'], ['war', 'armed conflict'], ['fire', 'shooting'], ['road', 'highway'], ['bridge', 'crossing'],
  ['children', 'kids'], ['hospital', 'clinic'], ['doctors', 'medics'], ['police', 'policemen'], ['government', 'authorities'], ['against', 'versus'], ['also', 'likewise'],
  ['but', 'however'], ['because', 'since'], ['during', 'in the course of'], ['all', 'the whole'], ['found', 'discovered'], ['taken', 'captured'], ['took', 'seized'],
  ['left', 'abandoned'], ['came', 'arrived'], ['went', 'moved'], ['asked', 'requested'], ['called', 'named'], ['hit', 'struck'], ['fell', 'dropped'], ['help', 'assistance'],
  ['families', 'households'], ['men', 'males'], ['women', 'females'], ['border', 'frontier'], ['river', 'stream'], ['where', 'in which'], ['before', 'prior to'], ['until', 'up to the time that'],
  ['which', 'that'], ['would', 'was going to'], ['could', 'was able to'], ['is', 'remains'], ['had been', 'was'], ['have been', 'were'], ['has been', 'was'], ['between', 'in between'], ['while', 'as'],
]; // prettier-ignore

const SWAP_OF = new Map(SWAPS.flatMap(([a, b]) => [[a, b], [b, a]] as const)); // prettier-ignore
const SWAP = new RegExp(`\\b(?:${[...SWAP_OF.keys()].sort((a, b) => b.length - a.length).join('|')})\\b`, 'g');

/** A copy of a text: its paragraphs damaged as told, one kind after the other; the same seed makes the same copy. */
export function perturbText(
  text: string,
  options: { readonly damages: readonly Damage[]; readonly seed: number },
): string {
  const random = makeRandom(options.seed);
  let paragraphs = text.split(/\n+/).filter((line) => line.trim() !== '');
  for (const damage of options.damages) {
    if (damage === 'reordered') paragraphs = shuffle(paragraphs, random);
    else if (damage === 'cut') paragraphs = cut(paragraphs, random);
    else if (damage === 'reworded')
      paragraphs = paragraphs.map((line) => mapSentences(line, (one) => reword(one, random)));
    else if (damage === 'names-damaged') paragraphs = damageNames(paragraphs, random);
    else paragraphs = paragraphs.map((line) => mapSentences(line, (one) => retranslate(one, random)));
  }
  return `${paragraphs.join('\n\n')}\n`;
}

function shuffle<T>(list: readonly T[], random: () => number): T[] {
  const copy = [...list];
  for (let at = copy.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    [copy[at], copy[other]] = [copy[other]!, copy[at]!];
  }
  return copy;
}

/** About six tenths of the paragraphs, at least two. */
function cut(paragraphs: readonly string[], random: () => number): string[] {
  const kept = paragraphs.filter(() => random() < 0.6);
  return kept.length >= 2 ? kept : paragraphs.slice(0, 2);
}

function mapSentences(line: string, change: (sentence: string) => string): string {
  return line
    .split(/(?<=[.!?]["”’]?)\s+(?=["“‘]?\p{Lu})/u)
    .map(change)
    .join(' ');
}

/** Three of four words that have a partner swapped, the speaker put first where he came last, a leading time put last. */
function reword(sentence: string, random: () => number): string {
  let made = sentence.replace(SWAP, (word) => (random() < 0.75 ? SWAP_OF.get(word)! : word));
  made = made.replace(/^(.{20,}),\s+((?:the |an? )?[\p{L}’' -]{3,50}?)\s+(said|stated|announced|declared)\.$/u, (all: string, content: string, who: string, verb: string) =>
    /["“”]/.test(content) ? all : `${capital(who)} ${verb} that ${content.charAt(0).toLowerCase()}${content.slice(1)}.`); // prettier-ignore
  return made.replace(/^((?:On|In|At|By|Since)\s[^,]{3,30}),\s+(.+)\.$/u, (_, when: string, rest: string) => `${capital(rest)} ${when.charAt(0).toLowerCase()}${when.slice(1)}.`); // prettier-ignore
}

/** Small words as a translation gets them wrong. */
const SMALL = new Map(
  Object.entries({
    in: 'inside', on: 'upon', at: 'by', with: 'along with', from: 'out of', for: 'on behalf of', and: 'as well as', to: 'towards', by: 'through', of: 'from', that: 'what', not: 'by no means',
    was: 'became', were: 'became', had: 'did have', has: 'does have', he: 'this one', they: 'these', his: 'own', their: 'own', there: 'at that place', who: 'that', as: 'like', into: 'in', over: 'above',
  }),
); // prettier-ignore
const SMALL_WORD = new RegExp(`\\b(?:${[...SMALL.keys()].join('|')})\\b`, 'g');

/** As a machine translates back: articles lost, auxiliary verbs and clauses moved. */
function retranslate(sentence: string, random: () => number): string {
  return reword(sentence, random)
    .replace(SMALL_WORD, (word) => (random() < 0.5 ? SMALL.get(word)! : word))
    .replace(/\b(?:the|a|an) /g, (article) => (random() < 0.4 ? '' : article))
    .replace(/\b(\p{L}+)’s (\p{Ll}+)\b/gu, (all: string, who: string, what: string) => (random() < 0.6 ? `${what} of ${who}` : all))
    .replace(/^(\S+ \S+) (.{20,60}?), (.{20,})\.$/u, (all: string, a: string, b: string, c: string) => (random() < 0.5 && !/\d/.test(a) ? `${capital(c)}, ${a.charAt(0).toLowerCase()}${a.slice(1)} ${b}.` : all)); // prettier-ignore
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/ck/g, 'k'], [/ph/g, 'f'], [/v/g, 'w'], [/y/g, 'i'], [/c(?=[aou])/g, 'k'], [/ee/g, 'i'], [/th/g, 't'], [/j/g, 'dzh'], [/x/g, 'ks'], [/([lmnrst])\1/g, '$1'], [/o(?=\p{L}*$)/u, 'a'],
]; // prettier-ignore

/** Names inside sentences spelt as another language would, the same name the same way throughout. */
function damageNames(paragraphs: readonly string[], random: () => number): string[] {
  const known = new Map<string, string>();
  const damage = (name: string): string => {
    const made = known.get(name);
    if (made !== undefined) return made;
    const [first, rest] = [name.charAt(0), name.slice(1)];
    let changed = rest;
    for (const [pattern, sound] of SOUNDS) if (random() < 0.7) changed = changed.replace(pattern, sound);
    known.set(name, first + changed);
    return first + changed;
  };
  return paragraphs.map((line) => line.replace(/(?<=[\p{Ll},] )\p{Lu}\p{Ll}{3,}/gu, (name) => (/^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/.test(name) ? name : damage(name)))); // prettier-ignore
}
