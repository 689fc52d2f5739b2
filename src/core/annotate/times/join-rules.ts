import type { Rule } from '../../model/rule.js';

/** What joining times with the words before them and with each other adds to the rules. */
export const JOIN_RULES: readonly Rule[] = [
  {
    id: 'time/range',
    says: 'Two times joined by "from … to" or "between … and" are the stretch from the one to the other.',
    examples: ['the war «from 1988 to 1990» killed', '«between Monday and Friday»'],
    not: ['from Havnik to Dorn', 'moved on Monday and on Friday'],
  },
  {
    id: 'time/since',
    says: 'A time after "since" is the stretch from that time until now, or until the day that the sentence tells.',
    examples: ['187 dead «since Sunday»', 'disputed «since the 1990s»'],
    not: ['since they left', 'on Sunday'],
  },
  {
    id: 'time/until',
    says: 'A time after "until" is the end of a stretch.',
    examples: ['the truce held «until 2016»', '«until Friday»'],
    not: ['until they left', 'on Friday'],
  },
];
