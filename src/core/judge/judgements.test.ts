import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeSpecs, MORE, openJudgedDossier, WAR } from '../../../test/judge-dossier.js';
import { UserError } from '../model/user-error.js';
import type { DecisionRequest } from './to-decision.js';

/** Requests that a person could make, with what they point at drawn from the ledger of the moment. */
const arbitraryStep = fc.record({ verdict: fc.constantFrom('accept', 'reject', 'edit', 'merge', 'split', 'same-incident', 'other-incident', 'relate', 'unrelate', 'withdraw'), a: fc.nat(), b: fc.nat(), c: fc.nat() }); // prettier-ignore

type Step = typeof arbitraryStep extends fc.Arbitrary<infer Value> ? Value : never;

function take(war: ReturnType<typeof openJudgedDossier>, { verdict, a, b, c }: Step): void {
  const { claims, entities, relations } = war.ledger();
  const [id, other] = [claims[a % claims.length]!.id, claims[b % claims.length]!.id];
  const [one, two] = [entities[a % entities.length]!, entities[b % entities.length]!];
  const kinds = ['repeats', 'corroborates', 'contradicts', 'denies', 'revises', 'refines'] as const;
  const requests: Readonly<Record<string, DecisionRequest | null>> = {
    accept: { verdict: 'accept', id },
    reject: { verdict: 'reject', id },
    edit: { verdict: 'edit', id, slots: { kind: ['air-strike', 'advance', 'appeal'][c % 3]!, ...(b % 2 === 0 ? { agents: 'Vesk; Pallia' } : {}) } },
    merge: { verdict: 'merge', id: one.id, other: two.id },
    split: { verdict: 'split', id: one.id, spellings: one.names.slice(0, 1).map(({ text }) => text), reports: [] },
    'same-incident': { verdict: 'same-incident', id, other },
    'other-incident': { verdict: 'other-incident', id, other: c % 2 === 0 ? null : other },
    relate: { verdict: 'relate', id, other, relation: kinds[c % kinds.length]!, aspect: null },
    unrelate: { verdict: 'unrelate', id: relations[a % Math.max(1, relations.length)]?.id ?? 'none', other: null },
  }; // prettier-ignore
  try {
    if (verdict === 'withdraw') {
      const { judgements } = war;
      if (judgements.length > 0) war.withdraw(judgements[a % judgements.length]!.number);
    } else war.judge(requests[verdict]!);
  } catch (error) {
    // Not all that can be asked can be done; it must be said, and nothing else thrown.
    if (!(error instanceof UserError)) throw error;
  }
}

describe('judgements', () => {
  const history = fc.array(arbitraryStep, { maxLength: 10 });

  it('leave no trace once all are withdrawn', () => {
    const before = JSON.stringify(judgeSpecs(WAR, []));
    fc.assert(
      fc.property(history, (steps) => {
        const war = openJudgedDossier(WAR);
        for (const step of steps) take(war, step);
        for (const { number } of [...war.judgements]) war.withdraw(number);
        expect(JSON.stringify(war.ledger())).toBe(before);
      }),
      { numRuns: 40 },
    );
  });

  it('keep the effect that they had on claims when reports are added, in whatever order', () => {
    fc.assert(
      fc.property(history, fc.nat(5), (steps, turn) => {
        const war = openJudgedDossier(WAR);
        for (const step of steps) take(war, step);
        const before = war.ledger();
        const all = [...WAR, MORE];
        const specs = [...all.slice(turn % all.length), ...all.slice(0, turn % all.length)];
        const after = judgeSpecs(specs, war.judgements);
        expect(after).toEqual(judgeSpecs(all, war.judgements));
        const claims = new Map(after.claims.map((claim) => [claim.id, claim]));
        for (const claim of before.claims)
          expect([claims.get(claim.id)!.review, claims.get(claim.id)!.kind]).toEqual([claim.review, claim.kind]);
        for (const [at, { number, verdict, state }] of before.judgements.entries()) {
          const now = after.judgements[at]!;
          expect(now.number).toBe(number);
          // What a person said of a claim, or of two, is not for a further report to overturn.
          if (!/incident$/.test(verdict))
            expect([verdict, now.state, now.reason]).toEqual([verdict, state, now.reason]);
          else expect(['holds', 'overruled', 'changed']).toContain(now.state);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('give the same ledger each time, which points nowhere but into itself', () => {
    fc.assert(
      fc.property(history, (steps) => {
        const war = openJudgedDossier(WAR);
        for (const step of steps) take(war, step);
        const ledger = war.ledger();
        expect(war.ledger()).toEqual(ledger);
        const claims = new Set(ledger.claims.map(({ id }) => id));
        const entities = new Set(ledger.entities.map(({ id }) => id));
        expect(entities.size).toBe(ledger.entities.length);
        for (const relation of ledger.relations) {
          expect(claims.has(relation.from) && claims.has(relation.to) && relation.from !== relation.to).toBe(true);
        }
        for (const claim of ledger.claims) {
          for (const name of [claim.claimant, ...claim.agents, ...claim.targets, ...claim.places])
            expect(name.entity === null || entities.has(name.entity)).toBe(true);
          if (claim.incident !== null)
            expect(ledger.incidents.find(({ id }) => id === claim.incident)!.claims).toContain(claim.id);
        }
        for (const { about, state } of ledger.judgements)
          for (const id of about) expect(claims.has(id) || entities.has(id), `${state} ${id}`).toBe(true);
      }),
      { numRuns: 40 },
    );
  });
});
