import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { RULE_BOOK } from '../src/core/rule-book.js';
import { toRulesPage } from './rules-page.js';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const manifest = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as {
  dependencies: Record<string, string>;
  scripts: Record<string, string>;
};
const read = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');
const pages = [
  ...readdirSync(ROOT).filter((name) => name.endsWith('.md')),
  ...readdirSync(path.join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => path.posix.join('docs', name.split(path.sep).join('/'))),
];

describe('docs/rules.md', () => {
  it('is what the rules say', async () => {
    await expect(toRulesPage(RULE_BOOK)).toMatchFileSnapshot('../docs/rules.md');
  });
});

describe('docs/dependencies.md', () => {
  it('tells of every run-time dependency, by a row with its licence as the package states it, and of no other', () => {
    const rows = [...read('docs/dependencies.md').matchAll(/^\| `([^`]+)` \|(?:[^|]*\|)*? ([^|]+) \|$/gm)];
    const told = rows.map(([, name, licence]) => `${name} ${licence}`);
    const there = Object.keys(manifest.dependencies).map((name) => {
      const { license } = JSON.parse(read(`node_modules/${name}/package.json`)) as { license?: string };
      return `${name} ${license ?? 'none stated'}`;
    });
    expect(there.length).toBeGreaterThan(10);
    expect(told.sort()).toEqual(there.sort());
  });
});

describe('package.json', () => {
  it('has no run-time dependency that the program does not load', () => {
    const sources = readdirSync(path.join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file) && !/\.test\./.test(file))
      .map((file) => read(path.join('src', file)));
    const isLoaded = (name: string): boolean =>
      sources.some((source) => source.includes(`'${name}'`) || source.includes(`'${name}/`));
    expect(Object.keys(manifest.dependencies).filter((name) => !isLoaded(name))).toEqual([]);
  });
});

describe('the pages', () => {
  it('link to files that are there', () => {
    const broken: string[] = [];
    let links = 0;
    for (const page of pages) {
      for (const [, target = ''] of read(page).matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)) {
        if (/^[a-z]+:/.test(target)) continue;
        links += 1;
        if (!existsSync(path.join(ROOT, path.dirname(page), target))) broken.push(`${page}: ${target}`);
      }
    }
    expect(links).toBeGreaterThan(10);
    expect(broken).toEqual([]);
  });

  it('name only scripts that package.json has', () => {
    const unknown: string[] = [];
    let named = 0;
    for (const page of pages) {
      for (const [, script = ''] of read(page).matchAll(/npm run (?:--\S+ )*([a-z0-9]+)/g)) {
        named += 1;
        if (!Object.hasOwn(manifest.scripts, script)) unknown.push(`${page}: npm run ${script}`);
      }
    }
    expect(named).toBeGreaterThan(3);
    expect(unknown).toEqual([]);
  });

  it('give every decision its four parts, in files numbered without gap', () => {
    const decisions = readdirSync(path.join(ROOT, 'docs/decisions')).sort();
    expect(decisions.length).toBeGreaterThan(4);
    expect(decisions.map((name) => Number(name.slice(0, 4)))).toEqual(decisions.map((_, at) => at + 1));
    for (const name of decisions) {
      const heads = [...read(`docs/decisions/${name}`).matchAll(/^## (.+)$/gm)].map(([, head]) => head);
      expect(heads, name).toEqual(['Context', 'Choice', 'Rejected', 'What would change our mind']);
    }
  });
});
