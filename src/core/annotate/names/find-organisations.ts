import { COUNTRIES } from '../../gazetteer/countries.js';
import { CONFLICTS } from '../../gazetteer/conflicts.js';
import { foldName } from '../../gazetteer/fold-name.js';
import type { Span } from '../../text/span.js';
import { isHyphen, isPossessive, RANKS, ROLES, type Token } from './tokens.js';

/** An institution or a force that a noun phrase names. */
export interface FoundOrganisation extends Span {
  readonly kind: 'organisation' | 'party';
  /** False for "defence ministry", "the army": no name, but what a role may belong to. */
  readonly isNamed: boolean;
  readonly rule: string;
}

/** Nouns of institutions. */
export const INSTITUTIONS: ReadonlySet<string> = new Set(
  'ministry government parliament presidency agency department office council command committee commission union organisation organization court police administration authority authorities service services embassy senate congress assembly staff cabinet directorate bureau institute foundation association federation league fund observatory centre center academy university party movement front coalition alliance tribunal'.split(
    ' ',
  ),
);
/** Nouns of armed bodies. */
export const FORCES: ReadonlySet<string> = new Set(
  'army armies forces force troops military artillery navy fighters rebels rebel militia militias militiamen militants separatists insurgents guerrillas soldiers servicemen airforce aviation guard guards corps brigade brigades battalion regiment division fleet gunmen paramilitaries commandos border-guards units'.split(
    ' ',
  ),
);
/** Arabic and Persian nouns of armed bodies, which come before their name: "Jaysh al-Ahrar". */
const OPENERS = new Set(
  "jabhat jabhah jaysh jaish harakat liwa liwaa faylaq failaq hay'at hay’at hayat ahrar jund kataib kataeb kata'ib kata’ib katibat saraya ansar hizb lashkar-e-taiba lashkar tehrik fatah".split(
    ' ',
  ),
);
/** Words that may stand in front of such a noun and say its field. */
const FIELDS = new Set(
  'defence defense foreign interior internal health emergency emergencies justice security armed general national federal state air ground naval land special joint supreme central regional provincial prime civil military presidential security intelligence human rights refugee relief border coast republican revolutionary self-defence self-defense peacekeeping liberation affairs situations prosecutor prosecutors press information education finance economy transport energy rescue ethnic pro-government government rebel separatist breakaway territorial local'.split(
    ' ',
  ),
);
/** Countries, their people and the parties of known conflicts, folded. */
export const PROPER_OWNERS: ReadonlySet<string> = new Set(
  [
    ...COUNTRIES.flatMap((country) => [country.name, ...country.otherNames, ...country.demonyms]),
    ...CONFLICTS.flatMap((conflict) => conflict.sides.flatMap((side) => side.parties.map((party) => party.name))),
  ].map((name) => foldName(name)),
);
/** Nouns of institutions that in small letters mean something else, unless a name stands in front. */
const GENERAL = new Set('center centre front union movement fund staff service services order'.split(' '));
const MOST_LEFT = 8;
const MOST_RIGHT = 9;

/** Institutions and forces of one sentence, by their nouns; those inside longer ones left out. */
export function findOrganisations(tokens: readonly Token[]): FoundOrganisation[] {
  const found: FoundOrganisation[] = [];
  for (let head = 0; head < tokens.length; head += 1) {
    const { lower } = tokens[head]!;
    const behind = OPENERS.has(lower) && tokens[head]!.isCapital ? extendTransliterated(tokens, head) : head + 1;
    if (behind > head + 1) {
      found.push({
        start: tokens[head]!.start,
        end: tokens[behind - 1]!.end,
        kind: 'party',
        isNamed: true,
        rule: 'name/force',
      });
      head = behind - 1;
      continue;
    }
    const isForce = FORCES.has(lower);
    if (!isForce && !INSTITUTIONS.has(lower)) continue;
    // "Government forces", "party leader": the next noun is the head, where it is one too.
    const next = tokens[head + 1];
    // "Local government area", "the centre of Havnik", "the front near Dravik": no body.
    if (next && /^areas?$/.test(next.lower)) continue;
    if (GENERAL.has(lower) && !tokens[head]!.isCapital && !(tokens[head - 1]?.isCapital ?? false)) continue;
    if (next && (FORCES.has(next.lower) || INSTITUTIONS.has(next.lower))) continue;
    const from = extendLeft(tokens, head);
    const to = extendRight(tokens, head, isForce);
    const start = tokens[from]!.start;
    const end = tokens[to - 1]!.end;
    const isNamed = hasName(tokens, { from, to, head });
    const last = found.at(-1);
    if (last && start < last.end) {
      if (end - start > last.end - last.start) found.pop();
      else continue;
    }
    found.push({
      start,
      end,
      kind: isForce ? 'party' : 'organisation',
      isNamed,
      rule: isForce ? 'name/force' : 'name/institution',
    });
  }
  return found;
}

function extendLeft(tokens: readonly Token[], head: number): number {
  let from = head;
  while (from > 0 && head - from < MOST_LEFT) {
    const token = tokens[from - 1]!;
    if (isPossessive(token)) {
      const owner = tokens[from - 2];
      if (!owner || (!owner.isCapital && !FIELDS.has(owner.lower))) break;
      from -= 2;
      // "Tarvia's own army" stops here; "Republic of Tarvia's army" goes on through the name.
      while (
        from > 1 &&
        tokens[from - 1]!.isCapital &&
        tokens[from - 1]!.upos === 'PROPN' &&
        !isRole(tokens[from - 1]!)
      )
        from -= 1;
      break;
    }
    if (isHyphen(tokens, from - 1)) {
      from -= 2;
      continue;
    }
    const isName =
      token.isCapital &&
      /^(?:PROPN|ADJ|NOUN|NUM)$/.test(token.upos) &&
      !isRole(token) &&
      !(from === 1 && !isOwner(token) && token.upos !== 'PROPN');
    const isField = FIELDS.has(token.lower) && !/^(?:VERB|AUX|ADP|DET)$/.test(token.upos);
    const isBacked = /^\p{Lu}[\p{L}’']+-\p{Ll}+$/u.test(token.form);
    if (!isName && !isField && !isBacked) break;
    from -= 1;
  }
  while (from < head && /^(?:the|a|an|this|its|several|some|many|all|local)$/.test(tokens[from]!.lower)) from += 1;
  return from;
}

/** "Jaysh al-Ahrar", "Hay'at Tahrir Al-Sham": the capitals behind, with articles. Returns the end. */
function extendTransliterated(tokens: readonly Token[], head: number): number {
  let to = head + 1;
  while (to < tokens.length && to - head < MOST_RIGHT) {
    const token = tokens[to]!;
    const isArticle = /^(?:al|el|ul|ad|as|ash|an|ar|at|az)$/.test(token.lower) && isHyphen(tokens, to + 1);
    if (isArticle) to += 3;
    else if (token.isCapital && /^(?:PROPN|ADJ|NOUN|X)$/.test(token.upos) && !isRole(token)) to += 1;
    else break;
  }
  return Math.min(to, tokens.length);
}

function isRole(token: Token): boolean {
  return (
    ROLES.has(token.lower) ||
    RANKS.has(token.lower) ||
    /^(?:the|on|in|at|as|but|and|since|after|when|while|according)$/.test(token.lower)
  );
}

function isOwner(token: Token): boolean {
  return PROPER_OWNERS.has(foldName(token.form));
}

/** "of Ostrel", "of Internal Affairs of Georgia", "for Human Rights", "in Dravik". Returns the end. */
function extendRight(tokens: readonly Token[], head: number, isForce: boolean): number {
  let to = head + 1;
  while (to < tokens.length && to - head < MOST_RIGHT) {
    const link = tokens[to]!.lower;
    const isLink =
      link === 'of' ||
      (!isForce && (link === 'for' || link === 'on') && to === head + 1 && tokens[head]!.isCapital) ||
      (link === 'in' && !isForce && to === head + 1 && /^(?:ministry|government|office)$/.test(tokens[head]!.lower));
    if (!isLink) break;
    let at = to + 1;
    if (tokens[at]?.lower === 'the') at += 1;
    const begin = at;
    while (
      at < tokens.length &&
      (isPartOfName(tokens[at]!) || isHyphen(tokens, at) || (isJoint(tokens, at) && at > begin))
    )
      at += 1;
    // "The office of the Tarvian president" is the president's: an adjective alone owns nothing.
    if (
      at === begin ||
      (at < tokens.length && tokens[at - 1]!.upos === 'ADJ' && /^(?:NOUN|PROPN|ADJ)$/.test(tokens[at]!.upos))
    )
      break;
    to = at;
  }
  return to;
}

function isPartOfName(token: Token): boolean {
  return token.isCapital && /^(?:PROPN|ADJ|NOUN|NUM)$/.test(token.upos);
}

/** "Health and Social Affairs": a joint inside a name. */
function isJoint(tokens: readonly Token[], at: number): boolean {
  return (
    tokens[at]!.lower === 'and' &&
    tokens[at - 1]!.isCapital &&
    (tokens[at + 1]?.isCapital ?? false) &&
    /^(?:affairs|welfare|development|planning|rights|security|emergencies|sports|trade|commerce|culture|social|human)$/.test(
      tokens[at + 1]!.lower,
    )
  );
}

function hasName(tokens: readonly Token[], { from, to, head }: { from: number; to: number; head: number }): boolean {
  for (let at = from; at < to; at += 1) {
    const token = tokens[at]!;
    if (at === head || !token.isCapital) continue;
    if (
      at === 0 &&
      (FORCES.has(token.lower) || INSTITUTIONS.has(token.lower) || FIELDS.has(token.lower)) &&
      to - from === 2
    )
      continue;
    if (at > 0 || isOwner(token) || token.upos === 'PROPN')
      return !(to - from === 2 && FIELDS.has(token.lower) && at === 0);
  }
  return false;
}
