import { describe, expect, it } from 'vitest';
import type { NamedVictim } from '../model/mention.js';
import type { NameUse } from './collect-uses.js';
import { toAttributes } from './to-attributes.js';

const USE: NameUse = {
  key: 'person:edrik vansol', kind: 'person', full: 'Edrik Vansol', isSpelling: true, text: 'Edrik Vansol', report: 'report:a',
  span: { start: 0, end: 12 }, rule: 'name/reader', party: null, side: null, point: null, role: null,
}; // prettier-ignore
const VICTIM: NamedVictim = {
  harm: 'killed', harmSpan: { start: 20, end: 26 }, age: null, ageSpan: null, sex: null, sexSpan: null, status: 'unknown', statusSpan: null,
}; // prettier-ignore

describe('toAttributes', () => {
  it('gives nothing for somebody whom nobody names as harmed', () => {
    expect(toAttributes([USE])).toEqual({ attributes: null, evidence: [] });
  });

  it('takes each value from the first report that tells it, with its words', () => {
    const first: NameUse = { ...USE, victim: { ...VICTIM, age: 34, ageSpan: { start: 14, end: 16 } } };
    const second: NameUse = {
      ...USE,
      report: 'report:b',
      victim: { ...VICTIM, age: 35, ageSpan: { start: 1, end: 3 }, sex: 'male', sexSpan: { start: 5, end: 8 }, status: 'military', statusSpan: { start: 9, end: 17 } },
    }; // prettier-ignore
    const { attributes, evidence } = toAttributes([USE, first, second]);
    expect(attributes).toEqual({ age: 34, sex: 'male', status: 'military' });
    expect(evidence.map(({ slot, report, rule }) => [slot, report, rule])).toEqual([
      ['killed', 'report:a', 'victim/named'],
      ['age', 'report:a', 'victim/age'],
      ['sex', 'report:b', 'victim/sex'],
      ['status', 'report:b', 'victim/status'],
    ]);
  });
});
