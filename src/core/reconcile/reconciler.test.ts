import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeInput, type ClaimSpec, type ReportSpec } from '../../../test/make-dossier.js';
import type { Judged } from '../model/judgement.js';
import type { Ledger } from '../model/ledger.js';
import { makeReconciler, reconcile } from './reconcile.js';
import type { ReconcileInput } from './reconcile-input.js';

const SPEAKERS = [null, 'Kelmar army', 'Vesk defence ministry', 'Artun Ovan', 'Arton Oven', 'Ovan', 'Continental Union', 'Mistral Agency', 'Harbour']; // prettier-ignore
const SENTENCES = [
  'Guns were heard all night along the river Esk north of Arlen',
  'the market hall of Arlen was blown up by Vesk on Monday and 14 people were killed',
  'rockets from Kelmar hit the depot at Corvo and 23 soldiers died in the fire',
  'reports of Kelmar guns shelling the market hall of Arlen are false',
  'the bridge at Corvo was captured by Dorrin troops after a day of clashes',
  'the bridge at Corvo is still firmly in the hands of Vesk',
  'its losses stood at 164 soldiers since the first day of the war',
  'Mayor Tilda Brand counted 14 dead in the market hall of Arlen on Monday morning',
  'no aircraft were lost by Vesk',
  'a Vesk aircraft was shot down near Arlen',
  'the claim',
];
const claims: fc.Arbitrary<ClaimSpec> = fc
  .record({
    text: fc.constantFrom(...SENTENCES),
    kind: fc.constantFrom('shelling', 'advance', 'clash', 'casualties', 'destroy', 'shoot-down', 'statement', 'deny'),
    by: fc.constantFrom(...SPEAKERS),
    places: fc.subarray(['Arlen', 'Bessok', 'Corvo', 'Highmark'], { maxLength: 2 }),
    day: fc.integer({ min: 1, max: 6 }),
    agents: fc.subarray(['Kelmar', 'Vesk', 'Dorrin'], { maxLength: 1 }),
    n: fc.constantFrom(null, 14, 23, 164, 196),
    isRunning: fc.boolean(),
    stance: fc.constantFrom('asserts', 'asserts', 'denies', 'accuses'),
    joined: fc.boolean(),
  })
  .map(({ by, day, n, isRunning, agents, ...spec }): ClaimSpec => ({
    ...spec, by, agents, day: `2031-05-0${day}`, person: by !== null && /Ov[ae]n/.test(by),
    figures: n === null ? [] : [{ n, whose: agents[0] ?? 'Kelmar', asOf: `2031-05-0${day}`, mode: isRunning ? 'cumulative' : 'unknown' }],
  })); // prettier-ignore
const dossiers: fc.Arbitrary<readonly ReportSpec[]> = fc
  .array(
    fc.record({
      outlet: fc.constantFrom('Harbour Post', 'Inland Wire', 'Ovan', null),
      credit: fc.constantFrom(null, null, 'Mistral Agency'),
      day: fc.constantFrom(null, 2, 4, 5, 7),
      claims: fc.array(claims, { minLength: 1, maxLength: 6 }),
    }),
    { minLength: 2, maxLength: 8 },
  )
  .map((list) =>
    list.map(({ outlet, credit, day, claims: own }, at) => ({
      name: `r${at}`, outlet, claims: own, ...(credit === null ? {} : { credit }), ...(day === null ? {} : { published: `2031-05-0${day}` }),
    })),
  ); // prettier-ignore
const turns = fc.array(fc.uniqueArray(fc.nat(7), { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 12 });

/** The part of a dossier that some of its reports are. */
function take(input: ReconcileInput, inside: ReadonlySet<number>): ReconcileInput {
  const reports = input.reports.filter((_, at) => inside.has(at));
  const ids = new Set(reports.map(({ report }) => report.id));
  return { ...input, version: '1', reports, claims: input.claims.filter((claim) => ids.has(claim.report)) };
}

describe('a reconciler', () => {
  it('gives the bytes that all reports at once give, whichever came and went before, in whatever batches', () => {
    fc.assert(
      fc.property(dossiers, turns, (specs, steps) => {
        const input = makeInput(specs);
        const run = makeReconciler();
        const inside = new Set<number>();
        for (const step of steps) {
          for (const at of step) if (!inside.delete(at) && at < specs.length) inside.add(at);
          const now = take(input, inside);
          expect(run(now)).toEqual(reconcile(now));
          expect(JSON.stringify(run(now))).toBe(JSON.stringify(reconcile(now)));
        }
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  it('gives them whatever people judge and withdraw', () => {
    fc.assert(
      fc.property(dossiers, fc.array(fc.record({ what: fc.nat(5), a: fc.nat(), b: fc.nat(), isKept: fc.boolean() }), { minLength: 1, maxLength: 6 }), fc.nat(7), (specs, steps, last) => {
        const input = makeInput(specs);
        const run = makeReconciler();
        // The last report comes in the middle of the judging.
        let now = take(input, new Set(specs.keys()));
        const before = take(input, new Set([...specs.keys()].filter((at) => at !== last % specs.length)));
        let judged: Judged = { claims: [], names: [] };
        for (const [at, step] of steps.entries()) {
          const part = at * 2 < steps.length ? before : now;
          const ledger = reconcile({ ...part, judged });
          const judgedNow = step.isKept ? judge(judged, { ledger, step, number: at + 1 }) : { claims: judged.claims.slice(0, -1), names: judged.names.slice(0, -1) }; // prettier-ignore
          judged = judgedNow;
          expect(JSON.stringify(run({ ...part, judged }))).toBe(JSON.stringify(reconcile({ ...part, judged })));
          if (step.what !== 5) continue;
          // An edit makes other claims of some of the old ones.
          const edited = now.claims.map((claim, index) => (index === step.a % now.claims.length ? { ...claim, kind: 'clash', review: { ...claim.review, state: step.isKept ? 'edited' : 'rejected' } as const } : claim)); // prettier-ignore
          now = { ...now, claims: edited };
        }
      }),
      { numRuns: 60 },
    ); // prettier-ignore
  }, 60_000);
});

function judge(
  before: Judged,
  { ledger, step, number }: { readonly ledger: Ledger; readonly step: { readonly what: number; readonly a: number; readonly b: number }; readonly number: number }, // prettier-ignore
): Judged {
  const { claims: all, entities } = ledger;
  const [claim, other] = [all[step.a % all.length]!.id, all[step.b % all.length]!.id];
  const toTarget = (at: number): Judged['names'][number]['target'] => {
    const { id, kind, name, names } = entities[at % entities.length]!;
    return { id, kind, name, spellings: names.flatMap(({ text, reports }) => reports.map((report) => ({ text, report }))) }; // prettier-ignore
  };
  const said = { number, at: '2031-06-01T10:00Z', by: 'Ada', why: null };
  switch (step.what) {
    case 0:
      return { ...before, claims: [...before.claims, { ...said, verdict: 'same-incident', claim, other }] };
    case 1:
      return { ...before, claims: [...before.claims, { ...said, verdict: 'other-incident', claim, others: [other] }] };
    case 2:
      return { ...before, claims: [...before.claims, { ...said, verdict: 'relate', claim, other, relation: 'denies', aspect: null }] }; // prettier-ignore
    case 3:
      return { ...before, names: [...before.names, { ...said, verdict: 'merge', target: toTarget(step.a), other: toTarget(step.b) }] }; // prettier-ignore
    case 4: {
      const target = toTarget(step.a);
      return { ...before, names: [...before.names, { ...said, verdict: 'split', target, parts: { spellings: target.spellings.slice(0, 1).map(({ text }) => text), reports: target.spellings.slice(-1).map(({ report }) => report) } }] }; // prettier-ignore
    }
    default:
      return before;
  }
}
