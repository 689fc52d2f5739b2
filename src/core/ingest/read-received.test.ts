import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDossierTables } from '../../node/intake/read-dossier-tables.js';
import { toReceived } from '../../node/intake/to-received.js';
import { NO_TABLES } from '../model/tables.js';
import { readReceived, toUnreadable } from './read-received.js';

const EXAMPLES = fileURLToPath(new URL('../../../examples', import.meta.url));
const { tables } = await readDossierTables(EXAMPLES);

const reports = readdirSync(EXAMPLES)
  .filter((file) => /\.(?:txt|html)$/.test(file))
  .sort()
  .map((file) => {
    const bytes = readFileSync(path.join(EXAMPLES, file));
    return readReceived(toReceived(file, { bytes, sha256: '0'.repeat(64) }), { tables, outlets: [] });
  });

describe('the example dossier', () => {
  it('is read as what its pages say', () => {
    expect(reports).toHaveLength(17);
    const read = reports.map((report) => [
      report.file,
      report.title,
      report.outlet.standsFor ?? report.outlet.text,
      report.credits.map((credit) => credit.standsFor ?? credit.text).join(),
      report.machineTranslated.likelihood,
    ]);
    expect(read).toEqual([
      ['daily-compass-fourth-day.html', 'Rockets hit Fontenac as highland war enters fourth day', 'Daily Compass', 'Halyard News Agency', 0],
      ['daily-compass-note.html', 'A note to readers: the dam at Gorvesh', 'Daily Compass', '', 0],
      ['eskholm-post-ministry.txt', '“Not one man, not one aircraft”: Eskholm hits back over highland claims', 'The Eskholm Post', '', 0],
      ['fontenac-courier-saturday.html', '“She only went back for the cat”', 'The Fontenac Courier', '', 0],
      ['globewire24-fourth-day.txt', 'Rockets meet Fontenac while the war of the altitudes enters in the fourth day', 'GlobeWire24', 'Halyard News Agency', 1],
      ['globewire24-truce.txt', 'Amsel discusses the armistice with three presidents', 'GlobeWire24', '', 1],
      ['harbour-gazette-war.txt', 'Dockers load relief goods as war on Ondovar drags on', 'Harbour Gazette', 'Halyard News Agency', 0],
      ['meridian-second-day.html', 'Peluria and Idrun trade blame as fighting spreads', 'Meridian World Radio', '', 0],
      ['meridian-sixth-day.html', 'Ondovar truce collapses within the hour', 'Meridian World Radio', '', 0],
      ['northmail-live.html', '🔴 LIVE: War on Ondovar, day five', 'Northmail', '', 0],
      ['radio-marquenne-briefing.txt', 'Flag raised over four villages as army crosses the Sorval', 'Radio Marquenne', '', 0],
      ['radio-marquenne-president.txt', 'President: 214 gave their lives so that the valleys could come home', 'Radio Marquenne', '', 0],
      ['ravash-agency-truce.txt', 'Amsel talks truce with three presidents', 'Ravash agency', 'Ravash agency', 0],
      ['tidewater-review-dermeth.txt', 'A statement on our colleagues in Dermeth', 'The Tidewater Review', '', 0],
      ['voice-of-the-heights-correction.txt', 'Names of the fallen: a correction, and an apology', 'Voice of the Heights', '', 0],
      ['voice-of-the-heights-third-day.txt', 'Defence force: the line holds on the third day', 'Voice of the Heights', '', 0],
      ['yalgara-word-patrol-plane.html', 'Four of ours: Norvanian jet downed patrol plane, says ministry', 'The Yalgara Word', '', 0],
    ]); // prettier-ignore
  });

  it('has headings only where a story has them', () => {
    const headings = reports.flatMap(
      (report) =>
      report.blocks.filter((block) => block.kind === 'heading').map((block) => report.text.slice(block.start, block.end).trim()), // prettier-ignore
    );
    expect(headings).toEqual(['“Today, not tomorrow”', 'Who holds Oltyn?']);
  });

  it('has two captions of other stories', () => {
    const alien = reports.flatMap((report) => report.notes.filter(({ rule }) => rule === 'block/caption-alien').map(() => report.file)); // prettier-ignore
    expect(alien).toEqual(['daily-compass-fourth-day.html', 'radio-marquenne-briefing.txt']);
  });
});

describe('any source', () => {
  it('gives a report whose spans are inside its text, and the same one twice', () => {
    const source = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.array(fc.constantFrom('<p>', 'By ', 'HAVNIK (Orbel) - ', '\n', '© 2019 ', 'Published: 3 May 2019', 'It fell. ', '<h1>', '\u202e', '😀', '“', ' “, ', 'A TASS reporter ', 'Photo: ', 'Read also', ' | '), { maxLength: 30 }).map((parts) => parts.join('')), // prettier-ignore
    );
    fc.assert(
      fc.property(source, fc.constantFrom('text/plain', 'text/html'), (words, mediaType) => {
        const received = { file: 'a', sha256: 'a'.repeat(64), mediaType, source: words, encoding: 'utf-8', notes: [] };
        const report = readReceived(received, { tables: NO_TABLES, outlets: [] });
        const named = [report.outlet, ...report.credits];
        for (const name of named)
          if (name.span) expect(report.text.slice(name.span.start, name.span.end)).toBe(name.text);
        const spans = [...report.statedDates, ...report.machineTranslated.evidence, ...report.notes].map(({ span }) => span); // prettier-ignore
        for (const span of spans) {
          if (!span) continue;
          expect(span.start).toBeGreaterThanOrEqual(0);
          expect(span.end).toBeGreaterThan(span.start);
          expect(span.end).toBeLessThanOrEqual(report.text.length);
        }
        if (mediaType === 'text/plain') expect(report.text).toBe(words);
        expect(readReceived(received, { tables: NO_TABLES, outlets: [] })).toEqual(report);
      }),
      { numRuns: 400 },
    );
  });

  it('that holds no text is kept with the note that says why', () => {
    const note = { rule: 'intake/not-text', message: 'It holds bytes that are no text.', span: null };
    const received = { file: 'a', sha256: 'a'.repeat(64), mediaType: 'application/octet-stream', source: '', encoding: 'binary', notes: [] }; // prettier-ignore
    const report = toUnreadable(received, note);
    expect(report.status).toBe('unreadable');
    expect(report.notes).toEqual([note]);
  });
});
