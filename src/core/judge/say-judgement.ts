import type { Decision, GivenName, JudgedClaim, SlotEdit } from '../model/judgement.js';

/** What a decision says, in one line for a person: `edits “the army shelled Arlen”: kind is air-strike`. */
export function sayJudgement(decision: Decision): string {
  switch (decision.verdict) {
    case 'accept':
    case 'reject':
      return `${decision.verdict}s ${quoteClaim(decision.target)}`;
    case 'edit':
      return `edits ${quoteClaim(decision.target)}: ${decision.slots.map(sayEdit).join(', ')}`;
    case 'merge':
      return `merges ${decision.other.name} into ${decision.target.name}`;
    case 'split': {
      const { spellings, reports } = decision.parts;
      const parts = [...spellings.map((text) => `“${text}”`), ...reports.map((report) => `what ${report} names so`)];
      return `splits ${parts.join(', ')} off ${decision.target.name}`;
    }
    case 'same-incident':
      return `holds ${quoteClaim(decision.target)} and ${quoteClaim(decision.other)} to be of one incident`;
    case 'other-incident':
      return `holds ${quoteClaim(decision.target)} to be of another incident than ${decision.others.map(quoteClaim).join(', ')}`;
    case 'relate':
      return `holds that ${quoteClaim(decision.target)} ${decision.relation} ${quoteClaim(decision.other)}${decision.aspect === null ? '' : ` (${decision.aspect})`}`; // prettier-ignore
    case 'unrelate':
      return `holds ${quoteClaim(decision.target)} and ${quoteClaim(decision.other)} not to be related`;
  }
}

/** The words of a judged claim in quotation marks, cut where they are long. */
export function quoteClaim({ selector }: JudgedClaim): string {
  const words = selector.exact.replace(/\s+/g, ' ').trim();
  return `“${words.length > 70 ? `${words.slice(0, 68).replace(/\s\S*$/, '')} …` : words}”`;
}

function sayEdit(edit: SlotEdit): string {
  if (edit.slot === 'figure') {
    const name = edit.key === 'amount' ? `“${edit.selector.exact}”` : `${edit.key} of “${edit.selector.exact}”`;
    if (edit.to === null) return `${name} is none`;
    return `${name} is ${typeof edit.to === 'object' ? ('text' in edit.to ? edit.to.text : sayAmount(edit.to)) : edit.to}`;
  }
  const { slot, to } = edit;
  if (to === null || (typeof to === 'object' && 'length' in to && to.length === 0)) return `${slot} is none`;
  if (typeof to === 'string') return `${slot} is ${to}`;
  if ('earliest' in to)
    return `${slot} is ${to.earliest === to.latest ? to.earliest : `${to.earliest} to ${to.latest}`}`;
  if ('text' in to) return `${slot} is ${to.text}`;
  return `${slot} is ${to.map((one: string | GivenName) => (typeof one === 'string' ? one : one.text)).join('; ')}`;
}

function sayAmount({
  hedge,
  low,
  best,
  high,
}: {
  hedge: string;
  low: number | null;
  best: number | null;
  high: number | null;
}): string {
  // prettier-ignore
  return `${hedge} ${best ?? `${low ?? ''}–${high ?? ''}`}`;
}
