import type { BlockKind } from '../model/report.js';
import type { Rule } from '../model/rule.js';
import {
  ADVERT_LINE, BOILERPLATE_LINE, CAPTION_MARK, COMMENT_LINE, GENERIC_NAME, LEFTOVER_LINE, RELATED_HEAD, SHARE_SIGN, SHARE_WORD, TAG_LINE,
} from './lexicon.js'; // prettier-ignore
import type { Line } from './page-line.js';

/** A rule that knows a line by its own words, whatever stands around it. */
export interface LineRule extends Rule {
  readonly kind: BlockKind;
  readonly isLine: (line: Pick<Line, 'text' | 'count' | 'isSentence'>) => boolean;
}

const PUBLISHED =
  /^(?:published|updated|posted|(?:issued|released|for release) on|last (?:modified|updated)|date|first published|created|publication date)\b[^a-z]{0,3}.{0,60}\d/i;
/** "(evening)", ", night edition" behind a date. */
const PART_OF_DAY =
  '(?:,? \\(?(?:(?:early|late) )?(?:morning|midday|noon|afternoon|evening|night)(?: edition| issue)?\\)?)?';
const CLOCK = '\\d{1,2}:\\d{2}(?::\\d{2})?(?: ?[ap]\\.?m\\.?)?(?: ?[A-Z]{2,5}| ?[+-]\\d{2}:?\\d{2})?';
const WEEKDAY = '(?:(?:mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day|\\.)?,? )?';
const BARE_DATE = new RegExp(
  `^${WEEKDAY}(?:\\d{1,2}(?:st|nd|rd|th)? (?:of )?[a-z]{3,9}\\.?,? \\d{4}|[a-z]{3,9}\\.? \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[./]\\d{1,2}[./]\\d{4})(?:[ ,T–-]+(?:at )?${CLOCK})?${PART_OF_DAY}$`,
  'i',
);
const WHOLE_DATE =
  WEEKDAY +
  '(?:\\d{1,2}(?:st|nd|rd|th)? [a-z]{3,9}\\.?,? \\d{4}|[a-z]{3,9}\\.? \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[./]\\d{1,2}[./]\\d{4})';
/** A short line that ends or begins with a date which a mark sets off from the outlet, the place, the edition. */
const SET_OFF_DATE = new RegExp(
  `^[^.!?“”"]{2,60}?(?:,| [-–—|/·•»]| of)\\s*${WHOLE_DATE}(?:[ ,T–-]+(?:at )?(?:${CLOCK}|\\d{1,2}[.]\\d{2}))?${PART_OF_DAY}$|^${WHOLE_DATE}(?:,| [-–—|/·•»]) ?[^.!?“”":]{2,30}$`,
  'i',
);
const PLACE_AND_AGENCY = /^\p{Lu}[\p{L} .'’-]{1,40},?\s*\(\p{Lu}[\p{L} .&’'-]{1,30}\)\s*[-–—]+$/u;
const WEEKDAY_LINE = new RegExp(
  `^(?:mon|tues|wednes|thurs|fri|satur|sun)day(?:,? (?:early |late )?(?:morning|midday|noon|afternoon|evening|night))?(?:[ ,]+${CLOCK})?$`,
  'i',
);
const POST_TIME = new RegExp(`^(?:\\d{1,2}[:.]\\d{2}|${CLOCK})(?: ?(?:GMT|UTC|BST|CET|EST))?$`);
const NAME = "\\p{Lu}[\\p{L}\\p{M}'’.-]*";
const BYLINE = new RegExp(
  `^[·•|–—-]?\\s*(?:(?:written |reported |reporting |edited |words |text |story )?by|words:|text:|author:|reporter:)\\s+(?:the )?(?:dr\\.? |sir )?${NAME}(?:(?:,| and| in| of|,? for|,? with| at| the)? ${NAME})*$`,
  'iu',
);
const ADDITIONAL =
  /^\(?(?:with )?(?:additional |further |extra )?(?:reporting|reports?|inputs?|contributions?|material)(?: (?:for this (?:story|article)))? (?:by|from)\s+\p{Lu}|^[\p{Lu}][\p{L} .’'-]{1,60} contributed (?:to this (?:report|story|article)|reporting)/iu;

/** Line rules, the first that applies decides. */
export const lineRules: readonly LineRule[] = [
  {
    id: 'block/ad-marker',
    says: 'A bracketed marker that a page builder left behind.',
    kind: 'artefact',
    examples: ['«[ad_1]»', '«[gallery ids=4]»'],
    not: ['He paid [the] man.', '[Advice for readers]'],
    isLine: ({ text }) => /^\[\/?(?:ad|ads|sc|vc|et|embed|gallery|caption)(?:[\s_=\d"',-][\w\s="',-]{0,60})?\]$/i.test(text),
  },
  {
    id: 'block/leftover',
    says: 'Words of a link that a scraper left behind.',
    kind: 'artefact',
    examples: ['«Source link»'],
    not: ['The source of the link is not known.'],
    isLine: ({ text }) => LEFTOVER_LINE.test(text),
  },
  {
    id: 'block/comment-form',
    says: 'Lines of a form for comments.',
    kind: 'comment-form',
    examples: ['«Leave a comment»', '«Your e-mail *»', '«Join the conversation (412)»'],
    not: ['He left a comment.', 'Your name stands in the list of the fallen, the officer told the mother who had come to ask for news of him.'],
    isLine: ({ text, count }) => count <= 18 && COMMENT_LINE.test(text),
  },
  {
    id: 'block/copyright',
    says: 'A line that tells who holds the rights.',
    kind: 'copyright',
    examples: ['«© Tarvia One 2019»', '«Orbel 2019. Use of this material requires reference to the agency.»'],
    not: ['He holds the copyright.', 'The use of this material in shells is banned.'],
    isLine: ({ text, count }) =>
      count <= 60 &&
      (/^(?:©|\(c\)|copyright\b)/i.test(text) ||
        /\ball rights reserved\b/i.test(text) ||
        /\b(?:use of (?:this|the|our) materials?|reproduction|republication|reprinting)\b.{0,60}\b(?:requires?|permitted|prohibited|forbidden|allowed|without)\b/i.test(text)),
  },
  {
    id: 'block/published-line',
    says: 'A line that tells when the page appeared.',
    kind: 'dateline',
    examples: ['«Published: 15 June 2019, 18:40»', '«11 March 2017»', '«Updated June 3rd, 2019 - 7:20 GMT»'],
    not: ['Published works of the poet.', 'On 11 March 2017 the bridge fell.', 'Posted in 2019.'],
    isLine: ({ text, count }) =>
      (count <= 12 && PUBLISHED.test(text) && !/[a-z0-9]\.$/.test(text)) || (count <= 9 && BARE_DATE.test(text)),
  },
  {
    id: 'block/dated-line',
    says: 'A short line that ends in a whole date, set off from the outlet, place or edition before it.',
    kind: 'dateline',
    examples: ['«Havnik, 3 May 2024»', '«By our staff in Lessen - 15 September 2022»', '«Bulletin of 16 September 2022, 18.00»', '«Havnik / Nov 18, 2023»', '«Nov 18, 2023 / Havnik»'],
    not: ['The bridge of Lessen fell on 3 May 2024', 'The guns of Havnik, it is said, were silent on the night before the truce, 3 May 2024', 'Havnik, May 2024'],
    isLine: ({ text, count, isSentence }) => count <= 10 && !isSentence && SET_OFF_DATE.test(text),
  },
  {
    id: 'block/place-and-agency-line',
    says: 'A line that holds nothing but a place and an agency in brackets.',
    kind: 'dateline',
    examples: ['«HAVNIK, (Orbel) -»', '«Havnik (Orbel Press) —»'],
    not: ['Havnik (population 4,000)', 'Havnik - the town'],
    isLine: ({ text, count }) => count <= 8 && PLACE_AND_AGENCY.test(text),
  },
  {
    id: 'block/weekday-line',
    says: 'A weekday alone on its line, with or without the time of day.',
    kind: 'dateline',
    examples: ['«Tuesday evening»', '«Monday 10:15 GMT»', '«Thursday»'],
    not: ['Tuesday was quiet', 'Black Tuesday'],
    isLine: ({ text }) => text.length <= 40 && WEEKDAY_LINE.test(text),
  },
  {
    id: 'block/post-time',
    says: 'A time of day alone on its line heads a post of a live page.',
    kind: 'dateline',
    examples: ['«20:32»', '«9:05 GMT»'],
    not: ['20:32 the alarm ended', '3:1'],
    isLine: ({ text }) => text.length <= 20 && POST_TIME.test(text),
  },
  {
    id: 'block/source-line',
    says: 'A line that tells where the text comes from.',
    kind: 'credit',
    examples: ['«Source: Orbel Press»'],
    not: ['A source said so.', 'Source of the fire: unknown.'],
    isLine: ({ text, count }) => count <= 10 && /^(?:sources?|via|credits?)\s*:\s*\S/i.test(text),
  },
  {
    id: 'block/additional-reporting',
    says: 'A line that names who reported beside the author.',
    kind: 'credit',
    examples: ['«Additional reporting by Orbel News Agency»', '«(With inputs from Orbel)»'],
    not: ['Reports from Lessen say that the bridge fell.', 'The reporting by night was hard.'],
    isLine: ({ text, count, isSentence }) =>
      count <= 16 && (!isSentence || /\)$|contributed|reporting by/i.test(text)) && ADDITIONAL.test(text) && !/\b(?:say|says|said|that)\b/.test(text),
  },
  {
    id: 'block/byline',
    says: 'A line with the name of the author.',
    kind: 'credit',
    examples: ['«By Edda Marn»', '«by Edda Marn and Ivo Taal in Lessen»', '«· By Edda Marn»'],
    not: ['By noon the town was quiet.', 'By Monday Night', 'By Edda Marn stood a child.'],
    isLine: ({ text, count }) =>
      count <= 16 &&
      BYLINE.test(text) &&
      // The pattern ignores case for its first word only.
      /(?:by|:)\s+(?:the |dr\.? )?\p{Lu}/iu.test(text) &&
      text.replace(/^.*?(?:\bby|:)\s+/i, '').split(/\s+/).every((word) => /^[\p{Lu}(]|^(?:and|in|of|for|with|at|the|de|van|von|al|el|bin|la|le)$/u.test(word)) &&
      !GENERIC_NAME.test(text.replace(/^.*?(?:\bby|:)\s+(?:the )?/i, '').split(/[\s,]/)[0] ?? ''),
  },
  {
    id: 'block/advert',
    says: 'A line that marks an advertisement.',
    kind: 'advert',
    examples: ['«Advertisement»', '«Sponsored: walking tours of the coast»'],
    not: ['The advertisement was late.', 'Sponsored fighters crossed the river.'],
    isLine: ({ text, count }) => count <= 20 && ADVERT_LINE.test(text),
  },
  {
    id: 'block/related-head',
    says: 'A line that opens a list of other stories.',
    kind: 'related',
    examples: ['«You may also like»', '«What to read next»', '«Most read»', '«More from this issue: The ferrymen / Letters»'],
    not: ['You may also like tea with it, he said, and poured himself a cup of it.', 'Related to the minister by marriage, he fled.', 'More from the army than from the rebels died.'],
    isLine: ({ text, count, isSentence }) => count <= 16 && !(isSentence && count > 4) && RELATED_HEAD.test(text),
  },
  {
    id: 'block/share-bar',
    says: 'Words of a share bar.',
    kind: 'navigation',
    examples: ['«Share Facebook Twitter»', '«0 shares Telegram Copy link»', '«Share this article Listen Text size A A A»'],
    not: ['He wrote on Facebook.', 'Share prices fell'],
    isLine: ({ text, count }) =>
      count <= 24 && !/\.$/.test(text) && SHARE_SIGN.test(text) && text.split(/\s+/).every((word) => SHARE_WORD.test(word)),
  },
  {
    id: 'block/menu',
    says: 'Words between bars, dots, slashes or wide blanks, with no sentence among them.',
    kind: 'navigation',
    examples: ['«Home | Politics | Army»', '«Politics   Economy   The Fleet   E-paper»', '«News   /   More»'],
    not: ['Either one / or the other is right.', 'The  bridge  fell', 'Brusk | 4 dead | 12 of his men were wounded there on Friday'],
    isLine: ({ text }) => isMenu(text),
  },
  {
    id: 'block/tags',
    says: 'Tags and topics under a story.',
    kind: 'boilerplate',
    examples: ['«Tags: war, truce, bridge»', '«#war #truce»'],
    not: ['Tags were found on the dead.', 'He wrote #truce.'],
    isLine: ({ text, count }) => count <= 30 && (TAG_LINE.test(text) || /^(?:#[\p{L}\p{N}_]+[\s,]*){2,}$/u.test(text)),
  },
  {
    id: 'block/boilerplate',
    says: 'A line about the page itself: newsletters, cookies, addresses, disclaimers.',
    kind: 'boilerplate',
    examples: ['«Subscribe to our newsletter»', '«This page refreshes by itself. Times are UTC.»', '«Disclaimer: the text was generated automatically.»'],
    not: ['The army was short of cookies.', 'The page of history turns.'],
    isLine: ({ text, count }) => count <= 45 && BOILERPLATE_LINE.test(text),
  },
  {
    id: 'block/caption',
    says: 'A line that describes a picture.',
    kind: 'caption',
    examples: ['«A house in Lessen. (Photo by Orbel)»', '«Photo: the bridge of Lessen»', '«A girl sweeps glass in Lessen. Picture: Marn»'],
    not: ['The photo was shown.', 'He showed a picture: the bridge stood.'],
    isLine: ({ text, count }) => count <= 70 && CAPTION_MARK.test(text),
  },
]; // prettier-ignore

function isMenu(text: string): boolean {
  if (text.length > 300 || /[.!?]$/.test(text)) return false;
  const parts = text.split(/\s*[|›»·•]\s*|\s{2,}\/\s{2,}|\s+\/\s+|[ \u00a0]{2,}|\t+/).filter((part) => part !== '');
  return (
    parts.length >= 2 &&
    parts.every((part) => part.split(/\s+/).length <= 4 && /^[\p{Lu}\p{Lo}\p{N}/]/u.test(part)) &&
    // Wide blanks alone are a weak sign.
    (/[|›»·•/]/.test(text) || parts.length >= 3)
  );
}
