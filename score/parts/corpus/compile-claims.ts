import { EVENT_KINDS } from '../../../src/core/model/event-kind.js';
import { LEDGER_RECORD } from '../../../src/core/export/ledger-record.js';
import { fail, findPiece, findPieces, toLabelName, toLabelTime, type Compilation, type Search } from './compile-context.js'; // prettier-ignore
import { compileSlots, NO_SLOTS, type CompiledSlots } from './compile-slots.js';
import { coverAll, dropArticle, findLines, findQuotations, findSentence, findWords, isTouching, type Stretch } from './find-words.js'; // prettier-ignore
import type { LabelClaim, LabelName, Labels, LabelTime } from './labels.js';
import { parseQuoted, type AttributionLine, type ClaimLine, type Item } from './parse-markup.js';

/** Kinds of happenings and speech. */
const KINDS: ReadonlySet<string> = new Set(EVENT_KINDS.map((one) => one.kind));
/** Kinds of speech: the claim's agent is who speaks, its time is when it is said. */
const SPEECH: ReadonlySet<string> = new Set('propose appeal reject deny accuse condemn warn vow support concern withhold unverified statement'.split(' ')); // prettier-ignore
const claimShape = LEDGER_RECORD.options.find((option) => option.shape.type.value === 'claim')!.shape as unknown as {
  stance: { options: readonly string[] };
};
const STANCES: ReadonlySet<string> = new Set(claimShape.stance.options);
const MODALITIES: ReadonlySet<string> = new Set(['historical', 'future', 'hypothetical', 'negated']);
const QUOTATIONS: ReadonlySet<string> = new Set(['direct', 'indirect', 'mixed', 'none']);

/** An attribution on the way: what is written, and what is found. */
interface Speech {
  readonly line: AttributionLine;
  readonly scope: Stretch;
  source: Stretch[];
  cue: Stretch[];
  content: Stretch[];
  /** The words that may hold claims: the content where it is given. */
  isContentGiven: boolean;
  stance: string;
  claimants: { name: LabelName; institution: LabelName | null }[];
  channels: LabelName[];
  agency: LabelName | null;
  role: string | null;
  said: LabelTime | null;
  continues: boolean;
  /** Claims that stand right under it. */
  claims: number[];
}

/** Compiles attributions and claims, in the order in which they are written. */
export function compileItems(
  compilation: Compilation,
  items: readonly Item[],
): Pick<Labels, 'attributions' | 'claims'> {
  // prettier-ignore
  const { lines, flat } = compilation;
  const whole: Stretch = [0, flat.length];
  let scope: Stretch = whole;
  let stack: Speech[] = [];
  const speeches: Speech[] = [];
  const latest = new Map<number, Speech>();
  const claims: (LabelClaim & { readonly labelledDenials: readonly string[]; readonly line: number })[] = [];
  const labels = new Map<string, number[]>();
  for (const item of items) {
    if (item.is === 'lines') {
      const [first, last] = [lines[item.first - 1], lines[item.last - 1]];
      if (!first || !last || item.last < item.first) fail(compilation, item.line, `the text has ${lines.length} lines`);
      else scope = [first[0], last[1]];
      stack = [];
    } else if (item.is === 'own-voice') stack = [];
    else if (item.is === 'attribution') {
      const { attribution } = item;
      if (attribution.depth > stack.length + 1) fail(compilation, attribution.line, `${'>'.repeat(attribution.depth)} stands under no ${'>'.repeat(attribution.depth - 1)}`); // prettier-ignore
      stack = stack.slice(0, attribution.depth - 1);
      const speech = compileSpeech(compilation, attribution, { scope, before: latest.get(attribution.depth) ?? null });
      stack.push(speech);
      speeches.push(speech);
      latest.set(attribution.depth, speech);
    } else {
      const made = compileClaim(compilation, item.claim, { scope, stack });
      if (item.claim.label !== null) {
        if (labels.has(item.claim.label))
          fail(compilation, item.claim.line, `two claims are called ${item.claim.label}`);
        labels.set(item.claim.label, made.map((_, at) => claims.length + at)); // prettier-ignore
      }
      for (const claim of made) {
        stack.at(-1)?.claims.push(claims.length);
        claims.push({ ...claim, joint: claim.joint === null ? null : claims.length - claim.joint });
      }
    }
  }
  const attributions = speeches.map((speech) => {
    if (!speech.isContentGiven) deriveContent(compilation, speech, claims);
    if (speech.content.length === 0)
      fail(compilation, speech.line.line, 'no content: write it, or a claim under the attribution');
    if (speech.cue.length === 0 && !speech.continues) fail(compilation, speech.line.line, 'no cue: write the words that say that it is said, or the option continues'); // prettier-ignore
    for (const cue of speech.cue) if (speech.content.some((content) => isTouching(cue, content))) fail(compilation, speech.line.line, 'the cue lies inside the content'); // prettier-ignore
    return { source: speech.source, cue: speech.cue, content: speech.content, stance: speech.stance, continues: speech.continues }; // prettier-ignore
  });
  return {
    attributions,
    claims: claims.map(({ labelledDenials, line, ...claim }) => ({
      ...claim,
      denies: labelledDenials.flatMap((label) => labels.get(label) ?? (fail(compilation, line, `no claim is called ${label}`), [])), // prettier-ignore
    })),
  };
}

function compileSpeech(
  compilation: Compilation,
  line: AttributionLine,
  of: { scope: Stretch; before: Speech | null },
): Speech {
  const { scope, before } = of;
  const search: Search = { line: line.line, areas: [[scope]], scope };
  const speech: Speech = {
    line, scope, source: [], cue: [], content: [], isContentGiven: false, stance: 'asserts', claimants: [], channels: [],
    agency: null, role: null, said: null, continues: false, claims: [],
  }; // prettier-ignore
  if (line.goesOn) {
    if (!before) fail(compilation, line.line, 'nobody spoke before who could go on');
    else {
      Object.assign(speech, { claimants: before.claimants, channels: before.channels, agency: before.agency, role: before.role, said: before.said, stance: before.stance, source: before.source }); // prettier-ignore
      if (before.scope[0] === scope[0]) speech.cue = before.cue;
      else speech.continues = true;
      if (speech.cue.length === 0) speech.continues = true;
    }
  } else readSource(compilation, speech, search);
  if (line.cue !== '') speech.cue = findPieces(compilation, parseQuoted(line.cue), toNearest(compilation, speech, search)) ?? []; // prettier-ignore
  if (line.content !== '' && line.content !== '*') {
    speech.content = findPieces(compilation, parseQuoted(line.content), search) ?? [];
    speech.isContentGiven = true;
  }
  for (const option of line.options) readOption(compilation, speech, { option, search });
  return speech;
}

/** Of several occurrences of a cue the one nearest to the source is meant: that area is looked into first. */
function toNearest({ flat }: Compilation, speech: Speech, search: Search): Search {
  const piece = parseQuoted(speech.line.cue).pieces[0];
  const [first] = speech.source;
  if (piece === undefined || !first) return search;
  const gap = (at: Stretch): number =>
    Math.min(...speech.source.map((one) => Math.max(at[0] - one[1], one[0] - at[1], 0)));
  const found = findWords(flat, piece, search.scope).sort((a, b) => gap(a) - gap(b) || a[0] - b[0]);
  return found.length > 1 ? { ...search, areas: [[found[0]!], ...search.areas] } : search;
}

/** `[claimant=key]` and `{institution=key}` inside the source; without brackets the whole source is the claimant. */
function readSource(compilation: Compilation, speech: Speech, search: Search): void {
  const written = speech.line.source;
  if (written === '') return;
  const marked: { mark: string; text: string }[] = [];
  const plain = written.replace(/\[([^\]]*)\]|\{([^}]*)\}/g, (_, claimant?: string, institution?: string) => {
    const text = claimant ?? institution ?? '';
    marked.push({ mark: claimant === undefined ? '{' : '[', text });
    return text.replace(/\s*=\s*[\p{L}\p{N}-]+$/u, '');
  });
  const quoted = parseQuoted(plain);
  speech.source = findPieces(compilation, quoted, search) ?? [];
  if (speech.source.length === 0) return;
  const inside: Search = { line: search.line, areas: [speech.source], scope: search.scope };
  const toName = (text: string): LabelName | null => toLabelName(compilation, text, inside);
  const institutions = marked.filter((one) => one.mark === '{').map((one) => toName(one.text));
  const named = marked.filter((one) => one.mark === '[').map((one) => toName(one.text));
  if (named.length === 0) {
    const words = dropClause(compilation.flat, dropArticle(compilation.flat, coverAll(speech.source)));
    const key = quoted.key;
    const text = compilation.flat.slice(...words).toLowerCase().replace(/\s+/g, ' '); // prettier-ignore
    const owners = compilation.spellings.get(text) ?? [];
    const entity = key !== null ? (compilation.keys.get(key) ?? fail(compilation, search.line, `"=${key}" is no name of this file`)) : owners.length === 1 ? owners[0]! : null; // prettier-ignore
    if (entity === null && key === null && owners.length > 1) fail(compilation, search.line, `"${text}" is a spelling of several names: say which with =key`); // prettier-ignore
    named.push({ words, entity });
  }
  named.forEach((name, at) => {
    if (name === null) return;
    const given = institutions[Math.min(at, institutions.length - 1)] ?? null;
    const own = name.entity !== null && compilation.marksOf[name.entity]!.isInstitution ? name : null;
    speech.claimants.push({ name, institution: given ?? own });
  });
}

/** A name is what stands before a relative clause that only adds something: behind a comma. */
function dropClause(flat: string, [start, end]: Stretch): Stretch {
  const clause = /,\s+(?:(?:one|some|all|both|most) of )?(?:who|whom|whose|which)\s/.exec(flat.slice(start, end));
  return clause && clause.index > 0 ? [start, start + clause.index] : [start, end];
}

function readOption(compilation: Compilation, speech: Speech, of: { option: string; search: Search }): void {
  const { option, search } = of;
  const word = /^\S+/.exec(option)![0];
  const rest = option.slice(word.length).trim();
  const addName = (use: (name: LabelName) => void): void => {
    const name = toLabelName(compilation, rest, search);
    if (name) use(name);
  };
  if (STANCES.has(option) || option === 'other') speech.stance = option;
  else if (option === 'continues') speech.continues = true;
  else if (word === 'via') {
    // The channel keeps its article: "a statement" is how it is called.
    const quoted = parseQuoted(rest);
    const at = quoted.pieces.length === 1 ? findPiece(compilation, quoted.pieces[0]!, { ...search, occurrence: quoted.occurrence }) : null; // prettier-ignore
    const entity = quoted.key === null ? null : (compilation.keys.get(quoted.key) ?? fail(compilation, search.line, `"=${quoted.key}" is no name of this file`)); // prettier-ignore
    if (at) speech.channels.push({ words: at, entity });
  } else if (word === 'agency') addName((name) => (speech.agency = name));
  else if (word === 'inst') addName((name) => (speech.claimants = speech.claimants.map((one) => ({ ...one, institution: name })))); // prettier-ignore
  else if (word === 'role' && ['agency', 'relay', 'channel', 'speaker'].includes(rest)) speech.role = rest;
  else if (word === 'said') speech.said = toLabelTime(compilation, rest, search);
  else fail(compilation, search.line, `no option "${option}" of an attribution (a stance, other, via words, said words = day, agency words, inst words=key, role relay, continues)`); // prettier-ignore
}

type MadeClaim = LabelClaim & { readonly labelledDenials: readonly string[]; readonly line: number };

function compileClaim(
  compilation: Compilation,
  line: ClaimLine,
  of: { scope: Stretch; stack: readonly Speech[] },
): MadeClaim[] {
  // prettier-ignore
  const { flat } = compilation;
  const { scope, stack } = of;
  const speech = stack.at(-1) ?? null;
  const marks = readMarks(compilation, line);
  if (!KINDS.has(line.kind)) fail(compilation, line.line, `no kind "${line.kind}"`);
  const areas = speech?.isContentGiven ? [speech.content, [scope]] : [[scope]];
  let pieces: Stretch[] | null;
  if (line.pieces !== null) pieces = findPieces(compilation, line.pieces, { line: line.line, areas, scope });
  else if (speech?.isContentGiven) pieces = speech.content.map((one) => trimContent(flat, one));
  else pieces = fail(compilation, line.line, '* stands for the content of the attribution, and none is given');
  if (pieces === null || pieces.length === 0) return [];
  const sentence = coverAll([findSentence(flat, pieces[0]![0]), findSentence(flat, pieces.at(-1)![0])]);
  const search: Search = {
    line: line.line,
    areas: [pieces, [sentence], [...(speech?.source ?? []), ...(speech?.cue ?? [])], [scope], [[0, flat.length]]],
    scope,
  };
  const slots: CompiledSlots = line.slots.length > 0 ? compileSlots(compilation, line.slots, { search, pieces }) : NO_SLOTS; // prettier-ignore
  const speakers = speech && speech.claimants.length > 0 ? speech.claimants : [null];
  return speakers.map((speaker, at): MadeClaim => {
    const { chain, claimant } = toChain(compilation, stack, speaker);
    const isSpeech = SPEECH.has(line.kind);
    const said: LabelTime = speech?.said ?? { ...withoutMethod(compilation.published), words: null };
    return {
      line: line.line,
      labelledDenials: slots.denies,
      sentence,
      pieces,
      kind: line.kind,
      stance: marks.stance ?? (speech && STANCES.has(speech.stance) ? speech.stance : 'asserts'),
      quotation: marks.quotation ?? findQuotation(flat, { pieces, isSaid: speech !== null }),
      modality: marks.modality,
      chain,
      claimant,
      joint: speakers.length > 1 ? at : null,
      agents: slots.agents ?? (isSpeech && claimant.words !== null ? [{ words: claimant.words, entity: claimant.entity }] : []), // prettier-ignore
      targets: slots.targets,
      instruments: slots.instruments,
      places: slots.places,
      time: slots.time ?? (isSpeech ? { ...said, words: null } : toOpenTime(said, marks.modality)),
      said,
      figures: slots.figures,
      denies: [],
    };
  });
}

function withoutMethod({ method: _, ...time }: Labels['published']): LabelTime {
  return time;
}

/** A happening whose time is not told lies before the speech, one that is yet to come after it. */
function toOpenTime(said: LabelTime, modality: readonly string[]): LabelTime {
  const none: LabelTime = { earliest: null, latest: null, precision: 'unknown', value: null, words: null };
  return modality.includes('future') ? { ...none, earliest: said.earliest } : { ...none, latest: said.latest };
}

function readMarks(
  compilation: Compilation,
  line: ClaimLine,
): { stance: string | null; quotation: string | null; modality: string[] } {
  // prettier-ignore
  const found: { stance: string | null; quotation: string | null; modality: string[] } = { stance: null, quotation: null, modality: [] }; // prettier-ignore
  for (const mark of line.marks) {
    if (STANCES.has(mark)) found.stance = mark;
    else if (MODALITIES.has(mark)) found.modality.push(mark);
    else if (QUOTATIONS.has(mark)) found.quotation = mark;
    else fail(compilation, line.line, `"${mark}" is no stance (${[...STANCES].join(', ')}), modality or quotation`);
  }
  return found;
}

/** The chain of a claim under a stack of attributions, outermost first, and its claimant. */
function toChain(
  compilation: Compilation,
  stack: readonly Speech[],
  speaker: Speech['claimants'][number] | null,
): Pick<LabelClaim, 'chain' | 'claimant'> {
  const { outlet, credits, marksOf } = compilation;
  const chain: LabelClaim['chain'] = [{ role: 'outlet', name: outlet, cue: null, is_implied: true }];
  const told = stack.map((speech) => speech.agency).find((agency) => agency !== null) ?? null;
  const agency = told ?? credits[0] ?? null;
  const isAgency = (name: LabelName): boolean => name.entity !== null && marksOf[name.entity]!.isAgency;
  const named = stack.some((speech) => speech.claimants.some((one) => isAgency(one.name) && one.name.entity === agency?.entity)); // prettier-ignore
  if (agency && !named) chain.push({ role: 'agency', name: agency, cue: null, is_implied: told === null });
  let claimant: LabelClaim['claimant'] = { ...(agency ?? outlet), institution: null };
  stack.forEach((speech, at) => {
    const isLast = at === stack.length - 1;
    for (const channel of speech.channels) chain.push({ role: 'channel', name: channel, cue: null, is_implied: false });
    const of = isLast ? speaker : (speech.claimants[0] ?? null);
    const name = of?.name ?? { words: null, entity: null };
    const isMedium = name.entity !== null && (marksOf[name.entity]!.isOutlet || marksOf[name.entity]!.isAgency);
    const role = speech.role ?? (isAgency(name) ? 'agency' : isMedium || !isLast ? 'relay' : 'speaker');
    const cue = speech.cue[0];
    chain.push({ role, name, cue: cue ?? null, is_implied: false });
    if (of) claimant = { ...of.name, institution: of.institution };
  });
  return { chain, claimant };
}

/** Content words without what leads them in: the complementiser and the outer quotation marks. */
function trimContent(flat: string, stretch: Stretch): Stretch {
  let [start, end] = stretch;
  const lead = /^(?:that|whether|how|of|about)\s+/i.exec(flat.slice(start, end));
  if (lead) start += lead[0].length;
  const inner = flat.slice(start, end);
  const closing = /[,.!?;:]*["”»’]?$/.exec(inner)![0].length;
  if (/^["“«„‘]/.test(inner) && !/["“«„”»]/.test(inner.slice(1, inner.length - closing))) {
    start += 1;
    end -= closing;
  }
  return [start, end];
}

/** The content of an attribution as its claims give it: with the complementiser, the quotation marks and inner punctuation. */
function deriveContent(compilation: Compilation, speech: Speech, claims: readonly LabelClaim[]): void {
  const { flat } = compilation;
  const pieces = speech.claims.flatMap((at) => claims[at]!.pieces);
  if (pieces.length === 0) return;
  const [first, last] = coverAll(pieces);
  const lead = /(?:^|[\s(])((?:that|whether|how)\s+)$/i.exec(flat.slice(Math.max(0, first - 12), first));
  let start = first - (lead?.[1]!.length ?? 0);
  let end = last;
  // A quotation is content as a whole, its marks included, unless the speaker is spoken of inside of it.
  const said = [...speech.source, ...speech.cue];
  const quotations = findLines(flat)
    .flatMap((line) => (isTouching(line, [first, last]) ? findQuotations(flat, line) : []))
    .filter((quotation) => !said.some((words) => isTouching(words, quotation)));
  for (const [from, to] of quotations) {
    if (from <= first && first < to) start = Math.min(start, /["“«„‘]/.test(flat[from - 1] ?? '') ? from - 1 : from);
    if (from < last && last <= to) end = Math.max(end, /["”»’“]/.test(flat[to] ?? '') ? to + 1 : to);
  }
  while (/[\s,]/.test(flat[start] ?? '')) start += 1;
  const holes = said.filter((hole) => isTouching(hole, [start, end]));
  const parts: Stretch[] = [];
  let from = start;
  for (const hole of holes.sort((a, b) => a[0] - b[0])) {
    if (hole[0] > from) parts.push([from, hole[0]]);
    from = Math.max(from, hole[1]);
  }
  parts.push([from, end]);
  speech.content = parts.map((part) => trimEdges(flat, part)).filter((part) => part[1] > part[0]);
}

function trimEdges(flat: string, [start, end]: Stretch): Stretch {
  let [from, to] = [start, end];
  while (from < to && /[\s,]/.test(flat[from]!)) from += 1;
  while (to > from && /[\s,]/.test(flat[to - 1]!) && !/["”»]/.test(flat[to] ?? '')) to -= 1;
  return [from, to];
}

/** Whether the pieces stand between quotation marks: all of their words, some, or none. */
function findQuotation(flat: string, of: { pieces: readonly Stretch[]; isSaid: boolean }): string {
  if (!of.isSaid) return 'none';
  let inside = 0;
  let all = 0;
  for (const piece of of.pieces) {
    const quotations = findLines(flat).filter((line) => isTouching(line, piece)).flatMap((line) => findQuotations(flat, line)); // prettier-ignore
    for (let at = piece[0]; at < piece[1]; at += 1) {
      if (!/[\p{L}\p{N}]/u.test(flat[at]!)) continue;
      all += 1;
      if (quotations.some((quote) => quote[0] <= at && at < quote[1])) inside += 1;
    }
  }
  return inside === 0 ? 'indirect' : inside === all ? 'direct' : 'mixed';
}
