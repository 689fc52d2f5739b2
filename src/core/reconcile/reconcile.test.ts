import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeInput, reconcileSpecs, sayClaim, sayRelations, sha256, type ClaimSpec, type ReportSpec } from '../../../test/make-dossier.js'; // prettier-ignore
import { reconcile } from './reconcile.js';

const report = (name: string, claims: readonly ClaimSpec[], more: Partial<ReportSpec> = {}): ReportSpec => ({
  name, outlet: `Outlet ${name.toUpperCase()}`, published: '2031-05-05', claims, ...more,
}); // prettier-ignore

describe('denials', () => {
  const accusation: ClaimSpec = { text: 'Vesk fired rockets at a school in Arlen', kind: 'shelling', by: 'Kelmar army', stance: 'accuses', agents: ['Vesk'], places: ['Arlen'] }; // prettier-ignore
  const bare: ClaimSpec = { text: 'the claim', kind: 'deny', by: 'Vesk defence ministry', stance: 'denies', agents: ['Vesk defence ministry'] }; // prettier-ignore

  it('links a bare denial to the accusation before it, and puts it into its incident', () => {
    const ledger = reconcileSpecs([report('a', [accusation, bare])]);
    expect(sayRelations(ledger)).toEqual(['denies a2 → a1 (bare-denial-of-nearest)']);
    expect(ledger.claims[1]!.denies).toEqual([ledger.claims[0]!.id]);
    expect(ledger.incidents).toMatchObject([{ status: 'denied', origins: 1, outlets: 1, sidesClaiming: ['northern side'] }]); // prettier-ignore
  });

  it('links "which X denied" to the claim of the same sentence', () => {
    const ledger = reconcileSpecs([report('a', [{ text: 'Kelmar took Bessok', kind: 'advance', by: 'Kelmar', agents: ['Kelmar'], places: ['Bessok'] }, { ...bare, text: 'which', joined: true }])]); // prettier-ignore
    expect(sayRelations(ledger)).toEqual(['denies a2 → a1 (denial-by-relative-clause)']);
  });

  it.each([
    ['There is no truth in the report', 'a1'],
    ['This is a complete fabrication', 'a1'],
    ['The figure is a lie', 'a2'],
    ['it is not true that Vesk fired rockets at a school in Arlen', 'a1'],
    ['Vesk had nothing to do with the rockets fired at a school in Arlen', 'a1'],
  ])('takes “%s” for a denial of what it means', (text, denied) => {
    const toll: ClaimSpec = { text: 'six people were killed', kind: 'casualties', by: 'Kelmar army', joined: true };
    const ledger = reconcileSpecs([report('a', [accusation, toll, { text, kind: 'statement', by: 'Vesk defence ministry' }])]); // prettier-ignore
    expect(sayRelations(ledger).map((line) => line.replace(/ \(.*/, ''))).toEqual([`denies a3 → ${denied}`]);
  });

  it('takes no mere opinion for a denial', () => {
    const ledger = reconcileSpecs([report('a', [accusation, { text: 'the report is long', kind: 'statement', by: 'Vesk defence ministry' }])]); // prettier-ignore
    expect(sayRelations(ledger)).toEqual([]);
  });

  it('lets what did not happen corroborate nothing', () => {
    const shelling: ClaimSpec = { text: 'shells hit the market of Arlen', kind: 'shelling', by: 'Kelmar army', places: ['Arlen'], day: '2031-05-04' }; // prettier-ignore
    const ledger = reconcileSpecs([
      report('a', [shelling]),
      report('b', [{ ...shelling, text: 'no shells hit the market of Arlen', by: 'Vesk army', modality: ['negated'] }]),
    ]);
    expect(ledger.relations.filter(({ kind }) => kind === 'corroborates')).toEqual([]);
  });

  it('never lets a speaker deny his own side', () => {
    const ledger = reconcileSpecs([report('a', [accusation, { ...bare, by: 'Kelmar defence ministry', agents: ['Kelmar defence ministry'] }])]); // prettier-ignore
    expect(sayRelations(ledger)).toEqual([]);
  });

  it('leaves a far bare denial open', () => {
    const filler = Array.from({ length: 12 }, (_, n): ClaimSpec => ({ text: `The harbour of the old town was quiet for hour number ${n} of that long and windy day by the sea`, kind: 'background' })); // prettier-ignore
    const ledger = reconcileSpecs([report('a', [accusation, ...filler, bare])]);
    expect(sayRelations(ledger)).toEqual([]);
  });

  it('finds the denied content in another report', () => {
    const ledger = reconcileSpecs([
      report('a', [{ text: 'A Pallian warplane shot down a transport aircraft of Kelmar', kind: 'shoot-down', by: 'Kelmar', agents: ['Pallia'], targets: ['Kelmar army'], day: '2031-05-04' }]), // prettier-ignore
      report('b', [{ text: 'its warplane shot down the transport aircraft', kind: 'shoot-down', by: 'Pallia', stance: 'denies', agents: ['Pallia'], targets: ['Kelmar army'], day: '2031-05-04' }]), // prettier-ignore
    ]);
    expect(sayRelations(ledger)).toEqual(['denies b1 → a1 (denial-in-other-report)']);
  });

  it('keeps a denial of what no report claims, without a claim and without an incident', () => {
    const ledger = reconcileSpecs([report('a', [accusation]), report('b', [{ text: 'its engineers blew up the dam of Dunmar', kind: 'destroy', by: 'Vesk', stance: 'denies', agents: ['Vesk'], places: ['Dunmar'] }])]); // prettier-ignore
    const denial = ledger.claims.find((claim) => claim.stance === 'denies')!;
    expect([denial.denies, denial.incident]).toEqual([[], null]);
  });
});

describe('origins', () => {
  const strike: ClaimSpec = { text: 'Vesk artillery shelled the market of Arlen on the fourth of May', kind: 'shelling', agents: ['Vesk'], places: ['Arlen'], day: '2031-05-04' }; // prettier-ignore

  it('counts one agency that three outlets print as one origin', () => {
    const ledger = reconcileSpecs(['a', 'b', 'c'].map((name) => report(name, [strike], { credit: 'Mistral Agency' })));
    expect(ledger.incidents).toMatchObject([{ origins: 1, outlets: 3, status: 'single-origin' }]);
    expect(new Set(ledger.claims.map((claim) => claim.origin)).size).toBe(1);
    expect(ledger.relations.map((relation) => relation.kind)).toEqual(['repeats', 'repeats']);
  });

  it('gives a passage that is credited to an agency to the agency', () => {
    const ledger = reconcileSpecs([report('a', [{ ...strike, agency: 'Mistral Agency' }, { text: 'The night was calm in the capital', kind: 'statement' }])]); // prettier-ignore
    const agency = ledger.origins.find((origin) => origin.kind === 'agency')!;
    expect(ledger.reports[0]!.passages).toMatchObject([{ origin: agency.id, rule: 'passage/according-to-agency' }]);
    expect(ledger.reports[0]!.origin).not.toBe(agency.id);
  });

  it('counts one statement that two outlets quote once', () => {
    const claim: ClaimSpec = { text: 'our troops have taken Bessok', kind: 'advance', by: 'Kelmar defence ministry', agents: ['Kelmar'], places: ['Bessok'], day: '2031-05-04' }; // prettier-ignore
    const ledger = reconcileSpecs([report('a', [claim]), report('b', [{ ...claim, text: 'it had captured Bessok', by: 'Kelmar' }], { published: '2031-05-06' })]); // prettier-ignore
    expect(ledger.origins.filter((origin) => origin.kind === 'statement')).toHaveLength(1);
    expect(sayRelations(ledger)).toEqual(['repeats b1 → a1 (same-statement)']);
    expect(ledger.incidents).toMatchObject([{ origins: 1, outlets: 2, status: 'single-origin' }]);
  });

  it('does not let two institutions of one side corroborate each other', () => {
    const claim: ClaimSpec = { text: 'shells fell on Arlen', kind: 'shelling', agents: ['Vesk'], places: ['Arlen'], day: '2031-05-04' }; // prettier-ignore
    const ledger = reconcileSpecs([report('a', [{ ...claim, by: 'Kelmar army' }]), report('b', [{ ...claim, text: 'the town of Arlen came under heavy fire in the morning', by: 'Kelmar health ministry' }])]); // prettier-ignore
    expect(ledger.relations.filter((relation) => relation.kind === 'corroborates')).toEqual([]);
    expect(ledger.incidents).toMatchObject([{ origins: 1, status: 'single-origin' }]);
  });

  it('lets an own correspondent corroborate a ministry', () => {
    const ledger = reconcileSpecs([
      report('a', [{ ...strike, by: 'Kelmar army' }]),
      report('b', [{ ...strike, text: 'shells hit the market of Arlen', by: 'Our correspondent', party: 'nobody' }]),
    ]);
    expect(ledger.relations.map((relation) => [relation.kind, relation.rule])).toEqual([['corroborates', 'relation/own-observation']]); // prettier-ignore
    expect(ledger.incidents).toMatchObject([{ origins: 2, status: 'corroborated' }]);
  });

  it('counts a passive without a speaker for nothing', () => {
    const ledger = reconcileSpecs([report('a', [{ ...strike, passive: true }]), report('b', [{ ...strike, by: 'Kelmar army' }])]); // prettier-ignore
    expect(ledger.origins.map((origin) => origin.kind).sort()).toEqual(['outlet', 'outlet', 'statement', 'unknown']);
    expect(ledger.incidents).toMatchObject([{ origins: 1, status: 'single-origin' }]);
  });
});

describe('incidents', () => {
  const shelling = (place: string, day: ClaimSpec['day'], by: string): ClaimSpec => ({ text: `guns hit ${place} hard`, kind: 'shelling', by, party: 'nobody', agents: ['Vesk'], places: [place], day: day ?? '2031-05-04' }); // prettier-ignore

  it('brings claims of one kind, place and day together, and keeps other days and places apart', () => {
    const ledger = reconcileSpecs([
      report('a', [shelling('Arlen', '2031-05-04', 'A resident')]),
      report('b', [shelling('Arlen', '2031-05-04', 'A doctor'), shelling('Arlen', '2031-05-03', 'A doctor')]),
      report('c', [shelling('Corvo', '2031-05-04', 'A teacher')]),
    ]);
    expect(ledger.incidents.map((incident) => incident.claims.length).sort((a, b) => a - b)).toEqual([1, 1, 2]);
  });

  it('does not chain days into one giant incident', () => {
    const days = Array.from({ length: 12 }, (_, n) => [`2031-05-${String(n + 4).padStart(2, '0')}`, `2031-05-${String(n + 5).padStart(2, '0')}`] as const); // prettier-ignore
    const ledger = reconcileSpecs(days.map((day, n) => report(`r${n}`, [shelling('Arlen', day, `A resident of street ${n}`)], { published: '2031-05-20' }))); // prettier-ignore
    for (const incident of ledger.incidents) expect(incident.claims.length).toBeLessThanOrEqual(2);
    expect(ledger.incidents.length).toBeGreaterThanOrEqual(6);
  });

  it('keeps the villages of one list apart', () => {
    const taken = (place: string): ClaimSpec => ({ text: `our army took ${place}`, kind: 'advance', by: 'Kelmar army', agents: ['Kelmar'], targets: [place], places: [place], day: '2031-05-04' }); // prettier-ignore
    const ledger = reconcileSpecs([report('a', [taken('Arlen'), taken('Bessok'), taken('Dunmar')])]);
    expect(ledger.incidents).toHaveLength(3);
  });

  it('leaves history, calls and opinions out', () => {
    const ledger = reconcileSpecs([report('a', [
      { ...shelling('Arlen', '1992-05-04', 'A resident'), modality: ['historical'] },
      { text: 'stop the guns', kind: 'appeal', by: 'Continental Union', party: 'nobody', stance: 'appeals' },
      { text: 'we shall take Arlen', kind: 'advance', by: 'Kelmar', stance: 'vows', modality: ['future'], places: ['Arlen'] },
    ])]); // prettier-ignore
    expect(ledger.incidents).toEqual([]);
  });

  it('shows who names whom for one act', () => {
    const killed = { n: 7, whose: 'Kelmar', status: 'civilian', mode: 'unknown', area: 'Arlen', asOf: '2031-05-04' } as const; // prettier-ignore
    const act = (by: string, agent: string): ClaimSpec => ({ text: 'a rocket hit the market of Arlen and killed seven', kind: 'shelling', by, stance: 'accuses', agents: [agent], places: ['Arlen'], day: '2031-05-04', figures: [killed] }); // prettier-ignore
    const ledger = reconcileSpecs([
      report('a', [act('Kelmar army', 'Vesk')]),
      report('b', [act('Vesk army', 'Kelmar')], { published: '2031-05-06' }),
    ]);
    expect(sayRelations(ledger)).toEqual(['contradicts responsibility b1 → a1 (each-blames-the-other)']);
    expect(ledger.incidents).toMatchObject([{ status: 'contested' }]);
  });
});

describe('entities', () => {
  const said = (by: string, more: Partial<ClaimSpec> = {}): ClaimSpec => ({ text: `the line holds, day ${by.length}`, by, person: true, ...more }); // prettier-ignore

  it('joins spellings of one name that sound alike, with the same party', () => {
    const ledger = reconcileSpecs([
      report('a', [said('Vigen Petrosian', { party: 'Kelmar' })]),
      report('b', [said('Wigen Bedrosyan', { party: 'Kelmar' })]),
    ]);
    const persons = ledger.entities.filter((entity) => entity.kind === 'person');
    expect(persons.map((entity) => entity.names.length)).toEqual([2]);
    expect(persons[0]!.evidence.map((one) => one.rule)).toContain('entity/same-sound');
  });

  it('keeps people of one surname, and people of two sides, apart', () => {
    const ledger = reconcileSpecs([
      report('a', [said('Anvar Karov', { party: 'Kelmar' }), said('Sabit Karov', { party: 'Kelmar' })]),
      report('b', [said('Anvor Karov', { party: 'Vesk' })]),
    ]);
    expect(ledger.entities.filter((entity) => entity.kind === 'person')).toHaveLength(3);
  });

  it('joins the ways of naming one ministry, and not two ministries', () => {
    const by = (name: string): ClaimSpec => ({ text: `the line of ${name} holds`, by: name });
    const ledger = reconcileSpecs([report('a', [by("Kelmar's defence ministry"), by('Kelmar health ministry')]), report('b', [by('Defense Ministry of Kelmar')])]); // prettier-ignore
    expect(ledger.entities.filter((entity) => entity.kind === 'organisation').map((entity) => entity.names.length).sort((a, b) => a - b)).toEqual([1, 2]); // prettier-ignore
  });

  it('follows the rows of the dossier, also where they say no', () => {
    const row = { kind: 'person', party: 'Kelmar', wikidata: null };
    const names = [
      { entity: 'Artun Ovan', name: 'The Hammer', isNot: false, ...row },
      { entity: 'Artun Ovan', name: 'Arton Ovan', isNot: true, ...row },
    ];
    const ledger = reconcileSpecs([report('a', [said('Artun Ovan', { party: 'Kelmar' }), said('The Hammer', { party: 'Kelmar' }), said('Arton Ovan', { party: 'Kelmar' })])], { names }); // prettier-ignore
    expect(ledger.entities.filter((entity) => entity.kind === 'person').map((entity) => entity.names.map((name) => name.text).join(' = ')).sort()).toEqual(['Arton Ovan', 'Artun Ovan = The Hammer']); // prettier-ignore
  });

  it('has an entity for every party and a side for every side that occurs', () => {
    const ledger = reconcileSpecs([report('a', [said('Artun Ovan', { party: 'Kelmar', agents: ['Pallia'] })])]);
    expect(ledger.entities.filter((entity) => entity.kind === 'party').map((entity) => entity.name).sort()).toEqual(['Kelmar', 'Pallia']); // prettier-ignore
    expect(ledger.sides.map((side) => side.name).sort()).toEqual(['northern side', 'southern side']);
  });
});

const KINDS = ['shelling', 'advance', 'clash', 'casualties', 'vow', 'deny'] as const;
const claimSpecs: fc.Arbitrary<ClaimSpec> = fc
  .record({
    kind: fc.constantFrom(...KINDS),
    by: fc.constantFrom(null, 'Kelmar army', 'Vesk defence ministry', 'Artun Ovan', 'Arton Oven', 'Continental Union'),
    place: fc.constantFrom('Arlen', 'Bessok', 'Corvo', null),
    day: fc.integer({ min: 1, max: 6 }),
    agent: fc.constantFrom('Kelmar', 'Vesk', null),
    n: fc.constantFrom(null, 3, 164, 196, 2700),
    denies: fc.boolean(),
    joined: fc.boolean(),
  })
  .map(({ kind, by, place, day, agent, n, denies, joined }): ClaimSpec => ({
    text: kind === 'deny' ? 'the claim' : `report of ${kind} at ${place ?? 'the front'} by ${agent ?? 'somebody'} ${day}`,
    kind, by, person: by === 'Artun Ovan' || by === 'Arton Oven', joined,
    stance: denies || kind === 'deny' ? 'denies' : 'asserts', places: place === null ? [] : [place], agents: agent === null ? [] : [agent],
    day: `2031-05-0${day}`, figures: n === null ? [] : [{ n, whose: agent ?? 'Kelmar', asOf: `2031-05-0${day}`, perspective: by === 'Vesk defence ministry' ? 'inflicted' : 'own-losses' }],
  })); // prettier-ignore
const reportSpecs: fc.Arbitrary<ReportSpec[]> = fc
  .array(fc.record({ outlet: fc.constantFrom('Harbour Post', 'Inland Wire', null), credit: fc.constantFrom(undefined, 'Mistral Agency'), claims: fc.array(claimSpecs, { minLength: 1, maxLength: 6 }), day: fc.integer({ min: 1, max: 7 }) }), { minLength: 1, maxLength: 6 })
  .map((list) => list.map(({ outlet, credit, claims, day }, n) => ({ name: `r${n}`, outlet, claims, published: `2031-05-0${day}`, ...(credit === undefined ? {} : { credit }) }))); // prettier-ignore

describe('the ledger as a whole', () => {
  it('does not hang on the order of reports and claims', () => {
    fc.assert(
      fc.property(reportSpecs, fc.infiniteStream(fc.nat()), (specs, stream) => {
        const input = makeInput(specs);
        const shuffle = <T>(list: readonly T[]): T[] => list.map((value) => ({ value, at: stream.next().value as number })).sort((a, b) => a.at - b.at).map((one) => one.value); // prettier-ignore
        const other = reconcile({ ...input, reports: shuffle(input.reports), claims: shuffle(input.claims) });
        expect(JSON.stringify(other)).toBe(JSON.stringify(reconcile(input)));
      }),
      { numRuns: 80 },
    );
  });

  it('points nowhere but into itself, and relates no claim to itself or twice', () => {
    fc.assert(
      fc.property(reportSpecs, (specs) => {
        const ledger = reconcile(makeInput(specs));
        const claims = new Map(ledger.claims.map((claim) => [claim.id, claim]));
        const origins = new Set(ledger.origins.map((origin) => origin.id));
        const entities = new Set(ledger.entities.map((entity) => entity.id));
        expect(entities.size).toBe(ledger.entities.length);
        expect(origins.size).toBe(ledger.origins.length);
        expect(new Set(ledger.relations.map((relation) => relation.id)).size).toBe(ledger.relations.length);
        for (const relation of ledger.relations) expect(claims.has(relation.from) && claims.has(relation.to) && relation.from !== relation.to).toBe(true); // prettier-ignore
        for (const incident of ledger.incidents) {
          expect(incident.id).toBe(`incident:${sha256(incident.claims[0]!).slice(0, 16)}`);
          for (const id of incident.claims) expect(claims.get(id)?.incident).toBe(incident.id);
        }
        for (const claim of ledger.claims) {
          expect(origins.has(claim.origin ?? '')).toBe(true);
          for (const name of [claim.claimant, ...claim.agents, ...claim.places]) expect(name.entity === null || entities.has(name.entity)).toBe(true); // prettier-ignore
          for (const id of claim.denies) expect(claims.has(id)).toBe(true);
        }
        for (const record of ledger.reports) expect(record.origin === null || origins.has(record.origin)).toBe(true);
      }),
      { numRuns: 80 },
    );
  });

  it('reads an empty dossier', () => {
    expect(reconcileSpecs([])).toMatchObject({ reports: [], claims: [], origins: [], entities: [], incidents: [], relations: [] }); // prettier-ignore
  });

  it('names claims for people', () => {
    const ledger = reconcileSpecs([report('a', [{ text: 'the line holds' }])]);
    expect(sayClaim(ledger, ledger.claims[0]!.id)).toBe('a1');
  });
});
