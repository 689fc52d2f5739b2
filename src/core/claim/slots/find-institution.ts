import { toNobody, type Name } from '../../model/name.js';
import type { Report } from '../../model/report.js';
import { isInside } from '../../text/span.js';
import type { Speech } from '../speech/speech.js';
import { bare, caseOf, lower, type Tree } from '../tree.js';
import { toNames, type Naming } from './to-name.js';

const FORCE_OR_OFFICE =
  /\b(ministry|army|forces?|department|office|council|government|police|agency|union|organi[sz]ation|authorit(?:y|ies)|committee|parliament|command|militia|group|front|party|court|service|observatory|navy|brigade|administration|presidency|guard|commission|nations|embassy|hospital|directorate|staff)\b/i;

/** The institution that a claimant speaks for: its own, that of the role, or the one known from before; null for none. */
export function findInstitution(
  name: Name,
  options: { speech: Speech; report: Report; naming: Naming; tree: Tree; head: number },
): Name | null {
  const { speech, report, naming, tree, head } = options;
  if (speech.rule === 'attribution/own-correspondent') {
    return report.outlet.text === null ? null : { ...report.outlet, rule: 'claimant/outlet-of-correspondent' };
  }
  if (name.kind === 'person') {
    const mention = naming.mentions.find(
      (one) => name.span !== null && isInside(name.span, one) && one.institution !== null,
    );
    if (mention?.institution) {
      const span = mention.institution;
      const text = tree.text.slice(span.start, span.end);
      const match = naming.parties.findParty(text);
      return { ...toNobody('claimant/role-of'), text, span, kind: 'organisation', party: match?.party ?? name.party, side: match?.side ?? name.side }; // prettier-ignore
    }
    const known = naming.memory.referents.findLast(
      (one) => one.name === (name.standsFor ?? name.text) && one.institution !== null,
    );
    return known?.institution ?? null;
  }
  if (
    /^(spokes\w+|official|minister|leader|president|commander|representative|general|colonel)$/.test(lower(tree, head))
  ) {
    return findOfficeOf(tree, { head, naming });
  }
  const words = `${name.text ?? ''} ${name.standsFor ?? ''}`;
  return (name.kind === 'organisation' || name.kind === 'party') && FORCE_OR_OFFICE.test(words)
    ? { ...name, rule: 'claimant/is-institution' }
    : null;
}

/** "a spokesman for the ministry", "ministry spokesman": the office of a speaker without a name. */
function findOfficeOf(tree: Tree, options: { head: number; naming: Naming }): Name | null {
  for (const child of tree.children(options.head)) {
    const word = tree.word(child);
    const isOffice = FORCE_OR_OFFICE.test(lower(tree, child)) || FORCE_OR_OFFICE.test(tree.word(child).lemma);
    if (!isOffice) continue;
    if (
      word.relation === 'compound' ||
      word.relation === 'nmod:poss' ||
      (bare(word.relation) === 'nmod' && /^(for|of|from|at)$/.test(caseOf(tree, child)))
    ) {
      // prettier-ignore
      const name = toNames(tree, child, { naming: options.naming, rule: 'claimant/role-of' })[0];
      if (name) return name;
    }
  }
  return null;
}
