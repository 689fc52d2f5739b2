import type { Page } from '../../core/views/answers.js';
import type { NameRow, Spelling } from '../../core/views/to-names.js';
import { toCountWords } from '../../core/views/to-words.js';
import { Choices, Pager, toOffset } from '../parts/choices.js';
import { Sided, SideName } from '../parts/marks.js';
import { SearchBox } from '../parts/search-box.js';
import { Nothing, WhenReady } from '../parts/state-message.js';
import { MarkName, MergeNames, useMarks, type Marks } from '../review/merge-names.js';
import { SplitName } from '../review/split-name.js';
import { goTo, toHref, useAddress } from '../shell/address.js';
import { Link } from '../shell/link.js';
import { useAnswer } from '../state/use-answer.js';

const PAGE = 100;
const PAGES = ['offset'];
const KINDS = [
  { value: null, title: 'all' },
  { value: 'person', title: 'people' },
  { value: 'party', title: 'parties' },
  { value: 'organisation', title: 'organisations' },
  { value: 'place', title: 'places' },
  { value: 'outlet', title: 'outlets' },
  { value: 'facility', title: 'facilities' },
  { value: 'equipment', title: 'equipment' },
  { value: 'other', title: 'others' },
];

/** Who and what is named: all spellings side by side, and who uses which. */
export function NamesView() {
  const address = useAddress();
  const { query } = address;
  const offset = toOffset(query);
  const search = new URLSearchParams({ limit: String(PAGE), offset: String(offset) });
  for (const key of ['kind', 'q', 'contested', 'id']) for (const value of query.getAll(key)) search.append(key, value);
  const asked = useAnswer<Page<NameRow>>(`/views/names?${search.toString()}`);
  const isContested = query.get('contested') === 'true';
  const marks = useMarks();
  return (
    <>
      <h1>Names</h1>
      <p className="lead">
        Spellings that are held to name one thing, side by side. A contested name is never settled here: who uses which
        is part of the record.
      </p>
      <div className="bars">
        <SearchBox label="Search names" placeholder="Search all spellings" clears={PAGES} />
        <Choices name="kind" label="Kind of name" choices={KINDS} clears={['offset']} />
        <label className="check">
          <input
            type="checkbox"
            checked={isContested}
            onChange={() => goTo(toHref(address, { contested: isContested ? null : 'true', offset: null }))}
          />
          contested between the sides
        </label>
      </div>
      <MergeNames marks={marks} />
      <WhenReady asked={asked} what="names">
        {({ total, rows }) =>
          total === 0 ? (
            <Nothing title="No name answers to that.">
              <p>
                <Link href="/names">Show all names</Link>
              </p>
            </Nothing>
          ) : (
            <>
              <ul className="names">
                {rows.map((row) => (
                  <NameEntry key={row.id} row={row} marks={marks} />
                ))}
              </ul>
              <Pager total={total} offset={offset} shown={rows.length} page={PAGE} />
            </>
          )
        }
      </WhenReady>
    </>
  );
}

function NameEntry({ row, marks }: { readonly row: NameRow; readonly marks: Marks }) {
  return (
    <li className="name-entry" id={row.id}>
      <div className="name-head">
        <h2>
          <Sided side={row.side}>{row.name}</Sided>
        </h2>
        <p className="dim small">
          {row.kind}
          {row.party !== null && row.party !== row.name && <> · {row.party}</>}
          {row.side !== null && (
            <>
              {' '}
              · <SideName side={row.side} />
            </>
          )}
          {row.place !== null && (
            <>
              {' '}
              · {row.place.lat.toFixed(2)}, {row.place.lon.toFixed(2)} ({row.place.gazetteer})
            </>
          )}
          {row.wikidata !== null && <> · {row.wikidata}</>}
        </p>
        {row.roles.length > 0 && <p className="small">{row.roles.join('; ')}</p>}
        {row.isContested && <span className="tag tag-contested">contested</span>}
        <p className="small">
          {row.kind === 'place' ? (
            <Link href={`/ledger?place=${encodeURIComponent(row.id)}`}>claims there</Link>
          ) : (
            <Link href={`/ledger?claimant=${encodeURIComponent(row.id)}`}>what it claims</Link>
          )}
        </p>
        <MarkName row={row} marks={marks} />
        <SplitName row={row} />
      </div>
      <table className="spellings">
        <caption className="unseen">Spellings of {row.name}</caption>
        <thead>
          <tr>
            <th scope="col">as written</th>
            <th scope="col" className="number">
              times
            </th>
            <th scope="col">used by</th>
          </tr>
        </thead>
        <tbody>
          {row.spellings.map((spelling) => (
            <SpellingLine key={spelling.text} spelling={spelling} total={row.count} />
          ))}
        </tbody>
      </table>
    </li>
  );
}

function SpellingLine({ spelling, total }: { readonly spelling: Spelling; readonly total: number }) {
  return (
    <tr>
      <th scope="row">
        <q>{spelling.text}</q>
        <span className="spelling-share" style={{ width: `${(spelling.count / Math.max(1, total)) * 100}%` }} />
      </th>
      <td className="number">{spelling.count}</td>
      <td>
        {spelling.usedBy.length === 0 ? (
          <span className="dim">{toCountWords(spelling.reports.length, 'report')}, user not told</span>
        ) : (
          spelling.usedBy.map((user, i) => (
            <span key={user.id}>
              {i > 0 && ', '}
              <Sided side={user.side}>{user.name}</Sided>
            </span>
          ))
        )}
      </td>
    </tr>
  );
}
