import type { Span } from '../../text/span.js';
import type { FoundOrganisation } from './find-organisations.js';
import { isHyphen, isPossessive, RANKS, ROLES, type Token } from './tokens.js';

/** A person named in a sentence, first and last word by position. */
export interface FoundPerson extends Span {
  readonly role: Span | null;
  readonly institution: Span | null;
  readonly rule: string;
}

/** Particles inside names. */
const PARTICLES =
  /^(?:al|el|ul|ad|as|ash|bin|ibn|bint|abu|abd|de|da|dos|di|del|della|van|von|der|den|la|le|ben|ter|oglu|ogly|zadeh|u|\p{Lu}\.?)$/u;
const NO_NAMES = new Set(
  'the a an in on at of from and but or for as by to with after before when while since monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december'.split(
    ' ',
  ),
);
const MOST_WORDS = 5;

/**
 * People of one sentence: those that the reader found, and capitals behind a role or rank or before an age. Role and
 * institution stand in front ("defence ministry spokesman X") or behind a comma ("X, spokesman for the defence ministry,").
 */
export function findPeople(
  tokens: readonly Token[],
  options: {
    readonly read: readonly Span[];
    readonly organisations: readonly FoundOrganisation[];
    /** True for words that a table has as something else: a country, a party's seat, a place. */
    readonly isOther: (words: readonly Token[]) => boolean;
  },
): FoundPerson[] {
  const found: FoundPerson[] = [];
  const taken = new Array<boolean>(tokens.length).fill(false);
  const put = (range: { from: number; to: number }, rule: string): void => {
    let { from, to } = range;
    // "Foreign Ministry spokeswoman Grete Ommund": the name begins behind the last role or rank.
    for (let at = to - 2; at >= from; at -= 1)
      if (RANKS.has(tokens[at]!.lower) || ROLES.has(tokens[at]!.lower)) {
        from = at + 1;
        break;
      }
    while (to > from && (isPossessive(tokens[to - 1]!) || /^[,.;:]$/.test(tokens[to - 1]!.form))) to -= 1;
    const words = tokens.slice(from, to);
    if (!words.some((token) => token.isCapital) || !isNameLike(words) || options.isOther(words)) return;
    for (let at = from; at < to; at += 1) if (taken[at]) return;
    for (let at = from; at < to; at += 1) taken[at] = true;
    found.push({
      start: tokens[from]!.start,
      end: tokens[to - 1]!.end,
      ...findRole(tokens, { from, to, organisations: options.organisations }),
      rule,
    });
  };
  for (const span of options.read) {
    const range = toRange(tokens, span);
    if (range) put(range, 'name/reader');
  }
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at]!;
    if (taken[at] || (!ROLES.has(token.lower) && !RANKS.has(token.lower))) continue;
    const to = nameEnd(tokens, at + 1);
    if (to > at + 1) put({ from: at + 1, to }, 'name/after-role');
  }
  for (let at = 0; at < tokens.length; at += 1) {
    if (taken[at]) continue;
    const to = nameEnd(tokens, at);
    if (to - at < 2) continue;
    if (
      to - at <= 4 &&
      tokens[to]?.form === ',' &&
      /^[1-9]\d?$/.test(tokens[to + 1]?.form ?? '') &&
      /^[,.]$/.test(tokens[to + 2]?.form ?? '')
    )
      put({ from: at, to }, 'name/with-age');
    at = to - 1;
  }
  return found.sort((a, b) => a.start - b.start);
}

/** No name ends in a plain noun ("Ostrel leader") or is a pronoun. */
function isNameLike(words: readonly Token[]): boolean {
  const last = words.at(-1)!;
  if (
    words.length === 1 &&
    (ROLES.has(last.lower) ||
      RANKS.has(last.lower) ||
      /^(?:PRON|DET|ADP|ADV|AUX|CCONJ|SCONJ|NUM|VERB)$/.test(last.upos))
  )
    return false;
  return (
    last.isCapital &&
    !ROLES.has(last.lower) &&
    words.every(
      (token) =>
        token.isCapital ||
        PARTICLES.test(token.lower) ||
        /^[-.'’"“”]$|^['’]s?$/.test(token.form) ||
        /-/.test(token.form),
    )
  );
}

function toRange(tokens: readonly Token[], span: Span): { from: number; to: number } | null {
  const from = tokens.findIndex((token) => token.end > span.start);
  if (from < 0 || tokens[from]!.start >= span.end) return null;
  let to = from;
  while (to < tokens.length && tokens[to]!.start < span.end) to += 1;
  return { from, to };
}

/** Where the run of words in capitals that begins at `from` ends; `from` where none does. */
function nameEnd(tokens: readonly Token[], from: number): number {
  let at = from;
  while (at < tokens.length && at - from < MOST_WORDS) {
    const { lower, isCapital, upos, form } = tokens[at]!;
    if (NO_NAMES.has(lower) || ROLES.has(lower)) break;
    const isName =
      isCapital &&
      /^(?:PROPN|NOUN|ADJ|X|VERB)$/.test(upos) &&
      (form.length === 1 || form.length > 3 || upos === 'PROPN');
    const isInside =
      at > from && (PARTICLES.test(form) || isHyphen(tokens, at)) && (tokens[at + 1]?.isCapital ?? false);
    if (RANKS.has(lower) && at === from) return nameEnd(tokens, at + 1) > at + 1 ? nameEnd(tokens, at + 1) : from;
    if (!isName && !isInside) break;
    at += 1;
  }
  return at;
}

function findRole(
  tokens: readonly Token[],
  { from, to, organisations }: { from: number; to: number; organisations: readonly FoundOrganisation[] },
): { role: Span | null; institution: Span | null } {
  let at = from - 1;
  while (at >= 0 && RANKS.has(tokens[at]!.lower)) at -= 1;
  const front = at >= 0 && ROLES.has(tokens[at]!.lower) ? frontRole(tokens, at) : null;
  const behind = front ? null : behindRole(tokens, to);
  const ahead = front ?? behind ?? aheadRole(tokens, from);
  if (ahead) return { role: ahead, institution: institutionOf(ahead, tokens, organisations) };
  // "Colonel X" alone: the rank is all that is told.
  return at < from - 1
    ? { role: { start: tokens[at + 1]!.start, end: tokens[from - 1]!.end }, institution: null }
    : { role: null, institution: null };
}

/** "Tarvian defence ministry spokesman": from its noun back over what describes it. */
function frontRole(tokens: readonly Token[], noun: number): Span {
  let from = noun;
  while (from > 0 && noun - from < 10) {
    const token = tokens[from - 1]!;
    const isPart = /^(?:NOUN|ADJ|PROPN|NUM)$/.test(token.upos) || isPossessive(token) || isHyphen(tokens, from - 1);
    if (!isPart) break;
    from -= 1;
  }
  while (from < noun && (isPossessive(tokens[from]!) || tokens[from]!.form === '-')) from += 1;
  return { start: tokens[from]!.start, end: tokens[noun]!.end };
}

/** ", a spokesman for the Tarvian defence ministry," */
function behindRole(tokens: readonly Token[], to: number): Span | null {
  if (tokens[to]?.form !== ',') return null;
  let at = to + 1;
  // The age may stand between: "Mirja Taal, 58, leader of Ostrel,".
  if (/^\d{1,2}$/.test(tokens[at]?.form ?? '') && tokens[at + 1]?.form === ',') at += 2;
  const first = /^(?:a|an|the|its|his|her|their)$/.test(tokens[at]?.lower ?? '') ? at + 1 : at;
  let end = first;
  let hasRole = false;
  while (end < tokens.length && end - first < 14) {
    const token = tokens[end]!;
    if (/^(?:VERB|AUX|PRON|SCONJ|PUNCT)$/.test(token.upos) && token.form !== '-' && !isPossessive(token)) break;
    if (ROLES.has(token.lower)) hasRole = true;
    else if (!hasRole && /^(?:ADP|CCONJ)$/.test(token.upos)) break;
    end += 1;
  }
  return hasRole && end > first ? { start: tokens[first]!.start, end: tokens[end - 1]!.end } : null;
}

/** "the spokesman of the ministry, Edrik Vansol," */
function aheadRole(tokens: readonly Token[], from: number): Span | null {
  if (tokens[from - 1]?.form !== ',') return null;
  let at = from - 2;
  let role = -1;
  while (at >= 0 && from - at < 14) {
    const token = tokens[at]!;
    if (/^(?:VERB|AUX|PRON|SCONJ|PUNCT)$/.test(token.upos) && !isPossessive(token)) break;
    if (ROLES.has(token.lower)) role = at;
    at -= 1;
  }
  return role < 0 ? null : { start: frontRole(tokens, role).start, end: tokens[from - 2]!.end };
}

function institutionOf(role: Span, tokens: readonly Token[], organisations: readonly FoundOrganisation[]): Span | null {
  const inside = organisations.find((one) => one.start >= role.start && one.end <= role.end);
  if (inside) return { start: inside.start, end: inside.end };
  const around = organisations.find((one) => one.start < role.end && one.end > role.start);
  if (!around) return null;
  const start = Math.max(around.start, role.start);
  const end = Math.min(around.end, role.end);
  return tokens.some((token) => token.start === start) && tokens.some((token) => token.end === end)
    ? { start, end }
    : null;
}
