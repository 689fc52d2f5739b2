import { UserError } from '../../core/model/user-error.js';

/**
 * Goes on where nobody asked to stop.
 * @throws UserError where somebody did.
 */
export function checkSignal(signal: AbortSignal | undefined): void {
  if (signal?.aborted !== true) return;
  throw new UserError('the build was stopped', {
    hint: 'run it again to go on; what was read is kept',
    rule: 'build/stopped',
  });
}
