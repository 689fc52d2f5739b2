import { describe, expect, it } from 'vitest';
import { parsePlover } from './parse-plover.js';

const FILE = JSON.stringify([
  { id: 'DOC-1', event: 'DOCUMENT', eventText: 'no sentence' },
  {
    id: 'A-1',
    event: 'DEMAND',
    source: [{ actorText: 'Tarvia', code: 'TAR' }],
    target: [{ actorText: 'Halmar' }, { actorText: '' }],
    text: 'Tarvia demanded that Halmar withdraw.',
  },
  { id: 'A-2', event: 'FIGHT', source: [{ actorText: 'rebels' }], target: '', text: 'Rebels shelled the port.' },
  { id: 'A-3', event: 'PONDER', text: 'Tarvia pondered.' },
]);

describe('parsePlover', () => {
  it('renames what is called otherwise now, and leaves out and counts what has no name', () => {
    expect(parsePlover(FILE, new Set(['REQUEST', 'ASSAULT']))).toEqual({
      records: [
        {
          id: 'A-1',
          text: 'Tarvia demanded that Halmar withdraw.',
          event: 'REQUEST',
          sources: ['Tarvia'],
          targets: ['Halmar'],
        },
        { id: 'A-2', text: 'Rebels shelled the port.', event: 'ASSAULT', sources: ['rebels'], targets: [] },
      ],
      leftOut: 1,
    });
  });
});
