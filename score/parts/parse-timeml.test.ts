import { expect, it } from 'vitest';

import { parseTimeMl } from './parse-timeml.js';

it('reads text, creation time and times, and leaves out times without words', () => {
  const source =
    '<TimeML><DCT><TIMEX3 tid="t0" type="DATE" value="2019-06-15">06/15/19</TIMEX3></DCT><TEXT>Shells &amp; rockets <EVENT eid="e1">fell</EVENT> on ' +
    '<TIMEX3 tid="t1" type="DATE" value="2019-06-14">Friday</TIMEX3>.<TIMEX3 tid="t2" type="DURATION" value="P1D"/><TIMEX3 tid="t3" type="DATE" value="x"></TIMEX3></TEXT></TimeML>';
  const document = parseTimeMl('d', source)!;
  expect(document.text).toBe('Shells & rockets fell on Friday.');
  expect(document.created).toBe('2019-06-15');
  expect(document.times).toEqual([{ id: 't1', type: 'DATE', value: '2019-06-14', start: 25, end: 31 }]);
});

it('has nothing to read where there is no text', () => {
  expect(parseTimeMl('d', '<TimeML></TimeML>')).toBeNull();
});
