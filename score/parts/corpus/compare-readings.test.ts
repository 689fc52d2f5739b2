import { describe, expect, it } from 'vitest';
import { noLedgerCounts } from '../ledger-counts.js';
import { compareReadings, toLabelledReading, type TextReading } from './compare-readings.js';
import { compileLabels } from './compile-labels.js';

const TEXT = '🛰 Ilmet Post\nGunmen hold the ford, said Ivo Drell.\n';
const MARKUP = 'published ?\noutlet Ilmet Post\nORG post = Ilmet Post ; outlet\nPER drell = Ivo Drell\n§2\n> Ivo Drell | said | *\n- advance: Gunmen hold the ford\n'; // prettier-ignore

describe('compareReadings', () => {
  const { labels, faults } = compileLabels(MARKUP, { id: 'a', text: TEXT, from: null });
  const gold = toLabelledReading(labels, TEXT);

  it('places labels by the units of the text', () => {
    expect(faults).toEqual([]);
    expect(gold.names.map((name) => `${name.type} ${TEXT.slice(name.start, name.end)}`).sort()).toEqual(['ORG Ilmet Post', 'PER Ivo Drell']); // prettier-ignore
    expect(gold.attributions[0]!.content.map((one) => TEXT.slice(one.start, one.end))).toEqual([
      'Gunmen hold the ford',
    ]);
  });

  it('counts a name with another type as wrong, and attributions piece by piece', () => {
    const answered: TextReading = {
      names: gold.names.map((name) => ({ ...name, type: 'PER' })),
      attributions: gold.attributions.map((one) => ({ ...one, cue: [] })),
    };
    const counts = noLedgerCounts();
    compareReadings(counts, { text: TEXT, gold, answered });
    expect(counts.found).toMatchObject({
      names: { gold: 2, answered: 2, right: 1 },
      names_org: { gold: 1, answered: 0, right: 0 },
      attribution_source: { gold: 1, answered: 1, right: 1 },
      attribution_cue: { gold: 1, answered: 0, right: 0 },
      attribution_whole: { gold: 1, answered: 1, right: 0 },
    });
  });
});
