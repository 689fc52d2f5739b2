import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isChannelHead, parseDatedMasthead, parseLoneMasthead, parseMasthead } from './parse-masthead.js';

const cut = (line: string, span: { start: number; end: number } | null): string | null =>
  span === null ? null : line.slice(span.start, span.end);

describe('parseMasthead', () => {
  it.each([
    ['Lessen Pulse - your window on the valley', 'Lessen Pulse'],
    ['La Voz de Lessen Digital | The radio of the valley', 'La Voz de Lessen Digital'],
    ['Havnik-Inform / Northern Coast', 'Havnik-Inform'],
    ['The Southern Birch, Havnik | Friday 9 November 2018 | Page 3', 'Southern Birch'],
    ['Lessen Online • channel • 12.1K subscribers', 'Lessen Online'],
    ['Lessen Ledger live team | Thu 14 Mar 2013', 'Lessen Ledger'],
    ['Transcript | Morning Desk, Radio Lessen FM, 6 August 2019', 'Radio Lessen FM'],
  ])('finds the outlet of %j', (line, name) => {
    expect(cut(line, parseMasthead(line))).toBe(name);
  });

  it.each([
    'Bridge falls in Lessen',
    'Breaking News | Bridge Falls In Lessen After Night Of Shelling',
    'Havnik, 3 May 2019',
    'Truce holds - ministry denies losses',
    'News >> Local',
  ])('takes %j for no masthead', (line) => {
    expect(parseMasthead(line)).toBeNull();
  });

  it.each([
    ['RADIO HAVNIK 98.2', 'RADIO HAVNIK'],
    ['The Mirror of Lessen', 'Mirror of Lessen'],
    ['Havnik Watch (machine translated)', 'Havnik Watch'],
    ['Lessen Notebook, a weblog', 'Lessen Notebook'],
    ['Port Radio Lessen', 'Port Radio Lessen'],
  ])('finds the outlet of the line %j that holds nothing else', (line, name) => {
    expect(cut(line, parseLoneMasthead(line))).toBe(name);
  });

  it.each(['Rebels Storm Border Post', 'Bridge falls in Lessen', 'Breaking News', 'Radio goes silent in Lessen'])(
    'takes the line %j for no outlet',
    (line) => {
      expect(parseLoneMasthead(line)).toBeNull();
    },
  );

  it('finds it before the day of printing', () => {
    const line = 'Lessen Quarterly, interview, January 2020';
    expect(cut(line, parseDatedMasthead(line))).toBe('Lessen Quarterly');
    expect(parseDatedMasthead('New Havnik, Tarvia, 3 January 2020')).toBeNull();
  });

  it('knows the head of a channel', () => {
    expect(isChannelHead('Lessen Online • channel • 12.1K subscribers')).toBe(true);
    expect(isChannelHead('12 members of the council resigned')).toBe(false);
    expect(isChannelHead('The council met')).toBe(false);
  });

  it('gives words of the line, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 120 }), (line) => {
        const span = parseMasthead(line) ?? parseDatedMasthead(line);
        if (span) expect(line.slice(span.start, span.end).trim()).not.toBe('');
      }),
    );
  });
});
