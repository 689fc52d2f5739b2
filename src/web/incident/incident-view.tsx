import type { IncidentAnswer } from '../../core/views/answers.js';
import type { ClaimCard } from '../../core/views/to-claim-card.js';
import type { ContradictionRow } from '../../core/views/to-contradictions.js';
import { toCountWords } from '../../core/views/to-words.js';
import { ChainLine } from '../parts/chain-line.js';
import { MarkedSentence, SideName, StatusMark } from '../parts/marks.js';
import { RelationLine } from '../parts/relation-line.js';
import { WhenReady } from '../parts/state-message.js';
import { toLabel } from '../parts/to-label.js';
import { JudgeAction } from '../review/judge-form.js';
import { goToIncidentOf, JoinIncidents } from '../review/join-incidents.js';
import { toReportHref } from '../shell/address.js';
import { Link } from '../shell/link.js';
import { useAnswer } from '../state/use-answer.js';
import { ClaimantBars } from './claimant-bars.js';
import { findDiffering, toSlotValues } from './compare-claims.js';

/** One incident: who claims it on how many origins, the claims side by side, and who denies it. */
export function IncidentView({ id }: { readonly id: string }) {
  const asked = useAnswer<IncidentAnswer>(`/incidents/${encodeURIComponent(id)}`);
  return (
    <WhenReady asked={asked} what="the incident">
      {(answer) => <Incident answer={answer} />}
    </WhenReady>
  );
}

function Incident({ answer }: { readonly answer: IncidentAnswer }) {
  const { incident, heading, claims, relations, claimants } = answer;
  const denying = new Set(relations.filter((row) => row.kind === 'denies').map((row) => row.from.card.id));
  const isDenial = (card: ClaimCard): boolean => card.stance === 'denies' || denying.has(card.id);
  const told = claims.filter((card) => !isDenial(card));
  const denials = claims.filter(isDenial);
  return (
    <>
      <header className="incident-head">
        <p className="dim">
          <Link href="/contradictions">Contradictions</Link> · incident
        </p>
        <h1>
          {heading} <StatusMark status={incident.status} />
        </h1>
        <p>
          {toCountWords(incident.origins, 'independent origin')}, {toCountWords(incident.outlets, 'outlet')}
          {incident.sidesClaiming.length > 0 && (
            <>
              , claimed by{' '}
              {incident.sidesClaiming.map((side) => (
                <SideName key={side} side={side} />
              ))}
            </>
          )}
        </p>
        {told[0] !== undefined && <JoinIncidents claim={told[0].id} incident={incident.id} heading={heading} />}
      </header>
      <ClaimantBars bars={claimants} labels={answer.labels} />
      <section className="group">
        <h2>Told by</h2>
        <SideBySide label="Told, side by side" claims={told} relations={relations} mayMove={told.length > 1} />
      </section>
      {denials.length > 0 && (
        <section className="group">
          <h2>Denied by</h2>
          <SideBySide label="Denied, side by side" claims={denials} relations={relations} />
        </section>
      )}
      {relations.length > 0 && (
        <section className="group">
          <h2>What these claims are to each other</h2>
          {relations.map((row) => (
            <RelationLine key={row.id} row={row} />
          ))}
        </section>
      )}
    </>
  );
}

/** The claims beside each other, slot under slot; a slot in which a contradiction parts two is coloured by its type. */
function SideBySide({
  label,
  claims,
  relations,
  mayMove = false,
}: {
  readonly label: string;
  /** True where a claim can be taken out of the incident. */
  readonly mayMove?: boolean;
  readonly claims: readonly ClaimCard[];
  readonly relations: readonly ContradictionRow[];
}) {
  return (
    <div className="table-frame" tabIndex={0} role="region" aria-label={label}>
      <ol className="side-by-side">
        {claims.map((card) => {
          const differing = findDiffering(card, relations);
          return (
            <li key={card.id} className="beside">
              <p className="beside-outlet">
                <Link href={toReportHref(card.report, card.id)}>{card.outlet ?? card.title ?? 'report'}</Link>
              </p>
              <p>
                <ChainLine chain={card.chain} />{' '}
                <span className={`stance stance-${card.stance}`}>{toLabel(card.stance)}</span>
              </p>
              <p className="claim-words">
                <MarkedSentence text={card.sentence} words={card.words} />
              </p>
              {card.review !== 'unreviewed' && <span className={`tag tag-${card.review}`}>{card.review}</span>}
              {mayMove && (
                <JudgeAction
                  label="Another incident …"
                  deed="Take it out"
                  decision={{ verdict: 'other-incident', id: card.id }}
                  goOn={async () => {
                    const stays = claims.find((other) => other.id !== card.id);
                    if (stays) await goToIncidentOf(stays.id);
                  }}
                >
                  <p>The claim is of another incident than the others here; it will stand by itself.</p>
                </JudgeAction>
              )}
              <dl className="beside-slots">
                {toSlotValues(card).map(({ slot, value }) => {
                  const aspect = differing.get(slot);
                  return (
                    <div key={slot} className={aspect === undefined ? undefined : `differs aspect-${aspect}`}>
                      <dt>{slot}</dt>
                      <dd>
                        {value}
                        {aspect !== undefined && <span className="tag aspect">{aspect} differs</span>}
                      </dd>
                    </div>
                  );
                })}
              </dl>
            </li>
          );
        })}
      </ol>
    </div>
  );
}
