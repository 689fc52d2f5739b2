import { applyJudgements } from '../src/core/judge/apply-judgements.js';
import type { EditTools } from '../src/core/judge/edit-claim.js';
import { toDecision, type DecisionRequest } from '../src/core/judge/to-decision.js';
import { toJudgementRecords } from '../src/core/judge/to-judgement-records.js';
import { toKindCodes } from '../src/core/claim/kinds/codes.js';
import { precisionOf } from '../src/core/claim/slots/find-claim-places.js';
import type { Claim } from '../src/core/model/claim.js';
import type { Judgement } from '../src/core/model/judgement.js';
import type { Entity, Ledger } from '../src/core/model/ledger.js';
import { reconcile } from '../src/core/reconcile/reconcile.js';
import { makeInput, parties, type ClaimSpec, type ReportSpec } from './make-dossier.js';

/** An invented report of one day. */
export const toReport = (name: string, claims: readonly ClaimSpec[], more: Partial<ReportSpec> = {}): ReportSpec => ({
  name, outlet: `Outlet ${name.toUpperCase()}`, published: '2031-05-05', claims, ...more,
}); // prettier-ignore
const shelling = (text: string, more: Partial<ClaimSpec> = {}): ClaimSpec => ({ text, kind: 'shelling', by: 'Kelmar army', agents: ['Vesk'], places: ['Arlen'], day: '2031-05-04', ...more }); // prettier-ignore
/** An invented war as three reports tell it. */
export const WAR: readonly ReportSpec[] = [
  toReport('a', [
    shelling('Vesk guns shelled the market of Arlen'),
    { text: '14 people died at the market', by: 'mayor of Arlen', kind: 'casualties', places: ['Arlen'], day: '2031-05-04', figures: [{ n: 14, whose: 'Kelmar', status: 'civilian', mode: 'unknown' }] }, // prettier-ignore
    { text: 'President Anvar Karov called for calm', kind: 'appeal', by: 'Anvar Karov', person: true, party: 'Kelmar' },
  ]),
  toReport('b', [
    shelling('the market of Arlen burned after a shell from Vesk', { by: 'Pallia', agents: ['Vesk'] }),
    { text: 'our guns were silent', kind: 'deny', by: 'Vesk defence ministry', stance: 'denies' },
    { text: 'General Sabit Karov spoke of a truce', kind: 'statement', by: 'Sabit Karov', person: true, party: 'Vesk' },
  ]),
  toReport('c', [
    shelling('a road near Corvo came under fire', { places: ['Corvo'], by: 'Dorrin' }),
    { text: '3 people died at the market', by: 'Vesk', kind: 'casualties', places: ['Arlen'], day: '2031-05-04', figures: [{ n: 3, whose: 'Kelmar', status: 'civilian', mode: 'unknown' }] }, // prettier-ignore
  ]),
];
/** A further report of it. */
export const MORE = toReport('d', [
  shelling('the guns of Vesk hit Arlen again and again', { by: 'Dorrin' }),
  { text: 'President Anver Karof rejected a truce', kind: 'reject', by: 'Anver Karof', person: true, party: 'Kelmar' },
  { text: '15 people died at the market', by: 'Kelmar', kind: 'casualties', places: ['Arlen'], day: '2031-05-04', figures: [{ n: 15, whose: 'Kelmar', status: 'civilian', mode: 'unknown' }] }, // prettier-ignore
]);

const tools: EditTools = {
  toCodes: (kind) => toKindCodes(kind, { agentIsState: null }),
  findParty: (words) => parties.findParty(words),
  findPoint: () => null,
  toPrecision: precisionOf,
};

/** The ledger of invented reports as people judged them. */
export function judgeSpecs(specs: readonly ReportSpec[], judgements: readonly Judgement[]): Ledger {
  const input = makeInput(specs);
  const texts = new Map(input.reports.map(({ report }) => [report.id, report.text]));
  const applied = applyJudgements(input.claims, { judgements, texts, tools });
  const ledger = reconcile({ ...input, claims: applied.claims, judged: applied.judged });
  return { ...ledger, judgements: toJudgementRecords(applied.findings, ledger) };
}

/** A dossier of invented reports that people judge: each decision is about the ledger as the ones before it left it. */
export interface JudgedDossier {
  readonly judgements: readonly Judgement[];
  ledger(): Ledger;
  judge(request: DecisionRequest, why?: string): Judgement;
  withdraw(number: number): void;
  add(more: readonly ReportSpec[]): void;
  claim(words: string): Claim;
  entity(spelling: string): Entity;
}

/** Opens such a dossier. */
export function openJudgedDossier(given: readonly ReportSpec[]): JudgedDossier {
  const specs = [...given];
  const judgements: Judgement[] = [];
  let said = 0;
  const ledger = (): Ledger => judgeSpecs(specs, judgements);
  return {
    judgements,
    ledger,
    judge(request, why) {
      said += 1;
      const decision = toDecision(ledger(), request);
      const judgement = {
        ...decision,
        number: said,
        at: `2031-06-01T10:00:0${said % 10}Z`,
        by: 'Ada',
        why: why ?? null,
      };
      judgements.push(judgement);
      return judgement;
    },
    withdraw(number) {
      judgements.splice(
        judgements.findIndex((one) => one.number === number),
        1,
      );
    },
    add: (more) => void specs.push(...more),
    claim(words) {
      const made = ledger();
      const texts = new Map(made.reports.map(({ id, text }) => [id, text]));
      const found = made.claims.filter(({ report, span }) =>
        texts.get(report)!.slice(span.start, span.end).includes(words),
      );
      if (found.length !== 1) throw new Error(`${found.length} claims say "${words}"`);
      return found[0]!;
    },
    entity(spelling) {
      const found = ledger().entities.filter(({ names }) => names.some(({ text }) => text === spelling));
      if (found.length !== 1) throw new Error(`${found.length} entities are spelled "${spelling}"`);
      return found[0]!;
    },
  };
}
