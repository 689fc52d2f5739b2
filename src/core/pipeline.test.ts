import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { hashText } from '../node/desk/hash-text.js';
import { openGazetteer } from '../node/gazetteer/open-gazetteer.js';
import { openReader } from '../node/reader/open-reader.js';
import { toReceived } from '../node/intake/to-received.js';
import type { ReportAnalysis } from './model/analysis.js';
import type { Claim } from './model/claim.js';
import { NO_TABLES } from './model/tables.js';
import { analyseDossier, analyseReport, type KeptClaims } from './pipeline.js';

const TEXTS = [
  'Ostvar Daily\n\nVELMARK, 4 June 2019 - Armenian troops shelled the village of Lessen on Tuesday, the defence ministry of Azerbaijan said.\n',
  'Northern Wire\n\nThe army of Armenia said on Wednesday that it had lost 30 soldiers since Sunday, the fourth day of the fighting.\n',
  'Harbour Post\n\nVELMARK, 6 June 2019 - The army of Armenia denied that its troops had shelled Lessen. It put its losses at 41 dead since Sunday.\n',
  'Inland Gazette\n\nVELMARK, 5 June 2019 - Azerbaijani officials counted 12 wounded in Lessen on Tuesday, Northern Wire reported.\n',
];

/** A place to keep claims in, with what was asked of it. Through JSON, as a store keeps them. */
function toKeeping(): { kept: KeptClaims; count: { found: number; added: number } } {
  const claims = new Map<string, { readonly key: string; readonly text: string }>();
  const count = { found: 0, added: 0 };
  return {
    count,
    kept: {
      find(report, key) {
        const known = claims.get(report);
        if (known?.key !== key) return null;
        count.found += 1;
        return JSON.parse(known.text) as Claim[];
      },
      keep(report, found) {
        count.added += 1;
        claims.set(report, { key: found.key, text: JSON.stringify(found.claims) });
      },
    },
  };
}

describe('claims that are kept between builds', () => {
  let analyses: readonly ReportAnalysis[] = [];
  beforeAll(async () => {
    const [model, gazetteer] = await Promise.all([openReader(), openGazetteer(NO_TABLES)]);
    const made = TEXTS.map((text, n) => {
      const received = toReceived(`${n}.txt`, { bytes: new TextEncoder().encode(text), sha256: hashText(text) });
      return analyseReport(received, { model, gazetteer, tables: NO_TABLES });
    });
    analyses = await Promise.all(made);
    await model.close();
  }, 60_000);
  const analyse = (list: readonly ReportAnalysis[], kept?: KeptClaims): string =>
    JSON.stringify(analyseDossier(list, { tables: NO_TABLES, hash: hashText, ...(kept ? { kept } : {}) }));

  it('give the same bytes as claims found anew, in any order and in any batches', () => {
    const whole = analyse(analyses);
    expect(JSON.parse(whole)).toMatchObject({ reports: { length: 4 } });
    fc.assert(
      fc.property(
        fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }),
        fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
        (order, cuts) => {
          const { kept } = toKeeping();
          const there: ReportAnalysis[] = [];
          for (const [at, which] of order.entries()) {
            there.push(analyses[which]!);
            if (cuts[at]! || at === 3) expect(analyse(there, kept)).toBe(analyse(there));
          }
          expect(analyse(there, kept)).toBe(whole);
        },
      ),
      { numRuns: 20 },
    );
  });

  it('are found anew for what is added, and for what it dates', () => {
    const { kept, count } = toKeeping();
    analyse(analyses.slice(0, 3), kept);
    expect(count).toEqual({ found: 0, added: 3 });
    analyse(analyses.slice(0, 3), kept);
    expect(count).toEqual({ found: 3, added: 3 });
    analyse(analyses, kept);
    expect(count.found + count.added).toBe(10);
    expect(count.added).toBeGreaterThanOrEqual(4);
  });
});
