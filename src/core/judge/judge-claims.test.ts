import { describe, expect, it } from 'vitest';
import { judgeSpecs, openJudgedDossier, WAR } from '../../../test/judge-dossier.js';
import { sayRelations } from '../../../test/make-dossier.js';

describe('a verdict on a claim', () => {
  it('is told in its review, with who, when and why', () => {
    const war = openJudgedDossier(WAR);
    const { id } = war.claim('Vesk guns shelled');
    war.judge({ verdict: 'accept', id }, 'both cameras show it');
    expect(war.claim('Vesk guns shelled').review).toEqual({ state: 'accepted', by: 'Ada', at: '2031-06-01T10:00:01Z', why: 'both cameras show it' }); // prettier-ignore
    expect(war.ledger().judgements).toMatchObject([{ state: 'holds', about: [id], says: 'accepts “Vesk guns shelled the market of Arlen”' }]); // prettier-ignore
    expect({ ...war.ledger(), claims: [], judgements: [] }).toEqual({ ...judgeSpecs(WAR, []), claims: [] });
  });

  it('keeps a rejected claim to be seen, and counts it in nothing', () => {
    const war = openJudgedDossier(WAR);
    expect(sayRelations(war.ledger())).toContain('contradicts number a2 → c2 (numbers-differ)');
    war.judge({ verdict: 'reject', id: war.claim('3 people died').id });
    const ledger = war.ledger();
    const rejected = war.claim('3 people died');
    expect(rejected).toMatchObject({ review: { state: 'rejected' }, origin: null, incident: null, denies: [] });
    expect(ledger.claims).toHaveLength(judgeSpecs(WAR, []).claims.length);
    expect(ledger.relations.some((one) => one.from === rejected.id || one.to === rejected.id)).toBe(false);
    expect(ledger.incidents.some((one) => one.claims.includes(rejected.id))).toBe(false);
    expect(ledger.incidents.map((one) => one.status)).not.toContain('contested');
  });

  it('gives way to a later one on the same claim', () => {
    const war = openJudgedDossier(WAR);
    const { id } = war.claim('Vesk guns shelled');
    war.judge({ verdict: 'reject', id });
    war.judge({ verdict: 'accept', id });
    expect(war.claim('Vesk guns shelled').review.state).toBe('accepted');
    expect(war.ledger().judgements.map(({ state, reason }) => [state, reason])).toEqual([['overruled', 'judgement 2 says otherwise'], ['holds', null]]); // prettier-ignore
    war.withdraw(2);
    expect(war.claim('Vesk guns shelled').review.state).toBe('rejected');
  });

  it('no longer holds of another reading of the same words', () => {
    const war = openJudgedDossier(WAR);
    war.judge({ verdict: 'accept', id: war.claim('Vesk guns shelled').id });
    const other = WAR.map((one) => ({ ...one, claims: one.claims.map((claim) => (claim.text.startsWith('Vesk guns') ? { ...claim, kind: 'air-strike' } : claim)) })); // prettier-ignore
    const ledger = judgeSpecs(other, war.judgements);
    expect(ledger.judgements).toMatchObject([{ state: 'changed', reason: 'it is read otherwise now: kind' }]);
    expect(ledger.claims.every((claim) => claim.review.state === 'unreviewed')).toBe(true);
  });

  it('is kept and told of as lost where its report or its words are gone', () => {
    const war = openJudgedDossier(WAR);
    war.judge({ verdict: 'accept', id: war.claim('Vesk guns shelled').id });
    war.judge({ verdict: 'reject', id: war.claim('a road near').id });
    const rest = [{ ...WAR[0]!, claims: WAR[0]!.claims.slice(1) }, WAR[1]!];
    expect(judgeSpecs(rest, war.judgements).judgements.map(({ state, reason }) => [state, reason])).toEqual([
      ['lost', 'no claim is read in the words “Vesk guns shelled the market of Arlen” any more, or several are that nothing tells apart'], // prettier-ignore
      ['lost', 'the report is not in the dossier'],
    ]);
  });

  it('finds its claim where the words have moved in their report', () => {
    const war = openJudgedDossier(WAR);
    war.judge({ verdict: 'accept', id: war.claim('14 people died').id });
    const moved = [{ ...WAR[0]!, claims: [{ text: 'The day began quietly', kind: 'background' }, ...WAR[0]!.claims] }, ...WAR.slice(1)]; // prettier-ignore
    const ledger = judgeSpecs(moved, war.judgements);
    expect(ledger.judgements[0]!.state).toBe('holds');
    expect(ledger.judgements[0]!.about).not.toEqual([war.judgements[0]!.verdict === 'accept' ? war.judgements[0]!.target.id : null]); // prettier-ignore
  });
});

describe('an edit', () => {
  it('sets values with their rule, and the words where the report has them; the rest of the ledger follows', () => {
    const war = openJudgedDossier(WAR);
    const { id } = war.claim('a road near');
    war.judge({ verdict: 'edit', id, slots: { kind: 'air-strike', agents: 'Corvo brigade; Kelmar', time: '2031-05', modality: 'historical' } }); // prettier-ignore
    const claim = war.claim('a road near');
    expect(claim).toMatchObject({
      kind: 'air-strike', codes: { ploverMode: 'aerial' }, modality: ['historical'], incident: null,
      time: { earliest: '2031-05-01', latest: '2031-05-31', precision: 'month', value: '2031-05', rule: 'judgement/edit' },
      review: { state: 'edited' },
    }); // prettier-ignore
    expect(claim.agents).toMatchObject([{ text: null, standsFor: 'Corvo brigade', span: null }, { party: 'Kelmar', side: 'northern side', rule: 'judgement/edit' }]); // prettier-ignore
    expect(claim.evidence.map(({ slot, rule }) => `${slot} ${rule}`)).toEqual(expect.arrayContaining(['kind judgement/edit', 'agents[1] judgement/edit', 'time judgement/edit', 'modality judgement/edit'])); // prettier-ignore
    expect(war.ledger().incidents.some((one) => one.claims.includes(id))).toBe(false);
  });

  it('gives a name its entity, also where its words stand inside another name', () => {
    const war = openJudgedDossier(WAR);
    war.judge({ verdict: 'edit', id: war.claim('14 people died').id, slots: { targets: 'of; Arlen (facility)' } });
    const { targets } = war.claim('14 people died');
    expect(targets.map(({ text, entity }) => [text, entity === null])).toEqual([['of', true], ['Arlen', false]]); // prettier-ignore
    expect(war.ledger().entities.find(({ id }) => id === targets[1]!.entity)).toMatchObject({ kind: 'facility', name: 'Arlen' }); // prettier-ignore
  });

  it('of a claimant is the speaker of the chain, and tells whose losses the figures are', () => {
    const war = openJudgedDossier(WAR);
    war.judge({ verdict: 'edit', id: war.claim('3 people died').id, slots: { claimant: 'Kelmar army' } });
    const claim = war.claim('3 people died');
    expect(claim.claimant).toMatchObject({ standsFor: 'Kelmar army', side: 'northern side', institution: { party: 'Kelmar' } }); // prettier-ignore
    expect(claim.chain.at(-1)).toMatchObject({ role: 'speaker', name: { party: 'Kelmar' }, rule: 'judgement/edit' });
    expect(claim.figures[0]!.perspective).toBe('own-losses');
  });

  it.each([
    ['28', { hedge: 'exact', low: 28, best: 28, high: 28 }],
    ['about 110', { hedge: 'about', low: null, best: 110, high: null }],
    ['almost 1,200', { hedge: 'nearly', low: null, best: 1200, high: 1200 }],
    ['at least 28', { hedge: 'at-least', low: 28, best: 28, high: null }],
    ['More than 3 000', { hedge: 'more-than', low: 3000, best: 3000, high: null }],
    ['as many as 300', { hedge: 'up-to', low: null, best: 300, high: 300 }],
    ['fewer than 50', { hedge: 'fewer-than', low: null, best: 50, high: 50 }],
    ['10–15', { hedge: 'between', low: 10, best: null, high: 15 }],
    ['between 10 and 15', { hedge: 'between', low: 10, best: null, high: 15 }],
    ['dozens', { hedge: 'vague', low: null, best: null, high: null }],
  ])('reads the amount %s as the ledger does', (words, bounds) => {
    const war = openJudgedDossier(WAR);
    war.judge({ verdict: 'edit', id: war.claim('14 people died').id, slots: { 'figures[0]': words } });
    expect(war.claim('14 people died').figures[0]).toMatchObject({ ...bounds, rule: 'judgement/edit' });
  });

  it('takes a figure away, and with it the contradiction that it made', () => {
    const war = openJudgedDossier(WAR);
    war.judge({ verdict: 'edit', id: war.claim('14 people died').id, slots: { 'figures[0]': 'none' } });
    expect(war.claim('14 people died').figures).toEqual([]);
    expect(sayRelations(war.ledger()).filter((line) => line.startsWith('contradicts'))).toEqual([]);
  });

  it('stands beneath a later one of the same slot, and comes back when that is withdrawn', () => {
    const war = openJudgedDossier(WAR);
    const { id } = war.claim('a road near');
    war.judge({ verdict: 'edit', id, slots: { kind: 'air-strike' } });
    war.judge({ verdict: 'edit', id, slots: { kind: 'explosion' } });
    war.judge({ verdict: 'accept', id });
    expect(war.claim('a road near')).toMatchObject({ kind: 'explosion', review: { state: 'edited' } });
    expect(war.ledger().judgements.map(({ state }) => state)).toEqual(['overruled', 'holds', 'holds']);
    war.withdraw(2);
    expect(war.claim('a road near')).toMatchObject({ kind: 'air-strike', review: { state: 'edited' } });
    // What was accepted was another reading.
    expect(war.ledger().judgements.map(({ state }) => state)).toEqual(['holds', 'changed']);
  });

  it.each([
    [{ shape: 'round' }, 'judge/no-slot'],
    [{}, 'judge/no-slot'],
    [{ 'figures[3]': '12' }, 'judge/no-slot'],
    [{ 'figures[0].weight': '12' }, 'judge/no-slot'],
    [{ kind: 'gossip' }, 'judge/wrong-value'],
    [{ stance: 'none' }, 'judge/wrong-value'],
    [{ time: 'yesterday' }, 'judge/wrong-value'],
    [{ time: '2031-02-30' }, 'judge/wrong-value'],
    [{ time: '2031-05-06/2031-05-03' }, 'judge/wrong-value'],
    [{ 'figures[0]': 'lots' }, 'judge/wrong-value'],
    [{ 'figures[0]': '15-10' }, 'judge/wrong-value'],
    [{ modality: 'negated; odd' }, 'judge/wrong-value'],
    [{ agents: 'x'.repeat(3000) }, 'judge/wrong-value'],
  ])('refuses %j', (slots, rule) => {
    const war = openJudgedDossier(WAR);
    const { id } = war.claim('14 people died');
    expect(() => war.judge({ verdict: 'edit', id, slots })).toThrow(expect.objectContaining({ rule }));
  });
});
