import type { Received } from '../../core/model/report.js';
import { MENDING } from '../intake/to-received.js';
import type { Failure } from './desk.js';

/** Why a report has no text, and what to do about it. */
export function explainUnreadable(received: Received, options: { size: number }): Failure {
  const note = received.notes.find(({ rule }) => Object.hasOwn(MENDING, rule));
  const rule = note?.rule ?? 'report/no-text';
  const what = note?.message ?? (options.size === 0 ? 'It is empty.' : 'It holds no readable words.');
  return {
    file: received.file,
    what: what.replace(/\.$/, '').replace(/^It /, 'it '),
    hint: MENDING[rule]!,
    rule,
    isReceived: true,
  };
}
