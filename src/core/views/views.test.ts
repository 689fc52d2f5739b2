import { describe, expect, it } from 'vitest';
import { toInventedLedger } from '../../../test/parts/invented-ledger.js';
import type { Ledger } from '../model/ledger.js';
import { toLedgerIndex } from './ledger-index.js';
import { toChain, toClaimantWords } from './to-chain.js';
import { toContradictions } from './to-contradictions.js';
import { findIds, toEvidence } from './to-evidence.js';
import { toNames } from './to-names.js';
import { toOrigins } from './to-origins.js';
import { toSituationReport } from './to-situation-report.js';
import { toTimeline } from './to-timeline.js';
import { toTolls } from './to-tolls.js';

const ledger = toInventedLedger();
const index = toLedgerIndex(ledger);

const claimWith = (words: string): Ledger['claims'][number] =>
  ledger.claims.find((claim) => index.reports.get(claim.report)!.text.slice(claim.span.start, claim.span.end).includes(words))!; // prettier-ignore

const byHeading = (a: readonly unknown[], b: readonly unknown[]): number => (String(a[0]) < String(b[0]) ? -1 : 1);

describe('toContradictions', () => {
  it('groups what is disputed by incident, with both claims and what was compared', () => {
    const groups = toContradictions(index);
    expect(
      groups.map((group) => [group.heading, group.status, group.rows.map((row) => row.kind)]).sort(byHeading),
    ).toEqual([
      ['casualties, 29 April to 4 May 2031', 'contested', ['contradicts']],
      ['shelling, Pelmar, 29 April to 4 May 2031', 'denied', ['denies']],
    ]);
    const row = groups.flatMap((group) => group.rows).find((one) => one.kind === 'contradicts')!;
    expect([row.from.claimant, row.to.claimant]).toEqual(['Velish army', 'Orsan defence ministry']);
    expect(row.compared.filter((slot) => slot.isDifferent)).toEqual([
      { slot: 'best', from: '70', to: '40', isDifferent: true },
    ]);
  });

  it('tells revisions when asked for them', () => {
    expect(toContradictions(index, ['revises']).flatMap((group) => group.rows.map((row) => row.kind))).toEqual(['revises']); // prettier-ignore
  });
});

describe('toTolls', () => {
  const series = toTolls(index);

  it('keeps claimants of different sides, and different victims, apart', () => {
    expect(
      series.map((one) => [one.claimant, one.victims, one.status, one.points.map((point) => point.amount)]),
    ).toEqual([
      ['Orsan side', 'Orsan side', 'military', ['40', '52']],
      ['Ilsa Brenk', 'Orsan side', 'civilian', ['at least 12']],
      ['Velish side', 'Orsan side', 'military', ['about 70']],
    ]);
  });

  it('marks revisions and what contradicts a figure, and tells parts with their whole', () => {
    const [own, town] = series;
    expect(own!.points.map((point) => [point.revises.length, point.revisedBy.length, point.contradictedBy.length])).toEqual([
      [0, 1, 1],
      [1, 0, 0],
    ]); // prettier-ignore
    expect(town!.points[0]!.parts).toEqual(['2 children killed']);
  });

  it('holds each figure that is no part once, and never a sum', () => {
    const told = ledger.claims.flatMap((claim) => claim.figures).filter((figure) => figure.partOf === null);
    const shown = series.flatMap((one) => one.points.map((point) => point.figure));
    expect(shown.sort()).toEqual(told.map((figure) => figure.id).sort());
    const numbers = new Set(told.flatMap((figure) => [figure.low, figure.best, figure.high]));
    for (const point of series.flatMap((one) => one.points))
      for (const number of [point.low, point.best, point.high]) expect(numbers).toContain(number);
  });

  it('marks the same figure of the same origin as an echo', () => {
    const forty = claimWith('40 of its soldiers');
    const echo = { ...forty, id: `${forty.id}9`, figures: forty.figures.map((one) => ({ ...one, id: `${one.id}9` })) };
    const more = toTolls(toLedgerIndex({ ...ledger, claims: [...ledger.claims, echo] }));
    expect(more[0]!.points.map((point) => [point.amount, point.isEcho])).toEqual([
      ['40', false],
      ['40', true],
      ['52', false],
    ]);
  });

  it('keeps history in series of its own, and leaves out what is only feared', () => {
    const change = (modality: 'historical' | 'future'): Ledger => ({
      ...ledger,
      claims: ledger.claims.map((claim) => (claim.id === claimWith('40 of').id ? { ...claim, modality: [modality] } : claim)),
    }); // prettier-ignore
    expect(toTolls(toLedgerIndex(change('historical'))).map((one) => one.isHistory)).toEqual([false, false, false, true]); // prettier-ignore
    expect(toTolls(toLedgerIndex(change('future'))).map((one) => one.points.length)).toEqual([1, 1, 1]);
  });
});

describe('toOrigins', () => {
  it('counts two outlets that print one toll as one origin, first in the list', () => {
    const [first] = toOrigins(index);
    expect(first).toMatchObject({ name: 'Orsan’s defence ministry', outlets: ['Pelmar Herald', 'Velish Radio'] });
    expect(first!.claims).toHaveLength(2);
  });
});

describe('toTimeline', () => {
  it('holds every claim once', () => {
    const shown = toTimeline(index).flatMap((row) => row.claims.map(({ card }) => card.id));
    expect(shown.sort()).toEqual(ledger.claims.map((claim) => claim.id).sort());
  });

  it('orders by beginning, then what has only an end, then what has no time; history first', () => {
    const at = (earliest: string | null, latest: string | null, more: object = {}): Ledger['claims'][number] => {
      const claim = { ...ledger.claims[0]!, incident: null, ...more };
      return { ...claim, id: `${claim.id}-${earliest}-${latest}`, time: { ...claim.time, earliest, latest } };
    };
    const claims = [at(null, null), at(null, '2031-05-01'), at('2031-05-02', '2031-05-09'), at('2031-05-02', '2031-05-02'), at('1990-01-01', '1990-12-31', { modality: ['historical'] })]; // prettier-ignore
    const rows = toTimeline(toLedgerIndex({ ...ledger, claims, incidents: [] }));
    expect(rows.map((row) => [row.earliest, row.latest, row.days])).toEqual([
      ['1990-01-01', '1990-12-31', 365],
      ['2031-05-02', '2031-05-02', 1],
      ['2031-05-02', '2031-05-09', 8],
      [null, '2031-05-01', null],
      [null, null, null],
    ]);
  });
});

describe('toNames', () => {
  it('shows who uses which spelling, and marks a name that sides write differently', () => {
    const [herald, radio] = ['Pelmar Herald', 'Velish Radio'].map((name) => ledger.entities.find((one) => one.name === name)!); // prettier-ignore
    const entities = ledger.entities.map((entity) => {
      if (entity.id === herald!.id) return { ...entity, side: 'Orsan side' };
      if (entity.name !== 'Pelmar') return entity;
      const spell = (text: string, count: number, user: string) => ({ text, count, reports: [], usedBy: [user] });
      return { ...entity, names: [spell('Pelmar', 3, herald!.id), spell('Pelmiar', 9, radio!.id)] };
    });
    const rows = toNames(toLedgerIndex({ ...ledger, entities }), ['place']);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ name: 'Pelmar', count: 12, isContested: true });
    expect(rows[0]!.spellings[1]!.usedBy).toEqual([{ id: radio!.id, name: 'Velish Radio', side: 'Velish side' }]);
    expect(toNames(index, ['place'])[0]!.isContested).toBe(false);
  });
});

describe('toChain', () => {
  it('goes from the page to the institution, each step once', () => {
    expect(toChain(claimWith('40 of its soldiers'), index).map((step) => step.text)).toEqual(['Pelmar Herald', 'Orsan defence ministry']); // prettier-ignore
    const mayor = claimWith('At least 12');
    const hall = { ...mayor.claimant, text: 'town hall', entity: null, institution: null };
    const claim = { ...mayor, claimant: { ...mayor.claimant, institution: hall } };
    expect(toChain(claim, index).map((step) => step.role)).toEqual(['outlet', 'speaker', 'institution']);
    expect(toClaimantWords(claim, index)).toBe('Ilsa Brenk (town hall)');
  });

  it('says that nobody is named where nobody is', () => {
    const claim = claimWith('About 70');
    const nobody = { ...claim.claimant, text: null, span: null, entity: null };
    const speaker = { ...claim.chain[1]!, name: nobody };
    const passive = {
      ...claim,
      chain: [claim.chain[0]!, speaker],
      claimant: { ...claim.chain[0]!.name, institution: null },
    };
    expect(toChain(passive, index).at(-1)!.text).toBe('nobody named');
    expect(toClaimantWords(passive, index)).toBe('Nobody named (in Velish Radio)');
  });
});

describe('toEvidence', () => {
  it('tells each record of a ledger', () => {
    const { reports, claims, incidents, entities, origins, relations } = ledger;
    const ids = [reports, claims, incidents, entities, origins, relations].flatMap((list) => list.map(({ id }) => id));
    for (const id of ids) {
      const evidence = toEvidence(index, id);
      expect(evidence).toMatchObject({ id });
      expect(evidence!.sections.flatMap((section) => section.rows).length).toBeGreaterThan(0);
    }
    expect(toEvidence(index, 'claim:none')).toBeNull();
  });

  it('quotes the words of every row that has a span', () => {
    const rows = ledger.claims.flatMap((claim) =>
      toEvidence(index, claim.id)!.sections.flatMap((section) => section.rows),
    );
    const quoted = rows.filter((row) => row.span !== null);
    expect(quoted.length).toBeGreaterThan(10);
    for (const row of quoted)
      expect(index.reports.get(row.report!)!.text.slice(row.span!.start, row.span!.end).replace(/\s+/g, ' ')).toBe(row.words); // prettier-ignore
  });

  it('finds an id by its beginning', () => {
    const { id } = ledger.claims[0]!;
    expect(findIds(index, id.slice('claim:'.length, -2))).toEqual([id]);
    expect(findIds(index, 'claim:', 3)).toHaveLength(3);
  });
});

describe('toSituationReport', () => {
  const report = toSituationReport(index);

  it('gives every sentence a reference, and numbers them by first use', () => {
    const used = report.paragraphs.flatMap((paragraph) =>
      paragraph.sentences.flatMap((sentence) => sentence.references),
    );
    for (const paragraph of report.paragraphs)
      for (const sentence of paragraph.sentences) expect(sentence.references.length).toBeGreaterThan(0);
    expect([...new Set(used)]).toEqual(report.references.map((reference) => reference.number));
    expect(report.references.map((reference) => reference.number)).toEqual(report.references.map((_, i) => i + 1));
  });

  it('says no number that its references do not say', () => {
    for (const { sentences } of report.paragraphs)
      for (const { text, references } of sentences) {
        const words = references.map((number) => report.references[number - 1]!.words).join(' ');
        const quoted = [...text.matchAll(/“([^”]*)”/g)].map((match) => match[1]!);
        for (const quote of quoted) expect(words.replaceAll('“', '‘').replaceAll('”', '’')).toContain(quote);
      }
    expect(report.head).toBe('7 claims of 2 reports on 6 origins; 1 contradiction, 1 denial.');
  });
});
