import { describe, expect, it } from 'vitest';
import type { Report } from '../model/report.js';
import { NO_TABLES, type DossierTables } from '../model/tables.js';
import { pageRules } from './find-page-facts.js';
import { parseDate } from './parse-date.js';
import { loadLanguageDetector } from './find-language.js';
import { readReceived } from './read-received.js';

const TABLES: DossierTables = {
  ...NO_TABLES,
  outlets: [
    { outlet: 'Tarvia One', domain: 'tarvia-one.example', side: 'Tarvian side', isAgency: false, source: 'invented' },
    { outlet: 'Orbel News Agency', domain: null, side: null, isAgency: true, source: 'invented' },
  ],
  names: [
    { entity: 'Orbel News Agency', name: 'Orrbell', isNot: false, kind: 'organisation', party: null, wikidata: null },
  ],
  reports: [
    { file: 'told.txt', outlet: 'tarvia one', url: 'https://x.example/2019/06/15/a', published: '2019-06-16', captured: null, credit: 'Orbel' }, // prettier-ignore
  ],
};

const detectLanguage = await loadLanguageDetector();

function read(source: string, file = 'a.txt'): Report {
  const mediaType = /^<[a-z]/.test(source) ? 'text/html' : 'text/plain';
  return readReceived(
    { file, sha256: '0'.repeat(64), mediaType, source, encoding: 'utf-8', notes: [] },
    { tables: TABLES, outlets: [], detectLanguage },
  );
}

/** Every value of a report's page facts, with the rule that made it and the words that it stands on. */
function factsOf(report: Report): { rule: string; words: string | null }[] {
  const names = [report.outlet, ...report.credits];
  const facts = [...names, ...report.statedDates, ...report.machineTranslated.evidence, ...report.notes];
  return facts.map(({ rule, span }) => ({ rule, words: span ? report.text.slice(span.start, span.end) : null }));
}

describe('every rule of page facts', () => {
  // What a table tells has no words in the report.
  const rules = pageRules.filter(({ id }) => id !== 'dossier/reports');
  const weak = new Set(['translation/old-word', 'translation/place-word', 'translation/this-day', 'translation/name-two-ways', 'translation/broken-sentence']); // prettier-ignore
  /** Weak signs and slips are told only beside a strong one. */
  const withStrong = (id: string, text: string): string => (weak.has(id) ? `Of informations there were none.\n${text}` : text); // prettier-ignore

  it.each(rules.flatMap(({ id, examples }) => examples.map((text) => ({ id, text }))))('$id applies: $text', ({ id, text }) => {
    const marked = [...text.matchAll(/«([^»]*)»/g)].map((match) => match[1]!.trim());
    const found = factsOf(read(withStrong(id, text.replace(/[«»]/g, '')))).filter(({ rule }) => rule === id);
    expect(found.length).toBeGreaterThan(0);
    if (marked.length > 0) expect(found.map(({ words }) => words)).toEqual(marked);
  }); // prettier-ignore

  it.each(rules.flatMap(({ id, not }) => not.map((text) => ({ id, text }))))('$id does not apply: $text', ({ id, text }) => {
    const report = read(withStrong(id, text));
    expect(report.text).not.toBe('');
    expect(factsOf(report).map(({ rule }) => rule)).not.toContain(id);
  }); // prettier-ignore
});

describe('outlet and credits', () => {
  it('stand for what the tables call them', () => {
    const report = read('TARVIA ONE\n\nBridge falls\n\nHAVNIK (Orrbell) - It fell on Friday.');
    expect(report.outlet).toMatchObject({ text: 'TARVIA ONE', standsFor: 'Tarvia One', side: 'Tarvian side' });
    expect(report.credits.map(({ text, standsFor }) => [text, standsFor])).toEqual([['Orrbell', 'Orbel News Agency']]);
  });

  it('are told once each, in whatever spelling', () => {
    const report = read(
      'Bridge falls\n\nHAVNIK (Orbel) - It fell.\n\nOrbel reporters saw it.\n\nSource: Orbel News Agency',
    );
    expect(report.credits).toHaveLength(1);
  });

  it('come from the table where it has them, with what the page says beside it', () => {
    const report = read('Bridge falls\n\nIt fell.', 'told.txt');
    expect(report.outlet).toMatchObject({ text: 'tarvia one', rule: 'dossier/reports', standsFor: 'Tarvia One' });
    expect(report.credits[0]).toMatchObject({ text: 'Orbel', rule: 'dossier/reports' });
    expect(report.url).toBe('https://x.example/2019/06/15/a');
    expect(report.statedDates.map(({ value, rule }) => [value, rule])).toEqual([['2019-06-16', 'dossier/reports']]);
    expect(read('Tarvia One\n\nBridge falls\n\nIt fell.', 'told.txt').outlet.rule).toBe('outlet/masthead');
  });

  it('are not taken from a photographer or a person', () => {
    const report = read(
      'Bridge falls in Lessen\n\nA man on the bridge of Lessen. Photo: Lumen\n\nIt fell, Edda Marn said.',
    );
    expect(report.outlet.text).toBeNull();
    expect(report.notes.map(({ rule }) => rule)).toEqual(['outlet/not-told']);
    expect(report.credits).toEqual([]);
  });

  it('know the outlet by the domain of the page', () => {
    const report = read('<link rel="canonical" href="https://www.tarvia-one.example/a"><p>It fell.</p>');
    expect(report.outlet).toMatchObject({ text: 'Tarvia One', rule: 'outlet/domain', span: null });
  });

  it('keep a person as author, an agency as credit', () => {
    expect(read('Bridge falls\nBy Edda Marn in Lessen\nIt fell.').byline).toBe('Edda Marn in Lessen');
    expect(read('Bridge falls\nBy Orbel News Agency\nIt fell.').byline).toBeNull();
    expect(read('<meta name="author" content="Edda Marn"><h1>Bridge falls</h1><p>It fell.</p>').byline).toBe('Edda Marn'); // prettier-ignore
  });
});

describe('dates', () => {
  it.each([
    ['15 June 2019, 18:40', '2019-06-15T18:40'],
    ['October 4th, 2019 - 9:05 p.m.', '2019-10-04T21:05'],
    ['12:00 am is not read before its day 2019-02-28T00:15:00Z', '2019-02-28T00:15'],
    ['3 Sept. 2019', '2019-09-03'],
    ['31/12/2019', '2019-12-31'],
    ['12/31/2019', '2019-12-31'],
  ])('%s', (line, value) => {
    expect(parseDate(line)?.value).toBe(value);
  });

  it.each(['30 February 2019', '31 Foo 2019', '2019-13-01', '15 June', 'in 2019', ''])('not %s', (line) => {
    expect(parseDate(line)).toBeNull();
  });

  it('say when a page appeared before when it changed', () => {
    const report = read('Bridge falls\nUpdated 16 June 2019\nPublished 15 June 2019\nIt fell.');
    expect(report.statedDates.map(({ value }) => value)).toEqual(['2019-06-15', '2019-06-16']);
  });
});

describe('machine translation', () => {
  it('is settled by two strong kinds, not by one said twice', () => {
    const one = read('Of informations there were none. More informations came.').machineTranslated;
    expect([one.likelihood, one.evidence.length]).toEqual([0.5, 1]);
    const two = read('Of informations there were none. The captain Edda Marn spoke.').machineTranslated;
    expect([two.likelihood, two.evidence.length]).toEqual([1, 2]);
  });

  it('is not suspected for a slip of the pen', () => {
    expect(read('Many were killed. since the beginning nobody slept.').machineTranslated.likelihood).toBe(0);
  });

  it('is not suspected for an old word', () => {
    expect(read('The crew perished, the ministry affirmed in a communiqué.').machineTranslated).toEqual({ likelihood: 0, evidence: [] }); // prettier-ignore
  });
});

describe('a report', () => {
  it('of nothing readable says so', () => {
    const report = read(' \n\u200b\n');
    expect(report.status).toBe('unreadable');
    expect(report.notes.map(({ rule }) => rule)).toContain('report/no-text');
  });

  it('in another language is kept as such', () => {
    const report = read('Der Bürgermeister sagte am Freitag, dass die Brücke in der Nacht eingestürzt sei und niemand verletzt wurde.'); // prettier-ignore
    expect([report.status, report.language]).toEqual(['other-language', 'de']);
  });
});
