import type { Span } from '../text/span.js';
import type { RuleId } from './ids.js';
import type { EntityKind, PlacePoint, PlaceRelation } from './name.js';
import type { Time } from './time.js';
import type { TimeExpression } from './time-expression.js';

/** Words that tell a time, not yet tied to the calendar. */
export interface TimeMention extends Span {
  readonly text: string;
  readonly kind: 'date' | 'time' | 'duration' | 'set';
  readonly expression: TimeExpression;
  readonly rule: RuleId;
  /** The time words without preposition and "of fighting"; absent where they are the whole mention. */
  readonly core?: Span;
  /** Times inside this one, in text order: both years of "from 1988 to 1990", the day of "since Sunday". */
  readonly parts?: readonly TimeMention[];
}

/** A time mention with its place in the calendar, as far as the dossier's evidence goes. */
export interface ResolvedTime {
  readonly mention: TimeMention;
  readonly time: Time;
  /** Where a stretch begins ("since Sunday": that Sunday), as a figure's `since` needs it; absent for other times. */
  readonly start?: Time;
  /** Times inside this one, resolved; absent where there are none. */
  readonly parts?: readonly ResolvedTime[];
}

export type Harm = 'killed' | 'wounded' | 'casualties' | 'missing' | 'captured' | 'displaced';
/** Harm done to people, in the order of the ledger format. */
export const HARMS: readonly Harm[] = ['killed', 'wounded', 'casualties', 'missing', 'captured', 'displaced'];

/** True for what counts people harmed, false for things, ground and moves. */
export function isHarm(what: Measured): what is Harm {
  return (HARMS as readonly Measured[]).includes(what);
}

export type Measured = Harm | 'destroyed' | 'territory' | 'deployed' | 'released' | 'other';
export type Hedge =
  'exact' | 'about' | 'nearly' | 'at-least' | 'more-than' | 'up-to' | 'fewer-than' | 'between' | 'vague';
export type VictimGroup = 'children' | 'women' | 'journalists' | 'medics' | 'elderly';
export type VictimStatus = 'military' | 'civilian' | 'mixed' | 'unknown';

/** Words that give a number of people or things harmed, taken, moved …, with bounds; whose they are is not settled yet. */
export interface FigureMention extends Span {
  /** The extent is hedge, number and noun phrase: "At least 11 civilians", "24 more of its soldiers", "187 dead". */
  readonly text: string;
  readonly what: Measured;
  /** The counted noun as written ("enemy fighters", "soldiers"); null where none is. */
  readonly unit: string | null;
  readonly low: number | null;
  readonly best: number | null;
  readonly high: number | null;
  readonly hedge: Hedge;
  readonly status: VictimStatus;
  readonly groups: readonly VictimGroup[];
  readonly mode: 'cumulative' | 'incremental' | 'unknown';
  /** Words that name whose they are: "its", "Azerbaijani", "enemy", "of the army"; null where none do. */
  readonly owner: Span | null;
  /** Position (in the list of figures) of the figure that this one is inside, or null. */
  readonly partOf: number | null;
  /** Index of the word that gives the harm (killed, dead, losses), in `Reading.words`. */
  readonly harmWord: number;
  /** Index of the word that the number counts or stands in for (soldiers, civilians, the number itself). */
  readonly unitWord: number;
  readonly rule: RuleId;
}

/** A place name with the gazetteer entry it is held to mean. */
export interface PlaceMention extends Span {
  readonly text: string;
  readonly point: PlacePoint | null;
  /** Words such as "near", "90 km from" that say how the place is meant; "in" where nothing else is said. */
  readonly relation: PlaceRelation;
  readonly relationSpan: Span | null;
  readonly km: number | null;
  /** True where the words are not the place itself: a demonym, a government's seat for the government, part of a name. */
  readonly isMetonym: boolean;
  /** The place of the same sentence of which these words only say where it lies ("Terov, Ostrel": Terov); absent elsewhere. */
  readonly locates?: Span;
  readonly rule: RuleId;
}

/** What the words around a person's name tell of harm done to him or her; each value with the words that give it. */
export interface NamedVictim {
  readonly harm: Harm;
  readonly harmSpan: Span;
  /** Years. */
  readonly age: number | null;
  readonly ageSpan: Span | null;
  readonly sex: 'female' | 'male' | null;
  readonly sexSpan: Span | null;
  readonly status: VictimStatus;
  readonly statusSpan: Span | null;
}

/** A name of somebody or something, with what the report or the tables tell of it. */
export interface NameMention extends Span {
  /** The bare name: without title, role and article. */
  readonly text: string;
  readonly kind: EntityKind;
  /** Role or title beside a person's name: "defence ministry spokesman". */
  readonly role: Span | null;
  /** The institution inside the role: "Tarvian defence ministry". */
  readonly institution: Span | null;
  /** Full name that a short form stands for ("Vansol" → "Edrik Vansol"), null where it is the full form. */
  readonly standsFor: string | null;
  readonly party: string | null;
  readonly side: string | null;
  /** Absent where nothing says that the person came to harm. */
  readonly victim?: NamedVictim;
  readonly rule: RuleId;
}

/** All mentions of one report, each list in text order. */
export interface Mentions {
  readonly times: readonly TimeMention[];
  readonly figures: readonly FigureMention[];
  readonly places: readonly PlaceMention[];
  readonly names: readonly NameMention[];
}
