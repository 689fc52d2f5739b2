import type { ClaimantBar, Labels } from '../../core/views/answers.js';
import { toCountWords } from '../../core/views/to-words.js';
import { useSideColour } from '../state/dossier.js';
import { toReportHref } from '../shell/address.js';
import { Link } from '../shell/link.js';

/** Who claims it and who denies it: a solid segment for each origin, a hatched one for each further report of it. */
export function ClaimantBars({ bars, labels }: { readonly bars: readonly ClaimantBar[]; readonly labels: Labels }) {
  const toSide = useSideColour();
  if (bars.length === 0) return null;
  return (
    <section className="claimant-bars" aria-labelledby="claimant-bars-title">
      <h2 id="claimant-bars-title">Who says so</h2>
      <dl>
        {bars.map((bar) => {
          const origins = bar.segments.filter((segment) => !segment.isEcho).length;
          const echoes = bar.segments.length - origins;
          return (
            <div key={`${bar.stance} ${bar.claimant}`} className={`bar side-${toSide(bar.side)}`}>
              <dt>
                <span className="bar-name">{bar.claimant}</span>
                <span className="dim small">
                  {bar.stance}: {toCountWords(origins, 'origin')}
                  {echoes > 0 && `, ${toCountWords(echoes, 'echo', 'echoes')}`}
                </span>
              </dt>
              <dd>
                {bar.segments.map((segment) => {
                  const report = labels.reports[segment.report];
                  const outlet = report?.outlet ?? report?.file ?? segment.report;
                  return (
                    <Link
                      key={segment.claim}
                      href={toReportHref(segment.report, segment.claim)}
                      className={`segment ${segment.isEcho ? 'segment-echo' : 'segment-origin'}`}
                      title={segment.isEcho ? `echo of ${segment.name}` : `origin: ${segment.name}`}
                    >
                      <span>
                        {outlet}
                        <span className="unseen">
                          {segment.isEcho ? `, an echo of ${segment.name}` : ', an origin'}
                        </span>
                      </span>
                    </Link>
                  );
                })}
              </dd>
            </div>
          );
        })}
      </dl>
      <p className="key small dim">
        <span className="segment-swatch segment-origin" aria-hidden="true" /> origin{' '}
        <span className="segment-swatch segment-echo" aria-hidden="true" /> another report of the same origin: adds no
        weight
      </p>
    </section>
  );
}
