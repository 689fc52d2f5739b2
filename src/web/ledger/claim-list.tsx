import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';

import type { ClaimsAnswer } from '../../core/views/answers.js';
import type { ClaimCard } from '../../core/views/to-claim-card.js';
import { ClaimLine } from '../parts/claim-line.js';
import { useSideColour } from '../state/dossier.js';
import { goTo, toHref, useAddress } from '../shell/address.js';
import { Link } from '../shell/link.js';
import { useKeys } from '../shell/use-keys.js';
import { fetchAnswer } from '../state/use-answer.js';

const PAGE = 100;

/**
 * The claims found, of which only those near the window are in the page: a ledger may hold hundreds of thousands.
 * `j` and `k` move, Enter opens.
 */
export function ClaimList({ search, first }: { readonly search: string; readonly first: ClaimsAnswer }) {
  const address = useAddress();
  const toSide = useSideColour();
  const list = useRef<HTMLOListElement>(null);
  const [pages, setPages] = useState<ReadonlyMap<number, readonly ClaimCard[]>>(new Map([[0, first.claims]]));
  const [offset, setOffset] = useState(0);
  const active = useRef(-1);
  // After a judgement the same query has another answer.
  useEffect(() => {
    setPages(new Map([[0, first.claims]]));
  }, [first]);
  useLayoutEffect(() => setOffset(list.current?.offsetTop ?? 0), []);
  const rows = useWindowVirtualizer({
    count: first.total,
    estimateSize: () => 112,
    overscan: 8,
    scrollMargin: offset,
    getItemKey: (index) => cardAt(index)?.id ?? index,
  });
  const items = rows.getVirtualItems();
  const needed = [...new Set(items.map((item) => Math.floor(item.index / PAGE)))].filter((page) => !pages.has(page));
  const neededKey = needed.join();
  useEffect(() => {
    const controller = new AbortController();
    for (const page of neededKey === '' ? [] : neededKey.split(',').map(Number)) {
      fetchAnswer(toClaimsPath(search, page), controller.signal).then(
        (answer) => setPages((before) => new Map(before).set(page, (answer as ClaimsAnswer).claims)),
        (error: unknown) => {
          // A page that scrolling left behind is not missed; others are asked for again when they come into sight.
          if (!controller.signal.aborted) console.warn(error);
        },
      );
    }
    return () => controller.abort();
  }, [neededKey, search]);

  const open = address.query.get('claim');
  const focusRow = (index: number): void => {
    if (index < 0 || index >= first.total) return;
    active.current = index;
    rows.scrollToIndex(index, { align: 'auto' });
    // The row may not be in the page before the next frame.
    requestAnimationFrame(() =>
      requestAnimationFrame(() =>
        list.current
          ?.querySelector<HTMLElement>(`[data-index="${index}"] a.claim-open`)
          ?.focus({ preventScroll: true }),
      ),
    );
  };
  const openActive = (index: number): void => {
    const card = cardAt(index);
    if (card) goTo(toHref(address, { claim: card.id }), { keepScroll: true });
  };
  /** Moves on; beside an open claim the next one is opened, so that claims are reviewed one after the other. */
  const step = (by: number): void => {
    const loaded = [...pages].flatMap(([page, cards]) => cards.map((card, at) => ({ id: card.id, index: page * PAGE + at }))); // prettier-ignore
    const here = open === null ? undefined : loaded.find(({ id }) => id === open)?.index;
    // A claim that was judged may have left the list: the one after it has its place.
    const isGone = open !== null && here === undefined && active.current >= 0;
    const next = Math.max(0, isGone && by > 0 ? active.current : (here ?? active.current) + by);
    focusRow(next);
    if (open !== null) openActive(next);
  };
  useKeys({
    j: () => step(1),
    k: () => step(-1),
    Enter: () => openActive(active.current),
    Escape:
      open === null
        ? undefined
        : () => {
            goTo(toHref(address, { claim: null }), { keepScroll: true });
            focusRow(active.current);
          },
  });

  return (
    <ol ref={list} className="claims" style={{ height: rows.getTotalSize() }} aria-label="Claims">
      {items.map((item) => {
        const card = cardAt(item.index);
        return (
          <li
            key={item.key}
            ref={rows.measureElement}
            data-index={item.index}
            aria-setsize={first.total}
            aria-posinset={item.index + 1}
            className={`claim side-${card ? toSide(card.claimant.side) : 0}${card?.id === open ? ' claim-is-open' : ''}`}
            style={{ transform: `translateY(${item.start - offset}px)` }}
            onFocus={() => {
              active.current = item.index;
            }}
          >
            {card ? (
              <>
                <ClaimLine card={card} />
                <Link
                  href={toHref(address, { claim: card.id })}
                  className="claim-open"
                  keepScroll
                  aria-current={card.id === open ? 'true' : undefined}
                >
                  <span className="unseen">
                    Open claim {item.index + 1}: {card.sentence.slice(0, 80)}
                  </span>
                </Link>
              </>
            ) : (
              <p className="dim">Loading …</p>
            )}
          </li>
        );
      })}
    </ol>
  );

  function cardAt(index: number): ClaimCard | undefined {
    return pages.get(Math.floor(index / PAGE))?.[index % PAGE];
  }
}

/** Path of one page of the claims that a query finds. */
export function toClaimsPath(search: string, page: number): string {
  const query = new URLSearchParams(search);
  query.set('offset', String(page * PAGE));
  query.set('limit', String(PAGE));
  return `/claims?${query.toString()}`;
}
