import type { PlaceMention } from '../model/mention.js';
import type { PlaceUse } from '../model/name.js';
import type { ReportId } from '../model/ids.js';
import type { BlockKind } from '../model/report.js';
import type { ClaimFacts } from './claim-facts.js';
import { isWide } from './compare-happenings.js';
import { countCommon, findContentWords, findRareWords } from './content-words.js';
import { isNarrow, isOnePlace, toSceneWords } from './place-in-scenes.js';
import type { ReconcileReport } from './reconcile-input.js';
import type { TimeRange } from './time-range.js';

/** What a report as a whole tells of, as far as it tells of one happening. */
export interface Story {
  /** Narrow places that the title names, else the town of the dateline, else the place that the body names most; none where none is told. */
  readonly places: readonly PlaceUse[];
  /** The first claim that tells a narrow place of the story. */
  readonly lead: ClaimFacts | null;
  /** Words of its opening that tell one happening from another. */
  readonly things: ReadonlySet<string>;
  /** Words with a capital in its opening that name no party to the war. */
  readonly names: ReadonlySet<string>;
  /** The longest of the names, at most four: what proposes reports that may tell the same story. */
  readonly rare: readonly string[];
  readonly published: TimeRange;
}

/** What stories are found with. */
interface StoryTools {
  readonly reports: readonly ReconcileReport[];
  readonly resolvePlace: (place: PlaceUse, options: { readonly report: string }) => PlaceUse;
  readonly isParty: (words: string) => boolean;
}

/** What stands so many characters into the body still tells what the report is about. */
const OPENING = 600;
/** So many narrow places in a title are a list of happenings, not the scene of one. */
const MOST_IN_TITLE = 2;
/** Characters of the body beyond which a report tells of more than one happening. */
const LONGEST = 3000;
/** A report whose claims tell of more narrow places than this is no story of one happening. */
const MOST_TOLD = 3;

/**
 * The stories of the reports that tell of one happening as a whole: short reports, most of all. A large city in a dateline
 * is where correspondents sit; a town or a village is where somebody went because something happened there. `facts` are
 * in the ledger's order.
 */
export function findStories(facts: readonly ClaimFacts[], tools: StoryTools): ReadonlyMap<ReportId, Story> {
  const claimsOf = new Map<ReportId, ClaimFacts[]>();
  for (const one of facts) {
    const own = claimsOf.get(one.claim.report);
    if (own) own.push(one);
    else claimsOf.set(one.claim.report, [one]);
  }
  const stories = new Map<ReportId, Story>();
  for (const report of tools.reports) {
    const story = findStory(report, { claims: claimsOf.get(report.report.id) ?? [], tools });
    if (story) stories.set(report.report.id, story);
  }
  return stories;
}

function findStory(
  report: ReconcileReport,
  options: { readonly claims: readonly ClaimFacts[]; readonly tools: StoryTools },
): Story | null {
  const { claims, tools } = options;
  const [first] = claims;
  if (!first || !isOfOne(report, claims)) return null;
  const named = findHeadedPlaces(report, tools);
  if (named === null) return null;
  // A capital in the head is where somebody speaks or writes, where all that is told happened elsewhere.
  const told = claims.flatMap((one) => (one.isHappening ? one.places.filter(isNarrow) : []));
  const headed = told.length > 0 && named.length > 0 && !isOnePlace(told, named) ? [] : named;
  const body = report.report.blocks.find(({ kind }) => kind === 'body');
  const end = (body?.start ?? 0) + OPENING;
  const isLead = (one: ClaimFacts): boolean =>
    one.isHappening && one.places.some(isNarrow) && (headed.length === 0 || isOnePlace(one.places, headed));
  const lead = claims.find(isLead) ?? null;
  const places = headed.length > 0 ? headed : lead && lead.claim.sentence.start < end ? lead.places : [];
  const opening = claims.filter((one) => one.claim.sentence.start < end && !one.isHistory);
  const things = new Set(toSceneWords(titleOf(report), places));
  for (const one of opening) for (const word of one.scene.words) things.add(word);
  const names = findNames(report, { end, isParty: tools.isParty });
  return { places, lead, things, names, rare: findRareWords(names), published: first.published };
}

/** Short, about few places, and without the totals of a war. */
function isOfOne({ report, places }: ReconcileReport, claims: readonly ClaimFacts[]): boolean {
  let length = 0;
  for (const block of report.blocks) if (block.kind === 'body') length += block.end - block.start;
  if (length > LONGEST) return false;
  if (claims.some((one) => one.scoped.some(({ isRunning, key }) => isRunning && key !== null))) return false;
  const told = new Set(claims.flatMap((one) => one.places.filter(isNarrow).map(({ entity }) => entity!)));
  const named = new Set(places.flatMap(({ isMetonym, point, text }) => (isMetonym || isWide({ point }) ? [] : [point?.id ?? text.toLowerCase()]))); // prettier-ignore
  return told.size <= MOST_TOLD && named.size <= MOST_TOLD + 2;
}

/** The places that head and body name; null where the title lists several. */
function findHeadedPlaces(one: ReconcileReport, tools: StoryTools): readonly PlaceUse[] | null {
  const resolve = (mentions: readonly PlaceMention[]): PlaceUse[] =>
    mentions
      .map((mention) => tools.resolvePlace(toPlaceUse(mention), { report: one.report.id }))
      .filter((place) => place.entity !== null && !isWide(place));
  const inTitle = resolve(mentionsIn(one, ['title']));
  if (new Set(inTitle.map(({ entity }) => entity)).size > MOST_IN_TITLE) return null;
  if (inTitle.length > 0) return inTitle;
  const inDateline = mentionsIn(one, ['dateline']).filter(({ point }) => /^(?:town|village)$/.test(point?.kind ?? ''));
  const place = resolve(inDateline)[0] ?? findMostNamed(resolve(mentionsIn(one, ['body'])));
  return place ? [place] : [];
}

/** A report that names more narrow places than this tells of none of them by name alone. */
const MOST_NAMED = 3;

/** The place that the body names most often, the first of several; null where it names many. */
function findMostNamed(places: readonly PlaceUse[]): PlaceUse | null {
  const counts = new Map<string, number>();
  for (const { entity } of places) counts.set(entity!, (counts.get(entity!) ?? 0) + 1);
  if (counts.size === 0 || counts.size > MOST_NAMED) return null;
  const most = Math.max(...counts.values());
  return places.find(({ entity }) => counts.get(entity!) === most) ?? null;
}

function titleOf({ report }: ReconcileReport): string {
  const block = report.blocks.find(({ kind }) => kind === 'title');
  return block ? report.text.slice(block.start, block.end) : (report.title ?? '');
}

/** Places that blocks of these kinds name as places; of titles and datelines the first block alone. */
function mentionsIn({ report, places }: ReconcileReport, kinds: readonly BlockKind[]): PlaceMention[] {
  const blocks = report.blocks.filter(({ kind }) => kinds.includes(kind));
  const read = kinds.includes('body') ? blocks : blocks.slice(0, 1);
  return places.filter(
    (place) =>
      !place.isMetonym &&
      /^(?:in|near|over|along)$/.test(place.relation) &&
      read.some((block) => place.start >= block.start && place.end <= block.end),
  );
}

function toPlaceUse(mention: PlaceMention): PlaceUse {
  const { text, start, end, relation, km, point, rule } = mention;
  return {
    text, span: { start, end }, rule, kind: 'place', standsFor: null, party: null, side: null, entity: null,
    relation, km, precision: { acled: 1, ucdp: 1, plover: 1 }, point,
  }; // prettier-ignore
}

/** Offices and forms of address, which many reports share. */
const OFFICE =
  /^(?:mr|mrs|ms|dr|president|minister|ministry|general|colonel|major|captain|lieutenant|governor|mayor|commander|chief|spokes\p{L}+|office|council|government|army|agency|press|news|united|nations|red|cross|health|defen[cs]e|interior|foreign|prime|republic|state|national|people|police|forces?|front|radio|television|university|hospital)$/u;

/** Words with a capital inside the sentences of title and opening; of a line in capitals all. They name no party and no office. */
function findNames(
  { report }: ReconcileReport,
  options: { readonly end: number; readonly isParty: (words: string) => boolean },
): ReadonlySet<string> {
  const names = new Set<string>();
  const outlet = findContentWords(report.outlet.text ?? '');
  for (const block of report.blocks) {
    if ((block.kind !== 'title' && block.kind !== 'body') || block.start >= options.end) continue;
    const text = report.text.slice(block.start, Math.min(block.end, options.end));
    const isInCapitals = !/\p{Ll}{3}/u.test(text);
    for (const match of text.matchAll(/(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{M}’'-]{2,}/gu)) {
      // What opens a sentence has a capital anyway.
      if (!isInCapitals && /(?:^|[.!?:“”"«»(]\s*)$/.test(text.slice(Math.max(0, match.index - 3), match.index)))
        continue;
      const word = match[0].replace(/['’]s$/, '');
      if (OFFICE.test(word.toLowerCase()) || options.isParty(word)) continue;
      for (const stem of toSceneWords(word, [])) if (!outlet.has(stem)) names.add(stem);
    }
  }
  return names;
}

/** Reports further apart than this tell of one happening only by its place and day. */
const NEAR = 10 * 1440;

/** Whether two claims are told in reports of one story: a name and a thing, or several things, in the opening of both. */
export function isOneStory(a: ClaimFacts, b: ClaimFacts): boolean {
  const [x, y] = [a.scene.story, b.scene.story];
  if (x === null || y === null) return false;
  if (x === y) return true;
  if (x.published.from > y.published.to + NEAR || y.published.from > x.published.to + NEAR) return false;
  const things = countCommon(x.things, y.things);
  return things >= MANY || (things > 0 && countCommon(x.names, y.names) > 0);
}

/** So many things in common make one story where no name is. */
const MANY = 3;
