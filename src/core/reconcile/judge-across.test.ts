import { describe, expect, it } from 'vitest';
import { openJudgedDossier, toReport, WAR } from '../../../test/judge-dossier.js';
import { sayRelations, type ClaimSpec } from '../../../test/make-dossier.js';
import type { DecisionRequest } from '../judge/to-decision.js';
import { UserError } from '../model/user-error.js';

describe('names', () => {
  it('come together by a person, under the name and kind of the first, and part again', () => {
    const war = openJudgedDossier(WAR);
    const [one, other] = [war.entity('Anvar Karov'), war.entity('Sabit Karov')];
    war.judge({ verdict: 'merge', id: one.id, other: other.id }, 'a nickname');
    const merged = war.entity('Sabit Karov');
    expect(merged).toMatchObject({ name: 'Anvar Karov', kind: 'person' });
    expect(merged.names.map(({ text }) => text).sort()).toEqual(['Anvar Karov', 'Sabit Karov']);
    expect(merged.evidence).toContainEqual(expect.objectContaining({ slot: 'name', rule: 'judgement/merge' }));
    expect(war.claim('spoke of a truce').claimant.entity).toBe(merged.id);
    war.judge({ verdict: 'split', id: merged.id, spellings: ['Sabit Karov'], reports: [] });
    expect(war.entity('Sabit Karov').id).not.toBe(war.entity('Anvar Karov').id);
    expect(war.ledger().judgements.map(({ state }) => state)).toEqual(['overruled', 'holds']);
    war.judge({ verdict: 'merge', id: war.entity('Anvar Karov').id, other: war.entity('Sabit Karov').id });
    expect(war.entity('Sabit Karov').id).toBe(war.entity('Anvar Karov').id);
    expect(war.ledger().judgements.map(({ state }) => state)).toEqual(['holds', 'overruled', 'holds']);
  });

  it('of one spelling are parted by report', () => {
    const war = openJudgedDossier([WAR[0]!, toReport('e', [{ text: 'the harbour master Anvar Karov closed the port', kind: 'statement', by: 'Anvar Karov', person: true }])]); // prettier-ignore
    const { id, names } = war.entity('Anvar Karov');
    expect(names[0]!.reports).toHaveLength(2);
    const master = war.claim('closed the port');
    war.judge({ verdict: 'split', id, spellings: [], reports: [master.report] });
    expect(war.claim('closed the port').claimant.entity).not.toBe(war.claim('called for calm').claimant.entity);
    const split = war.ledger().entities.find((entity) => entity.id === war.claim('closed the port').claimant.entity)!;
    expect(split.evidence).toContainEqual(expect.objectContaining({ rule: 'judgement/split' }));
  });

  it('that a person parted no further spelling brings together', () => {
    const call: ClaimSpec = { text: 'the president called for calm', kind: 'appeal', by: 'Vigen Petrosian', person: true, party: 'Kelmar' }; // prettier-ignore
    const war = openJudgedDossier([toReport('a', [call]), toReport('e', [{ ...call, text: 'he sent troops', kind: 'deploy', by: 'Wigen Bedrosyan' }])]); // prettier-ignore
    expect(war.entity('Wigen Bedrosyan').id).toBe(war.entity('Vigen Petrosian').id);
    war.judge({ verdict: 'split', id: war.entity('Vigen Petrosian').id, spellings: ['Wigen Bedrosyan'], reports: [] });
    war.add([toReport('f', [{ ...call, text: 'he is ill', kind: 'statement', by: 'Vigen Petrosyan' }])]);
    expect(war.entity('Wigen Bedrosyan').id).not.toBe(war.entity('Vigen Petrosian').id);
  });

  it.each<[string, (war: ReturnType<typeof openJudgedDossier>) => DecisionRequest, string]>([
    ['two of kinds that cannot be one', (war) => ({ verdict: 'merge', id: war.entity('Anvar Karov').id, other: war.entity('Dorrin').id }), 'judge/other-kind'],
    ['one with itself', (war) => ({ verdict: 'merge', id: war.entity('Dorrin').id, other: war.entity('Dorrin').id }), 'judge/nothing'],
    ['a spelling that there is not', (war) => ({ verdict: 'split', id: war.entity('Dorrin').id, spellings: ['Dorn'], reports: [] }), 'judge/no-part'],
    ['all of it', (war) => ({ verdict: 'split', id: war.entity('Dorrin').id, spellings: ['Dorrin'], reports: [] }), 'judge/nothing'],
    ['nothing', (war) => ({ verdict: 'split', id: war.entity('Dorrin').id, spellings: [], reports: [] }), 'judge/no-part'],
    ['an entity that there is not', () => ({ verdict: 'split', id: 'entity:0', spellings: ['a'], reports: [] }), 'judge/unknown'],
  ])('refuses %s', (_, toRequest, rule) => {
    const war = openJudgedDossier(WAR);
    expect(() => war.judge(toRequest(war))).toThrow(expect.objectContaining({ rule }));
  }); // prettier-ignore
});

describe('incidents', () => {
  it('come together by a person where neither time nor place would bring them together, and part again', () => {
    const war = openJudgedDossier(WAR);
    const [arlen, corvo] = [war.claim('Vesk guns shelled'), war.claim('a road near')];
    expect(arlen.incident).not.toBe(corvo.incident);
    war.judge({ verdict: 'same-incident', id: corvo.id, other: arlen.id });
    expect(war.claim('a road near').incident).toBe(war.claim('Vesk guns shelled').incident);
    war.judge({ verdict: 'other-incident', id: corvo.id, other: null });
    expect(war.claim('a road near').incident).not.toBe(war.claim('Vesk guns shelled').incident);
    expect(war.ledger().judgements.map(({ state }) => state)).toEqual(['overruled', 'holds']);
  });

  it('of claims of different days cover both days', () => {
    const war = openJudgedDossier([...WAR, toReport('e', [{ text: 'rockets struck a dairy in Dunmar', kind: 'shelling', by: 'Kelmar', agents: ['Vesk'], places: ['Dunmar'], day: '2031-05-01' }])]); // prettier-ignore
    const { id } = war.claim('struck a dairy');
    war.judge({ verdict: 'same-incident', id, other: war.claim('a road near').id });
    const incident = war.ledger().incidents.find((one) => one.claims.includes(id))!;
    expect(incident.time).toMatchObject({ earliest: '2031-05-01', latest: '2031-05-04', value: null });
  });

  it('lose a claim that a person takes out, with its outlet', () => {
    const war = openJudgedDossier(WAR);
    const { id, incident } = war.claim('burned after a shell');
    const before = war.ledger().incidents.find((one) => one.id === incident)!;
    war.judge({ verdict: 'other-incident', id, other: war.claim('Vesk guns shelled').id });
    const after = war.ledger().incidents.find((one) => one.id === war.claim('Vesk guns shelled').incident)!;
    expect(after.outlets).toBe(before.outlets - 1);
    expect(after.claims).toEqual(before.claims.filter((one) => one !== id));
    expect(war.claim('burned after a shell').incident).not.toBe(after.id);
  });

  it.each<[string, (war: ReturnType<typeof openJudgedDossier>) => DecisionRequest, string]>([
    ['a call', (war) => ({ verdict: 'same-incident', id: war.claim('called for calm').id, other: war.claim('a road near').id }), 'judge/no-incident'],
    ['a denial', (war) => ({ verdict: 'same-incident', id: war.claim('were silent').id, other: war.claim('a road near').id }), 'judge/no-incident'],
    ['one claim', (war) => ({ verdict: 'same-incident', id: war.claim('a road near').id, other: war.claim('a road near').id }), 'judge/nothing'],
    ['what is so already', (war) => ({ verdict: 'same-incident', id: war.claim('burned after').id, other: war.claim('Vesk guns').id }), 'judge/nothing'],
    ['what is alone', (war) => ({ verdict: 'other-incident', id: war.claim('a road near').id, other: null }), 'judge/nothing'],
    ['what is apart', (war) => ({ verdict: 'other-incident', id: war.claim('Vesk guns').id, other: war.claim('a road near').id }), 'judge/nothing'],
  ])('refuses %s', (_, toRequest, rule) => {
    const war = openJudgedDossier(WAR);
    expect(() => war.judge(toRequest(war))).toThrow(expect.objectContaining({ rule }));
  }); // prettier-ignore
});

describe('relations', () => {
  it('are made and unmade by a person, and an incident has the status that they give it', () => {
    const war = openJudgedDossier(WAR);
    const contested = war.ledger().relations.find((one) => one.kind === 'contradicts')!;
    war.judge({ verdict: 'unrelate', id: contested.id, other: null }, 'one counts the whole day');
    expect(sayRelations(war.ledger()).filter((line) => line.startsWith('contradicts'))).toEqual([]);
    expect(war.ledger().incidents.map((one) => one.status)).not.toContain('contested');
    war.judge({ verdict: 'relate', id: contested.to, other: contested.from, relation: 'contradicts', aspect: 'number' }, 'both mean the market'); // prettier-ignore
    const made = war.ledger().relations.find((one) => one.kind === 'contradicts')!;
    expect(made).toMatchObject({ id: contested.id, from: contested.from, to: contested.to, aspect: 'number', rule: 'judgement/relate', confidence: 1 }); // prettier-ignore
    expect(made.why).toMatch(/^Ada judges that what .+ says contradicts what .+ says: both mean the market\.$/);
    expect(war.ledger().incidents.map((one) => one.status)).toContain('contested');
    expect(war.ledger().judgements.map(({ state }) => state)).toEqual(['overruled', 'holds']);
  });

  it('of a denial put it into the incident of what it denies', () => {
    const war = openJudgedDossier([WAR[0]!, toReport('e', [{ text: 'nothing of the kind took place', kind: 'deny', by: 'Pallia', stance: 'denies' }])]); // prettier-ignore
    const [denial, told] = [war.claim('nothing of the kind'), war.claim('Vesk guns shelled')];
    expect(denial.incident).toBeNull();
    war.judge({ verdict: 'relate', id: denial.id, other: told.id, relation: 'denies', aspect: null });
    expect(war.claim('nothing of the kind')).toMatchObject({
      denies: [told.id],
      incident: war.claim('Vesk guns').incident,
    });
    expect(war.ledger().incidents.find((one) => one.claims.includes(told.id))!.status).toBe('denied');
    war.judge({ verdict: 'unrelate', id: denial.id, other: told.id });
    expect(war.claim('nothing of the kind')).toMatchObject({ denies: [], incident: null });
  });

  it('are without effect while one end is rejected', () => {
    const war = openJudgedDossier(WAR);
    const [one, other] = [war.claim('Vesk guns shelled'), war.claim('a road near')];
    war.judge({ verdict: 'relate', id: one.id, other: other.id, relation: 'refines', aspect: null });
    war.judge({ verdict: 'reject', id: other.id });
    expect(war.ledger().judgements[0]).toMatchObject({ state: 'overruled', reason: 'one of the claims is rejected' });
    expect(war.ledger().relations.some((relation) => relation.rule === 'judgement/relate')).toBe(false);
  });

  it('refuses what is rejected', () => {
    const war = openJudgedDossier(WAR);
    const [one, other] = [war.claim('Vesk guns shelled').id, war.claim('a road near').id];
    war.judge({ verdict: 'reject', id: other });
    expect(() => war.judge({ verdict: 'relate', id: one, other, relation: 'refines', aspect: null })).toThrow(/is rejected/); // prettier-ignore
  });

  it('refuses what is not there', () => {
    const war = openJudgedDossier(WAR);
    const [one, other] = [war.claim('Vesk guns shelled').id, war.claim('a road near').id];
    for (const request of [
      { verdict: 'unrelate', id: one, other },
      { verdict: 'unrelate', id: 'relation:0', other: null },
      { verdict: 'relate', id: one, other: one, relation: 'repeats', aspect: null },
      { verdict: 'relate', id: one, other: 'claim:0', relation: 'repeats', aspect: null },
    ] as const)
      expect(() => war.judge(request)).toThrow(UserError);
  });
});
