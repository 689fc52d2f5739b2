import type { DecisionRequest } from '../../core/judge/to-decision.js';
import { EDITABLE_SLOTS } from '../../core/judge/parse-slot-edits.js';
import type { Relation, RelationKind } from '../../core/model/ledger.js';
import type { JudgementRow } from '../../core/views/judgement-row.js';
import { isUnchanged } from '../../core/views/ledger-changes.js';
import { toLedgerIndex, type LedgerIndex } from '../../core/views/ledger-index.js';
import { printChanges } from '../../core/views/print/print-changes.js';
import { printJudgements } from '../../core/views/print/print-judgements.js';
import type { Desk } from '../desk/desk.js';
import { chooseDossier, DOSSIER_OPTION, JSON_OPTION, parseCount, toUsageError, type Command, type Typed } from './command.js'; // prettier-ignore
import { findRecordId } from './find-record-id.js';
import { openBuilt } from './open-built.js';
import { findWidth, writeJson, writeLines } from './write-out.js';

const USAGE = 'counterclaim judge <id> <verdict> … [--why <reason>] [--by <name>] [--dossier <file>] [--json]';
const RELATIONS: readonly RelationKind[] = ['repeats', 'corroborates', 'contradicts', 'denies', 'revises', 'refines'];
const ASPECTS = ['number', 'actor', 'place', 'time', 'occurrence', 'responsibility'] as const;

/** A verdict as it is typed: what follows it, and the request that it makes. */
interface TypedVerdict {
  readonly takes: string;
  readonly says: string;
  /** The request; null where what follows the verdict does not fit it. */
  toRequest(
    id: string,
    rest: readonly string[],
    asked: { typed: Typed; idOf: (typed: string) => string },
  ): DecisionRequest | null;
}

const VERDICTS: Readonly<Record<string, TypedVerdict>> = {
  accept: {
    takes: '',
    says: 'the claim is read rightly',
    toRequest: (id, rest) => (rest.length > 0 ? null : { verdict: 'accept', id }),
  },
  reject: {
    takes: '',
    says: 'it is not what the report says: it stays to be seen and counts in nothing',
    toRequest: (id, rest) => (rest.length > 0 ? null : { verdict: 'reject', id }),
  },
  edit: {
    takes: '<slot>=<value> …',
    says: 'other values are to stand in it; none empties a slot, ; stands between names',
    toRequest: (id, rest) => (rest.length === 0 ? null : { verdict: 'edit', id, slots: toSlots(rest) }),
  },
  merge: {
    takes: '<entity>',
    says: 'that entity is this one, too',
    toRequest: (id, rest, { idOf }) => (rest.length === 1 ? { verdict: 'merge', id, other: idOf(rest[0]!) } : null),
  },
  split: {
    takes: '<spelling or report> …',
    says: 'these spellings, or the names of these reports, are another entity',
    toRequest(id, rest, { idOf }) {
      if (rest.length === 0) return null;
      const isReport = (part: string): boolean => /^report:[0-9a-f]+$/.test(part);
      return { verdict: 'split', id, spellings: rest.filter((part) => !isReport(part)), reports: rest.filter(isReport).map(idOf) }; // prettier-ignore
    },
  },
  same: {
    takes: '<claim>',
    says: 'both claims are of one incident',
    toRequest: (id, rest, { idOf }) => (rest.length === 1 ? { verdict: 'same-incident', id, other: idOf(rest[0]!) } : null), // prettier-ignore
  },
  other: {
    takes: '[<claim>]',
    says: 'the claim is of another incident than that claim, or than all that it stands with',
    toRequest: (id, rest, { idOf }) =>
      rest.length > 1 ? null : { verdict: 'other-incident', id, other: rest[0] === undefined ? null : idOf(rest[0]) },
  },
  relate: {
    takes: '<kind> <claim>',
    says: `what the claim is to that one: ${RELATIONS.join(', ')}`,
    toRequest(id, rest, { typed, idOf }) {
      const [word, other, ...more] = rest;
      const relation = RELATIONS.find((kind) => kind === word);
      if (relation === undefined || other === undefined || more.length > 0) return null;
      return { verdict: 'relate', id, other: idOf(other), relation, aspect: toAspect(typed, relation) };
    },
  },
  unrelate: {
    takes: '[<claim>]',
    says: 'the two ends of the relation, or the two claims, are nothing to each other',
    toRequest: (id, rest, { idOf }) =>
      rest.length > 1 ? null : { verdict: 'unrelate', id, other: rest[0] === undefined ? null : idOf(rest[0]) },
  },
};

/** `counterclaim judge`: a person's decisions on what was read; only ever added to. */
export const judgeCommand: Command = {
  usage: USAGE,
  says: `Keeps a person's decision on a claim, an entity or a relation, and makes the ledger anew by it. Decisions are only ever added,
in the dossier's file; they are found again by report, words and values when reports are added or read anew.

${Object.entries(VERDICTS).map(([name, { takes, says }]) => `  ${`${name} ${takes}`.padEnd(32)}${says}`).join('\n')}

Slots of edit:
${EDITABLE_SLOTS.map(([slot, takes]) => `  ${slot.padEnd(24)}${takes}`).join('\n')}`, // prettier-ignore
  options: {
    why: { value: '<reason>', says: 'the reason, kept with it' },
    by: { value: '<name>', says: 'who decides; otherwise the user of this machine' },
    aspect: { value: '<aspect>', says: `of contradicts: ${ASPECTS.join(', ')}` },
    undo: { value: '<number>', says: 'withdraws the judgement of that number, or the last one (last)' },
    list: { says: 'tells all judgements and what became of them' },
    dossier: DOSSIER_OPTION,
    json: JSON_OPTION,
  },
  async run(typed) {
    const { paths, values, switches } = typed;
    const { undo } = values;
    const isListing = switches.has('list');
    const [typedId, verdict, ...rest] = paths;
    if ([isListing, undo !== undefined, paths.length > 0].filter(Boolean).length !== 1 || typedId === '')
      throw toUsageError('judge: give either an id and a verdict, --undo or --list', `usage: ${USAGE}`);
    if (paths.length > 0 && (verdict === undefined || !Object.hasOwn(VERDICTS, verdict)))
      throw toUsageError(`judge: ${verdict === undefined ? 'no verdict is given' : `"${verdict}" is no verdict`}`, `verdicts are ${Object.keys(VERDICTS).join(', ')}`); // prettier-ignore
    const number = undo === undefined || undo === 'last' ? undo : parseCount(undo, { name: 'undo', most: 999_999_999 });
    const desk = await openBuilt(chooseDossier(typed));
    try {
      const saying = { by: values['by'], why: values['why'] };
      if (isListing) return await write(await desk.listJudgements(), typed);
      if (number !== undefined) return await tell(desk, { row: await desk.withdraw(number, saying), typed });
      const request = toRequest(toLedgerIndex(await desk.readLedger()), {
        id: typedId!,
        verdict: verdict!,
        rest,
        typed,
      });
      return await tell(desk, { row: await desk.judge(request, saying), typed });
    } finally {
      await desk.close();
    }
  },
};

function toRequest(
  index: LedgerIndex,
  asked: { readonly id: string; readonly verdict: string; readonly rest: readonly string[]; readonly typed: Typed },
): DecisionRequest {
  const verdict = VERDICTS[asked.verdict]!;
  const idOf = (typed: string): string => findRecordId(index, typed);
  const request = verdict.toRequest(idOf(asked.id), asked.rest, { typed: asked.typed, idOf });
  if (request === null) throw toUsageError(`judge: that does not fit ${asked.verdict}`, `usage: counterclaim judge <id> ${asked.verdict} ${verdict.takes}`.trimEnd()); // prettier-ignore
  return request;
}

function toSlots(typed: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    typed.map((part) => {
      const at = part.indexOf('=');
      if (at <= 0) throw toUsageError(`judge: "${part}" is no <slot>=<value>`, 'write for example kind=air-strike');
      return [part.slice(0, at), part.slice(at + 1)];
    }),
  );
}

function toAspect(typed: Typed, relation: RelationKind): Relation['aspect'] {
  const asked = typed.values['aspect'];
  if (asked === undefined) return null;
  const aspect = ASPECTS.find((one) => one === asked);
  if (aspect === undefined || relation !== 'contradicts')
    throw toUsageError(`judge: --aspect "${asked}" does not fit ${relation}`, `contradicts has ${ASPECTS.join(', ')}`);
  return aspect;
}

/** Writes what was kept and, for people, what it changed in the ledger. */
async function tell(desk: Desk, told: { readonly row: JudgementRow; readonly typed: Typed }): Promise<number> {
  const code = await write([told.row], told.typed);
  const made = told.typed.switches.has('json') ? null : await desk.readChanges();
  if (made !== null && !isUnchanged(made.changes)) await writeLines(printChanges(made.changes, { width: findWidth() }));
  return code;
}

async function write(judgements: readonly JudgementRow[], typed: Typed): Promise<number> {
  const isListing = typed.switches.has('list');
  if (typed.switches.has('json')) await writeJson(isListing ? { judgements } : judgements[0]);
  else await writeLines(printJudgements(judgements, { width: findWidth() }));
  return 0;
}
