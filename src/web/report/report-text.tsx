import { memo, useEffect, useMemo, useRef } from 'react';

import type { Block } from '../../core/model/report.js';
import { TELLING_BLOCKS } from '../../core/model/report.js';
import type { Span } from '../../core/text/span.js';
import type { ReportAnswer } from '../../core/views/answers.js';
import { useSideColour } from '../state/dossier.js';
import { goTo } from '../shell/address.js';
import { Link } from '../shell/link.js';
import { toRuns, toUnderlines, type Run, type Underline } from './to-runs.js';

const BLOCK_LABELS: Readonly<Record<string, string>> = {
  'comment-form': 'comment form',
  boilerplate: 'not part of the report',
};

/**
 * The text as printed: what tells nothing is dimmed, each claim underlined in the colour of its claimant's side,
 * overlapping ones on lines of their own. A click on words under several claims goes through them.
 */
export function ReportText({
  answer,
  open,
  pointed,
  toClaimHref,
}: {
  readonly answer: ReportAnswer;
  /** Id of the open claim. */
  readonly open: string | null;
  /** Words that the reader points at in the panel. */
  readonly pointed: Span | null;
  readonly toClaimHref: (claim: string) => string;
}) {
  const { report, claims } = answer;
  const underlines = useMemo(() => toUnderlines(claims), [claims]);
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (open === null) return;
    const target = root.current?.querySelector('.run-open');
    const box = target?.getBoundingClientRect();
    if (!box) return;
    // On a narrow screen the panel lies over the lower two thirds.
    const isNarrow = matchMedia('(max-width: 60rem)').matches;
    const bottom = isNarrow ? innerHeight * 0.33 : innerHeight - 80;
    if (box.top < 60 || box.bottom > bottom) target?.scrollIntoView({ block: isNarrow ? 'start' : 'center' });
  }, [open]);
  const evidence = useMemo(
    () => report.published.evidence.flatMap((row) => (row.report === report.id && row.span ? [row.span] : [])),
    [report],
  );
  return (
    <div ref={root} className="text" lang={report.language}>
      {report.blocks.map((block) => (
        <BlockText
          key={block.start}
          block={block}
          text={report.text}
          underlines={underlines}
          evidence={evidence}
          open={isNear(block, underlines, open) ? open : null}
          pointed={pointed && pointed.start < block.end && block.start < pointed.end ? pointed : null}
          toClaimHref={toClaimHref}
        />
      ))}
    </div>
  );
}

const BlockText = memo(function BlockText({
  block,
  text,
  underlines,
  evidence,
  open,
  pointed,
  toClaimHref,
}: {
  readonly block: Block;
  readonly text: string;
  readonly underlines: readonly Underline[];
  readonly evidence: readonly Span[];
  readonly open: string | null;
  readonly pointed: Span | null;
  readonly toClaimHref: (claim: string) => string;
}) {
  const toSide = useSideColour();
  const runs = toRuns(block, underlines, pointed ? [...evidence, pointed] : evidence);
  const isTelling = TELLING_BLOCKS.has(block.kind);
  return (
    <div className={`block block-${block.kind}${isTelling ? '' : ' block-dim'}`} data-kind={block.kind}>
      {!isTelling && (
        <span className="block-kind" title={block.rule}>
          {BLOCK_LABELS[block.kind] ?? block.kind}
        </span>
      )}
      {runs.map((run) => {
        const part = text.slice(run.start, run.end);
        const classes = toClasses(run, { open, pointed, evidence });
        if (run.claims.length === 0) {
          return classes === '' ? (
            <span key={run.start}>{part}</span>
          ) : (
            <span key={run.start} className={classes}>
              {part}
            </span>
          );
        }
        const lines = run.claims.map(({ claim, lane }) => ({
          colour: claim.id === open ? 'var(--open)' : `var(--side-${toSide(claim.claimant.side)})`,
          lane,
        }));
        const style = {
          backgroundImage: lines.map(({ colour }) => `linear-gradient(${colour}, ${colour})`).join(', '),
          backgroundPosition: lines.map(({ lane }) => `0 calc(100% - ${6 - lane * 3}px)`).join(', '),
        };
        const next = toNext(run, open);
        if (run.starts.length > 0) {
          return (
            <Link
              key={run.start}
              href={toClaimHref(next)}
              keepScroll
              className={`${classes} run-claim`}
              style={style}
              aria-label={`${part.trim()} – ${toLayers(run)}`}
            >
              {part}
            </Link>
          );
        }
        return (
          <span
            key={run.start}
            className={`${classes} run-claim`}
            style={style}
            onClick={() => {
              // A drag selects words; that is not a click on a claim.
              if (getSelection()?.isCollapsed !== false) goTo(toClaimHref(next), { keepScroll: true });
            }}
          >
            {part}
          </span>
        );
      })}
    </div>
  );
});

/** The claim that a click opens: the next one under these words after the one that is open. */
function toNext(run: Run, open: string | null): string {
  const ids = [...run.starts, ...run.claims.map(({ claim }) => claim.id).filter((id) => !run.starts.includes(id))];
  return ids[(ids.indexOf(open ?? '') + 1) % ids.length]!;
}

function toLayers(run: Run): string {
  if (run.claims.length === 1 && run.claims[0]!.claim.review.state === 'rejected') return 'open rejected claim';
  return run.claims.length === 1 ? 'open claim' : `open one of ${run.claims.length} claims`;
}

function toClasses(
  run: Run,
  { open, pointed, evidence }: { open: string | null; pointed: Span | null; evidence: readonly Span[] },
): string {
  const isIn = (span: Span): boolean => span.start <= run.start && run.end <= span.end;
  const classes: string[] = [];
  if (run.claims.some(({ claim }) => claim.id === open)) classes.push('run-open');
  else if (run.claims.length > 0 && run.claims.every(({ claim }) => claim.review.state === 'rejected'))
    classes.push('run-rejected');
  if (pointed && isIn(pointed)) classes.push('run-pointed');
  if (evidence.some(isIn)) classes.push('run-dating');
  return classes.join(' ');
}

function isNear(block: Block, underlines: readonly Underline[], open: string | null): boolean {
  return underlines.some(
    ({ claim }) =>
      claim.id === open &&
      (claim.pieces.length > 0 ? claim.pieces : [claim.span]).some(
        (piece) => piece.start < block.end && block.start < piece.end,
      ),
  );
}
