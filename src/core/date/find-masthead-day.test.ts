import { describe, expect, it } from 'vitest';
import type { Report } from '../model/report.js';
import { findMastheadDay } from './find-masthead-day.js';

const find = (text: string, bodyAt = text.length): string | null => {
  const blocks = [{ start: 0, end: bodyAt, kind: 'navigation', rule: 'block/x' }, { start: bodyAt, end: text.length, kind: 'body', rule: 'block/x' }]; // prettier-ignore
  const found = findMastheadDay({ text, blocks } as unknown as Report);
  if (found) expect(text.slice(found.span.start, found.span.end)).not.toBe('');
  return found?.value ?? null;
};

describe('the day that the head of a page names', () => {
  it.each([
    ['Harbour Post\nWednesday\nGuns hit Arlen\n', 'XXXX-WXX-3'],
    ['Harbour Post - Sunday evening\n', 'XXXX-WXX-7'],
    ['Bulletin of Friday, 18.00\n', 'XXXX-WXX-5'],
    ['Harbour Post, 14 June (evening)\n', 'XXXX-06-14'],
    ['ARLEN, June 3 (Mistral Agency) - Shells fell.\n', 'XXXX-06-03'],
    ['Thursday, 2nd Sept.\nHarbour Post\n', 'XXXX-09-02'],
  ])('is read in %j', (text, value) => {
    expect(find(text)).toBe(value);
  });

  it('is read in a dateline of the body', () => {
    expect(find('PORT ARLEN, Tuesday (Mistral Agency) - Shells fell on Monday.\n', 0)).toBe('XXXX-WXX-2');
  });

  it.each([
    'Three killed on Friday\n',
    "Friday's strike: what is known\n",
    'Guns fell silent after Sunday\n',
    'Monday strikes kill three\n',
    'May 9 killed the truce\n',
  ])('is not read in the headline %j', (text) => {
    expect(find(text)).toBeNull();
  });

  it('is not read in the body', () => {
    expect(find('Shells fell on the market of Arlen and on two farms beside it, Friday.\n', 0)).toBeNull();
  });
});
