import { mkdirSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkBuilt, openFolder, REPORT, runCounterclaim, type Run } from './run-counterclaim.js';

const place = openFolder();
const dossier = place.at('war.dossier');
const run = (...args: string[]): Promise<Run> => runCounterclaim([...args, '--dossier', dossier]);
const judge = (...args: string[]): Promise<Run> => run('judge', ...args);
const findId = async (words: string): Promise<string> => {
  const { out } = await run('search', words, '--json');
  return (JSON.parse(out) as { claims: { card: { id: string } }[] }).claims[0]!.card.id;
};

beforeAll(async () => {
  checkBuilt();
  mkdirSync(place.at('war'));
  writeFileSync(place.at('war/a.txt'), REPORT);
  expect(await run('build', place.at('war'))).toMatchObject({ code: 0 });
});
afterAll(() => place.remove());

describe('counterclaim judge', () => {
  it('tells each verdict and slot in its help', async () => {
    const { out } = await judge('--help');
    for (const word of ['accept', 'edit', 'reject', 'merge', 'split', 'same', 'other', 'relate', 'unrelate', 'figures[0]', '--why', '--undo', '--list', '--by']) expect(out).toContain(word); // prettier-ignore
  });

  it('says that nobody judged anything yet', async () => {
    expect(await judge('--list')).toMatchObject({ code: 0, out: 'Nobody judged anything yet.\n', err: '' });
    expect(JSON.parse((await judge('--list', '--json')).out)).toEqual({ judgements: [] });
  });

  it('keeps a verdict, which show, search, list and export then tell, and takes it back', async () => {
    const id = await findId('captured');
    const before = (await run('export', '--format', 'ledger')).out;
    const kept = await judge(id.slice('claim:'.length), 'edit', 'kind=withdraw', 'agents=Halmara; Tarvia', '--why', 'misread', '--by', 'Ada'); // prettier-ignore
    expect(kept).toMatchObject({ code: 0, err: '' });
    expect(kept.out).toMatch(/^1: Ada edits “.+”: kind is withdraw, agents is Halmara;\s+Tarvia\n {3}.+, since misread\n {3}holds\n {3}→ claim:/); // prettier-ignore
    const shown = (await run('show', id)).out;
    expect(shown).toMatch(/kind: withdrawal +\[judgement\/edit\]/);
    expect(shown).toContain('review: edited by Ada: misread');
    expect(shown).toMatch(/## Judged\n {2}1: Ada edits/);
    const changed = (await run('export', '--format', 'ledger')).out;
    expect(changed).toContain('"rule":"judgement/edit"');
    expect(changed).toContain('"review":{"state":"edited","by":"Ada","at":"');
    expect(await run('verify')).toMatchObject({ code: 0, out: '' });
    expect(await judge('--undo', '1', '--by', 'Ada')).toMatchObject({ code: 0 });
    expect((await run('export', '--format', 'ledger')).out).toBe(before);
    expect((await judge('--list')).out).toMatch(/^1: Ada edits .+\n(?: .+\n)*? {3}withdrawn by judgement 2\n2: Ada withdraws judgement 1\n/); // prettier-ignore
  });

  it('keeps a rejected claim out of all counts, and says so to programs', async () => {
    const id = await findId('killed');
    const { out } = await judge(id, 'reject', '--json', '--by', 'Ada');
    expect(JSON.parse(out)).toMatchObject({ number: 3, verdict: 'reject', state: 'holds', about: [id], by: 'Ada' });
    expect((await run('report', 'tolls')).out).not.toContain('12 civilians');
    expect((await run('search', 'killed')).out).toContain('12 civilians');
    const built = await run('build', place.at('war'), '--json');
    expect(JSON.parse(built.out)).toMatchObject({ isChanged: false, unmet: [] });
  });

  it('relates two claims, and unrelates them by the relation', async () => {
    const [one, other] = [await findId('captured'), await findId('guns')];
    expect(await judge(other, 'relate', 'contradicts', one, '--aspect', 'actor')).toMatchObject({ code: 0 });
    const contradictions = (await run('report', 'contradictions')).out;
    const [, relation] = /judgement\/relate; (relation:\w+)/.exec(contradictions)!;
    expect(await judge(relation!, 'unrelate')).toMatchObject({ code: 0 });
    expect((await run('report', 'contradictions')).out).not.toContain('judgement/relate');
  });

  it.each([
    [[]],
    [['x']],
    [['x', 'burn']],
    [['--list', '--undo', '1']],
    [['x', 'accept', '--undo', '1']],
    [['--undo', 'all']],
  ])('ends %j with 2', async (args) => {
    const wrong = await judge(...args);
    expect(wrong).toMatchObject({ code: 2, out: '' });
    expect(wrong.err).toMatch(/^error: [^\n]+ \([^\n]+\)\n$/);
  });

  it('ends with 2 where what follows does not fit the verdict, and with 1 where it cannot be', async () => {
    const id = await findId('captured');
    for (const rest of [['accept', 'it'], ['edit'], ['edit', 'kind'], ['merge'], ['split'], ['same'], ['relate', id], ['relate', 'loves', id], ['relate', 'denies', id, '--aspect', 'number']]) expect([rest, (await judge(id, ...rest)).code]).toEqual([rest, 2]); // prettier-ignore
    for (const rest of [['edit', 'kind=gossip'], ['edit', 'mood=grim'], ['merge', id], ['same', id], ['other'], ['relate', 'denies', id], ['relate', 'denies', 'claim:none'], ['unrelate']]) expect([rest, (await judge(id, ...rest)).code]).toEqual([rest, 1]); // prettier-ignore
    expect(await judge('claim:none', 'accept')).toMatchObject({ code: 1, out: '' });
    expect(await judge('--undo', '99')).toMatchObject({ code: 1, out: '' });
  });
});
