import type { Claim, Figure } from '../../core/model/claim.js';
import type { Name } from '../../core/model/name.js';
import type { Span } from '../../core/text/span.js';
import type { ClaimAnswer } from '../../core/views/answers.js';
import { toFigureWords, toIntervalWords, toPlaceWords } from '../../core/views/to-words.js';
import { toLabel } from './to-label.js';

/** One value of a claim with the words and the rule that gave it. */
export interface SlotRow {
  readonly slot: string;
  readonly value: string;
  /** Null where no words of the report give the value. */
  readonly words: string | null;
  readonly span: Span | null;
  readonly rule: string;
  readonly side: string | null;
}

/** Every value of a claim that is not empty, in the order in which a person asks: what, who, of whom, where, when, how many. */
export function toSlotRows({ claim, words, labels }: ClaimAnswer): SlotRow[] {
  const rows: SlotRow[] = [];
  const wordsOf = (span: Span | null): string | null => (span ? (words[`${span.start}-${span.end}`] ?? null) : null);
  const add = (slot: string, value: string, of: { span: Span | null; rule: string; side?: string | null }): void => {
    rows.push({ slot, value, words: wordsOf(of.span), span: of.span, rule: of.rule, side: of.side ?? null });
  };
  const addPlain = (slot: keyof Claim & string, value: string): void => {
    const found = claim.evidence.filter((row) => row.slot === slot);
    const span = found.find((row) => row.span)?.span ?? null;
    add(toLabel(slot), value, { span, rule: found[0]?.rule ?? 'not told' });
  };
  const addNames = (slot: string, names: readonly Name[]): void => {
    for (const name of names) add(slot, toName(name, labels), name);
  };
  addPlain('kind', toLabel(claim.kind));
  addPlain('stance', toLabel(claim.stance));
  if (claim.modality.length > 0) addPlain('modality', claim.modality.join(', '));
  addPlain('quotation', claim.quotation);
  addNames('claimant', [claim.claimant]);
  if (claim.claimant.institution) addNames('institution', [claim.claimant.institution]);
  addNames('by whom', claim.agents);
  addNames('to whom', claim.targets);
  addNames('with', claim.instruments);
  for (const place of claim.places) {
    const main = toName(place, labels);
    const written = toPlaceWords(place);
    add(
      'where',
      main === place.text ? written : `${written} (${labels.entities[place.entity ?? '']?.name ?? main})`,
      place,
    );
  }
  add('when', toIntervalWords(claim.time), claim.time);
  add('said', toIntervalWords(claim.said), claim.said);
  for (const figure of claim.figures) addFigure(figure);
  return rows;

  function addFigure(figure: Figure): void {
    const facts = [
      figure.mode === 'unknown' ? null : figure.mode,
      figure.perspective === 'unknown' ? null : toLabel(figure.perspective),
      figure.groups.length > 0 ? figure.groups.join(', ') : null,
      figure.since ? `since ${toIntervalWords(figure.since)}` : null,
      figure.asOf ? `as of ${toIntervalWords(figure.asOf)}` : null,
      figure.partOf ? 'inside another figure' : null,
    ].filter((fact) => fact !== null);
    const whose = figure.party.text === null ? figure.side : toName(figure.party, labels);
    const value = `${toFigureWords(figure)}${whose ? `, of ${whose}` : ''}`;
    add('figure', facts.length > 0 ? `${value} (${facts.join('; ')})` : value, {
      span: figure.span,
      rule: figure.rule,
      side: figure.side,
    });
  }
}

function toName(name: Name, labels: ClaimAnswer['labels']): string {
  const entity = name.entity === null ? undefined : labels.entities[name.entity];
  const main = entity?.name ?? name.standsFor;
  if (name.text === null) return main ?? 'nobody named';
  return main == null || main === name.text ? name.text : `${name.text} (${main})`;
}
