import type { Relation } from '../../core/model/ledger.js';
import type { ClaimCard } from '../../core/views/to-claim-card.js';
import { toReportHref } from '../shell/address.js';
import { Link } from '../shell/link.js';
import { ClaimLine } from './claim-line.js';
import { toLabel } from './to-label.js';

/** What two claims are to each other: the sentence, the slots compared, and the words of each end one click away. */
export function RelationLine({
  relation,
  ends,
}: {
  readonly relation: Relation;
  /** The claims to show, each with what it is in the relation. */
  readonly ends: readonly { readonly title: string; readonly card: ClaimCard }[];
}) {
  return (
    <article className={`relation relation-${relation.kind}`}>
      <p className="relation-head">
        <span className={`tag tag-${relation.kind}`}>{relation.kind}</span>
        {relation.aspect !== null && <span className={`tag aspect aspect-${relation.aspect}`}>{relation.aspect}</span>}
        <code>{relation.rule}</code>
      </p>
      <p className="relation-why">{relation.why}</p>
      <details>
        <summary>Words and slots compared</summary>
        {ends.map(({ title, card }) => (
          <div key={card.id} className="relation-end">
            <h5>{title}</h5>
            <ClaimLine card={card} hideStatus />
            <p>
              <Link href={toReportHref(card.report, card.id)}>
                Read it in the report{card.outlet === null ? '' : ` of ${card.outlet}`}
              </Link>
            </p>
          </div>
        ))}
        <ScopeTable relation={relation} />
      </details>
    </article>
  );
}

/** The slots that a relation compares, those that differ marked. */
export function ScopeTable({ relation }: { readonly relation: Relation }) {
  const slots = Object.entries(relation.scope);
  if (slots.length === 0) return null;
  return (
    <table className="scope">
      <caption className="unseen">Slots compared</caption>
      <thead>
        <tr>
          <th scope="col">slot</th>
          <th scope="col">this claim</th>
          <th scope="col">the other</th>
        </tr>
      </thead>
      <tbody>
        {slots.map(([slot, { from, to }]) => (
          <tr key={slot} className={from === to ? undefined : `differs aspect-${relation.aspect ?? 'none'}`}>
            <th scope="row">{toLabel(slot.replaceAll('_', ' '))}</th>
            <td>{from ?? '–'}</td>
            <td>
              {to ?? '–'}
              {from !== to && <span className="unseen"> (differs)</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
