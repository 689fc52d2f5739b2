import type { Figure } from '../model/claim.js';
import type { RelationKind } from '../model/ledger.js';
import type { ScopedFigure } from './figure-scope.js';
import {
  keepFilled,
  nameText,
  sayWho,
  toConfidence,
  toSentence,
  type Compared,
  type RelationDraft,
} from './relation-draft.js';
import { firstDayOf, type TimeRange } from './time-range.js';
import { toIsoDate } from '../model/civil-date.js';

/** Two figures and what one is to the other. */
export interface FigurePair {
  readonly from: ScopedFigure & { readonly index: number };
  readonly to: ScopedFigure & { readonly index: number };
  readonly kind: RelationKind;
  readonly rule: string;
  /** How many more than before the later one tells; null or absent where it tells none. */
  readonly increment?: number | null | undefined;
}

/** How sure each rule is before the readings of the claims come in; from the labelled pairs of the tests. */
const SURE: Readonly<Record<string, number>> = {
  'relation/inflicted-against-own': 0.95,
  'relation/toll-shrinks': 0.85,
  'relation/far-apart': 0.75,
  'relation/later-toll-of-side': 0.9,
  'relation/same-state-of-toll': 0.9,
  'relation/same-number': 0.8,
  'relation/admission': 0.85,
  'relation/numbers-differ': 0.8,
  'relation/later-count': 0.8,
};

/** The relation of two figures, with the slots that were compared and a sentence for a person. */
export function relateFigures(pair: FigurePair): RelationDraft {
  const { from, to, kind, rule } = pair;
  const slot = (
    value: (figure: Figure) => string | number | null,
  ): { from: string | number | null; to: string | number | null } => ({
    from: value(from.figure),
    to: value(to.figure),
  });
  const scope: Compared = keepFilled({
    what: slot((figure) => figure.what),
    side: { from: from.whose, to: to.whose },
    status: slot((figure) => figure.status),
    mode: slot((figure) => figure.mode),
    since: { from: dayText(from.since), to: dayText(to.since) },
    perspective: slot((figure) => figure.perspective),
    ...(rule === 'relation/inflicted-against-own'
      ? {}
      : { as_of: { from: dayText(from.asOf), to: lastText(to.asOf) } }),
    area: slot((figure) => figure.area?.entity ?? null),
    hedge: kind === 'repeats' || kind === 'corroborates' ? slot((figure) => figure.hedge) : { from: null, to: null },
    best: slot((figure) => figure.best),
    increment: { from: toStep(pair) === null ? null : (pair.increment ?? null), to: toStep(pair) },
    ...(from.figure.best === null || to.figure.best === null
      ? { low: slot((figure) => figure.low), high: slot((figure) => figure.high) }
      : {}),
  });
  return {
    kind, from: from.index, to: to.index, aspect: kind === 'contradicts' ? 'number' : null, scope, rule,
    why: sayWhy(pair), confidence: toConfidence(SURE[rule] ?? 0.7, [from.facts, to.facts]),
  }; // prettier-ignore
}

function dayText(range: TimeRange): string | null {
  const day = range.isAssumed === true ? null : firstDayOf(range);
  return day === null ? null : toIsoDate(day);
}

function lastText(range: TimeRange): string | null {
  return Number.isFinite(range.to) && range.isAssumed !== true
    ? toIsoDate(Math.floor(range.to / 1440))
    : dayText(range);
}

const HEDGES: Readonly<Record<string, string>> = {
  about: 'about ', nearly: 'nearly ', 'at-least': 'at least ', 'more-than': 'more than ', 'up-to': 'up to ', 'fewer-than': 'fewer than ',
}; // prettier-ignore

/** "nearly 400", "between 10 and 15". */
export function sayNumber(figure: Figure): string {
  if (figure.hedge === 'between') return `between ${figure.low ?? '?'} and ${figure.high ?? '?'}`;
  return `${HEDGES[figure.hedge] ?? ''}${figure.best ?? figure.low ?? figure.high ?? 'some'}`;
}

const HARMS: Readonly<Record<string, string>> = {
  killed: 'killed', wounded: 'wounded', casualties: 'killed or wounded', missing: 'missing', captured: 'captured', displaced: 'displaced',
}; // prettier-ignore

/** "187 soldiers of Ostrel killed". */
function sayFigure(scoped: ScopedFigure): string {
  const { figure } = scoped;
  const people = figure.status === 'military' ? ' soldiers' : figure.status === 'civilian' ? ' civilians' : '';
  return `${sayNumber(figure)}${people} ${HARMS[figure.what] ?? figure.unit ?? figure.what}`;
}

/** By how much two exact totals differ, where the later one tells how many more it counts; null elsewhere. */
function toStep({ from, to, increment }: Pick<FigurePair, 'from' | 'to' | 'increment'>): number | null {
  if (increment === undefined || increment === null) return null;
  if (from.figure.hedge !== 'exact' || to.figure.hedge !== 'exact') return null;
  return from.figure.best === null || to.figure.best === null ? null : from.figure.best - to.figure.best;
}

/** Whether what is told to have been added makes the difference. */
function saySum(options: { readonly step: number | null; readonly increment: number }): string {
  const { step, increment } = options;
  if (step === null) return '';
  if (step === increment) return `: the ${increment} more that it tells make the difference`;
  return step > increment
    ? `: it tells ${increment} more of ${step}, so another state lies between`
    : `: it tells ${increment} more, which does not add up to the difference of ${step}`;
}

function sayWhy({ from, to, rule, increment }: FigurePair): string {
  const [later, earlier] = [sayWho(from.facts), sayWho(to.facts)];
  const whose = from.whose ?? nameText(from.figure.party);
  const [dayFrom, dayTo] = [dayText(from.asOf), dayText(to.asOf)];
  // A day that is only the first of several possible ones may seem to lie before the other: then nothing is said of days.
  const isTold = dayFrom !== null && dayTo !== null && dayFrom >= dayTo;
  const days = !isTold ? '' : dayFrom === dayTo ? ` for the same day, ${dayFrom}` : ` (${dayFrom} after ${dayTo})`;
  switch (rule) {
    case 'relation/inflicted-against-own': {
      const [own, enemy] = from.by === 'enemy' ? [to, from] : [from, to];
      return toSentence(
        `${sayWho(enemy.facts)} says ${sayFigure(enemy)}${onSide(whose)}; ${sayWho(own.facts)} gives ${sayNumber(own.figure)}: same side, status and days`,
      );
    }
    case 'relation/toll-shrinks':
      return toSentence(
        `${later} gives ${sayFigure(from)}${onSide(whose)} where ${earlier} had ${sayNumber(to.figure)} before: a running toll can only grow`,
      );
    case 'relation/far-apart':
      return toSentence(
        `${later} gives ${sayFigure(from)}${onSide(whose)} where ${earlier} gave ${sayNumber(to.figure)}${days}: too far apart to be one count that grew`,
      );
    case 'relation/later-toll-of-side':
      return toSentence(
        `${later} gives ${sayFigure(from)}${onSide(whose)} where ${earlier} gave ${sayNumber(to.figure)}${days}${saySum({ step: toStep({ from, to, increment }), increment: increment ?? 0 })}`,
      );
    case 'relation/same-state-of-toll':
      return toSentence(`both reports give one running toll${ofSide(whose)}: ${sayFigure(from)}`);
    case 'relation/admission':
      return toSentence(
        `${later} and ${earlier} speak for opposed sides and give one number: ${sayFigure(from)}${onSide(whose)}`,
      );
    case 'relation/later-count':
      return toSentence(
        `${later} gives ${sayFigure(from)} where ${earlier} gave ${sayNumber(to.figure)}: a later count of one happening`,
      );
    case 'relation/numbers-differ':
      return toSentence(
        `${later} gives ${sayFigure(from)} where ${earlier} gives ${sayNumber(to.figure)}: one happening, same side and status`,
      );
    default:
      return toSentence(`${later} and ${earlier} give one number: ${sayFigure(from)}`);
  }
}

function onSide(whose: string | null): string {
  return whose === null ? '' : ` on the ${sideWord(whose)}`;
}

function ofSide(whose: string | null): string {
  return whose === null ? '' : ` of the ${sideWord(whose)}`;
}

/** "Tarvian side" stays, "Tarvia" becomes "side of Tarvia". */
function sideWord(whose: string): string {
  return /\bside\b/i.test(whose) ? whose : `side of ${whose}`;
}
