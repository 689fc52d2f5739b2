import { pad } from '../../model/civil-date.js';
import { toTimeRule, type TimeRule } from './time-rule.js';
import { parseCount } from './time-words.js';

/** Zones that are UTC by name; others are kept out of the value, since a local zone is not known. */
const UTC = /^(?:GMT|UTC|Zulu)$/i;

function toClock(hour: number, rest: { readonly minute: number; readonly zone: string | undefined }): string | null {
  if (hour > 24 || rest.minute > 59) return null;
  return `T${pad(hour, 2)}:${pad(rest.minute, 2)}${UTC.test(rest.zone ?? '') ? 'Z' : ''}`;
}

/** Rules for times of the clock. */
export const CLOCK_RULES: readonly TimeRule[] = [
  toTimeRule({
    id: 'time/clock',
    says: 'An hour with a.m., p.m., o’clock or a zone, or hours and minutes with a colon, is a time.',
    examples: [
      '«at 10:35 a.m.» it',
      '«at 6 pm»',
      '«at 18:40» they',
      '(«0735 GMT»)',
      '«at five o’clock»',
      '«around 8:30 p.m.»',
    ],
    not: ['John 3:16', 'won 10:2', 'ratio 1:100', 'on channel 18:4'],
    pattern:
      '(?:{HEDGE} )?(?:(?<hour>1[0-2]|0?[1-9])(?:[:.](?<minute>[0-5]\\d))?(?: |-)?(?<half>[ap](?:\\.m\\.?|m))(?: (?<zone>[A-Z]{2,4}T|GMT|UTC|local time))?' +
      '|(?<hour2>[01]?\\d|2[0-4]):(?<minute2>[0-5]\\d)(?::[0-5]\\d)?(?!:|\\d)(?: ?(?<zone2>GMT|UTC|[A-Z]{1,3}ST|CET|EET|local time|hours|hrs))?' +
      '|(?<hour3>[01]\\d|2[0-4])(?<minute3>[0-5]\\d)(?: (?<zone3>GMT|UTC|hours|hrs|local time))' +
      "|(?<hour4>{NUM}) o['’]clock(?: in the (?<half4>morning|afternoon|evening))?|(?<hour5>1[0-2]|[1-9]) in the (?<half5>morning|afternoon|evening))",
    read({ groups, before }) {
      if (
        groups['hour2'] &&
        /\b(?:Luke|John|Mark|Matthew|Genesis|Surah|ratio|score|won|lost|beat|by)\s{1,3}$/iu.test(before)
      )
        return null;
      const base = groups['hour'] ?? groups['hour2'] ?? groups['hour3'] ?? groups['hour5'] ?? '';
      const hour = base === '' ? parseCount(groups['hour4'] ?? '') : Number(base);
      if (hour === null) return null;
      const half = (groups['half'] ?? groups['half4'] ?? groups['half5'] ?? '').toLowerCase();
      const isLate = /^p|afternoon|evening/.test(half);
      const isEarly = /^a\W?m|^a\.?m|morning/.test(half);
      const full = isLate && hour < 12 ? hour + 12 : isEarly && hour === 12 ? 0 : hour;
      const minute = Number(groups['minute'] ?? groups['minute2'] ?? groups['minute3'] ?? 0);
      const value = toClock(full, { minute, zone: groups['zone'] ?? groups['zone2'] ?? groups['zone3'] });
      return value === null ? null : { kind: 'time', expression: { type: 'clock', value, day: null } };
    },
  }),
];
