import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { minutesBetween, parseClockTime } from './clock-times.js';

describe('parseClockTime', () => {
  it.each([
    ['the bridge went up at half past one on Monday morning', 90, 90],
    ['it began at nine in the evening', 21 * 60, 21 * 60],
    ['guns opened up at 13:30', 13 * 60 + 30, 13 * 60 + 30],
    ['shortly before four this morning', 210, 270],
    ["at ten o'clock on Monday morning", 600, 600],
    ['a shell fell at twenty minutes to twelve in the morning', 11 * 60 + 40, 11 * 60 + 40],
    ['they came at 2.15 pm', 14 * 60 + 15, 14 * 60 + 15],
    ['the raid began at midnight', 1440, 1440],
  ])('reads %j', (words, from, to) => {
    expect(parseClockTime(words)).toMatchObject({ from, to });
  });

  it.each(['it began at nine', 'nine men died', 'a toll of 13.5 per cent', 'one of them fled', 'it rose by 14:99'])(
    'tells no hour of %j',
    (words) => {
      expect(parseClockTime(words)).toBeNull();
    },
  );

  it('reads whatever it is given', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 400 }), (words) => {
        const time = parseClockTime(words);
        if (time) expect(time.to).toBeGreaterThanOrEqual(time.from);
      }),
    );
  });
});

describe('minutesBetween', () => {
  it('goes over midnight where that is nearer', () => {
    const at = (minute: number) => ({ from: minute, to: minute, text: '' });
    expect(minutesBetween(at(23 * 60), at(60))).toBe(120);
    expect(minutesBetween(at(600), at(690))).toBe(90);
  });
});
