import type { BlockKind } from '../model/report.js';
import type { Rule } from '../model/rule.js';
import type { Span } from '../text/span.js';

/** A stretch of a page's text inside one element, and what the element says that it is. */
export interface Region extends Span {
  readonly kind: BlockKind;
  readonly rule: string;
}

/** Rules of what a page's mark-up says of its text. */
export const htmlRules: readonly Rule[] = [
  toRule('html/title', { says: 'The heading that the page names as its title, else its first main heading.', applies: '<h1>«Bridge falls»</h1>', not: '<p>The bridge fell.</p>' }),
  toRule('html/heading', { says: 'A heading of the mark-up.', applies: '<h1>Bridge falls</h1><h2>«A long night»</h2><p>Nobody slept.</p>', not: '<p>The bridge fell.</p>' }),
  toRule('html/caption', { says: 'The caption of a figure.', applies: '<h1>Bridge falls in Lessen</h1><figure><figcaption>«The bridge of Lessen»</figcaption></figure>', not: '<p>The bridge fell.</p>' }),
  toRule('html/dateline', { says: 'An element that holds nothing but the time of the page.', applies: '<p>Lessen was quiet.</p><time>«yesterday»</time>', not: '<p>It fell on <time>Friday</time>.</p>' }),
  toRule('html/credit', { says: 'An element named for its author.', applies: '<p class="byline">«Edda Marn»</p>', not: '<p>Edda Marn</p>' }),
  toRule('html/navigation', { says: 'Menus, page heads, share bars and buttons of the mark-up.', applies: '<nav>«Home»</nav><p>The bridge fell.</p>', not: '<p>The bridge fell.</p>' }),
  toRule('html/link-line', { says: 'A short line that is nothing but links.', applies: '<a href="/">«Home»</a><p>The bridge fell.</p>', not: '<p>The <a href="/b">bridge</a> fell.</p>' }),
  toRule('html/related', { says: 'Asides and lists of other stories of the mark-up.', applies: '<p>The bridge fell.</p><aside>«Ten salads»</aside>', not: '<p>The bridge fell.</p>' }),
  toRule('html/advert', { says: 'An element named as an advertisement.', applies: '<p>The bridge fell.</p><div class="advert">«Boots»</div>', not: '<div class="advance">The army came.</div>' }),
  toRule('html/boilerplate', { says: 'Page foots, cookie notices, newsletters and small print of the mark-up.', applies: '<p>The bridge fell.</p><footer>«Contact»</footer>', not: '<p>The bridge fell.</p>' }),
  toRule('html/copyright', { says: 'An element named for the copyright.', applies: '<p>The bridge fell.</p><p class="copyright">«Tarvia One»</p>', not: '<p>The bridge fell.</p>' }),
  toRule('html/comment-form', { says: 'Forms and comments of the mark-up.', applies: '<p>The bridge fell.</p><form id="comment">«Name»</form>', not: '<p>The bridge fell.</p>' }),
]; // prettier-ignore

function toRule(id: string, { says, applies, not }: { says: string; applies: string; not: string }): Rule {
  return { id, says, examples: [applies], not: [not] };
}

const KIND_OF_ELEMENT: Readonly<Record<string, BlockKind>> = {
  nav: 'navigation', menu: 'navigation', button: 'navigation', header: 'navigation', aside: 'related', footer: 'boilerplate', dialog: 'boilerplate', small: 'boilerplate', figcaption: 'caption', h1: 'title', h2: 'heading', h3: 'heading', h4: 'heading', h5: 'heading', h6: 'heading', time: 'dateline',
}; // prettier-ignore

/** First parts of class names and ids, by what they stand for. Whole parts between hyphens, underscores and capitals. */
const KIND_OF_WORD: readonly (readonly [BlockKind, ReadonlySet<string>])[] = [
  ['comment-form', toSet('comment comments commentform respond disqus reply replies cmt guestbook')],
  ['related', toSet('related recommended recommend recommendations recirc popular mostread trending alsolike readmore outbrain taboola')],
  ['boilerplate', toSet('cookie cookies consent gdpr newsletter subscribe subscription popup disclaimer paywall')],
  ['advert', toSet('ad ads advert adverts advertisement advertising sponsor sponsored promo promoted adsbygoogle')],
  ['navigation', toSet('share sharing sharebar sharetools social socials breadcrumb breadcrumbs menu navbar nav navigation pagination toolbar')],
  ['copyright', toSet('copyright')],
  ['caption', toSet('caption figcaption')],
  ['credit', toSet('byline author authors')],
]; // prettier-ignore

function toSet(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}

/** What an element says of its text by its name, class and id; null where it says nothing. */
export function findElementKind(
  name: string,
  options: { label: string; isInStory: boolean },
): { readonly kind: BlockKind; readonly rule: string } | null {
  if (name === 'html' || name === 'body' || name === 'main' || name === 'article') return null;
  const own = name === 'header' && options.isInStory ? undefined : KIND_OF_ELEMENT[name];
  const kind = own ?? findLabelKind(options.label);
  return kind ? { kind, rule: `html/${kind}` } : null;
}

function findLabelKind(label: string): BlockKind | null {
  if (label === '') return null;
  const words = label.slice(0, 300).replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2').toLowerCase().split(/[\s_-]+/); // prettier-ignore
  for (const [kind, set] of KIND_OF_WORD) if (words.some((word) => set.has(word))) return kind;
  return null;
}

/** Kinds that are no part of the story, whatever stands inside them. */
const OFF_STORY: ReadonlySet<BlockKind> = new Set(['navigation', 'related', 'advert', 'boilerplate', 'copyright', 'comment-form']); // prettier-ignore

/** Units and share of the page from which an element off the story is not believed: some pages put all in one form. */
const MOST_UNITS = 600;
const MOST_SHARE = 0.4;

/**
 * The regions that hold, sorted and without overlap: the outermost that is off the story, else the innermost.
 * `regions` come in the order in which their elements opened.
 */
export function settleRegions(regions: readonly Region[], length: number): Region[] {
  const held = regions
    .filter(
      (region) =>
        region.end > region.start &&
        !(OFF_STORY.has(region.kind) && region.end - region.start > Math.max(MOST_UNITS, length * MOST_SHARE)),
    ) // prettier-ignore
    .map((region, order) => ({ ...region, order }))
    .sort((a, b) => a.start - b.start || b.end - a.end || a.order - b.order);
  const settled: Region[] = [];
  const open: Region[] = [];
  let at = 0;
  const put = (end: number): void => {
    const top = open[open.length - 1];
    if (top && end > at) add(settled, { start: at, end, kind: top.kind, rule: top.rule });
    at = Math.max(at, end);
  };
  for (const region of held) {
    while (open.length > 0 && open[open.length - 1]!.end <= region.start) {
      put(open[open.length - 1]!.end);
      open.pop();
    }
    put(region.start);
    const top = open[open.length - 1];
    // Elements nest, so all that is inside something off the story is off the story too.
    const isCovered = top !== undefined && OFF_STORY.has(top.kind);
    open.push(isCovered ? { ...region, kind: top.kind, rule: top.rule } : region);
  }
  while (open.length > 0) {
    put(open[open.length - 1]!.end);
    open.pop();
  }
  return settled;
}

function add(settled: Region[], region: Region): void {
  const last = settled[settled.length - 1];
  if (last && last.end === region.start && last.kind === region.kind && last.rule === region.rule)
    settled[settled.length - 1] = { ...last, end: region.end };
  else settled.push(region);
}
