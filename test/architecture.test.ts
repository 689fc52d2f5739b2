import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const STAGES = ['ingest', 'language', 'annotate', 'date', 'claim', 'judge', 'reconcile', 'views', 'export'];

interface Room {
  readonly name: string;
  readonly rooms: readonly string[];
  readonly packages: readonly string[];
}

interface Import {
  readonly file: string;
  readonly room: string;
  readonly specifier: string;
  /** Room that a relative import leads to; null for packages and for what lies outside `src`. */
  readonly target: string | null;
  readonly isTypeOnly: boolean;
}

const rooms = readRooms();
const files = listSources();
const imports = files.flatMap(readImports);
const manifest = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as {
  dependencies: Record<string, string>;
};

/** The rooms of ARCHITECTURE.md, by its table with the columns room, holds, may import. */
function readRooms(): Room[] {
  const lines = readFileSync(path.join(ROOT, 'ARCHITECTURE.md'), 'utf8').split('\n');
  const head = lines.indexOf('| room | holds | may import |');
  const end = lines.findIndex((line, at) => at > head && !line.startsWith('|'));
  return lines.slice(head + 2, end).map((line) => {
    const [name = '', , may = ''] = line.slice(1, -1).split('|').map((cell) => cell.trim()); // prettier-ignore
    const allowed = may === '–' ? [] : may.split(',').map((word) => word.trim());
    return {
      name,
      rooms: allowed.filter((word) => !word.startsWith('`')),
      packages: allowed.filter((word) => word.startsWith('`')).map((word) => word.slice(1, -1)),
    };
  });
}

/** Source files below `src`, without tests, as paths from `src` with `/`. */
function listSources(): string[] {
  return readdirSync(path.join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
    .sort();
}

/** The room of a file of `src`; null where the table has none for it. */
function roomOf(file: string): string | null {
  const inside = rooms.filter(({ name }) => file === name || file.startsWith(`${name}/`));
  return inside.sort((a, b) => b.name.length - a.name.length)[0]?.name ?? null;
}

/** All modules that a file names: import, export … from, import(), and import types. */
function readImports(file: string): Import[] {
  const found: Import[] = [];
  const source = ts.createSourceFile(
    file,
    readFileSync(path.join(ROOT, 'src', file), 'utf8'),
    ts.ScriptTarget.Latest,
    true,
    file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS,
  );
  const add = (specifier: string, isTypeOnly: boolean): void => {
    const relative = specifier.startsWith('.') ? path.posix.join(path.posix.dirname(file), specifier) : null;
    const target = relative?.replace(/\.js(x?)$/, '.ts$1') ?? null;
    found.push({
      file,
      room: roomOf(file) ?? file,
      specifier,
      target: target === null || target.startsWith('..') ? null : (roomOf(target) ?? target),
      isTypeOnly,
    });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
      add(node.moduleSpecifier.text, node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword);
    } else if (ts.isExportDeclaration(node) && node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier)) {
      add(node.moduleSpecifier.text, node.isTypeOnly);
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [argument] = node.arguments;
      if (argument && ts.isStringLiteralLike(argument)) add(argument.text, false);
    } else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
      if (ts.isStringLiteral(node.argument.literal)) add(node.argument.literal.text, true);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** `@scope/name` or `name` of a module specifier. */
function packageOf(specifier: string): string {
  return specifier.split('/').slice(0, specifier.startsWith('@') ? 2 : 1).join('/'); // prettier-ignore
}

const show = (found: Iterable<Import>): string[] => [...found].map((one) => `${one.file} → ${one.specifier}`);

describe('ARCHITECTURE.md', () => {
  it('has a table of rooms, and this test sees the files and their imports', () => {
    expect(rooms.length).toBeGreaterThan(15);
    expect(files.length).toBeGreaterThan(70);
    expect(imports.length).toBeGreaterThan(200);
    const known = new Set(['core', 'node', ...rooms.map((room) => room.name)]);
    for (const room of rooms) for (const name of room.rooms) expect(known, `${room.name} may import ${name}`).toContain(name); // prettier-ignore
  });

  it('has a room for every file', () => {
    expect(files.filter((file) => roomOf(file) === null)).toEqual([]);
  });

  it('lets every room import what it does import', () => {
    const allowed = new Map(rooms.map((room) => [room.name, room.rooms]));
    const isAllowed = ({ room, target }: Import): boolean =>
      target === room || allowed.get(room)!.some((name) => name === target || target!.startsWith(`${name}/`));
    expect(show(imports.filter((one) => one.target !== null && !isAllowed(one)))).toEqual([]);
  });

  it('keeps imports inside src', () => {
    const outside = imports.filter(({ specifier, target }) => specifier.startsWith('.') && target === null);
    // The built program reads its own package for its version.
    expect(show(outside.filter(({ specifier }) => !specifier.endsWith('package.json')))).toEqual([]);
  });

  it('keeps stages apart, in code and on the map', () => {
    const isStage = (room: string | null): boolean => STAGES.some((stage) => room === `core/${stage}`);
    const across = imports.filter(({ room, target }) => isStage(room) && isStage(target) && room !== target);
    expect(show(across.filter(({ room, target }) => !(room === 'core/export' && target === 'core/views')))).toEqual([]);
    for (const room of rooms.filter(({ name }) => isStage(name))) {
      expect(room.rooms.filter((name) => name === 'core' || (isStage(name) && name !== 'core/views'))).toEqual([]);
    }
  });

  it('lets only the pipeline and the rule book know all stages', () => {
    const seen = new Map<string, Set<string>>();
    for (const { file, target } of imports) {
      if (target === null || !STAGES.slice(0, 7).some((stage) => target === `core/${stage}`)) continue;
      if (file.startsWith(`${target}/`)) continue;
      if (!seen.has(file)) seen.set(file, new Set());
      seen.get(file)!.add(target);
    }
    const wide = [...seen].filter(([, targets]) => targets.size > 2).map(([file]) => file);
    expect(wide.filter((file) => file !== 'core/pipeline.ts' && file !== 'core/rule-book.ts')).toEqual([]);
  });

  it('keeps Node, the browser and unlisted packages out of core', () => {
    const packages = new Map(rooms.map((room) => [room.name, room.packages]));
    const foreign = imports.filter(({ file, room, specifier }) => {
      if (!file.startsWith('core/') || specifier.startsWith('.')) return false;
      return specifier.startsWith('node:') || !packages.get(room)!.includes(packageOf(specifier));
    });
    expect(show(foreign)).toEqual([]);
  });

  it('runs on nothing but the dependencies of package.json', () => {
    const unlisted = imports.filter(({ specifier, isTypeOnly }) => {
      if (isTypeOnly || specifier.startsWith('.') || specifier.startsWith('node:')) return false;
      return !Object.hasOwn(manifest.dependencies, packageOf(specifier));
    });
    expect(show(unlisted)).toEqual([]);
  });
});
