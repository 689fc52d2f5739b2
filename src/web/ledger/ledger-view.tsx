import { useEffect, useState } from 'react';

import type { ClaimsAnswer, FacetName } from '../../core/views/answers.js';
import { toCountWords } from '../../core/views/to-words.js';
import { ClaimPanel } from '../parts/claim-panel.js';
import { SearchBox } from '../parts/search-box.js';
import { Nothing, WhenReady } from '../parts/state-message.js';
import { goTo, toHref, useAddress } from '../shell/address.js';
import { Link } from '../shell/link.js';
import { useAnswer } from '../state/use-answer.js';
import { ClaimList, toClaimsPath } from './claim-list.js';
import { FacetList } from './facet-list.js';

const FACET_KEYS: readonly FacetName[] = ['claimant', 'side', 'kind', 'stance', 'place', 'outlet', 'status', 'review'];
const OPEN = ['claim'];
const FILTER_KEYS = [...FACET_KEYS, 'q', 'from', 'to', 'report', 'incident'];

/** All claims, narrowed by facets and words, as sentences with who says so. */
export function LedgerView() {
  const address = useAddress();
  const open = address.query.get('claim');
  const search = toSearch(address.query);
  const asked = useAnswer<ClaimsAnswer>(toClaimsPath(search, 0));
  // The facets stay where they are while the next answer is on its way.
  const [last, setLast] = useState<ClaimsAnswer | null>(null);
  const answer = asked.state === 'ready' ? asked.answer : null;
  useEffect(() => {
    if (answer) setLast(answer);
  }, [answer]);
  const close = toHref(address, { claim: null });
  const isNarrowed = FILTER_KEYS.some((key) => address.query.has(key));
  const facets = (answer ?? last)?.facets ?? [];
  return (
    <div className={open === null ? 'columns' : 'columns columns-open'}>
      <section className="side-column" aria-label="Filters">
        <details open={matchMedia('(min-width: 60rem)').matches}>
          <summary>Filters</summary>
          <TimeFilter />
          <FacetList facets={facets} />
        </details>
      </section>
      <section className="main-column">
        <h1 className="unseen">Ledger of claims</h1>
        <div className="list-head">
          <SearchBox label="Search the claims" placeholder="Search words, names, places" clears={OPEN} />
          <label className="sort">
            Order{' '}
            <select
              value={address.query.get('sort') ?? 'report'}
              onChange={(event) => {
                const { value } = event.target;
                goTo(toHref(address, { sort: value === 'report' ? null : value, claim: null }));
              }}
            >
              <option value="report">as reported</option>
              <option value="time">by time</option>
              <option value="contested">most disputed first</option>
            </select>
          </label>
          <p className="list-count" role="status">
            {answer === null ? '…' : toCountWords(answer.total, 'claim')}
          </p>
          {isNarrowed && <Link href="/ledger">Clear all filters</Link>}
        </div>
        <WhenReady asked={asked} what="claims">
          {(found) =>
            found.total === 0 ? (
              <Nothing title={isNarrowed ? 'No claim passes all these filters.' : 'The ledger holds no claims yet.'}>
                {isNarrowed ? (
                  <p>
                    Take one back on the left, or <Link href="/ledger">clear all</Link>.
                  </p>
                ) : (
                  <p>
                    Add reports with <code>counterclaim build &lt;folder&gt;</code> and load this page again.
                  </p>
                )}
              </Nothing>
            ) : (
              <ClaimList key={search} search={search} first={found} />
            )
          }
        </WhenReady>
      </section>
      {open !== null && <ClaimPanel id={open} closeHref={close} />}
    </div>
  );
}

function toSearch(query: URLSearchParams): string {
  const search = new URLSearchParams();
  for (const key of [...FILTER_KEYS, 'sort']) {
    for (const value of query.getAll(key)) if (value !== '') search.append(key, value);
  }
  return search.toString();
}

function TimeFilter() {
  const address = useAddress();
  const set = (key: 'from' | 'to', value: string): void =>
    goTo(toHref(address, { [key]: value === '' ? null : value, claim: null }));
  return (
    <fieldset className="time-filter">
      <legend>Happened</legend>
      <label>
        from
        <input
          type="date"
          value={address.query.get('from') ?? ''}
          onChange={(event) => set('from', event.target.value)}
        />
      </label>
      <label>
        to
        <input type="date" value={address.query.get('to') ?? ''} onChange={(event) => set('to', event.target.value)} />
      </label>
    </fieldset>
  );
}
