import { describe, expect, it } from 'vitest';
import { toInventedLedger } from '../../../test/parts/invented-ledger.js';
import type { Figure } from '../model/claim.js';
import { toAmountWords, toFigureWords, toIntervalWords, toNumberWords, toPlaceWords, toQuoted, toSpeechWords } from './to-words.js'; // prettier-ignore

describe('toAmountWords', () => {
  it('says the hedge of a figure, and no number for vague words', () => {
    const say = (hedge: Figure['hedge'], low: number | null, best: number | null, high: number | null): string =>
      toAmountWords({ hedge, low, best, high });
    expect(say('exact', 2300, 2300, 2300)).toBe('2,300');
    expect(say('about', null, 110, null)).toBe('about 110');
    expect(say('nearly', null, 200, 200)).toBe('nearly 200');
    expect(say('at-least', 28, 28, null)).toBe('at least 28');
    expect(say('more-than', 3000, 3000, null)).toBe('more than 3,000');
    expect(say('up-to', null, 300, 300)).toBe('up to 300');
    expect(say('fewer-than', null, 50, 50)).toBe('fewer than 50');
    expect(say('between', 10, null, 15)).toBe('10 to 15');
    expect(say('vague', null, null, null)).toBe('no number');
  });
});

describe('toFigureWords', () => {
  it('does not say the harm twice', () => {
    const [figure] = toInventedLedger().claims.flatMap((claim) => claim.figures);
    const say = (unit: string | null): string => toFigureWords({ ...figure!, hedge: 'exact', best: 187, unit });
    expect(say('dead')).toBe('187 dead');
    expect(say('fatalities')).toBe('187 fatalities');
    expect(say('farmers')).toBe('187 farmers killed');
    expect(say(null)).toBe('187 soldiers killed');
  });
});

describe('toNumberWords', () => {
  it('marks thousands, of whole numbers and others', () => {
    expect([0, 999, 1000, 1_234_567, 2500.5, 0.126].map(toNumberWords)).toEqual(['0', '999', '1,000', '1,234,567', '2,500.5', '0.13']); // prettier-ignore
  });
});

describe('toIntervalWords', () => {
  it('says days, stretches, years and open ends', () => {
    const say = (earliest: string | null, latest: string | null): string => toIntervalWords({ earliest, latest });
    expect(say('2031-05-03', '2031-05-03')).toBe('3 May 2031');
    expect(say('2031-05-03', '2031-05-09')).toBe('3–9 May 2031');
    expect(say('2031-04-29', '2031-05-04')).toBe('29 April to 4 May 2031');
    expect(say('2030-12-31', '2031-01-02')).toBe('31 December 2030 to 2 January 2031');
    expect(say('1988-01-01', '1990-12-31')).toBe('1988 to 1990');
    expect(say('2031-01-01', '2031-12-31')).toBe('2031');
    expect(say(null, '2031-05-04T18:40')).toBe('not after 4 May 2031, 18:40');
    expect(say('2031-05-04', null)).toBe('not before 4 May 2031');
    expect(say('2031-05-04T18:00', '2031-05-04T20:00')).toBe('4 May 2031, 18:00 to 20:00');
    expect(say(null, null)).toBe('time not told');
  });
});

describe('toSpeechWords', () => {
  it('lets one speak and several', () => {
    expect(toSpeechWords('the Orsan army', 'asserts')).toBe('The Orsan army says');
    expect(toSpeechWords('forces of Orsan', 'denies')).toBe('Forces of Orsan deny');
    expect(toSpeechWords('two local officials (town hall)', 'warns')).toBe('Two local officials (town hall) warn');
    expect(toSpeechWords('United Nations', 'appeals')).toBe('United Nations appeals');
    expect(toSpeechWords('Red Cross', 'withholds')).toBe('Red Cross does not tell');
    expect(toSpeechWords('the press of Orsan', 'asks')).toBe('The press of Orsan asks');
  });
});

describe('toQuoted', () => {
  it('turns inner quotation marks', () => {
    expect(toQuoted('the “army”\n fled')).toBe('“the ‘army’ fled”');
  });
});

describe('toPlaceWords', () => {
  it('says the relation, and the name for a noun', () => {
    const place = toInventedLedger().claims.flatMap((claim) => claim.places)[0]!;
    expect(toPlaceWords({ ...place, relation: 'near' })).toBe('near Pelmar');
    expect(toPlaceWords({ ...place, relation: 'distance', km: 9 })).toBe('9 km from Pelmar');
    expect(toPlaceWords({ ...place, text: 'the town' })).toBe('Pelmar');
  });
});
