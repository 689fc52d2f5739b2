import type { Claim, Figure } from '../model/claim.js';
import type { ClaimValues, JudgedClaim } from '../model/judgement.js';
import type { Name } from '../model/name.js';
import type { Time } from '../model/time.js';
import type { QuotedText } from './quoted-text.js';

/** A claim as a judgement keeps it: its report, the selectors of its words, and the values that the report itself tells. */
export function toJudgedClaim(claim: Claim, text: QuotedText): JudgedClaim {
  return {
    report: claim.report,
    id: claim.id,
    selector: text.toSelector(claim.span),
    pieces: claim.pieces.map((piece) => text.toSelector(piece)),
    values: toClaimValues(claim),
  };
}

/**
 * The values of a claim that its own report tells. What other reports have a part in (parties, sides, entities, resolved
 * days, origins) is left out: a further report may sharpen it without saying anything of the reading that was judged.
 */
export function toClaimValues(claim: Claim): ClaimValues {
  const words = (names: readonly Name[]): string[] => names.map(toNameValue).filter((name) => name !== null);
  return {
    kind: claim.kind,
    stance: claim.stance,
    claimant: toNameValue(claim.claimant),
    agents: words(claim.agents),
    targets: words(claim.targets),
    instruments: words(claim.instruments),
    places: words(claim.places),
    time: toTimeValue(claim.time),
    figures: claim.figures.map(toFigureValue),
  };
}

function toNameValue(name: Name): string | null {
  return name.text ?? name.standsFor;
}

function toTimeValue(time: Time): string | null {
  return time.text ?? (time.rule === 'judgement/edit' ? time.value : null);
}

function toFigureValue({ what, low, best, high, hedge, status }: Figure): string {
  const bounds = [low, best, high].map((bound) => bound ?? '').join('–');
  return `${what} ${bounds} ${hedge} ${status}`;
}

/** The slots in which two readings differ, in a fixed order. */
export function findDiffering(before: ClaimValues, now: ClaimValues): (keyof ClaimValues)[] {
  return SLOTS.filter((slot) => toText(before[slot]) !== toText(now[slot]));
}

/** Slots that a reading is known by. */
export const SLOTS: readonly (keyof ClaimValues)[] = [
  'kind',
  'stance',
  'claimant',
  'agents',
  'targets',
  'instruments',
  'places',
  'time',
  'figures',
];

function toText(value: string | null | readonly string[]): string {
  return typeof value === 'object' && value !== null ? value.join('\n') : (value ?? '');
}
