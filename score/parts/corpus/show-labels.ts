import type { LabelName, Labels, LabelTime } from './labels.js';
import type { Stretch } from './find-words.js';

/** The labels of one text as lines for the person who wrote them, to be read against the text. */
export function showLabels(labels: Labels, text: string): string {
  const characters = Array.from(text);
  const quote = ([start, end]: Stretch): string => characters.slice(start, end).join('').replace(/\s+/g, ' ');
  const all = (stretches: readonly Stretch[]): string => stretches.map(quote).join(' … ');
  const entity = (at: number): string => {
    const first = labels.entities[at]!.mentions[0];
    return first ? quote(first) : `name ${at + 1}`;
  };
  const name = (one: LabelName): string =>
    `${one.words ? quote(one.words) : '–'}${one.entity === null ? '' : ` (${entity(one.entity)})`}`;
  const time = (one: LabelTime): string => `${one.words ? `${quote(one.words)} ` : ''}[${one.earliest ?? ''}..${one.latest ?? ''}]${one.value !== null && one.earliest === null ? ` ${one.value}` : ''}`; // prettier-ignore
  const lines = [
    `published ${time(labels.published)}, outlet ${name(labels.outlet)}, credits ${labels.credits.map(name).join(', ') || '–'}`,
  ];
  labels.entities.forEach((one, at) => {
    const owner = one.party === null ? '' : `, party ${entity(one.party)}`;
    const side = one.side === null ? '' : `, side ${quote(labels.sides[one.side]!)}`;
    lines.push(`  ${one.kind} ${entity(at)} ×${one.mentions.length}${owner}${side}`);
  });
  for (const one of labels.attributions)
    lines.push(
      `> ${all(one.source) || '–'} | ${all(one.cue) || '–'} | ${all(one.content)} | ${one.stance}${one.continues ? ' | continues' : ''}`,
    );
  labels.claims.forEach((claim, at) => {
    lines.push(`- ${at + 1} ${claim.kind}: ${all(claim.pieces)}`);
    lines.push(`    ${claim.stance}, ${claim.quotation}${claim.modality.length > 0 ? `, ${claim.modality.join(' ')}` : ''}; ${claim.chain.map((link) => `${link.role} ${name(link.name)}`).join(' ← ')}; claimant ${name(claim.claimant)}${claim.claimant.institution ? ` of ${name(claim.claimant.institution)}` : ''}`); // prettier-ignore
    const slots = [
      ...claim.agents.map((one) => `agent ${name(one)}`),
      ...claim.targets.map((one) => `target ${name(one)}`),
      ...claim.instruments.map((one) => `with ${name(one)}`),
      ...claim.places.map((one) => `${one.relation} ${name(one)}`),
      `time ${time(claim.time)}`,
      ...claim.denies.map((one) => `denies ${one + 1}`),
    ];
    lines.push(`    ${slots.join('; ')}`);
    for (const figure of claim.figures)
      lines.push(`    fig ${quote(figure.words)}: ${figure.what} ${figure.hedge} ${[figure.low, figure.best, figure.high].map((one) => one ?? '–').join('/')}, unit ${figure.unit ? quote(figure.unit) : '–'}, of ${name(figure.party)}, ${figure.status}, ${figure.groups.join(' ')} ${figure.mode}, ${figure.perspective}${figure.part_of === null ? '' : `, part of ${figure.part_of + 1}`}`); // prettier-ignore
  });
  return lines.join('\n');
}
