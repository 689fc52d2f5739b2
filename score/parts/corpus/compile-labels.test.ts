import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LEDGER_RECORD } from '../../../src/core/export/ledger-record.js';
import { compileLabels } from './compile-labels.js';
import { LABELS } from './labels.js';
import { toGoldLedger } from './to-gold-ledger.js';

const FOLDER = new URL('../../../training/corpus/invented/', import.meta.url);
const EXAMPLE = {
  text: readFileSync(new URL('inv-cenepa.txt', FOLDER), 'utf8'),
  markup: readFileSync(new URL('inv-cenepa.mark', FOLDER), 'utf8'),
};

const TEXT = `📻 Tarvia One
“We will hold,” Colonel Edrik Vansol of the Tarvian army said on Friday. The army took Brusk and Omel.
Dravik and Port Meren denied that the jet hit a school. Vansol said 24 more soldiers had died, bringing the total to 187.
He denied the claim.
`;

const HEAD =
  'published 2019-06-15\noutlet Tarvia One\nLOC tarvia = (Tarvian) | Dravik ; state\nLOC meren = Port Meren ; state\n';
const NAMES = `${HEAD}ORG army = (army) ; force ; of tarvia\nPER vansol = Edrik Vansol | Vansol ; of army\nLOC brusk = Brusk\nLOC omel = Omel\n`;

function compile(markup: string): ReturnType<typeof compileLabels> {
  return compileLabels(NAMES + markup, { id: 'a', text: TEXT, from: null });
}

function quote(words: readonly (readonly [number, number])[]): string[] {
  const characters = Array.from(TEXT);
  return words.map(([start, end]) => characters.slice(start, end).join(''));
}

describe('compileLabels', () => {
  it('compiles the worked example into records of the format', () => {
    const { labels, faults } = compileLabels(EXAMPLE.markup, { id: 'inv-cenepa', text: EXAMPLE.text, from: null });
    expect(faults).toEqual([]);
    expect(LABELS.parse(JSON.parse(JSON.stringify(labels)))).toEqual(labels);
    for (const record of toGoldLedger(labels, EXAMPLE.text)) expect(LEDGER_RECORD.safeParse(record).error?.issues).toBe(undefined); // prettier-ignore
  });

  it('finds words by code points, behind characters of two units', () => {
    const { labels, faults } = compile(
      '§2\n>\n- advance: The army took … Omel\n agent The army; target Omel; in Omel\n',
    );
    expect(faults).toEqual([]);
    expect(quote(labels.claims[0]!.pieces)).toEqual(['The army took', 'Omel']);
    expect(quote([labels.claims[0]!.agents[0]!.words!])).toEqual(['army']);
    expect(quote([labels.outlet.words!])).toEqual(['Tarvia One']);
  });

  it('works out content, quotation, chain, institution and the time of speech', () => {
    const { labels, faults } = compile('§2\n> Colonel [Edrik Vansol] of {the Tarvian army=army} | said | * | vows | said on Friday\n- vow future: We will hold\n'); // prettier-ignore
    expect(faults).toEqual([]);
    expect(quote(labels.attributions[0]!.content)).toEqual(['“We will hold,”']);
    const claim = labels.claims[0]!;
    expect([claim.quotation, claim.stance]).toEqual(['direct', 'vows']);
    expect(claim.chain.map((link) => link.role)).toEqual(['outlet', 'speaker']);
    expect(quote([claim.claimant.words!, claim.claimant.institution!.words!])).toEqual([
      'Edrik Vansol',
      'Tarvian army',
    ]);
    expect([claim.said.earliest, claim.time.latest]).toEqual(['2019-06-14', '2019-06-14']);
  });

  it('takes a quotation for content, but not one in which its speaker is spoken of', () => {
    const text = '“They shell us, the mayor says they do,” Orla Venn said.\n';
    const { labels, faults } = compileLabels('published ?\noutlet ?\nPER venn = Orla Venn\n§1\n> Orla Venn | said | *\n- shelling: They shell us\n>> the mayor | says | *\n- shelling: they do\n', { id: 'a', text, from: null }); // prettier-ignore
    expect(faults).toEqual([]);
    expect(labels.attributions.map((one) => one.content.map(([start, end]) => text.slice(start, end)))).toEqual([
      ['“They shell us, the mayor says they do,”'],
      ['they do'],
    ]);
  });

  it('ends a claimant before a relative clause that only adds something', () => {
    const text = 'A nurse, who gave no name, saw the fire. A nurse who ran saw it.\n';
    const { labels } = compileLabels('published ?\noutlet ?\n§1\n> A nurse, who gave no name, | saw | the fire\n- destroy: *\n> A nurse who ran | saw | it\n- destroy: *\n', { id: 'a', text, from: null }); // prettier-ignore
    expect(labels.claims.map(({ claimant }) => text.slice(...claimant.words!))).toEqual(['nurse', 'nurse who ran']);
    expect(labels.attributions.map(({ source }) => text.slice(...source[0]!))).toEqual([
      'A nurse, who gave no name,',
      'A nurse who ran',
    ]);
  });

  it('makes a claim for each of joint speakers, and links denials', () => {
    const { labels, faults } = compile('§3\n> [Dravik] and [Port Meren] | denied | that the jet hit a school | denies\n- air-strike #jet: *\n§4\n> He=vansol | denied | the claim | denies\n- deny: *\n denies #jet\n'); // prettier-ignore
    expect(faults).toEqual([]);
    expect(labels.claims.map((claim) => claim.joint)).toEqual([0, 0, null]);
    expect(quote(labels.claims[0]!.pieces)).toEqual(['the jet hit a school']);
    expect(labels.claims[2]!.denies).toEqual([0, 1]);
  });

  it('reads figures and what they are part of', () => {
    const { labels, faults } = compile('§3\n> Vansol | said | *\n- casualties: 24 more soldiers had died\n fig 24 more soldiers: killed, military, incremental, own\n- casualties: bringing the total to 187\n fig 187: killed, cumulative, unit soldiers\n'); // prettier-ignore
    expect(faults).toEqual([]);
    const [first, second] = labels.claims.map((claim) => claim.figures[0]!);
    expect(first).toMatchObject({ low: 24, best: 24, high: 24, hedge: 'exact', perspective: 'own-losses' });
    expect(quote([first!.unit!, second!.unit!])).toEqual(['soldiers', 'soldiers']);
  });

  it.each([
    ['§2\n>\n- battle: The army took Brusk\n', /no kind "battle"/],
    ['§2\n>\n- advance: The army lost Brusk\n', /does not stand in line 2/],
    ['§2\n>\n- advance: army\n', /stands 2 times.*@1/],
    ['§3\n>\n- advance: the jet hit a school\n with rockets\n', /no "rockets"/],
    ['§3\n> Vansol=nobody | said | *\n- casualties: bringing the total to 187\n', /"=nobody" is no name/],
    ['§3\n> Vansol | said | * | shouts\n- casualties: bringing the total to 187\n', /no option "shouts"/],
    ['§2\n>\n- advance certain: The army took Brusk\n', /"certain" is no stance/],
    ['§3\n>\n- casualties: bringing the total to 187\n fig 187: killed, between 20 10\n', /lower number first/],
    ['§3\n>\n- casualties: bringing the total to 187\n fig the total: killed\n', /no number is read/],
    ['§3\n>\n- casualties: bringing the total to 187\n fig 24: killed\n', /outside of the words/],
    ['§9\n', /the text has 4 lines/],
    ['§2\n>\n- advance: The army took Brusk\n time in the spring\n', /in the spring/],
    ['§2\n>\n- advance: The army took Brusk\n time on Friday = soon\n', /"soon" is no time/],
    ['§4\n> He=vansol | denied | the claim | denies\n- deny: *\n denies #x\n', /no claim is called #x/],
    ['shelling in line 2\n', /no line begins with "shelling"/],
  ])('tells a fault: %s', (markup, message) => {
    const { faults } = compile(markup);
    expect(faults.map((fault) => fault.message).join('\n')).toMatch(message);
    expect(faults.every((fault) => fault.line >= 1)).toBe(true);
  });

  it('never throws, and its labels always quote the text', () => {
    const line = fc.oneof(
      fc.constantFrom('§2', '>', '> Vansol | said | *', '>^ *', '- advance: Brusk', '- casualties: 187', ' fig 187: killed', ' in Omel', '- deny: *', ' time on Friday'), // prettier-ignore
      fc.string({ maxLength: 30 }),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        const { labels } = compile(lines.join('\n'));
        for (const claim of labels.claims) expect(quote(claim.pieces).every((words) => words.length > 0)).toBe(true);
      }),
    );
  });
});
