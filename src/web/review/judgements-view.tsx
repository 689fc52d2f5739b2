import type { Page } from '../../core/views/answers.js';
import { toStateWords, type JudgementRow } from '../../core/views/judgement-row.js';
import { toDayWords } from '../../core/views/to-words.js';
import { Pager, toOffset } from '../parts/choices.js';
import { Nothing, WhenReady } from '../parts/state-message.js';
import { useAddress } from '../shell/address.js';
import { Link } from '../shell/link.js';
import { useDossier } from '../state/dossier.js';
import { useJudging } from '../state/judge.js';
import { useAnswer } from '../state/use-answer.js';
import { JudgingState } from './judge-form.js';

const PAGE = 100;

/** All that people judged, the last said first, with what became of it; each can be withdrawn. */
export function JudgementsView() {
  const { query } = useAddress();
  const offset = toOffset(query);
  const asked = useAnswer<Page<JudgementRow>>(`/judgements?limit=${PAGE}&offset=${offset}`);
  const unmet = useDossier()?.counts.unmet ?? 0;
  return (
    <>
      <h1>Judgements</h1>
      <p className="lead">
        What people decided of the reading. Nothing said is ever deleted: a judgement is withdrawn by a further one, and
        found again by report, words and values when reports are added or read anew.
      </p>
      {unmet > 0 && (
        <p className="unmet">
          {unmet === 1 ? 'One judgement no longer finds' : `${unmet} judgements no longer find`} what{' '}
          {unmet === 1 ? 'it is' : 'they are'} about, or {unmet === 1 ? 'finds' : 'find'} it read otherwise: kept,
          without effect.
        </p>
      )}
      <WhenReady asked={asked} what="judgements">
        {({ total, rows }) =>
          total === 0 ? (
            <Nothing title="Nobody judged anything yet.">
              <p>
                Open a claim in the <Link href="/ledger">ledger</Link> to accept, edit or reject it.
              </p>
            </Nothing>
          ) : (
            <>
              <ol className="judgements">
                {rows.map((row) => (
                  <JudgementEntry key={row.number} row={row} />
                ))}
              </ol>
              <Pager total={total} offset={offset} shown={rows.length} page={PAGE} />
            </>
          )
        }
      </WhenReady>
    </>
  );
}

function JudgementEntry({ row }: { readonly row: JudgementRow }) {
  const { judging, withdraw } = useJudging();
  const mayJudge = useDossier()?.mayJudge === true;
  return (
    <li className={`judgement judgement-${row.state}`}>
      <p>
        <span className="dim">{row.number}</span> <strong>{row.by}</strong> {row.says}
      </p>
      <p className="small dim">
        {toDayWords(row.at.slice(0, 10))}
        {row.why !== null && <>, since {row.why}</>}
      </p>
      <p className="small">
        <span className={`tag tag-${row.state}`}>{toStateWords(row)}</span>{' '}
        {row.about.map((id, i) => (
          <span key={id}>
            {i > 0 && ', '}
            <Link href={toRecordHref(id)}>{id.startsWith('claim:') ? `claim ${i + 1}` : 'the name'}</Link>
          </span>
        ))}
      </p>
      {mayJudge && row.state !== 'withdrawn' && (
        <button
          type="button"
          className="quiet small"
          disabled={judging.state === 'saving'}
          onClick={() => void withdraw(row.number)}
        >
          Withdraw<span className="unseen"> judgement {row.number}</span>
        </button>
      )}
      <JudgingState judging={judging} />
    </li>
  );
}

function toRecordHref(id: string): string {
  return id.startsWith('claim:') ? `/ledger?claim=${encodeURIComponent(id)}` : `/names?id=${encodeURIComponent(id)}`;
}
