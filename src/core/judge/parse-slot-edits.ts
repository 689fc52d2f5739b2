import type { Claim, Figure, Modality, Quotation, Stance } from '../model/claim.js';
import { EVENT_KINDS } from '../model/event-kind.js';
import type { FigureEdit, GivenName, SlotEdit } from '../model/judgement.js';
import { HARMS, type VictimStatus } from '../model/mention.js';
import type { EntityKind } from '../model/name.js';
import { UserError } from '../model/user-error.js';
import { parseAmount } from './parse-amount.js';
import { parseGivenTime } from './parse-given-time.js';
import type { QuotedText } from './quoted-text.js';

/** What may stand in a slot with a fixed choice, in the order of the ledger format. */
export const STANCES: readonly Stance[] = [
  'asserts', 'confirms', 'denies', 'accuses', 'rejects', 'demands', 'appeals', 'warns', 'threatens', 'vows', 'fears', 'welcomes',
  'condemns', 'supports', 'promises', 'withholds', 'cannot-verify', 'asks',
]; // prettier-ignore
export const MODALITIES: readonly Modality[] = ['historical', 'future', 'hypothetical', 'negated'];
export const QUOTATIONS: readonly Quotation[] = ['direct', 'indirect', 'mixed', 'none'];
const NAME_KINDS: readonly EntityKind[] = ['person', 'party', 'organisation', 'outlet', 'place', 'facility', 'equipment', 'other']; // prettier-ignore
export const MEASURED: readonly Figure['what'][] = [
  ...HARMS,
  'destroyed',
  'territory',
  'deployed',
  'released',
  'other',
];
export const STATUSES: readonly VictimStatus[] = ['military', 'civilian', 'mixed', 'unknown'];
export const MODES: readonly Figure['mode'][] = ['cumulative', 'incremental', 'unknown'];
export const PERSPECTIVES: readonly Figure['perspective'][] = ['own-losses', 'inflicted', 'third-party', 'unknown'];

/** Slots of a claim that a person can edit, as they are written, with what may stand in each. */
export const EDITABLE_SLOTS: readonly (readonly [slot: string, takes: string])[] = [
  ['kind', 'a kind of event: shelling, air-strike …'],
  ['stance', 'asserts, denies, accuses …'],
  ['quotation', 'direct, indirect, mixed or none'],
  ['modality', 'some of historical, future, hypothetical, negated'],
  ['claimant', 'a name'],
  ['institution', 'a name: whom the claimant speaks for'],
  ['agents', 'names'],
  ['targets', 'names'],
  ['instruments', 'names'],
  ['places', 'names'],
  ['time', 'a day, month, year, or a stretch with / between its ends'],
  ['said', 'the same'],
  ['figures[0]', 'an amount: 12, at least 28, 10-15, dozens'],
  ['figures[0].what', 'killed, wounded, missing …'],
  ['figures[0].status', 'military, civilian, mixed, unknown'],
  ['figures[0].party', 'a name: whose they are'],
  ['figures[0].unit', 'words'],
  ['figures[0].mode', 'cumulative, incremental, unknown'],
  ['figures[0].perspective', 'own-losses, inflicted, third-party, unknown'],
];

/** What reads edits of one claim. */
export interface EditReading {
  readonly claim: Claim;
  readonly text: QuotedText;
  /** What sort of thing the dossier knows under that name; null where it knows none. */
  readonly kindOf: (name: string) => EntityKind | null;
}

/** Longest value of a slot, in characters. */
const LONGEST = 2000;

/**
 * Reads edits as a person writes them, slot by slot: `kind` → `air-strike`, `agents` → `Velish army; Velish navy`,
 * `figures[0]` → `at least 28`. An empty value, or `none`, empties the slot.
 * @throws UserError for a slot that there is not, or a value that it does not take.
 */
export function parseSlotEdits(slots: Readonly<Record<string, string>>, reading: EditReading): SlotEdit[] {
  const edits = Object.entries(slots).map(([slot, value]) => parseEdit(slot.trim(), { value: value.trim(), reading }));
  if (edits.length === 0)
    throw new UserError('no slot is edited', { hint: 'give slot=value, for example kind=air-strike', rule: 'judge/no-slot' }); // prettier-ignore
  return edits;
}

function parseEdit(slot: string, given: { value: string; reading: EditReading }): SlotEdit {
  const { value, reading } = given;
  if (value.length > LONGEST) throw toValueError(slot, { value: `${value.slice(0, 40)}…`, hint: `give at most ${LONGEST} characters` }); // prettier-ignore
  const isEmpty = value === '' || value === 'none';
  switch (slot) {
    case 'kind':
      return { slot, to: oneOf(EVENT_KINDS.map(({ kind }) => kind), { slot, value }) }; // prettier-ignore
    case 'stance':
      return { slot, to: oneOf(STANCES, { slot, value }) };
    case 'quotation':
      return { slot, to: oneOf(QUOTATIONS, { slot, value: isEmpty ? 'none' : value }) };
    case 'modality':
      return { slot, to: isEmpty ? [] : [...new Set(splitList(value).map((one) => oneOf(MODALITIES, { slot, value: one })))] }; // prettier-ignore
    case 'claimant':
    case 'institution':
      return { slot, to: isEmpty ? null : toGivenName(value, reading) };
    case 'agents':
    case 'targets':
    case 'instruments':
    case 'places':
      return { slot, to: isEmpty ? [] : splitList(value).map((one) => toGivenName(one, reading)) };
    case 'time':
    case 'said': {
      const time = isEmpty ? null : parseGivenTime(value);
      if (time === null && !isEmpty)
        throw toValueError(slot, { value, hint: 'write 2031-05-03, 2031-05, 2031 or 2031-05-03/2031-05-06' });
      return { slot, to: time };
    }
    default:
      return parseFigureEdit(slot, { value, isEmpty, reading });
  }
}

function parseFigureEdit(slot: string, given: { value: string; isEmpty: boolean; reading: EditReading }): FigureEdit {
  const { value, isEmpty, reading } = given;
  const match = /^figures?\[(\d{1,3})\](?:\.(\w+))?$/.exec(slot);
  if (!match)
    throw new UserError(`"${slot.slice(0, 60)}" is no slot of a claim`, {
      hint: `slots are ${EDITABLE_SLOTS.map(([name]) => name).join(', ')}`,
      rule: 'judge/no-slot',
    });
  const figure = reading.claim.figures[Number(match[1])];
  if (!figure)
    throw new UserError(`the claim has no ${slot}`, { hint: `it has ${reading.claim.figures.length}; the first is figures[0]`, rule: 'judge/no-slot' }); // prettier-ignore
  const at = { slot: 'figure', selector: reading.text.toSelector(figure.span) } as const;
  switch (match[2]) {
    case undefined: {
      const amount = isEmpty ? null : parseAmount(value);
      if (amount === null && !isEmpty)
        throw toValueError(slot, { value, hint: 'write 12, about 110, at least 28, up to 300, 10-15 or dozens' });
      return { ...at, key: 'amount', to: amount };
    }
    case 'what':
      return { ...at, key: 'what', to: oneOf(MEASURED, { slot, value }) };
    case 'status':
      return { ...at, key: 'status', to: oneOf(STATUSES, { slot, value }) };
    case 'mode':
      return { ...at, key: 'mode', to: oneOf(MODES, { slot, value }) };
    case 'perspective':
      return { ...at, key: 'perspective', to: oneOf(PERSPECTIVES, { slot, value }) };
    case 'unit':
      return { ...at, key: 'unit', to: isEmpty ? null : value };
    case 'party':
      return { ...at, key: 'party', to: isEmpty ? null : toGivenName(value, reading) };
    default:
      throw new UserError(`a figure has no "${match[2]}"`, { hint: 'it has what, status, party, unit, mode, perspective, and the amount itself', rule: 'judge/no-slot' }); // prettier-ignore
  }
}

/** A name with its sort where the person says so (`Artun Ovan (person)`), or else where the dossier knows one of that name. */
function toGivenName(value: string, reading: EditReading): GivenName {
  const match = /^(.+?)\s*\((\w+)\)$/.exec(value);
  const told = NAME_KINDS.find((kind) => kind === match?.[2]);
  if (match && told) return { text: match[1]!, kind: told };
  return { text: value, kind: reading.kindOf(value) };
}

function splitList(value: string): string[] {
  return value.split(';').map((part) => part.trim()).filter((part) => part !== ''); // prettier-ignore
}

function oneOf<Value extends string>(values: readonly Value[], given: { slot: string; value: string }): Value {
  const found = values.find((value) => value === given.value);
  if (found === undefined) throw toValueError(given.slot, { value: given.value, hint: `give one of ${values.join(', ')}` }); // prettier-ignore
  return found;
}

function toValueError(slot: string, given: { value: string; hint: string }): UserError {
  return new UserError(`${slot} cannot be "${given.value}"`, { hint: given.hint, rule: 'judge/wrong-value' });
}
