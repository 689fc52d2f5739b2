import type { Progress } from '../desk/desk.js';

const STAGES: Readonly<Record<Progress['stage'], string>> = {
  receive: 'taking in',
  read: 'reading',
  reconcile: 'comparing the reports',
  done: 'done',
};
/** Milliseconds between two lines where standard error is no terminal. */
const EVERY = 5000;
/** A build shorter than this says nothing on its way. */
const QUIET = 1500;

/** Tells how far a build is on standard error: in place on a terminal, else one line every few seconds. */
export function openProgressLine(): { tell(progress: Progress): void; close(): void } {
  const { stderr } = process;
  const started = performance.now();
  let last = stderr.isTTY ? started : started + QUIET - EVERY;
  let isShown = false;
  return {
    tell({ stage, done, total }) {
      const line = `${STAGES[stage]}${total === null ? '' : ` ${done} of ${total}`}`;
      const now = performance.now();
      if (stderr.isTTY) {
        stderr.write(`\r\x1b[K${line}`);
        isShown = true;
      } else if (now - last >= EVERY) {
        last = now;
        stderr.write(`${line}\n`);
      }
    },
    close() {
      if (isShown) stderr.write('\r\x1b[K');
    },
  };
}
