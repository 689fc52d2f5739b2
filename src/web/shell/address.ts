import { useSyncExternalStore } from 'react';

/** Where the reader is: the address is the whole state of the workspace. */
export interface Address {
  readonly path: string;
  readonly query: URLSearchParams;
}

const listeners = new Set<() => void>();
let current = readAddress();

/** The present address; the component renders anew whenever it changes. */
export function useAddress(): Address {
  return useSyncExternalStore(subscribe, () => current);
}

/** Goes to an address within the workspace. `replace` leaves no step to go back to, as typing in a search box needs. */
export function goTo(href: string, options: { readonly replace?: boolean; readonly keepScroll?: boolean } = {}): void {
  const target = new URL(href, location.href);
  if (target.pathname + target.search === location.pathname + location.search) return;
  const isOtherView = target.pathname !== location.pathname;
  if (options.replace) history.replaceState(null, '', target);
  else history.pushState(null, '', target);
  notify();
  if (isOtherView && !options.keepScroll) window.scrollTo(0, 0);
}

/**
 * The present address with some query values changed: null takes one out, a list repeats it.
 * The path stays unless another is given.
 */
export function toHref(
  address: Address,
  changes: Readonly<Record<string, string | readonly string[] | null>>,
  path: string = address.path,
): string {
  const query = new URLSearchParams(address.query);
  for (const [key, value] of Object.entries(changes)) {
    query.delete(key);
    if (value === null) continue;
    for (const one of typeof value === 'string' ? [value] : value) query.append(key, one);
  }
  const search = query.toString();
  return search === '' ? path : `${path}?${search}`;
}

/** The address of one report, with one of its claims open where one is given. */
export function toReportHref(report: string, claim?: string): string {
  const path = `/report/${encodeURIComponent(report)}`;
  return claim === undefined ? path : `${path}?claim=${encodeURIComponent(claim)}`;
}

/** The address of one incident. */
export function toIncidentHref(incident: string): string {
  return `/incident/${encodeURIComponent(incident)}`;
}

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) window.addEventListener('popstate', notify);
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) window.removeEventListener('popstate', notify);
  };
}

function notify(): void {
  current = readAddress();
  for (const listener of listeners) listener();
}

function readAddress(): Address {
  return { path: decodePath(location.pathname), query: new URLSearchParams(location.search) };
}

/** The path as it is: a view takes its own parts out and decodes them. */
function decodePath(path: string): string {
  return path === '/' ? '/ledger' : path.replace(/\/+$/, '');
}
