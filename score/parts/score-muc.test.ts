import { describe, expect, it } from 'vitest';
import { parseMucKeys } from './parse-muc-keys.js';
import { noMucCounts, scoreMessage, toMucScores, type MucAnswer } from './score-muc.js';
import { splitMucMessages } from './split-muc-messages.js';

const KEY = `;;; an invented key
0.  MESSAGE: ID                     TST9-MUC4-0001 (NOSC)
1.  MESSAGE: TEMPLATE               1
2.  INCIDENT: DATE                  - 02 MAR 91
4.  INCIDENT: TYPE                  BOMBING
6.  INCIDENT: INSTRUMENT ID         *
9.  PERP: INDIVIDUAL ID             "MASKED MEN" / "MEN"
                                    ? "DRIVER"
10. PERP: ORGANIZATION ID           "FRONT OF THE MARSH" / "FM"
11. PERP: ORGANIZATION CONFIDENCE   SUSPECTED OR ACCUSED BY AUTHORITIES: "FRONT OF THE MARSH" / "FM"

0.  MESSAGE: ID                     TST9-MUC4-0001
1.  MESSAGE: TEMPLATE               2 (OPTIONAL)
4.  INCIDENT: TYPE                  KIDNAPPING
9.  PERP: INDIVIDUAL ID             -

0.  MESSAGE: ID                     TST9-MUC4-0002
1.  MESSAGE: TEMPLATE               *
4.  INCIDENT: TYPE                  *
`;

const one = (value: string, about: string | null = null): readonly MucAnswer[] => [{ value, about }];

describe('parseMucKeys', () => {
  const keys = parseMucKeys(KEY);
  it('reads incidents by message, and that a message has none', () => {
    expect([...keys].map(([id, templates]) => [id, templates.map((template) => template.isOptional)])).toEqual([
      ['TST9-MUC4-0001', [false, true]],
      ['TST9-MUC4-0002', []],
    ]);
  });
  it('reads alternatives, optional fillers, cross references and slots that do not apply', () => {
    const { slots } = keys.get('TST9-MUC4-0001')![0]!;
    expect(slots.get(4)).toEqual([{ options: ['BOMBING'], about: [], isOptional: false }]);
    expect(slots.get(6)).toBeNull();
    expect(slots.get(9)).toEqual([
      { options: ['MASKED MEN', 'MEN'], about: [], isOptional: false },
      { options: ['DRIVER'], about: [], isOptional: true },
    ]);
    expect(slots.get(11)).toEqual([
      { options: ['SUSPECTED OR ACCUSED BY AUTHORITIES'], about: ['FRONT OF THE MARSH', 'FM'], isOptional: false },
    ]);
  });
});

describe('splitMucMessages', () => {
  it('splits at ids and joins the lines of paragraphs', () => {
    const source =
      'TST9-MUC4-0001\n\n   PORT, 2 MAR 91 -- [TEXT] MEN\nFIRED.\n\n   THEY FLED.\n\nTST9-MUC4-0002 (NOSC)\n\nNOTHING.\n';
    expect(splitMucMessages(source)).toEqual([
      { id: 'TST9-MUC4-0001', text: 'PORT, 2 MAR 91 -- [TEXT] MEN FIRED.\nTHEY FLED.' },
      { id: 'TST9-MUC4-0002', text: 'NOTHING.' },
    ]);
  });
});

describe('scoreMessage', () => {
  const key = parseMucKeys(KEY).get('TST9-MUC4-0001')!;
  const score = (response: readonly ReadonlyMap<number, readonly MucAnswer[]>[]) => {
    const counts = noMucCounts([4, 9, 10, 11]);
    scoreMessage(counts, { key, response });
    return counts;
  };

  it('gives all of it for all of it, and nothing for an optional incident that nobody answers', () => {
    const counts = score([
      new Map([
        [4, one('BOMBING')],
        [9, one('THE MASKED MEN')],
        [10, one('FM')],
        [11, one('SUSPECTED OR ACCUSED BY AUTHORITIES', 'FM')],
      ]),
    ]);
    expect(toMucScores(counts.values())).toEqual({ recall: 100, precision: 100, f: 100 });
  });

  it('gives half for ATTACK, for part of a name and for the wider confidence', () => {
    const counts = score([
      new Map([
        [4, one('ATTACK')],
        [9, one('TALL MASKED MEN WITH GUNS')],
        [10, one('MARSH')],
        [11, one('SUSPECTED OR ACCUSED', 'MARSH')],
      ]),
    ]);
    expect(toMucScores(counts.values())).toEqual({ recall: 50, precision: 50, f: 50 });
  });

  it('counts an incident without a partner as spurious, and the key’s as missing', () => {
    const counts = score([new Map([[4, one('ARSON')], [9, one('BOYS')]])]); // prettier-ignore
    expect(counts.get(4)).toEqual({ possible: 1, actual: 1, right: 0, partial: 0 });
    expect(counts.get(9)).toEqual({ possible: 1, actual: 1, right: 0, partial: 0 });
    expect(counts.get(10)).toEqual({ possible: 1, actual: 0, right: 0, partial: 0 });
  });

  it('pairs each answer with the incident that it fits best', () => {
    const counts = score([new Map([[4, one('KIDNAPPING')]]), new Map([[4, one('BOMBING')]])]);
    expect(counts.get(4)).toEqual({ possible: 2, actual: 2, right: 2, partial: 0 });
  });
});
