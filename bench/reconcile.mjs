/**
 * How the time and the memory of bringing claims together grow with the dossier, and what one report more costs: `npm run
 * bench -- reconcile [reports …]`. Each size runs in processes of its own, so that its memory is its own.
 */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { makeReconciler, reconcile } from '../dist/core/reconcile/reconcile.js';
import { makeWar } from './make-war.mjs';

/** Heap that a size may take, in MB; what it took is printed, and the goal is two gigabytes in all for 10,000 reports. */
const heapOf = (size) => Math.ceil((Math.max(size, 10_000) / 10_000) * 2600);
const [ONE, ADDING] = ['--one', '--adding'];
/** So many reports are added one by one, then taken out one by one. */
const ADDED = 6;

if (process.argv[2] === ONE) measure(Number(process.argv[3]));
else if (process.argv[2] === ADDING) measureAdding(Number(process.argv[3]));
else {
  const asked = process.argv.slice(3).map(Number).filter((size) => size > 0); // prettier-ignore
  let before = null;
  for (const size of asked.length > 0 ? asked : [1000, 3000, 10_000, 30_000]) {
    const one = run(ONE, { size, heap: heapOf(size) });
    const exponent = before ? Math.log(one.seconds / before.seconds) / Math.log(one.claims / before.claims) : null;
    before = one;
    console.log(
      [
        `${size} reports, ${one.claims} claims: ${one.seconds.toFixed(2)} s of processor, ${one.wall.toFixed(2)} s in all`,
        `${((1e6 * one.seconds) / one.claims).toFixed(0)} µs a claim`,
        exponent === null ? 'exponent –' : `exponent ${exponent.toFixed(2)}`,
        `${one.relations} relations, ${one.incidents} incidents (largest ${one.largest}), ${one.origins} origins, ${one.entities} entities`,
        `resident at most ${one.megabytes} MB, the reports themselves among them`,
      ].join(' · '),
    );
    const { added, removed, megabytes } = run(ADDING, { size, heap: 2 * heapOf(size) });
    console.log(
      [
        `  one report added: ${median(added)} ms of processor (${added.join(', ')})`,
        `${((100 * median(added)) / 1000 / one.seconds).toFixed(1)} % of all at once`,
        `one taken out: ${median(removed)} ms (${removed.join(', ')})`,
        `resident at most ${megabytes} MB`,
      ].join(' · '),
    );
  }
}

function run(what, { size, heap }) {
  const own = [`--max-old-space-size=${heap}`, fileURLToPath(import.meta.url), what, String(size)];
  return JSON.parse(execFileSync(process.execPath, own, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] }));
}

/** Milliseconds of processor that a step takes, so that what else the machine does hardly counts. */
function time(step) {
  const used = process.cpuUsage();
  step();
  const { user, system } = process.cpuUsage(used);
  return Math.round((user + system) / 1000);
}

/** Brings one dossier together and prints what it took as JSON. */
function measure(size) {
  const war = makeWar(size);
  const start = process.hrtime.bigint();
  let ledger = null;
  const seconds = time(() => (ledger = reconcile(war))) / 1000;
  console.log(
    JSON.stringify({
      claims: war.claims.length,
      seconds,
      wall: Number(process.hrtime.bigint() - start) / 1e9,
      relations: ledger.relations.length,
      incidents: ledger.incidents.length,
      largest: ledger.incidents.reduce((most, one) => Math.max(most, one.claims.length), 0),
      origins: ledger.origins.length,
      entities: ledger.entities.length,
      megabytes: Math.round(process.resourceUsage().maxRSS / 1024),
    }),
  );
}

/** Adds reports to a dossier one by one, takes them out again, and prints what each step took as JSON. */
function measureAdding(size) {
  const war = { ...makeWar(size + ADDED), version: 'bench' };
  const dossiers = Array.from({ length: ADDED + 1 }, (_, more) => {
    const reports = war.reports.slice(0, size + more);
    const ids = new Set(reports.map(({ report }) => report.id));
    return { ...war, reports, claims: war.claims.filter((claim) => ids.has(claim.report)) };
  });
  const reconciler = makeReconciler();
  reconciler(dossiers[0]);
  const added = dossiers.slice(1).map((dossier) => time(() => reconciler(dossier)));
  const removed = dossiers.slice(0, -1).reverse().map((dossier) => time(() => reconciler(dossier))); // prettier-ignore
  console.log(JSON.stringify({ added, removed, megabytes: Math.round(process.resourceUsage().maxRSS / 1024) }));
}

function median(numbers) {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
}
