import type { Claim } from '../model/claim.js';
import { compareTexts } from '../text/compare-texts.js';
import type { Incident } from '../model/ledger.js';
import { toClaimLine } from './evidence.js';
import type { LedgerIndex } from './ledger-index.js';
import { toClaimantWords } from './to-chain.js';
import { toIncidentWords } from './to-incident-words.js';
import { toTolls, type TollPoint, type TollSeries } from './to-tolls.js';
import { capitalise, toClaimWords, toCountWords, toDayWords, toMeasuredWords, toVictimWords } from './to-words.js';

/** What a dossier tells, sentence by sentence, each with the claims that it rests on; nothing that no claim says. */
export interface SituationReport {
  /** "28 claims of 3 reports on 19 origins; 2 contradictions, 4 denials." */
  readonly head: string;
  readonly paragraphs: readonly SituationParagraph[];
  /** The claims referred to, numbered from 1 in the order of their first use. */
  readonly references: readonly SituationReference[];
}

export interface SituationParagraph {
  readonly heading: string;
  readonly sentences: readonly SituationSentence[];
}

/** A sentence and the numbers of its references; never without one. */
export interface SituationSentence {
  readonly text: string;
  readonly references: readonly number[];
}

/** One claim that a sentence rests on, with its words. */
export interface SituationReference {
  readonly number: number;
  readonly claim: string;
  readonly claimant: string;
  readonly words: string;
  readonly outlet: string | null;
  readonly title: string | null;
  readonly url: string | null;
  readonly published: { readonly earliest: string | null; readonly latest: string | null };
}

/** Most incidents of one status that are told. */
const MOST_INCIDENTS = 20;

/** Writes the situation report: what is disputed, what several origins say, what one says, then the tolls by claimant. */
export function toSituationReport(index: LedgerIndex): SituationReport {
  const numbers = new Map<string, number>();
  const refer = (claims: readonly string[]): number[] =>
    [...new Set(claims)].map((id) => {
      const number = numbers.get(id) ?? numbers.size + 1;
      numbers.set(id, number);
      return number;
    });
  const paragraphs = [
    toIncidentParagraph('Disputed', ['contested', 'denied'], { index, refer }),
    toIncidentParagraph('Conceded or told by independent origins', ['conceded', 'corroborated'], { index, refer }),
    toIncidentParagraph('Told by one origin alone', ['single-origin'], { index, refer }),
    toTollParagraph(index, refer),
    toSpeechParagraph(index, refer),
  ].filter((paragraph) => paragraph.sentences.length > 0);
  return {
    head: toHead(index),
    paragraphs,
    references: [...numbers].map(([id, number]) => toReference(id, number, index)),
  };
}

type Refer = (claims: readonly string[]) => number[];

function toHead({ ledger }: LedgerIndex): string {
  const count = (kind: string): number => ledger.relations.filter((relation) => relation.kind === kind).length;
  return `${toCountWords(ledger.claims.filter(({ review }) => review.state !== 'rejected').length, 'claim')} of ${toCountWords(ledger.reports.length, 'report')} on ${toCountWords(ledger.origins.length, 'origin')}; ${toCountWords(count('contradicts'), 'contradiction')}, ${toCountWords(count('denies'), 'denial')}.`; // prettier-ignore
}

function toReference(id: string, number: number, index: LedgerIndex): SituationReference {
  const claim = index.claims.get(id)!;
  const report = index.reports.get(claim.report);
  return {
    number,
    claim: id,
    claimant: toClaimantWords(claim, index),
    words: toClaimWords(claim, report?.text ?? ''),
    outlet: report?.outlet.text ?? null,
    title: report?.title ?? null,
    url: report?.url ?? null,
    published: { earliest: report?.published.earliest ?? null, latest: report?.published.latest ?? null },
  };
}

function toIncidentParagraph(
  heading: string,
  statuses: readonly Incident['status'][],
  { index, refer }: { index: LedgerIndex; refer: Refer },
): SituationParagraph {
  const incidents = index.ledger.incidents
    .filter((incident) => statuses.includes(incident.status))
    .map((incident) => ({ incident, at: incident.time.earliest ?? incident.time.latest ?? '9999' }))
    .sort(
      (a, b) =>
        b.incident.claims.length - a.incident.claims.length ||
        compareTexts(a.at, b.at) ||
        compareTexts(a.incident.id, b.incident.id),
    ) // prettier-ignore
    .slice(0, MOST_INCIDENTS)
    .sort((a, b) => compareTexts(a.at, b.at) || compareTexts(a.incident.id, b.incident.id));
  const sentences = incidents.flatMap(({ incident }) => toIncidentSentences(incident, { index, refer }));
  return { heading, sentences };
}

/** Each origin's first claim is a sentence; what parts them follows in the words of the relation. */
function toIncidentSentences(
  incident: Incident,
  { index, refer }: { index: LedgerIndex; refer: Refer },
): SituationSentence[] {
  const claims = incident.claims.flatMap((id) => index.claims.get(id) ?? []);
  const byOrigin = new Map<string, Claim[]>();
  for (const claim of claims) {
    const key = `${claim.origin ?? claim.id} ${claim.stance === 'denies' ? 'denies' : ''}`;
    byOrigin.set(key, [...(byOrigin.get(key) ?? []), claim]);
  }
  const members = new Set(incident.claims);
  const isDispute = (kind: string): boolean => kind === 'contradicts' || kind === 'denies' || kind === 'revises';
  const disputes = index.ledger.relations.filter(
    (relation) => isDispute(relation.kind) && members.has(relation.from) && members.has(relation.to),
  );
  const told = [...byOrigin.values()].map((group, i) => {
    const [first] = group;
    const outlets = new Set(group.map((claim) => index.reports.get(claim.report)?.outlet.text ?? claim.report));
    const lead = i === 0 ? `${capitalise(toIncidentWords(incident, index))}: ` : '';
    const echo = outlets.size > 1 ? ` (one origin, ${outlets.size} outlets)` : '';
    return { text: `${lead}${toClaimLine(first!, index)}${echo}.`, references: refer(group.map((claim) => claim.id)) };
  });
  return [
    ...told,
    ...disputes.map((relation) => ({ text: relation.why, references: refer([relation.from, relation.to]) })),
  ];
}

function toTollParagraph(index: LedgerIndex, refer: Refer): SituationParagraph {
  const sentences = toTolls(index)
    .filter((series) => !series.isHistory && series.mode === 'cumulative')
    .flatMap((series) => toTollSentence(series, refer));
  return { heading: 'Tolls, each by who says so; never to be added up', sentences };
}

function toTollSentence(series: TollSeries, refer: Refer): SituationSentence[] {
  const points = series.points.filter((point) => !point.isDenied && !point.isEcho);
  const last = points.at(-1);
  if (!last) return [];
  const before = points.length > 1 ? points[points.length - 2]! : null;
  const whose = series.victims === null ? '' : ` of the ${series.victims.replace(/^the /i, '')}`;
  const day = toAsOfWords(last);
  const rise = before && before.amount !== last.amount ? `, after ${before.amount}${toAsOfWords(before)}` : '';
  const text = `${capitalise(last.claimant)}: ${last.amount} ${toVictimWords(series)}${whose} ${toMeasuredWords(series.what)}${day}${rise}.`;
  return [{ text, references: refer(before ? [last.claim, before.claim] : [last.claim]) }];
}

function toAsOfWords(point: TollPoint): string {
  const { earliest, latest } = point.asOf;
  if (latest === null) return '';
  return earliest === latest ? ` on ${toDayWords(latest)}` : ` by ${toDayWords(latest)}`;
}

/** Calls, promises and opinions that belong to no incident: the newest of each speaker. */
function toSpeechParagraph(index: LedgerIndex, refer: Refer): SituationParagraph {
  const last = new Map<string, Claim>();
  for (const claim of index.ledger.claims) {
    if (claim.incident !== null || !SPEECH.has(claim.kind) || claim.review.state === 'rejected') continue;
    const key = claim.claimant.entity ?? claim.claimant.text ?? claim.id;
    const there = last.get(key);
    if (!there || compareTexts(there.said.latest ?? '', claim.said.latest ?? '') < 0) last.set(key, claim);
  }
  const sentences = [...last.values()].map((claim) => ({
    text: `${toClaimLine(claim, index)}.`,
    references: refer([claim.id]),
  }));
  return { heading: 'Calls and positions', sentences };
}

const SPEECH: ReadonlySet<string> = new Set(['appeal', 'propose', 'reject', 'condemn', 'warn', 'vow', 'support', 'sanction', 'concern', 'withhold']); // prettier-ignore
