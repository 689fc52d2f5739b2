import type { ChainLink, Claim, Claimant, Figure, KindCodes, SlotEvidence } from '../model/claim.js';
import type { FigureEdit, GivenName, GivenTime, SlotEdit } from '../model/judgement.js';
import { toNobody, type Name, type PlacePoint, type PlaceRelation, type PlaceUse } from '../model/name.js';
import type { Time } from '../model/time.js';
import { isOverlapping, type Span } from '../text/span.js';
import { parseGivenTime } from './parse-given-time.js';
import type { QuotedText } from './quoted-text.js';

const RULE = 'judgement/edit';

/** What an edit looks up: the same that the claims were read with. */
export interface EditTools {
  toCodes(kind: string, agents: readonly Name[]): KindCodes;
  findParty(words: string): { readonly party: string; readonly side: string | null } | null;
  /** The point of a place of that name, as its report or another one of the dossier resolves it; null where none does. */
  findPoint(words: string, report: string): PlacePoint | null;
  toPrecision(point: PlacePoint | null, relation: PlaceRelation): PlaceUse['precision'];
}

/** The claim with values that a person gave, each with the rule `judgement/edit` and, where the report has them, its words. */
export function editClaim(
  claim: Claim,
  options: { readonly edits: readonly SlotEdit[]; readonly text: QuotedText; readonly tools: EditTools },
): Claim {
  let edited = claim;
  for (const edit of options.edits) edited = applyEdit(edited, { ...options, edit });
  return edited;
}

interface Editing {
  readonly text: QuotedText;
  readonly tools: EditTools;
}

function applyEdit(claim: Claim, options: Editing & { readonly edit: SlotEdit }): Claim {
  const { edit } = options;
  const naming = { ...options, claim };
  switch (edit.slot) {
    case 'kind': {
      const codes = options.tools.toCodes(edit.to, claim.agents);
      return withEvidence({ ...claim, kind: edit.to, codes }, { slot: 'kind', spans: [null] });
    }
    case 'stance':
      return withEvidence({ ...claim, stance: edit.to }, { slot: 'stance', spans: [null] });
    case 'quotation':
      return withEvidence({ ...claim, quotation: edit.to }, { slot: 'quotation', spans: [null] });
    case 'modality': {
      const others = claim.evidence.filter((one) => one.slot !== 'modality');
      const told = edit.to.map((): SlotEvidence => ({ slot: 'modality', span: null, rule: RULE }));
      return { ...claim, modality: edit.to, evidence: [...others, ...told] };
    }
    case 'claimant':
      return withClaimant(claim, edit.to === null ? null : toName(edit.to, naming));
    case 'institution': {
      const institution = edit.to === null ? null : toName(edit.to, naming);
      const edited = { ...claim, claimant: { ...claim.claimant, institution } };
      return withPerspectives(withEvidence(edited, { slot: 'claimant.institution', spans: institution ? [institution.span] : [] })); // prettier-ignore
    }
    case 'agents': {
      const agents = toNames(edit.to, { ...naming, before: claim.agents });
      const codes = options.tools.toCodes(claim.kind, agents);
      return withList({ ...claim, agents, codes }, { slot: 'agents', names: agents });
    }
    case 'targets': {
      const targets = toNames(edit.to, { ...naming, before: claim.targets });
      return withList({ ...claim, targets }, { slot: 'targets', names: targets });
    }
    case 'instruments': {
      const instruments = toNames(edit.to, { ...naming, before: claim.instruments });
      return withList({ ...claim, instruments }, { slot: 'instruments', names: instruments });
    }
    case 'places': {
      const places = edit.to.map((given) => toPlace(given, naming));
      return withList({ ...claim, places }, { slot: 'places', names: places });
    }
    case 'time':
      return withEvidence({ ...claim, time: toTime(edit.to) }, { slot: 'time', spans: [null] });
    case 'said':
      return withEvidence({ ...claim, said: toTime(edit.to) }, { slot: 'said', spans: [null] });
    case 'figure':
      return editFigure(claim, { ...options, edit });
  }
}

/** The claim with `judgement/edit` as evidence of a slot, in the place of what stood there; none where `spans` is empty. */
function withEvidence(
  claim: Claim,
  options: { readonly slot: string; readonly spans: readonly (Span | null)[] },
): Claim {
  const told = options.spans.map((span): SlotEvidence => ({ slot: options.slot, span, rule: RULE }));
  const at = claim.evidence.findIndex((one) => one.slot === options.slot);
  const rest = claim.evidence.filter((one) => one.slot !== options.slot);
  const place = at < 0 ? rest.length : at;
  return { ...claim, evidence: [...rest.slice(0, place), ...told, ...rest.slice(place)] };
}

/** The same for a slot with several names, where each is `slot[n]`. A name that stays keeps its own rule. */
function withList(claim: Claim, options: { readonly slot: string; readonly names: readonly Name[] }): Claim {
  const isOwn = (one: SlotEvidence): boolean => one.slot.startsWith(`${options.slot}[`);
  const at = claim.evidence.findIndex(isOwn);
  const rest = claim.evidence.filter((one) => !isOwn(one));
  const told = options.names.map(({ span, rule }, n): SlotEvidence => ({ slot: `${options.slot}[${n}]`, span, rule }));
  const place = at < 0 ? rest.length : at;
  return { ...claim, evidence: [...rest.slice(0, place), ...told, ...rest.slice(place)] };
}

interface Naming extends Editing {
  readonly claim: Claim;
}

function toNames(given: readonly GivenName[], options: Naming & { readonly before: readonly Name[] }): Name[] {
  return given.map((name) => options.before.find((one) => (one.text ?? one.standsFor) === name.text) ?? toName(name, options)); // prettier-ignore
}

/** A name that a person gave: as written where the report has the words, else what no words of it say but it stands for. */
function toName(given: GivenName, options: Naming): Name {
  const span = findWords(given.text, options);
  const match = options.tools.findParty(given.text);
  return {
    ...toNobody(RULE),
    text: span === null ? null : given.text,
    standsFor: span === null ? given.text : null,
    span,
    kind: given.kind ?? 'organisation',
    party: match?.party ?? null,
    side: match?.side ?? null,
  };
}

function toPlace(given: GivenName, options: Naming): PlaceUse {
  const before = options.claim.places.find((one) => (one.text ?? one.standsFor) === given.text);
  if (before) return before;
  const span = findWords(given.text, options);
  const point = options.tools.findPoint(given.text, options.claim.report);
  return {
    ...toNobody(RULE), text: span === null ? null : given.text, standsFor: span === null ? given.text : null, span, kind: 'place',
    relation: 'in', km: null, precision: options.tools.toPrecision(point, 'in'), point,
  }; // prettier-ignore
}

/** Where a report has the words of a name: in the claim's sentence, else nearest before it, else first after it. */
function findWords(words: string, { claim, text: { text } }: Naming): Span | null {
  const { sentence } = claim;
  let before: number | null = null;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const end = at + words.length;
    if (/[\p{L}\p{N}]/u.test(text.charAt(at - 1)) || /[\p{L}\p{N}]/u.test(text.charAt(end))) continue;
    if (at >= sentence.start && end <= sentence.end) return { start: at, end };
    if (at >= sentence.end) return before === null ? { start: at, end } : { start: before, end: before + words.length };
    before = at;
  }
  return before === null ? null : { start: before, end: before + words.length };
}

/** The claim with another claimant, who is also the innermost speaker of its chain; null for nobody, so that the agency or outlet speaks. */
function withClaimant(claim: Claim, name: Name | null): Claim {
  const isSpeaker = (link: ChainLink): boolean => link.role === 'speaker';
  const last = claim.chain.findLastIndex(isSpeaker);
  if (name === null) {
    const chain = claim.chain.filter((link) => !isSpeaker(link));
    const claimant: Claimant = { ...(chain[chain.length - 1]?.name ?? toNobody(RULE)), rule: RULE, institution: null };
    return withPerspectives(withoutInstitution({ ...claim, chain, claimant }, claimant));
  }
  const link: ChainLink = last < 0
    ? { role: 'speaker', name, cue: null, rule: RULE, isImplied: true }
    : { ...claim.chain[last]!, name, rule: RULE }; // prettier-ignore
  const chain = last < 0 ? [...claim.chain, link] : claim.chain.map((one, at) => (at === last ? link : one));
  // An organisation or force that speaks is its own institution.
  const isOwn = name.kind === 'organisation' || name.kind === 'party';
  const claimant: Claimant = { ...name, institution: isOwn ? name : null };
  const edited = withoutInstitution({ ...claim, chain, claimant }, claimant);
  return withPerspectives(isOwn ? withEvidence(edited, { slot: 'claimant.institution', spans: [name.span] }) : edited);
}

function withoutInstitution(claim: Claim, claimant: Claimant): Claim {
  const evidence = claim.evidence.filter((one) => one.slot !== 'claimant.institution');
  return withEvidence({ ...claim, evidence }, { slot: 'claimant', spans: [claimant.span] });
}

/** Whose losses a figure tells follows from who speaks and whose they are, by sides; where a side is not known it stays. */
function withPerspectives(claim: Claim): Claim {
  const side = claim.claimant.side ?? claim.claimant.institution?.side ?? null;
  const figures = claim.figures.map((figure): Figure => {
    const whose = figure.side ?? figure.party.side;
    if (whose === null) return figure;
    return { ...figure, perspective: side === null ? 'third-party' : side === whose ? 'own-losses' : 'inflicted' };
  });
  return { ...claim, figures };
}

function toTime(given: GivenTime | null): Time {
  const none = { text: null, span: null, rule: RULE };
  if (given === null) return { earliest: null, latest: null, precision: 'unknown', value: null, ...none };
  const { earliest, latest, precision } = given;
  return { earliest, latest, precision, value: toValue(given), ...none };
}

/** `2031-05-03`, `2031-05`, `2031`, or both ends of a stretch. */
function toValue({ earliest, latest }: GivenTime): string {
  for (const value of [earliest, earliest.slice(0, 7), earliest.slice(0, 4)]) {
    const whole = parseGivenTime(value);
    if (whole?.earliest === earliest && whole.latest === latest) return value;
  }
  return `${earliest}/${latest}`;
}

function editFigure(claim: Claim, options: Editing & { readonly edit: FigureEdit }): Claim {
  const { edit, text } = options;
  const span = text.find(edit.selector);
  if (span === null) return claim;
  const at = claim.figures.findIndex((figure) => isOverlapping(figure.span, span));
  const figure = claim.figures[at];
  if (!figure) return claim;
  if (edit.key === 'amount' && edit.to === null) return withoutFigure(claim, at);
  const figures = claim.figures.map((one, n) => (n === at ? toEditedFigure(one, { ...options, claim }) : one));
  const edited = withEvidence({ ...claim, figures }, { slot: `figures[${at}]`, spans: [figure.span] });
  return edit.key === 'party' ? withPerspectives(edited) : edited;
}

function toEditedFigure(figure: Figure, options: Naming & { readonly edit: FigureEdit }): Figure {
  const { edit } = options;
  switch (edit.key) {
    case 'amount':
      return { ...figure, ...edit.to, rule: RULE };
    case 'party': {
      const party = edit.to === null ? toNobody(RULE) : toName(edit.to, options);
      return { ...figure, party, side: party.side };
    }
    default:
      return { ...figure, [edit.key]: edit.to, rule: RULE };
  }
}

/** The claim without a figure, nor those that are inside it; the others keep their ids. */
function withoutFigure(claim: Claim, at: number): Claim {
  const gone = claim.figures[at]!.id;
  const stays = claim.figures.map((figure, n) => n !== at && figure.partOf !== gone);
  const numbers = new Map<number, number>();
  stays.forEach((isKept, n) => isKept && numbers.set(n, numbers.size));
  const evidence = claim.evidence.flatMap((one): SlotEvidence[] => {
    const n = /^figures\[(\d+)\]/.exec(one.slot)?.[1];
    if (n === undefined) return [one];
    const now = numbers.get(Number(n));
    return now === undefined ? [] : [{ ...one, slot: one.slot.replace(/\d+/, String(now)) }];
  });
  return { ...claim, figures: claim.figures.filter((_, n) => stays[n]), evidence };
}
