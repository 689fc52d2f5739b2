import type { Rule } from '../src/core/model/rule.js';

const HEAD = `# Rules

Every value in the ledger names the rule that made it. This page lists them all, with texts in which they apply (the words
they are about in «marks») and texts in which they do not. It is written by \`npm run golden\` from the rules themselves;
\`counterclaim rules\` prints the same. All people, outlets and events in the examples are invented.
`;

/** The Markdown page that lists rules, one section a family; `rules` must be in the order of their ids. */
export function toRulesPage(rules: readonly Rule[]): string {
  const lines: string[] = [HEAD];
  let family = '';
  for (const rule of rules) {
    const own = rule.id.slice(0, rule.id.indexOf('/'));
    if (own !== family) lines.push(`## ${own}\n`);
    family = own;
    lines.push(`### \`${rule.id}\`\n`, `${rule.says}\n`);
    const list = [
      ...rule.examples.map((text) => `- applies: ${toInline(text)}`),
      ...rule.not.map((text) => `- not: ${toInline(text)}`),
      ...(rule.source === undefined ? [] : [`- source: ${rule.source}`]),
    ];
    if (list.length > 0) lines.push(`${list.join('\n')}\n`);
  }
  return lines.join('\n');
}

/** A text as it stands, on one line: mark-up in it is no mark-up of the page. */
function toInline(text: string): string {
  return text.replace(/\n/g, ' ⏎ ').replace(/([\\`*_<>[\]#|])/g, '\\$1');
}
