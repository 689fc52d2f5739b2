import { expect, it } from 'vitest';
import { KINDS } from '../src/core/claim/kinds/codes.js';
import { EVENT_KINDS, toKindWords } from '../src/core/model/event-kind.js';

it('has words for every kind that a claim can have, and for no other', () => {
  expect(EVENT_KINDS.map((one) => one.kind)).toEqual(KINDS);
  expect(toKindWords('air-strike')).toBe('air strike');
  expect(toKindWords('toString')).toBe('toString');
});
