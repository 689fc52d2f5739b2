import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import type { Rule } from '../src/core/model/rule.js';
import { findRule, RULE_BOOK } from '../src/core/rule-book.js';

const CORE = fileURLToPath(new URL('../src/core', import.meta.url));
const ID = /^[a-z]+(?:-[a-z]+)*\/[a-z0-9]+(?:-[a-z0-9]+)*$/;

const files = readdirSync(CORE, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  .map((file) => path.join(CORE, file));

const NODE = fileURLToPath(new URL('../src/node', import.meta.url));
const nodeFiles = readdirSync(NODE, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  .map((file) => path.join(NODE, file));

/** Ids that the code writes into values: strings under a property or variable named `rule`, errors left out. */
function readNamedRules(file: string): { id: string; file: string }[] {
  const found: { id: string; file: string }[] = [];
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const collect = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) && ID.test(node.text))
      found.push({ id: node.text, file: path.relative(CORE, file) });
    else if (!ts.isObjectLiteralExpression(node)) ts.forEachChild(node, collect);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isNewExpression(node)) return;
    if ((ts.isPropertyAssignment(node) || ts.isVariableDeclaration(node)) && node.name.getText(source) === 'rule') {
      if (node.initializer) collect(node.initializer);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** Ids of notes that are made outside core: first argument of `toNote`, or `rule` beside `message` and `span`. */
function readNotedRules(file: string): { id: string; file: string }[] {
  const found: { id: string; file: string }[] = [];
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const visit = (node: ts.Node): void => {
    const told =
      ts.isCallExpression(node) && node.expression.getText(source) === 'toNote'
        ? node.arguments[0]
        : ts.isObjectLiteralExpression(node) && hasAll(node, ['rule', 'message', 'span'])
          ? node.properties.find(ts.isPropertyAssignment)?.initializer
          : undefined;
    if (told && ts.isStringLiteralLike(told)) found.push({ id: told.text, file: path.basename(file) });
    ts.forEachChild(node, visit);
  };
  const hasAll = (node: ts.ObjectLiteralExpression, names: readonly string[]): boolean =>
    names.every((name) => node.properties.some((one) => one.name?.getText(source) === name));
  visit(source);
  return found;
}

describe('the rule book', () => {
  it('lists every rule once, in the order of ids', () => {
    const ids = RULE_BOOK.map((rule) => rule.id);
    expect(ids.length).toBeGreaterThan(100);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
    expect(ids).toEqual([...ids].sort());
    expect(ids.filter((id) => !ID.test(id))).toEqual([]);
    expect(findRule(ids[0]!)).toBe(RULE_BOOK[0]);
    expect(findRule('no/such-rule')).toBeNull();
  });

  it('holds the lists of all stages', async () => {
    const ids = new Set(RULE_BOOK.map((rule) => rule.id));
    const missing: string[] = [];
    let lists = 0;
    for (const file of files) {
      for (const [, name = ''] of readFileSync(file, 'utf8').matchAll(/^export const (\w+): readonly \w*Rule\[\]/gm)) {
        lists += 1;
        const module = (await import(file)) as Record<string, readonly Rule[]>;
        for (const rule of module[name]!)
          if (!ids.has(rule.id)) missing.push(`${path.relative(CORE, file)}: ${rule.id}`);
      }
    }
    expect(lists).toBeGreaterThan(10);
    expect(missing).toEqual([]);
  });

  it('has every rule that the code names', () => {
    const named = files.flatMap(readNamedRules);
    expect(named.length).toBeGreaterThan(50);
    expect(named.filter(({ id }) => findRule(id) === null).map(({ id, file }) => `${file}: ${id}`)).toEqual([]);
  });

  it('has every rule of a note that the Node world puts on a report', () => {
    const named = nodeFiles.flatMap(readNotedRules);
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter(({ id }) => findRule(id) === null).map(({ id, file }) => `${file}: ${id}`)).toEqual([]);
  });

  it.each(RULE_BOOK)('$id: says in one sentence what it does, with an example', (rule) => {
    expect(rule.says).toMatch(/^[\p{Lu}“"'(\d].*[.…]$/u);
    expect(rule.examples.length).toBeGreaterThan(0);
    for (const text of [...rule.examples, ...rule.not]) {
      // Marks are balanced and never nested.
      expect(text.replace(/«[^«»]+»/g, '')).not.toMatch(/[«»]/);
    }
  });
});
