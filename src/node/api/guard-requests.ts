import { createHash, timingSafeEqual } from 'node:crypto';
import { isIP } from 'node:net';

import type { MiddlewareHandler } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';

import { UserError } from '../../core/model/user-error.js';

const COOKIE = 'counterclaim';

/** The one inline style of the workspace: what Observable Plot writes into each chart of class `toll-plot`. */
const PLOT_STYLE_HASH = "'sha256-R+V3Ll63PSTIZzwcp6iA2ScRvbHIcgz7Z93ZLXl1R0c='";

const CONTENT_POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  `style-src 'self' ${PLOT_STYLE_HASH}`,
  "img-src 'self' data:",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

/** Sets the headers that keep a page of reports from loading, framing or leaking anything. */
export function setSafeHeaders(): MiddlewareHandler {
  return async (context, next) => {
    await next();
    const { headers } = context.res;
    headers.set('content-security-policy', CONTENT_POLICY);
    headers.set('x-content-type-options', 'nosniff');
    headers.set('referrer-policy', 'no-referrer');
    headers.set('cross-origin-resource-policy', 'same-origin');
    headers.set('cross-origin-opener-policy', 'same-origin');
    headers.set('x-frame-options', 'DENY');
    if (!headers.has('cache-control')) headers.set('cache-control', 'no-store');
  };
}

/**
 * Refuses requests whose Host header names neither this machine by number nor one of `names`.
 *
 * A page elsewhere can point its own domain name at 127.0.0.1 and then read answers as its own (DNS rebinding); the
 * browser still sends that domain as Host. An address in digits cannot be rebound.
 */
export function checkHost(names: readonly string[]): MiddlewareHandler {
  const known = new Set(['localhost', ...names.map((name) => name.toLowerCase())]);
  return async (context, next) => {
    const host = context.req.header('host');
    const name = host === undefined ? null : parseHostName(host);
    if (name === null || !(known.has(name) || isIP(name) > 0)) {
      throw new UserError(
        `This server does not answer to the host name ${JSON.stringify((host ?? '').slice(0, 100))}.`,
        {
          hint: 'Open the address that was printed when the server started.',
          rule: 'api/unknown-host',
          status: 421,
        },
      );
    }
    await next();
  };
}

/** The name or address in a Host header, lower case, without port and brackets; null where it is none. */
export function parseHostName(host: string): string | null {
  const match = /^(?:\[([0-9a-f:.]{2,45})\]|([a-z0-9._-]{1,253}))(?::\d{1,5})?$/i.exec(host);
  return match ? (match[1] ?? match[2] ?? '').toLowerCase() : null;
}

/**
 * Lets in only who knows the token: `Authorization: Bearer …`, or once `?token=…`, which becomes a cookie and leaves
 * the address again, so that links copied from the address bar don't carry it.
 */
export function checkToken(token: string): MiddlewareHandler {
  const expected = digest(token);
  const cookieValue = digest(`cookie ${token}`).toString('hex');
  return async (context, next) => {
    const bearer = /^Bearer +(\S+)$/i.exec(context.req.header('authorization') ?? '')?.[1];
    if (bearer !== undefined && timingSafeEqual(digest(bearer), expected)) return next();
    const cookie = getCookie(context, COOKIE);
    const isKnown = cookie !== undefined && timingSafeEqual(digest(cookie), digest(cookieValue));
    const offered = context.req.query('token');
    if (offered !== undefined && timingSafeEqual(digest(offered), expected)) {
      setCookie(context, COOKIE, cookieValue, { httpOnly: true, sameSite: 'Strict', path: '/' });
      const url = new URL(context.req.url);
      url.searchParams.delete('token');
      // A path that begins with two slashes would be read as another host.
      return context.redirect(`${url.pathname.replace(/^\/{2,}/, '/')}${url.search}`, 302);
    }
    if (isKnown) return next();
    throw new UserError('This server asks for its token.', {
      hint: 'Open the address with ?token=… that was printed when the server started, or send "Authorization: Bearer …".',
      rule: 'api/token-missing',
      status: 401,
    });
  };
}

/**
 * Refuses requests that would change something where another site may have made the browser send them (cross-site request
 * forgery): what is sent must be JSON, which a page elsewhere cannot send without asking first, which is never granted;
 * and where the browser tells where the request comes from, it must be this server's own page. Programs send neither
 * header; the token, where one is set, is asked of them as of everybody.
 */
export function checkWrites(): MiddlewareHandler {
  return async (context, next) => {
    const { method } = context.req;
    if (method === 'GET' || method === 'HEAD') return next();
    const site = context.req.header('sec-fetch-site');
    const origin = context.req.header('origin');
    const isOwn = origin === undefined || isOwnOrigin(origin, context.req.header('host') ?? '');
    if (!isOwn || (site !== undefined && site !== 'same-origin' && site !== 'none')) {
      throw new UserError('This request comes from another site.', {
        hint: 'Judge in the workspace that this server shows, or with counterclaim judge.',
        rule: 'api/other-site',
        status: 403,
      });
    }
    const type = context.req.header('content-type') ?? '';
    if (!/^application\/json(?:\s*;|$)/i.test(type)) {
      throw new UserError('What is sent must be JSON.', {
        hint: 'Send it with content-type: application/json.',
        rule: 'api/not-json',
        status: 415,
      });
    }
    return next();
  };
}

/** True where an Origin header names the very host and port that the request went to. */
function isOwnOrigin(origin: string, host: string): boolean {
  try {
    return new URL(origin).host === new URL(`http://${host}`).host;
  } catch (error) {
    // "null" is what pages without an origin send.
    if (error instanceof TypeError) return false;
    throw error;
  }
}

/** Hashing first makes both sides equally long, as a comparison in constant time needs. */
function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
