import type { ClaimCard } from '../../core/views/to-claim-card.js';
import { toIntervalWords } from '../../core/views/to-words.js';
import { ChainLine } from './chain-line.js';
import { MarkedSentence, RelationCounts, Sided, StatusMark } from './marks.js';
import { toLabel, toNameText } from './to-label.js';

/** A claim as lists show it: who says so, what it does, its sentence with its own words in full ink. */
export function ClaimLine({ card, hideStatus = false }: { readonly card: ClaimCard; readonly hideStatus?: boolean }) {
  return (
    <>
      <p className="claim-head">
        <ChainLine chain={card.chain} />
        <span className={`stance stance-${card.stance}`}>{toLabel(card.stance)}</span>
      </p>
      <p className="claim-words">
        <MarkedSentence text={card.sentence} words={card.words} />
      </p>
      <p className="claim-facts">
        <span>{toLabel(card.kind)}</span>
        {card.places.length > 0 && <span>{[...new Set(card.places.map(toNameText))].join(', ')}</span>}
        <span>{toIntervalWords(card.time)}</span>
        {card.figures.map((figure, i) => (
          <span key={i} className="figure">
            <Sided side={figure.side}>{figure.label}</Sided>
          </span>
        ))}
        {card.modality.map((modality) => (
          <span key={modality} className="tag">
            {modality}
          </span>
        ))}
        {card.review !== 'unreviewed' && <span className={`tag tag-${card.review}`}>{card.review}</span>}
        {!hideStatus && card.status !== null && <StatusMark status={card.status} />}
        <RelationCounts counts={card.relations} />
      </p>
    </>
  );
}
