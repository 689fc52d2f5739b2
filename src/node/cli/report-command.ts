import { UserError } from '../../core/model/user-error.js';
import { toLedgerIndex, type LedgerIndex } from '../../core/views/ledger-index.js';
import { printChanges } from '../../core/views/print/print-changes.js';
import { printContradictions } from '../../core/views/print/print-contradictions.js';
import { printNames } from '../../core/views/print/print-names.js';
import { printOrigins } from '../../core/views/print/print-origins.js';
import { printRuledTolls } from '../../core/views/print/print-ruled-tolls.js';
import { printSituationReport } from '../../core/views/print/print-situation-report.js';
import { printTimeline } from '../../core/views/print/print-timeline.js';
import { printTolls } from '../../core/views/print/print-tolls.js';
import { findRuleSet, RULE_SETS } from '../../core/views/rule-sets/rule-sets.js';
import { toRuledTolls } from '../../core/views/rule-sets/to-ruled-tolls.js';
import { toContradictions } from '../../core/views/to-contradictions.js';
import { toNames } from '../../core/views/to-names.js';
import { toOrigins } from '../../core/views/to-origins.js';
import { toSituationReport } from '../../core/views/to-situation-report.js';
import { toTimeline } from '../../core/views/to-timeline.js';
import { toTolls } from '../../core/views/to-tolls.js';
import type { Desk } from '../desk/desk.js';
import { chooseDossier, DOSSIER_OPTION, JSON_OPTION, toUsageError, type Command } from './command.js';
import { openBuilt } from './open-built.js';
import { findWidth, writeJson, writeLine, writeLines } from './write-out.js';

/** A report for people: what it shows, as data and as lines. */
interface Printout {
  readonly says: string;
  make(desk: Desk): Promise<{ readonly data: unknown; print(width: number): string[] }>;
}

function toPrintout<Data>(
  says: string,
  view: { make: (index: LedgerIndex) => Data; print: (data: Data, options: { width: number }) => string[] },
): Printout {
  return {
    says,
    async make(desk) {
      const data = view.make(toLedgerIndex(await desk.readLedger()));
      return { data, print: (width) => view.print(data, { width }) };
    },
  };
}

const PRINTOUTS: Readonly<Record<string, Printout>> = {
  contradictions: toPrintout('who contradicts or denies whom, and in what', {
    make: (index) => toContradictions(index),
    print: printContradictions,
  }),
  tolls: toPrintout('how the figures of killed, wounded, missing move, by who says so', {
    make: toTolls,
    print: printTolls,
  }),
  origins: toPrintout('the primary sources, and which reports go back to each', {
    make: toOrigins,
    print: printOrigins,
  }),
  timeline: toPrintout('what is said to have happened, day by day', { make: toTimeline, print: printTimeline }),
  names: toPrintout('who and what is named, by which spellings and by whom', {
    make: (index) => toNames(index),
    print: printNames,
  }),
  sitrep: toPrintout('a situation report with the claims that each sentence rests on', {
    make: toSituationReport,
    print: printSituationReport,
  }),
  changes: {
    says: 'what is new, gone or changed since the ledger before the last build or judgement, and why',
    async make(desk) {
      const made = await desk.readChanges();
      if (made === null) throw new UserError(`${desk.dossier}: an older version of the program made its ledger, which kept no changes`, { hint: 'bring it up to date with counterclaim build --again', rule: 'changes/not-kept', status: 409 });
      return { data: made, print: (width) => printChanges(made.changes, { width }) };
    },
  },
}; // prettier-ignore

/** The tolls as a rule set derives them. @throws UserError where there is no such set. */
function toRuledPrintout(name: string): Printout {
  const set = findRuleSet(name);
  if (set === null)
    throw toUsageError(`report: there is no rule set "${name}"`, `rule sets are ${RULE_SETS.map((one) => one.name).join(', ')}`); // prettier-ignore
  return toPrintout(set.says, { make: (index) => toRuledTolls(index, set), print: printRuledTolls });
}

const USAGE = `counterclaim report ${Object.keys(PRINTOUTS).join('|')} [--rules <name>] [--dossier <file>] [--json]`;

/** `counterclaim report`: views of the ledger for people. */
export const reportCommand: Command = {
  usage: USAGE,
  says: Object.entries(PRINTOUTS)
    .map(([name, { says }]) => `${name.padEnd(16)}${says}`)
    .join('\n'),
  options: {
    rules: {
      value: '<name>',
      says: `tolls: derives numbers by a rule set: ${RULE_SETS.map((set) => set.name).join(', ')}; help tells what each is`,
    },
    dossier: DOSSIER_OPTION,
    json: JSON_OPTION,
  },
  async run(typed) {
    const [what, ...more] = typed.paths;
    if (what === undefined || more.length > 0 || !Object.hasOwn(PRINTOUTS, what))
      throw toUsageError(
        what === undefined ? 'report: nothing is asked for' : `report: there is no report "${typed.paths.join(' ')}"`,
        `usage: ${USAGE}`,
      );
    const rules = typed.values['rules'];
    if (rules !== undefined && what !== 'tolls')
      throw toUsageError(`report: ${what} takes no --rules`, 'rule sets are for tolls');
    if (rules === 'help') {
      for (const set of RULE_SETS) await writeLine(`${set.name.padEnd(20)}${set.says}`);
      return 0;
    }
    const printout = rules === undefined ? PRINTOUTS[what]! : toRuledPrintout(rules);
    const desk = await openBuilt(chooseDossier(typed));
    try {
      const { data, print } = await printout.make(desk);
      if (typed.switches.has('json')) await writeJson(data);
      else await writeLines(print(findWidth()));
      return 0;
    } finally {
      await desk.close();
    }
  },
};
