import { toKindWords } from '../model/event-kind.js';
import type { Claim, Figure } from '../model/claim.js';
import type { Name, PlaceUse } from '../model/name.js';
import type { Time } from '../model/time.js';
import {
  toClaimLine,
  toJudgementSection,
  toPlainRow,
  toRelationRow,
  toWordsOf,
  type Evidence,
  type EvidenceRow,
  type EvidenceSection,
} from './evidence.js';
import type { LedgerIndex } from './ledger-index.js';
import { toChain, toNameWords } from './to-chain.js';
import { toIncidentWords } from './to-incident-words.js';
import { toOriginWords } from './to-origins.js';
import { toClaimWords, toFigureWords, toIntervalWords, toPlaceWords, toVictimWords } from './to-words.js';

/** A claim with each slot's value, the rule that gave it and its words. */
export function toClaimEvidence(claim: Claim, index: LedgerIndex): Evidence {
  const report = index.reports.get(claim.report);
  const text = report?.text ?? '';
  const relations = index.relationsOf.get(claim.id) ?? [];
  return {
    id: claim.id,
    kind: 'claim',
    heading: toClaimLine(claim, index),
    sections: [
      {
        heading: 'Words',
        rows: [
          toPlainRow('sentence', text.slice(claim.sentence.start, claim.sentence.end).replace(/\s+/g, ' ').trim()),
          toPlainRow('content', toClaimWords(claim, text)),
          toPlainRow('report', `${report?.outlet.text ?? 'outlet not told'}, ${report?.title ?? report?.file ?? claim.report}`, { link: claim.report }), // prettier-ignore
        ],
      },
      toSpeechSection(claim, index),
      toContentSection(claim, index),
      ...claim.figures.map((figure) => toFigureSection(claim, figure, index)),
      {
        heading: 'Beside other claims',
        rows: [
          ...toLinks(claim, index),
          ...relations.map((relation) => toRelationRow(relation)),
          toPlainRow('confidence', `${claim.confidence} that it is read rightly`),
          toPlainRow('review', toReviewWords(claim)),
        ],
      },
      toJudgementSection(claim.id, index),
    ],
  };
}

function toReviewWords({ review }: Claim): string {
  const by = review.by === null ? '' : ` by ${review.by}`;
  return `${review.state}${by}${review.why === null ? '' : `: ${review.why}`}`;
}

function toLinks(claim: Claim, index: LedgerIndex): EvidenceRow[] {
  const origin = claim.origin === null ? undefined : index.origins.get(claim.origin);
  const incident = claim.incident === null ? undefined : index.incidents.get(claim.incident);
  return [
    toPlainRow('origin', origin ? `${toOriginWords(origin, index)} (${origin.kind})` : 'not known', { link: claim.origin }), // prettier-ignore
    toPlainRow('incident', incident ? `${toIncidentWords(incident, index)}: ${incident.status.replace('-', ' ')}` : 'none', { link: claim.incident }), // prettier-ignore
    ...claim.denies.map((id) => {
      const denied = index.claims.get(id);
      return toPlainRow('denies', denied ? toClaimLine(denied, index) : id, { link: id });
    }),
  ];
}

function toSpeechSection(claim: Claim, index: LedgerIndex): EvidenceSection {
  const chain = toChain(claim, index).map(
    (step) =>
    toPlainRow(step.role, step.isImplied ? `${step.text} (implied)` : step.text, { rule: step.rule, words: step.cue, report: claim.report }), // prettier-ignore
  );
  return {
    heading: 'Who says so',
    rows: [
      ...chain,
      toNameRow('claimant', claim.claimant, { claim, index }),
      ...(claim.claimant.institution ? [toNameRow('institution', claim.claimant.institution, { claim, index })] : []),
      toSlotRow('stance', claim.stance, { claim, index }),
      toSlotRow('quotation', claim.quotation, { claim, index }),
      toTimeRow('said', claim.said, { claim, index }),
    ],
  };
}

function toContentSection(claim: Claim, index: LedgerIndex): EvidenceSection {
  const of = { claim, index };
  const names = (slot: string, list: readonly Name[]): EvidenceRow[] => list.map((name) => toNameRow(slot, name, of));
  return {
    heading: 'What is said',
    rows: [
      toSlotRow('kind', toKindWords(claim.kind), of),
      ...(claim.modality.length > 0 ? [toSlotRow('modality', claim.modality.join(', '), of)] : []),
      ...names('agent', claim.agents),
      ...names('target', claim.targets),
      ...names('instrument', claim.instruments),
      ...claim.places.map((place) => toPlaceRow('place', place, of)),
      toTimeRow('time', claim.time, of),
    ],
  };
}

interface Of {
  readonly claim: Claim;
  readonly index: LedgerIndex;
}

/** A slot whose rule and words stand in the claim's evidence. */
function toSlotRow(slot: string, value: string, { claim, index }: Of): EvidenceRow {
  const evidence = claim.evidence.find((one) => one.slot === slot || one.slot.startsWith(`${slot}[`));
  return toPlainRow(slot, value, {
    rule: evidence?.rule ?? null,
    ...toWordsOf(index, claim.report, evidence?.span ?? null),
  });
}

function toNameRow(slot: string, name: Name, { claim, index }: Of): EvidenceRow {
  const words = toNameWords(name, index) ?? 'nobody named';
  const belongs = [name.party === words ? null : name.party, name.side].filter((part) => part !== null);
  return toPlainRow(slot, belongs.length > 0 ? `${words} (${belongs.join(', ')})` : words, {
    rule: name.rule,
    link: name.entity,
    ...toWordsOf(index, claim.report, name.span),
  });
}

function toPlaceRow(slot: string, place: PlaceUse, of: Of): EvidenceRow {
  const row = toNameRow(slot, place, of);
  const point = place.point;
  const at = point ? ` at ${point.lat}, ${point.lon} (${point.gazetteer})` : '';
  return { ...row, value: `${toPlaceWords(place)}${at}` };
}

function toTimeRow(slot: string, time: Time, { claim, index }: Of): EvidenceRow {
  return toPlainRow(slot, toIntervalWords(time), { rule: time.rule, ...toWordsOf(index, claim.report, time.span) });
}

function toFigureSection(claim: Claim, figure: Figure, index: LedgerIndex): EvidenceSection {
  const of = { claim, index };
  const bounds = [figure.low, figure.best, figure.high].map((bound) => bound ?? '–').join(' / ');
  return {
    heading: `Figure: ${toFigureWords(figure)}`,
    rows: [
      toPlainRow('low / best / high', bounds, { rule: figure.rule, ...toWordsOf(index, claim.report, figure.span) }),
      toNameRow('whose', figure.party, of),
      toPlainRow('side', figure.side ?? 'not told'),
      toPlainRow('victims', toVictimWords(figure)),
      toPlainRow('counted', figure.mode),
      toPlainRow('perspective', figure.perspective.replace('-', ' ')),
      ...(figure.since ? [toTimeRow('since', figure.since, of)] : []),
      ...(figure.asOf ? [toTimeRow('as of', figure.asOf, of)] : []),
      ...(figure.area ? [toPlaceRow('area', figure.area, of)] : []),
      ...(figure.partOf === null ? [] : [toPlainRow('inside', figure.partOf)]),
    ],
  };
}
