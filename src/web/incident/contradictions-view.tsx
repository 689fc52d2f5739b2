import type { Page } from '../../core/views/answers.js';
import type { ContradictionGroup } from '../../core/views/to-contradictions.js';
import { toCountWords } from '../../core/views/to-words.js';
import { Choices, Pager, toOffset } from '../parts/choices.js';
import { StatusMark } from '../parts/marks.js';
import { RelationLine } from '../parts/relation-line.js';
import { Nothing, WhenReady } from '../parts/state-message.js';
import { toIncidentHref, useAddress } from '../shell/address.js';
import { Link } from '../shell/link.js';
import { useAnswer } from '../state/use-answer.js';

const PAGE = 50;
const KINDS = [
  { value: null, title: 'contradictions and denials' },
  { value: 'contradicts', title: 'contradictions' },
  { value: 'denies', title: 'denials' },
  { value: 'revises', title: 'revisions' },
  { value: 'corroborates', title: 'corroborations' },
  { value: 'repeats', title: 'repetitions' },
  { value: 'refines', title: 'refinements' },
];
const ASPECTS = [
  { value: null, title: 'any matter' },
  { value: 'number', title: 'number' },
  { value: 'actor', title: 'actor' },
  { value: 'place', title: 'place' },
  { value: 'time', title: 'time' },
  { value: 'occurrence', title: 'occurrence' },
  { value: 'responsibility', title: 'responsibility' },
];

/** What cannot both hold and what is denied, by incident; a revision or another kind of relation where it is asked for. */
export function ContradictionsView() {
  const { query } = useAddress();
  const offset = toOffset(query);
  const search = new URLSearchParams({ limit: String(PAGE), offset: String(offset) });
  for (const key of ['kind', 'aspect']) for (const value of query.getAll(key)) search.append(key, value);
  const asked = useAnswer<Page<ContradictionGroup>>(`/views/contradictions?${search.toString()}`);
  const kind = query.get('kind');
  return (
    <>
      <h1>Contradictions</h1>
      <p className="lead">
        Claims that cannot both hold, and claims that somebody denies. A later figure of the same series is a revision,
        not a contradiction; figures of different scope are never set against each other.
      </p>
      <div className="bars">
        <Choices name="kind" label="Kind of relation" choices={KINDS} clears={['aspect', 'offset']} />
        {(kind === null || kind === 'contradicts') && (
          <Choices name="aspect" label="What they differ in" choices={ASPECTS} clears={['offset']} />
        )}
      </div>
      <WhenReady asked={asked} what="contradictions">
        {({ total, rows }) =>
          total === 0 ? (
            <Nothing title="None was found.">
              <p>That says what these reports print, not that everybody agrees.</p>
            </Nothing>
          ) : (
            <>
              {rows.map((group) => (
                <section key={group.incident ?? 'none'} className="group">
                  <h2>
                    {group.incident === null ? (
                      group.heading
                    ) : (
                      <Link href={toIncidentHref(group.incident)}>{group.heading}</Link>
                    )}{' '}
                    {group.status !== null && <StatusMark status={group.status} />}{' '}
                    <span className="dim small">{toCountWords(group.rows.length, 'relation')}</span>
                  </h2>
                  {group.rows.map((row) => (
                    <RelationLine key={row.id} row={row} />
                  ))}
                </section>
              ))}
              <Pager total={total} offset={offset} shown={rows.length} page={PAGE} />
            </>
          )
        }
      </WhenReady>
    </>
  );
}
