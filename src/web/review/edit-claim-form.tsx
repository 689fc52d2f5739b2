import { useEffect, useRef, useState } from 'react';

import type { Claim, Figure } from '../../core/model/claim.js';
import { EVENT_KINDS } from '../../core/model/event-kind.js';
import type { Name } from '../../core/model/name.js';
import type { Time } from '../../core/model/time.js';
import { toAmountWords } from '../../core/views/to-words.js';
import { toLabel } from '../parts/to-label.js';

const STANCES = [
  'asserts', 'confirms', 'denies', 'accuses', 'rejects', 'demands', 'appeals', 'warns', 'threatens', 'vows', 'fears', 'welcomes',
  'condemns', 'supports', 'promises', 'withholds', 'cannot-verify', 'asks',
]; // prettier-ignore

/** A slot as the form shows it. */
interface Field {
  readonly slot: string;
  readonly label: string;
  readonly value: string;
  readonly choices?: readonly { readonly value: string; readonly label: string }[];
  readonly hint?: string;
}

/** The slots of a claim as fields; what is changed goes out under `onSave`, slot by slot. */
export function EditClaimForm({
  claim,
  isSaving,
  onSave,
  onCancel,
}: {
  readonly claim: Claim;
  readonly isSaving: boolean;
  readonly onSave: (slots: Readonly<Record<string, string>>) => void;
  readonly onCancel: () => void;
}) {
  const fields = toFields(claim);
  const [values, setValues] = useState<Readonly<Record<string, string>>>({});
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>('input, select')?.focus(), []);
  const changed = Object.fromEntries(
    Object.entries(values).filter(
      ([slot, value]) => fields.find((field) => field.slot === slot)?.value !== value.trim(),
    ),
  );
  return (
    <form
      ref={form}
      className="judge-form edit-claim"
      aria-label="Edit the claim"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        event.preventDefault();
        onCancel();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        if (Object.keys(changed).length > 0 && !isSaving) onSave(changed);
      }}
    >
      <p className="dim small">Between names stands a semicolon; an empty field empties the slot.</p>
      {fields.map(({ slot, label, value, choices, hint }) => {
        const now = values[slot] ?? value;
        const set = (text: string): void => setValues((before) => ({ ...before, [slot]: text }));
        return (
          <label key={slot}>
            <span>{label}</span>
            {choices ? (
              <select value={now} onChange={(event) => set(event.target.value)}>
                {choices.map((choice) => (
                  <option key={choice.value} value={choice.value}>
                    {choice.label}
                  </option>
                ))}
              </select>
            ) : (
              <input
                type="text"
                value={now}
                placeholder={hint}
                maxLength={2000}
                onChange={(event) => set(event.target.value)}
              />
            )}
          </label>
        );
      })}
      <div className="judge-buttons">
        <button type="submit" disabled={isSaving || Object.keys(changed).length === 0}>
          Save the edit
        </button>
        <button type="button" className="quiet" onClick={onCancel}>
          Cancel
        </button>
      </div>
    </form>
  );
}

function toFields(claim: Claim): Field[] {
  return [
    { slot: 'kind', label: 'kind', value: claim.kind, choices: EVENT_KINDS.map(({ kind, says }) => ({ value: kind, label: says })) },
    { slot: 'stance', label: 'stance', value: claim.stance, choices: STANCES.map((value) => ({ value, label: toLabel(value) })) },
    { slot: 'claimant', label: 'claimant', value: toNameValue(claim.claimant) },
    { slot: 'institution', label: 'institution', value: claim.claimant.institution ? toNameValue(claim.claimant.institution) : '' },
    { slot: 'agents', label: 'by whom', value: toNameValues(claim.agents) },
    { slot: 'targets', label: 'to whom', value: toNameValues(claim.targets) },
    { slot: 'instruments', label: 'with', value: toNameValues(claim.instruments) },
    { slot: 'places', label: 'where', value: toNameValues(claim.places) },
    { slot: 'time', label: 'when', value: toTimeValue(claim.time), hint: '2031-05-03 or 2031-05-03/2031-05-06' },
    { slot: 'modality', label: 'modality', value: claim.modality.join('; '), hint: 'historical; future; hypothetical; negated' },
    ...claim.figures.flatMap((figure, at) => toFigureFields(figure, at)),
  ]; // prettier-ignore
}

function toFigureFields(figure: Figure, at: number): Field[] {
  const slot = `figures[${at}]`;
  const choose = (values: readonly string[]): NonNullable<Field['choices']> => values.map((value) => ({ value, label: toLabel(value) }));
  const what = ['killed', 'wounded', 'casualties', 'missing', 'captured', 'displaced', 'destroyed', 'territory', 'deployed', 'released', 'other'];
  return [
    { slot, label: `figure ${at + 1}`, value: toAmountWords(figure), hint: 'at least 28; 10-15; dozens' },
    { slot: `${slot}.what`, label: 'of what', value: figure.what, choices: choose(what) },
    { slot: `${slot}.status`, label: 'status', value: figure.status, choices: choose(['military', 'civilian', 'mixed', 'unknown']) },
    { slot: `${slot}.party`, label: 'whose', value: toNameValue(figure.party) },
  ];
} // prettier-ignore

function toNameValue(name: Name): string {
  return name.text ?? name.standsFor ?? name.party ?? '';
}

function toNameValues(names: readonly Name[]): string {
  return names.map(toNameValue).join('; ');
}

function toTimeValue({ earliest, latest }: Time): string {
  const [from, to] = [earliest?.slice(0, 10) ?? '', latest?.slice(0, 10) ?? ''];
  return from === '' || to === '' ? '' : from === to ? from : `${from}/${to}`;
}
