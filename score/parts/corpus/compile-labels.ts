import { createHash } from 'node:crypto';
import { compileItems } from './compile-claims.js';
import { fail, findPiece, openText, toLabelName, type Compilation } from './compile-context.js';
import { compileNames } from './compile-names.js';
import { findWords, toFlat, type Stretch } from './find-words.js';
import type { LabelName, Labels } from './labels.js';
import { parseMarkup, type Fault, type HeadLine } from './parse-markup.js';
import { NO_PERIOD, parsePeriod } from './parse-period.js';

/** What a mark-up file comes to: labels, and faults that have to be mended before the labels are used. */
export interface CompiledLabels {
  readonly labels: Labels;
  readonly faults: readonly Fault[];
}

const BLOCKS: ReadonlySet<string> = new Set('body title heading dateline caption credit navigation related advert boilerplate copyright comment-form artefact'.split(' ')); // prettier-ignore
const METHODS = ['stated', 'metadata', 'url', 'inferred'] as const;
const NO_NAME: LabelName = { words: null, entity: null };

/** Compiles a mark-up file over its text; the order of faults is that of the lines. */
export function compileLabels(markup: string, of: { id: string; text: string; from: Labels['from'] }): CompiledLabels {
  const parsed = parseMarkup(markup);
  const faults: Fault[] = [...parsed.faults];
  const { flat, lines } = openText(toFlat(of.text));
  const { sides, sideKeys } = compileSides(parsed.heads, { flat, faults });
  const names = compileNames(parsed.names, { flat, sides: sideKeys, faults });
  const open: Compilation = {
    flat,
    lines,
    faults,
    ...names,
    published: { ...NO_PERIOD, words: null, method: 'unknown' },
    outlet: NO_NAME,
    credits: [],
  };
  const outlets = parsed.heads.filter((head) => head.word === 'outlet');
  const compilation: Compilation = {
    ...open,
    published: compilePublished(open, parsed.heads),
    outlet: outlets[0] ? compileHeadName(open, outlets[0]) : NO_NAME,
    credits: parsed.heads.filter((head) => head.word === 'credit').map((head) => compileHeadName(open, head)),
  };
  if (!parsed.heads.some((head) => head.word === 'published')) faults.push({ line: 1, message: 'no line "published 2019-06-15 | words" or "published ?"' }); // prettier-ignore
  if (outlets.length === 0) faults.push({ line: 1, message: 'no line "outlet words" or "outlet ?"' });
  const labels: Labels = {
    id: of.id,
    from: of.from,
    sha256: createHash('sha256').update(of.text, 'utf8').digest('hex'),
    published: compilation.published,
    outlet: compilation.outlet,
    credits: [...compilation.credits],
    translated: parsed.heads.some((head) => head.word === 'translated'),
    blocks: compileBlocks(compilation, parsed.heads),
    sides,
    entities: names.entities,
    names: names.names,
    ...compileItems(compilation, parsed.items),
  };
  return { labels, faults: faults.sort((a, b) => a.line - b.line) };
}

/** `side T = Tarvian`: a side is called by words of the text. */
function compileSides(
  heads: readonly HeadLine[],
  of: { flat: string; faults: Fault[] },
): { sides: Labels['sides']; sideKeys: Map<string, number> } {
  const sides: Labels['sides'] = [];
  const sideKeys = new Map<string, number>();
  for (const head of heads.filter((one) => one.word === 'side')) {
    const match = /^(\S+)\s*=\s*(.+)$/.exec(head.rest);
    const found = match ? findWords(of.flat, match[2]!, [0, of.flat.length])[0] : undefined;
    if (!match) fail(of, head.line, 'a side is written "side T = Tarvian", with words of the text');
    else if (!found) fail(of, head.line, `"${match[2]!}" does not stand in the text`);
    else {
      sideKeys.set(match[1]!, sides.length);
      sides.push(found);
    }
  }
  return { sides, sideKeys };
}

function compilePublished(open: Compilation, heads: readonly HeadLine[]): Labels['published'] {
  const head = heads.find((one) => one.word === 'published');
  const none = { ...NO_PERIOD, words: null, method: 'unknown' as const };
  if (!head) return none;
  const [before = '', words] = head.rest.split('|').map((part) => part.trim());
  const [value = '', method = 'stated'] = before.split(/\s+/);
  const period = parsePeriod(value);
  if (!period) return fail(open, head.line, 'published wants a day or an interval: 2019-06-15, 2019-06-09..2019-06-15, or ?') ?? none; // prettier-ignore
  if (value === '?') return none;
  const known = METHODS.find((one) => one === method);
  if (!known) return fail(open, head.line, `no method "${method}" (${METHODS.join(', ')})`) ?? none;
  const whole: Stretch = [0, open.flat.length];
  const found = words === undefined ? null : findPiece(open, words, { line: head.line, areas: [[whole]], scope: whole, occurrence: null }); // prettier-ignore
  return { ...period, words: found, method: known };
}

function compileHeadName(open: Compilation, head: HeadLine): LabelName {
  if (head.rest === '?') return NO_NAME;
  const whole: Stretch = [0, open.flat.length];
  // The name of an outlet or agency may stand many times: the first is the one.
  const text = /@\d+|^-/.test(head.rest) ? head.rest : head.rest.replace(/^([^=]+)/, (words) => `${words.trim()}@1`);
  return toLabelName(open, text, { line: head.line, areas: [[whole]], scope: whole }) ?? NO_NAME;
}

/** Blocks cover the text: each line is body but where a head says else; a blank line belongs to the block before it. */
function compileBlocks(compilation: Compilation, heads: readonly HeadLine[]): Labels['blocks'] {
  const { flat, lines } = compilation;
  const kinds = lines.map((): string => 'body');
  const datelines = new Map<number, number>();
  for (const head of heads.filter((one) => one.word === 'block')) {
    const match = /^(\S+)\s+(\d+)(?:\s*-\s*(\d+))?(?:\s*\|\s*(.+))?$/.exec(head.rest);
    if (!match || !BLOCKS.has(match[1]!)) {
      fail(compilation, head.line, `a block is written "block title 1", "block navigation 2-3" or "block dateline 4 | words at the start of the line"; kinds: ${[...BLOCKS].join(', ')}`); // prettier-ignore
      continue;
    }
    const [first, last] = [Number(match[2]), Number(match[3] ?? match[2])];
    if (first < 1 || last > lines.length || last < first)
      fail(compilation, head.line, `the text has ${lines.length} lines`);
    else if (match[4] === undefined) for (let at = first; at <= last; at += 1) kinds[at - 1] = match[1]!;
    else {
      const found = findWords(flat, match[4], lines[first - 1]!)[0];
      if (!found) fail(compilation, head.line, `"${match[4]}" does not stand in line ${first}`);
      else datelines.set(first - 1, found[1] + /^\s*/.exec(flat.slice(found[1], lines[first - 1]![1]))![0].length);
    }
  }
  const blocks: Labels['blocks'] = [];
  lines.forEach((line, at) => {
    const last = blocks.at(-1);
    const split = datelines.get(at);
    if (last && flat.slice(...line).trim() === '') last[1] = line[1];
    else if (split !== undefined) blocks.push([line[0], split, 'dateline'], [split, line[1], kinds[at]!]);
    else blocks.push([line[0], line[1], kinds[at]!]);
  });
  return blocks;
}
