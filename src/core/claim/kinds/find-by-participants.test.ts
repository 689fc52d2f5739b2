import { describe, expect, it } from 'vitest';

import { readText } from '../../../../test/read-text.js';
import { toTree } from '../tree.js';
import { KINDS } from './codes.js';
import { findByParticipants } from './find-by-participants.js';
import { PARTICIPANT_FRAMES } from './participant-frames.js';
import { FRAMES } from './trigger-frames.js';

async function kindsOf(text: string): Promise<string[]> {
  const reading = await readText(text);
  const tree = toTree(text, { reading, number: 0 });
  return tree.words.flatMap((word) => findByParticipants(tree, word.index).map(({ kind }) => kind));
}

describe('findByParticipants', () => {
  it.each([
    ['Tarvian soldiers killed three rebels near Besk.', 'attack'],
    ['A gunman shot two teachers in Havnik.', 'attack-on-civilians'],
    ['Soldiers shot a woman at the gate.', 'attack-on-civilians'],
    ['The farmer was stabbed at his door.', 'attack-on-civilians'],
    ['Rioters attacked a bank in Lessen.', 'protest'],
    ['Police fired tear gas at the demonstrators.', 'protest'],
    ['Police found a rifle in the cellar.', 'investigate'],
    ['Officers surrounded the house.', 'blockade'],
    ['The villagers fled during the night.', 'evacuate-aid'],
    ['The soldiers fled during the night.', 'withdraw'],
    ['The rebels captured two soldiers.', 'detain'],
    ['The rebels captured a hill.', 'advance'],
    ['The militia dropped grenades from drones.', 'air-strike'],
    ['Militants bombed the pipeline.', 'explosion'],
    ['The envoy pulled out of the talks.', 'reject'],
    ['A fire broke out in the depot.', 'destroy'],
    ['Norvane sent medicine to Lessen.', 'evacuate-aid'],
    ['Halmar sent soldiers to Lessen.', 'deploy'],
    ['Three sergeants fell near Besk.', 'casualties'],
    ['The minister flew to Havnik.', 'talks'],
  ])('reads in "%s" %s', async (text, kind) => {
    expect(await kindsOf(text)).toContain(kind);
  });

  it('gives the act that killed its own kind', async () => {
    expect(await kindsOf('The air strikes killed six farmers.')).toContain('air-strike');
    expect(await kindsOf('The shelling destroyed two houses.')).toContain('shelling');
    expect(await kindsOf('The war killed six farmers.')).toEqual([]);
  });

  it.each([
    'Shells hit the town, killing two farmers.',
    'A jet was shot down over Besk.',
    'Dozens of farmers were reported killed.',
    'Dozens of Tarvian soldiers have been reported killed.',
    'The farmer captured the mood of the town.',
    'The minister ran a bakery.',
  ])('finds no act of violence by one on another in "%s"', async (text) => {
    expect(await kindsOf(text)).not.toContain('attack-on-civilians');
    expect(await kindsOf(text)).not.toContain('detain');
    expect(await kindsOf(text)).not.toContain('attack');
  });
});

describe('PARTICIPANT_FRAMES', () => {
  it('names kinds and frames that there are, each verb once in its row', () => {
    for (const row of PARTICIPANT_FRAMES) {
      expect(KINDS).toContain(row.kind);
      expect(Object.keys(FRAMES)).toContain(row.frame ?? 'act');
      expect(row.verbs).toMatch(/^[a-z]+(?: [a-z]+)*$/);
    }
  });
});
