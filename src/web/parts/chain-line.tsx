import { Fragment } from 'react';

import type { ChainStep } from '../../core/views/to-chain.js';
import { Arrow } from './arrow.js';
import { Sided } from './marks.js';

/** Who says so, outermost first: `outlet ← agency ← spokesman ← ministry`. */
export function ChainLine({ chain }: { readonly chain: readonly ChainStep[] }) {
  return (
    <span className="chain">
      <span className="unseen">Said by: </span>
      {chain.map((step, i) => (
        <Fragment key={i}>
          {i > 0 && <Arrow />}
          <span className={step.isImplied ? 'chain-link chain-implied' : 'chain-link'} title={toTitle(step)}>
            <Sided side={step.side}>{step.text}</Sided>
          </span>
        </Fragment>
      ))}
    </span>
  );
}

function toTitle({ role, isImplied, cue, rule }: ChainStep): string {
  const why = cue !== null ? `by the words “${cue}”` : isImplied ? 'by the nature of the page' : 'as written';
  return `${role}, ${why} (${rule})`;
}
