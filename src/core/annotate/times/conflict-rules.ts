import { toDate, toTimeRule, type TimeRule } from './time-rule.js';
import { parseCount, parseOrdinal, parseWeekday } from './time-words.js';

/** The noun group of a conflict: "the heaviest fighting", "these confrontations", "the war over the valley". */
const OF_CONFLICT = '(?:the |this |these |their |its |a )?(?:[\\p{L}-]{2,14} ){0,3}?{CONFLICT}';

/** Rules for times that count from the onset of a conflict. */
export const CONFLICT_RULES: readonly TimeRule[] = [
  toTimeRule({
    id: 'time/day-of-conflict',
    says: 'A numbered day of fighting, or one that the fighting goes on for or enters, counts from the day of the onset.',
    examples: [
      '«on the fourth day of clashes»',
      'dragged on «for a ninth day»',
      'entered «the eleventh day»',
      '«the twentieth day of combat»',
      '«on its 10th straight day»',
      '«on day seven of the war»',
      'War in the valley, «day five»',
    ],
    not: [
      'the first day of talks',
      'the second day of his visit',
      'a second day',
      'one day of fighting',
      'a trial, day five',
    ],
    pattern:
      '(?:(?:the|a|an|its|their|this|his) )?(?<ordinal>{ORDINAL})(?: (?:straight|consecutive|successive|full|running))? day(?:s)?(?<of> (?:of|in|since) ' +
      OF_CONFLICT +
      ')?|(?:the )?day (?<number>{NUM})(?<of2> (?:of|in) ' +
      OF_CONFLICT +
      ')?',
    read({ groups, before, after, text }) {
      const ordinal = groups['ordinal'] ? parseOrdinal(groups['ordinal']) : parseCount(groups['number'] ?? '');
      if (ordinal === null || ordinal < 1 || ordinal > 3000 || /days$/i.test(text)) return null;
      const isNamed = Boolean(groups['of'] ?? groups['of2']);
      if (!isNamed) {
        if (/^\s{1,3}(?:of|in|at|since)\b/iu.test(after) && !/^\s{1,3}(?:on|in a row)\b/iu.test(after)) return null;
        const runs =
          /\b(?:for|entered|enters?|entering|into|in|reached|reaches)(?:\s{1,3}(?:its|their|the))?\s{1,3}$/iu.test(
            before,
          );
        const isRow = /straight|consecutive|successive|running/i.test(text) || /^\s{1,3}in a row\b/iu.test(after);
        if (!runs && !isRow && (ordinal < 3 || groups['number'])) {
          if (!(groups['number'] && (/\bon\s{1,3}$/iu.test(before) || isHeadedByConflict(before, after)))) return null;
        }
      }
      const tail = (groups['of'] ?? groups['of2'] ?? '').length;
      return { ...toDate({ type: 'day-of-conflict', ordinal, weekday: null }), tail };
    },
  }),
  toTimeRule({
    id: 'time/since-onset',
    says: 'Since the fighting began, with the day where it is told, is from the onset until now.',
    examples: [
      '«Since hostilities erupted on Monday», few',
      'taken «since war broke out last Sunday»,',
      'dead «since the beginning of the fights»',
      '«since the outbreak of the war on Monday»',
      '«since the onset of these confrontations» with',
    ],
    not: ['since he began to work', 'since the start of the school year', 'since Sunday'],
    pattern:
      'since (?:(?:the|this|these|its|their) )?(?:[\\p{L}-]{2,14} ){0,3}?{CONFLICT} (?:[\\p{L}-]{2,14} ){0,4}?(?:first )?(?:{START})(?: again)?(?: (?:early )?(?:on )?(?:(?<modifier>last|this) )?(?<weekday>{WEEKDAY}))?' +
      '|since (?:the |its |their )?(?:beginning|start|outbreak|onset|eruption|resumption|launch|outset)(?: of ' +
      OF_CONFLICT +
      ')(?: (?:on )?(?:(?<modifier2>last|this) )?(?<weekday2>{WEEKDAY}))?',
    read({ groups }) {
      const word = groups['weekday'] ?? groups['weekday2'];
      const weekday = word ? parseWeekday(word) : null;
      const last = groups['modifier'] ?? groups['modifier2'];
      const modifier = last ? (/last/i.test(last) ? 'last' : 'this') : 'none';
      const start =
        weekday === null ? null : ({ type: 'weekday', weekday, modifier, part: null, edge: null, date: null } as const);
      return toDate({ type: 'since', start, tellsOnset: true });
    },
  }),
  toTimeRule({
    id: 'time/days-after-onset',
    says: 'So many days or weeks after the fighting began is a day counted from the onset.',
    examples: [
      'fell «two weeks after the armies began» shelling',
      '«Eight days after a border row sparked» fierce clashes',
      '«ten days after fighting erupted»',
    ],
    not: ['two days after she began to sing', 'a week after his arrival', 'six days after the vote'],
    pattern:
      "(?:(?:about|some|nearly|almost|just|more than) )?(?<count>{NUM}|a|an) (?<unit>day|week)s? (?:after|since|into) (?<clause>(?:[\\p{L}’'-]{1,18} ){0,8}?{START}|" +
      OF_CONFLICT +
      ' (?:{START}))(?! (?:the )?(?:talks|negotiations|vote|school|tour))',
    read({ groups, after }) {
      const count = parseCount(groups['count'] ?? '');
      if (count === null) return null;
      const near = `${groups['clause'] ?? ''} ${after}`;
      if (!HAS_CONFLICT.test(near)) return null;
      return toDate({ type: 'days-after-onset', days: count * (/week/i.test(groups['unit'] ?? '') ? 7 : 1) });
    },
  }),
];

/** "War in the valley, day five": a running title whose words before the comma name a conflict. */
function isHeadedByConflict(before: string, after: string): boolean {
  if (!/^[ \t]{0,3}(?:$|[\n|:.,;–—-])/u.test(after)) return false;
  const head = /(?:^|\n)(?:[^\n]{0,60}:)?([^\n.:;,“”"]{3,60})(?:,|:| [–—-]) ?$/u.exec(before);
  return head !== null && HEADS_DAYS.test(head[1]!);
}

const HEADS_DAYS = /\b(?:fighting|clashes|war|hostilities|offensive|invasion|battles?|siege|uprising|conflict)\b/iu;

const HAS_CONFLICT =
  /\b(?:fighting|clashes|war|hostilities|offensive|invasion|combat|shelling|bombard(?:ing|ment)|attacks?|attacking|assault|bombing|violence|battles?|strikes|firing|confrontations?)\b/iu;
