import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makePairIndex, type PairIndex } from './pair-index.js';

interface Member {
  readonly id: number;
  readonly rank: number;
  readonly keys: readonly string[];
}

const make = (full: number): PairIndex<Member, string> =>
  makePairIndex<Member, string>({
    keysOf: (member) => member.keys,
    compareOrder: (a, b) => a.rank - b.rank || a.id - b.id,
    isBefore: (a, b) => a.id < b.id,
    toMeeting: (size, key) =>
      key === 'none' && size > 4
        ? { window: 0, isLed: false }
        : size <= full
          ? { window: Infinity, isLed: false }
          : { window: 3, isLed: key !== 'time' },
    compare: (a, b) => ((a.id + b.id) % 3 === 0 ? null : `${a.id} ${b.id}`),
  });
const say = (index: PairIndex<Member, string>): string[] => [...index.pairs()].map(({ found }) => found).sort();

const member = fc.record({
  rank: fc.integer({ min: 0, max: 5 }),
  keys: fc.uniqueArray(fc.constantFrom('place', 'time', 'none', 'word'), { maxLength: 4 }),
});

describe('an index of pairs', () => {
  it('finds the same whoever came and went in whatever order', () => {
    fc.assert(
      fc.property(fc.array(member, { maxLength: 40 }), fc.array(fc.nat(39)), fc.integer({ min: 1, max: 6 }), (specs, turns, batch) => {
        const all = specs.map((spec, at): Member => ({ id: at + 1, ...spec }));
        const index = make(4);
        const inside = new Set<Member>();
        const seen = new Set<string>();
        // Each turn takes a member out that is in, and in that is out.
        for (let at = 0; at < turns.length; at += batch) {
          const asked = new Set(turns.slice(at, at + batch).flatMap((turn) => all[turn] ?? []));
          const removed = [...asked].filter((one) => inside.has(one));
          const added = [...asked].filter((one) => !inside.has(one));
          const change = index.update({ removed, added });
          for (const one of removed) inside.delete(one);
          for (const one of added) inside.add(one);
          for (const { found } of change.lost) expect(seen.delete(found)).toBe(true);
          for (const { found } of change.gained) seen.add(found);
          expect([...seen].sort()).toEqual(say(index));
        }
        const anew = make(4);
        anew.update({ removed: [], added: [...inside].sort((a, b) => a.id - b.id) });
        expect(say(index)).toEqual(say(anew));
      }),
      { numRuns: 300 },
    ); // prettier-ignore
  });

  it('lets near members meet in a large bucket, and all with the first', () => {
    const all = Array.from({ length: 7 }, (_, at): Member => ({ id: at * 3 + 1, rank: at, keys: ['place'] }));
    const index = make(4);
    index.update({ removed: [], added: all });
    expect(say(index)).toHaveLength(11 + 4);
    expect(say(index)).toContain('1 19');
    expect(say(index)).not.toContain('4 19');
  });
});
