/**
 * How the time and the memory of bringing claims together grow with the dossier: `npm run bench -- reconcile [reports …]`.
 * Each size runs in a process of its own, so that its memory is its own.
 */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { reconcile } from '../dist/core/reconcile/reconcile.js';
import { makeWar } from './make-war.mjs';

/** Heap that a size may take, in MB: two gigabytes in all for 10,000 reports. */
const heapOf = (size) => (size <= 10_000 ? 1850 : Math.ceil((size / 10_000) * 1850));
const ONE = '--one';

if (process.argv[2] === ONE) measure(Number(process.argv[3]));
else {
  const asked = process.argv.slice(3).map(Number).filter((size) => size > 0); // prettier-ignore
  let before = null;
  for (const size of asked.length > 0 ? asked : [1000, 3000, 10_000, 30_000]) {
    const own = [`--max-old-space-size=${heapOf(size)}`, fileURLToPath(import.meta.url), ONE, String(size)];
    const one = JSON.parse(execFileSync(process.execPath, own, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] })); // prettier-ignore
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
  }
}

/** Brings one dossier together and prints what it took as JSON. */
function measure(size) {
  const war = makeWar(size);
  const used = process.cpuUsage();
  const start = process.hrtime.bigint();
  const ledger = reconcile(war);
  const wall = Number(process.hrtime.bigint() - start) / 1e9;
  // Processor time, so that what else the machine does hardly counts.
  const { user, system } = process.cpuUsage(used);
  console.log(
    JSON.stringify({
      claims: war.claims.length,
      seconds: (user + system) / 1e6,
      wall,
      relations: ledger.relations.length,
      incidents: ledger.incidents.length,
      largest: ledger.incidents.reduce((most, one) => Math.max(most, one.claims.length), 0),
      origins: ledger.origins.length,
      entities: ledger.entities.length,
      megabytes: Math.round(process.resourceUsage().maxRSS / 1024),
    }),
  );
}
