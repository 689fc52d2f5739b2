/** How the time of bringing claims together grows with the dossier: `npm run bench -- reconcile [reports …]`. */
import { reconcile } from '../dist/core/reconcile/reconcile.js';
import { makeWar } from './make-war.mjs';

const sizes = process.argv
  .slice(3)
  .map(Number)
  .filter((size) => size > 0);
const measured = [];
for (const size of sizes.length > 0 ? sizes : [1000, 3000, 10_000]) {
  const war = makeWar(size);
  const used = process.cpuUsage();
  const start = process.hrtime.bigint();
  const ledger = reconcile(war);
  const wall = Number(process.hrtime.bigint() - start) / 1e9;
  // Processor time, so that what else the machine does hardly counts.
  const { user, system } = process.cpuUsage(used);
  const seconds = (user + system) / 1e6;
  const { heapUsed, rss } = process.memoryUsage();
  const before = measured[measured.length - 1];
  const exponent = before ? Math.log(seconds / before.seconds) / Math.log(war.claims.length / before.claims) : null;
  measured.push({ claims: war.claims.length, seconds });
  console.log(
    [
      `${size} reports, ${war.claims.length} claims: ${seconds.toFixed(2)} s of processor, ${wall.toFixed(2)} s in all`,
      `${((1e6 * seconds) / war.claims.length).toFixed(0)} µs a claim`,
      exponent === null ? 'exponent –' : `exponent ${exponent.toFixed(2)}`,
      `${ledger.relations.length} relations, ${ledger.incidents.length} incidents (largest ${Math.max(...ledger.incidents.map((one) => one.claims.length))}), ${ledger.origins.length} origins, ${ledger.entities.length} entities`,
      `heap ${Math.round(heapUsed / 1e6)} MB, resident ${Math.round(rss / 1e6)} MB`,
    ].join(' · '),
  );
}
