/** Runs one measurement by name: `npm run bench -- reconcile`; without a name all of them. Times are printed, never asserted. */
const NAMES = ['annotate', 'reader', 'reconcile'];
const name = process.argv[2];
if (name !== undefined && !NAMES.includes(name)) {
  console.error(`error: ${name}: no such measurement (one of: ${NAMES.join(', ')})`);
  process.exitCode = 2;
} else for (const one of name === undefined ? NAMES : [name]) await import(`./${one}.mjs`);
