import { useState } from 'react';

import type { Facet } from '../../core/views/answers.js';
import { SideName } from '../parts/marks.js';
import { toLabel } from '../parts/to-label.js';
import { goTo, toHref, useAddress } from '../shell/address.js';

const TITLES: Readonly<Record<string, string>> = {
  claimant: 'Claimant',
  side: 'Side',
  kind: 'Kind',
  stance: 'Stance',
  place: 'Place',
  outlet: 'Outlet',
  status: 'Status of the incident',
  review: 'Review',
};
/** Values shown before "more"; facets with free names have hundreds. */
const SHOWN = 7;
/** Facets whose values are words of the ledger, not of the reports. */
const LEDGER_WORDS: ReadonlySet<string> = new Set(['kind', 'stance', 'status', 'review']);

/** What the claims can be narrowed to, with how many claims each value leaves. Every choice is in the address. */
export function FacetList({ facets }: { readonly facets: readonly Facet[] }) {
  return (
    <div className="facets">
      {facets.map((facet) => (
        <FacetGroup key={facet.facet} facet={facet} />
      ))}
    </div>
  );
}

function FacetGroup({ facet: { facet, values } }: { readonly facet: Facet }) {
  const address = useAddress();
  const [isWhole, setWhole] = useState(false);
  const chosen = address.query.getAll(facet);
  const shown = isWhole ? values : values.slice(0, Math.max(SHOWN, chosen.length));
  const toggle = (value: string): void => {
    const next = chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value];
    goTo(toHref(address, { [facet]: next, claim: null }));
  };
  return (
    <fieldset>
      <legend>{TITLES[facet] ?? facet}</legend>
      {shown.map(({ value, label, count }) => (
        <label key={value}>
          <input type="checkbox" checked={chosen.includes(value)} onChange={() => toggle(value)} />
          <span className="facet-label">
            {facet === 'side' && value !== 'none' ? (
              <SideName side={label} />
            ) : LEDGER_WORDS.has(facet) || value === 'none' ? (
              toLabel(label)
            ) : (
              label
            )}
          </span>
          <span className="facet-count">{count}</span>
        </label>
      ))}
      {values.length === 0 && <p className="dim small">nothing to choose</p>}
      {values.length > SHOWN && (
        <button type="button" className="quiet small" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
          {isWhole ? 'fewer' : `${values.length - shown.length} more`}
        </button>
      )}
    </fieldset>
  );
}
