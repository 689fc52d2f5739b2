import { RULE_BOOK } from '../../core/rule-book.js';
import { UserError } from '../../core/model/user-error.js';
import { JSON_OPTION, type Command } from './command.js';
import { writeJson, writeLine } from './write-out.js';

/** `counterclaim rules`: the rule book. */
export const rulesCommand: Command = {
  usage: 'counterclaim rules [<rule or family>…] [--json]',
  says: `Lists every rule that a value of the ledger can name, with what it does and examples: « » mark what it finds, "not"
stands before what it leaves alone. With names, only these rules (date/weekday-after-onset) or families (date).`,
  options: { json: JSON_OPTION },
  async run({ paths, switches }) {
    const rules = RULE_BOOK.filter(
      ({ id }) => paths.length === 0 || paths.some((name) => id === name || id.startsWith(`${name}/`)),
    );
    if (rules.length === 0)
      throw new UserError(`there is no rule "${paths.join(' ')}"`, {
        hint: `families are ${[...new Set(RULE_BOOK.map(({ id }) => id.split('/')[0]!))].join(', ')}`,
        rule: 'rules/unknown',
      });
    if (switches.has('json')) await writeJson(rules);
    else
      for (const { id, says, examples, not, source } of rules) {
        await writeLine(`${id}\n  ${says}`);
        for (const example of examples) await writeLine(`  e.g. ${example}`);
        for (const example of not) await writeLine(`  not  ${example}`);
        if (source !== undefined) await writeLine(`  from ${source}`);
      }
    return 0;
  },
};
