import type { ContradictionRow } from '../../core/views/to-contradictions.js';
import { JudgeAction } from '../review/judge-form.js';
import { toReportHref } from '../shell/address.js';
import { Link } from '../shell/link.js';
import { ClaimLine } from './claim-line.js';
import { toLabel } from './to-label.js';

/** What two claims are to each other: the sentence, the slots compared, and the words of each end one click away. */
export function RelationLine({
  row,
  own = null,
}: {
  readonly row: ContradictionRow;
  /** Id of the claim beside which it is shown: its own words then stand there already. */
  readonly own?: string | null;
}) {
  const ends = [row.from, row.to].filter(({ card }) => card.id !== own);
  return (
    <article className={`relation relation-${row.kind}`}>
      <p className="relation-head">
        <span className={`tag tag-${row.kind}`}>{row.kind}</span>
        {row.aspect !== null && <span className={`tag aspect aspect-${row.aspect}`}>{row.aspect}</span>}
        <span className="relation-why">{row.why}</span>
      </p>
      <details>
        <summary>{own === null ? 'Both sides’ words' : 'The other’s words'}, and what is compared</summary>
        <div className="relation-ends">
          {ends.map(({ claimant, card }) => (
            <div key={card.id} className="relation-end">
              <h3>{claimant}</h3>
              <ClaimLine card={card} hideStatus />
              <p className="small">
                <Link href={toReportHref(card.report, card.id)}>
                  Read it in {card.outlet === null ? 'the report' : `the report of ${card.outlet}`}
                </Link>
              </p>
            </div>
          ))}
        </div>
        <ComparedSlots row={row} />
        <p className="small dim">
          Related by <code>{row.rule}</code>
        </p>
        <JudgeAction
          label="Not related …"
          deed="Unrelate them"
          decision={{ verdict: 'unrelate', id: row.from.card.id, other: row.to.card.id }}
        >
          <p>The two claims are nothing to each other; both stay as they are.</p>
        </JudgeAction>
      </details>
    </article>
  );
}

/** The slots that a relation compares, those that part the two coloured by the kind of contradiction. */
export function ComparedSlots({ row }: { readonly row: ContradictionRow }) {
  if (row.compared.length === 0) return null;
  return (
    <table className="scope">
      <caption className="unseen">Slots compared</caption>
      <thead>
        <tr>
          <td></td>
          <th scope="col">{row.from.claimant}</th>
          <th scope="col">{row.to.claimant}</th>
        </tr>
      </thead>
      <tbody>
        {row.compared.map(({ slot, from, to, isDifferent }) => (
          <tr key={slot} className={isDifferent ? `differs aspect-${row.aspect ?? 'none'}` : undefined}>
            <th scope="row">{toLabel(slot.replaceAll('_', ' '))}</th>
            <td>{from ?? '–'}</td>
            <td>
              {to ?? '–'}
              {isDifferent && <span className="unseen"> (differs)</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
