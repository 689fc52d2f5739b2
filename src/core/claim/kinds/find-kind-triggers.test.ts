import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { readText } from '../../../../test/read-text.js';
import type { Upos } from '../../model/reading.js';
import { KINDS, toKindCodes } from './codes.js';
import { findKindTriggers } from './find-kind-triggers.js';
import { TRIGGER_LEXICON } from './trigger-lexicon.js';

async function strongestOf(text: string): Promise<string[]> {
  const { words } = await readText(text);
  const found = findKindTriggers(words, { text, from: 0, to: words.length });
  const most = Math.max(0, ...found.map((trigger) => trigger.strength));
  return found.filter((trigger) => trigger.strength === most).map((trigger) => trigger.kind);
}

describe('findKindTriggers', () => {
  it.each([
    ['Fierce clashes continued along the front.', 'clash'],
    ['The two sides exchanged artillery fire.', 'clash'],
    ['Tarvian artillery shelled Havnik.', 'shelling'],
    ['Several districts were under fire.', 'shelling'],
    ['The army fired rockets at the port.', 'shelling'],
    ['Air strikes hit the depot.', 'air-strike'],
    ['Residents said the town was attacked by drones.', 'air-strike'],
    ['Two explosions were heard at midnight.', 'explosion'],
    ['Tarvia launched a large-scale offensive.', 'attack'],
    ['The forces rejected a major attack.', 'repel'],
    ['Its troops suppressed all such attempts.', 'repel'],
    ['The army has taken a new foothold.', 'advance'],
    ['The ministry declared the cleansing of areas.', 'advance'],
    ['The forces seized control of six hamlets.', 'advance'],
    ['The rebels retreated to the river.', 'withdraw'],
    ['A jet shot down its transport plane.', 'shoot-down'],
    ['Both sides imposed martial law.', 'mobilise'],
    ['It accused the ministry of sending mercenaries.', 'deploy'],
    ['Both sides agreed on an exchange of prisoners.', 'release'],
    ['The army violated the ceasefire on Sunday.', 'ceasefire-breach'],
    ['The ministry denied the claim.', 'deny'],
    ['The council called on both camps to stop.', 'appeal'],
    ['The president voiced extreme concern.', 'concern'],
    ['He declined to give figures.', 'withhold'],
    ['The paper could not independently verify the claims.', 'unverified'],
    ['The prosecutor opened a criminal case.', 'investigate'],
    ['Wounded people were taken to hospital.', 'evacuate-aid'],
    ['Tarvia recalled its ambassador.', 'sanction'],
    ['The fighting claimed the lives of 20 people.', 'casualties'],
  ])('finds in "%s" %s', async (text, kind) => {
    expect(await strongestOf(text)).toContain(kind);
  });

  it.each(['The minister likes roses.', 'Ten salads for warm evenings.'])('finds nothing in "%s"', async (text) => {
    expect(await strongestOf(text)).toEqual([]);
  });

  it('knows every kind of the table, and no other', () => {
    const kinds = new Set(TRIGGER_LEXICON.map((row) => row.kind));
    expect([...kinds].sort()).toEqual([...KINDS].sort());
    expect(TRIGGER_LEXICON.length).toBeGreaterThan(700);
  });

  it('gives frames that say who acts and who is acted upon', async () => {
    const text = 'Tarvia shelled the town.';
    const { words } = await readText(text);
    const [trigger] = findKindTriggers(words, { text, from: 0, to: words.length });
    expect(trigger).toMatchObject({ kind: 'shelling', rule: 'kind/shelling' });
    expect(trigger!.frame.agent).toContain('nsubj');
    expect(trigger!.frame.target).toContain('obj');
  });

  it('stays inside the words that it is given, for any words', () => {
    const upos: Upos[] = ['VERB', 'NOUN', 'PUNCT', 'ADP'];
    const form = fc.constantFrom(
      'fire',
      'rockets',
      'open',
      'take',
      'control',
      'of',
      ',',
      'reject',
      'attack',
      'law',
      'martial',
      'x',
    );
    fc.assert(
      fc.property(fc.array(form, { maxLength: 15 }), fc.nat(15), fc.nat(20), (forms, from, to) => {
        const text = forms.join(' ');
        let at = 0;
        const words = forms.map((lemma, index) => {
          const start = at;
          at += lemma.length + 1;
          return {
            index,
            sentence: 0,
            start,
            end: start + lemma.length,
            upos: upos[index % 4]!,
            lemma,
            head: -1,
            relation: 'dep',
          };
        });
        for (const trigger of findKindTriggers(words, { text, from, to })) {
          for (const position of trigger.words) {
            expect(position).toBeGreaterThanOrEqual(from);
            expect(position).toBeLessThan(Math.min(to, words.length));
          }
          expect(trigger.words).toContain(trigger.word);
        }
      }),
    );
  });
});

describe('toKindCodes', () => {
  it('lets the agent decide between alternatives', () => {
    expect(toKindCodes('advance', { agentIsState: true }).acledSubEventType).toBe('Government regains territory');
    expect(toKindCodes('advance', { agentIsState: false }).acledSubEventType).toBe(
      'Non-state actor overtakes territory',
    );
    expect(toKindCodes('unverified', { agentIsState: null })).toMatchObject({ plover: null, cameo: '010' });
    expect(toKindCodes('no such kind', { agentIsState: null }).cameo).toBeNull();
  });
});
