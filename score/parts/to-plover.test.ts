import { describe, expect, it } from 'vitest';
import type { Claim } from '../../src/core/model/claim.js';
import { toNobody, type Name } from '../../src/core/model/name.js';
import { toPlover } from './to-plover.js';

const named = (text: string): Name => ({ ...toNobody('role/subject'), text });

function toClaim(parts: Partial<Claim>): Claim {
  const time = { earliest: null, latest: null, precision: 'unknown', value: null, text: null, span: null, rule: 'date/open' } as const; // prettier-ignore
  return {
    id: 'claim:0:0-1:1', report: 'report:0', sentence: { start: 0, end: 1 }, span: { start: 0, end: 1 }, pieces: [],
    kind: 'shelling', codes: { plover: 'ASSAULT', ploverMode: null, cameo: null, acledEventType: null, acledSubEventType: null },
    chain: [], claimant: { ...named('Tarvian ministry'), institution: null }, joint: null, quotation: 'none',
    stance: 'asserts', modality: [], agents: [named('Halmaran army')], targets: [named('the port')], instruments: [],
    places: [], time, said: time, figures: [], denies: [], origin: null, incident: null, evidence: [], confidence: 1,
    review: { state: 'unreviewed', by: null, at: null, why: null }, ...parts,
  }; // prettier-ignore
}

describe('toPlover', () => {
  it('codes what is asserted, by those who did it', () => {
    expect(toPlover(toClaim({}))).toEqual({ event: 'ASSAULT', sources: ['Halmaran army'], targets: ['the port'] });
  });

  it('codes an accusation as the act of whoever accuses, of whoever is accused', () => {
    expect(toPlover(toClaim({ stance: 'accuses' }))).toEqual({
      event: 'ACCUSE',
      sources: ['Tarvian ministry'],
      targets: ['Halmaran army'],
    });
  });

  it('codes speech without a happening by its own kind', () => {
    const codes = { plover: 'REQUEST', ploverMode: null, cameo: null, acledEventType: null, acledSubEventType: null };
    const claim = toClaim({ kind: 'appeal', codes, agents: [], targets: [named('both sides')] });
    expect(toPlover(claim)).toEqual({ event: 'REQUEST', sources: ['Tarvian ministry'], targets: ['both sides'] });
  });

  it('codes an intent to help as agreement, an intent to harm as a threat', () => {
    const aid = { ploverMode: null, cameo: null, acledEventType: null, acledSubEventType: null, plover: 'AID' };
    expect(toPlover(toClaim({ kind: 'evacuate-aid', codes: aid, modality: ['future'] })).event).toBe('AGREE');
    expect(toPlover(toClaim({ modality: ['future'] })).event).toBe('THREATEN');
    expect(toPlover(toClaim({ stance: 'promises' })).event).toBe('AGREE');
  });

  it('takes whom a pronoun stands for', () => {
    const agents = [{ ...named('it'), rule: 'reference/pronoun', standsFor: 'Norvane' }];
    expect(toPlover(toClaim({ agents })).sources).toEqual(['Norvane']);
  });

  it('takes where forces go for the target of a move, and no place for that of two who agree', () => {
    const places = [{ ...named('Lessen'), relation: 'to', km: null, precision: { acled: 1, ucdp: 1, plover: 1 }, point: null }] as const; // prettier-ignore
    expect(toPlover(toClaim({ kind: 'deploy', places, targets: [named('troops')] })).targets).toEqual(['Lessen']);
    const agents = [named('Tarvia'), named('Halmara')];
    expect(toPlover(toClaim({ kind: 'agree', places, targets: [], agents })).targets).toEqual([]);
  });
});
