import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { gazetteer, hash, readClaims, tables, wordsOf } from '../../../test/read-claims.js';
import { sharedReader } from '../../../test/read-text.js';
import { analyseDossier, analyseReport } from '../pipeline.js';

interface Expected {
  readonly by?: string | null;
  readonly kind?: string;
  readonly stance?: string;
  readonly says?: string;
}

async function briefsOf(text: string): Promise<Required<Expected>[]> {
  return (await readClaims(text)).map((claim) => ({
    by: claim.chain.findLast((link) => link.role === 'speaker')?.name.text ?? null,
    kind: claim.kind,
    stance: claim.stance,
    says: wordsOf(text, claim),
  }));
}

describe('findClaims', () => {
  it.each<[string, string, Expected[]]>([
    ['a verb of saying', 'The defence ministry said Tarvian artillery shelled Lessen.', [{ by: 'defence ministry', kind: 'shelling', stance: 'asserts', says: 'Tarvian artillery shelled Lessen' }]],
    ['nobody who speaks', 'Tarvian artillery shelled Lessen on Friday.', [{ by: null, kind: 'shelling', stance: 'asserts' }]],
    ['coordinated clauses', 'The mayor said shells hit the school and rockets destroyed a bridge.', [{ by: 'mayor', kind: 'shelling' }, { by: 'mayor', kind: 'destroy' }]],
    ['joint speakers', 'Halmara and Tarvia denied the claim.', [{ by: 'Halmara', kind: 'deny', stance: 'denies', says: 'the claim' }, { by: 'Tarvia', kind: 'deny', stance: 'denies', says: 'the claim' }]],
    ['both sides, which speak with one voice', 'Both sides refused to yield.', [{ by: 'Both sides', kind: 'reject', stance: 'rejects' }]],
    ['a denied happening', 'The ministry denied that its forces had shelled Lessen.', [{ by: 'ministry', kind: 'shelling', stance: 'denies' }]],
    ['an idea that is refused', 'The two leaders rejected the proposal for a summit.', [{ kind: 'reject', stance: 'rejects', says: 'the proposal for a summit' }]],
    ['an accusation', 'Halmara accused Tarvia of firing rockets at Havnik.', [{ by: 'Halmara', kind: 'shelling', stance: 'accuses', says: 'Tarvia … firing rockets at Havnik' }]],
    ['an accusation of words alone', 'Halmara accused Tarvia of making statements in support of the rebels.', [{ by: 'Halmara', kind: 'accuse', stance: 'accuses' }]],
    ['a call', 'The envoy called on both camps to stop the fighting.', [{ by: 'envoy', kind: 'appeal', stance: 'appeals', says: 'both camps to stop the fighting' }]],
    ['a relay of what somebody else said', "Tarvia's ministry said its forces had shot down a drone, an online portal reported.", [{ by: "Tarvia's ministry", kind: 'shoot-down' }]],
    ['a name behind a quotation', '"Tarvia must end the siege" of Brusk, Orlan Vesk, an aide to the president, told reporters.', [{ by: 'Orlan Vesk', kind: 'appeal', stance: 'demands' }]],
    ['a participle that goes on with the speaker', 'The president said that 300 soldiers had been sent to Tarvia, adding that a line had been crossed.', [{ by: 'president', kind: 'deploy' }, { by: 'president' }]],
    ['a quotation behind a colon', 'And he wrote: “Heavy fighting continues near Dorn.”', [{ by: 'he', kind: 'clash', says: 'Heavy fighting continues near Dorn' }]],
    ['a passive without a speaker', 'Scores were reported killed while Tarvia and Halmara went on fighting.', [{ by: null, kind: 'casualties', stance: 'asserts' }]],
    ['what is accused by nobody', 'Both camps were accused of shelling clinics.', [{ by: null, stance: 'accuses' }]],
    ['a refusal to tell', 'The ministry has not announced its losses.', [{ by: 'ministry', kind: 'withhold', stance: 'withholds' }]],
    ['own resolve', 'Dravik says it will fight on to the end.', [{ by: 'Dravik', kind: 'vow', stance: 'vows' }]],
    ['blame for a war', 'Halmara blamed Tarvia for the outbreak of the war.', [{ by: 'Halmara', kind: 'accuse', stance: 'accuses', says: 'Tarvia … the outbreak of the war' }]],
    ['two stances of one sentence', 'Halmara has blamed Tarvia for the war and promised the rebels its full support.', [{ by: 'Halmara', stance: 'accuses' }, { by: 'Halmara', stance: 'promises' }]],
    ['ground that is taken', 'The army said it had captured Brusk.', [{ by: 'army', kind: 'advance' }]],
    ['backing, which is no advance', "The minister said that Halmara's support for the rebels amounted to backing the occupation.", [{ by: 'minister', kind: 'support' }]],
    ['a cleft sentence', 'Tarvia says it was Halmara that reopened the war with an offensive on Sunday.', [{ by: 'Tarvia', says: 'it was Halmara that reopened the war with an offensive on Sunday' }]],
    ['a war of long ago', 'Tarvia and Halmara fought a war in 1992 that killed 9,000 people.', [{ by: null }, { by: null, kind: 'casualties', says: 'a war … that killed 9,000 people' }]],
    ['a subject that two verbs share', 'Since the clashes began, both camps have declared martial law.', [{ by: null, kind: 'mobilise', says: 'Since the clashes began, both camps have declared martial law' }]],
    ['a circumstance that names calls', 'The fighting goes on despite calls for a truce.', [{ by: null, kind: 'clash', says: 'The fighting goes on despite calls for a truce' }]],
    ['a denial as an aside', 'The army claimed victories, which the ministry denied.', [{ by: 'army' }, { by: 'ministry', kind: 'deny', stance: 'denies' }].slice(1)],
    ['what has no word of the lexicon', 'Deputies painted the street. The building houses a bakery.', [{ by: null, kind: 'background', says: 'Deputies painted the street' }, { by: null, kind: 'background' }]],
    ['what else happened at that time', 'The power failed in Havnik as shells hit the station.', [{ by: null, says: 'The power failed in Havnik' }, { by: null, kind: 'shelling', says: 'shells hit the station' }]],
    ['a toll with the act that it came from', 'Three people were killed when shells hit the station.', [{ by: null, kind: 'shelling' }]],
    ['what a name is told to be, behind a comma', 'The mayor said the bridge, which has two lanes, was shut.', [{ by: 'mayor', says: 'the bridge … has two lanes' }, { by: 'mayor', says: 'the bridge … was shut' }]],
    ['what else was done', 'Gunmen stormed the post, smashing the windows.', [{ by: null }, { by: null, says: 'Gunmen … smashing the windows' }]],
    ['by what it was done', 'Gunmen stormed the post, using two trucks.', [{ by: null }]],
    ['each thing of a list', 'Rioters attacked shops, banks and a school in Havnik.', [{ says: 'Rioters attacked shops … in Havnik' }, { says: 'Rioters attacked … banks … in Havnik' }, { says: 'Rioters attacked … a school in Havnik' }]],
    ['what one has, which is one state', 'The valley has a school and a bakery of its own.', [{ kind: 'background' }]],
    ['a citation', 'Two villages were destroyed, according to the agency Orbel Press.', [{ kind: 'destroy', stance: 'asserts', says: 'Two villages were destroyed' }]],
  ])('reads %s', async (_, text, expected) => {
    const found = await briefsOf(text);
    expect(found).toMatchObject(expected);
    expect(found).toHaveLength(expected.length);
  }); // prettier-ignore

  it.each([
    ['an aside', 'Without giving details.'],
    ['what goes on today without a happening', 'The baker opens the shop at six.'],
    ['a condition', 'If Tarvia wants peace.'],
    ['a fragment', 'A calmer night.'],
    ['what is said to the reader', 'You can subscribe to our newsletter here.'],
    ['a question', 'Has the bridge in Dorn held so far?'],
    ['a question about a happening', 'Will Tarvia attack Brusk?'],
  ])('finds no statement in %s', async (_, text) => {
    expect(await briefsOf(text)).toEqual([]);
  });

  it('gives each place of a list its own claim, with the words that all share', async () => {
    const text = 'The army has taken the villages of Brusk, Omel and Dorn.';
    const claims = await readClaims(text);
    expect(claims.map((claim) => wordsOf(text, claim))).toEqual(['The army has taken the villages of Brusk', 'The army has taken the villages of … Omel', 'The army has taken the villages of … Dorn']); // prettier-ignore
    expect(claims.map((claim) => claim.targets.map((name) => name.text))).toEqual([['Brusk'], ['Omel'], ['Dorn']]);
  });

  it('takes no weekday for a place, and no country that is dealt with', async () => {
    const claims = await readClaims('The ministry said the army repelled an attack by Halmara near Brusk on Thursday.');
    expect(claims.flatMap((claim) => claim.places.map((place) => place.text))).toEqual(['Brusk']);
  });

  it.each([
    ['losses that a party reports are its own', 'Tarvia has announced 62 military deaths.', [62, 'Tarvian side', 'own-losses']],
    ['the enemy’s dead are inflicted', 'Tarvia said it had killed 90 Halmaran soldiers.', [90, 'Halmaran side', 'inflicted']],
    ['an outlet tells of others', 'Nine Tarvian soldiers were killed on Friday.', [9, 'Tarvian side', 'third-party']],
    ['soldiers of both sides belong to neither', 'The raid killed 12 soldiers of both sides.', [12, null, 'third-party']],
  ] as const)('settles whose a figure is: %s', async (_, text, expected) => {
    const figures = (await readClaims(text)).flatMap((claim) => claim.figures);
    expect(figures.map((figure) => [figure.best, figure.side, figure.perspective])).toEqual([expected]);
  }); // prettier-ignore

  it('tells a loss and the toll that it brings as two claims of one owner', async () => {
    const text = 'On Friday, the Tarvian forces announced 31 more casualties, bringing their toll to 164.';
    const claims = await readClaims(text);
    expect(claims.map((claim) => wordsOf(text, claim))).toEqual(['31 more casualties', 'bringing their toll to 164']);
    const figures = claims.flatMap((claim) => claim.figures);
    expect(figures.map((figure) => [figure.best, figure.side, figure.mode])).toEqual([[31, 'Tarvian side', 'incremental'], [164, 'Tarvian side', 'cumulative']]); // prettier-ignore
  });

  it('never throws, and gives every claim of any text exact words and an id of its own', async () => {
    const word = fc.constantFrom('The', 'ministry', 'said', '“', '”', ',', '.', 'that', 'both', 'sides', 'shelled', 'Lessen', 'and', 'of', '12', 'killed', 'which', 'denied', 'told', 'reporters', ':', '\n', 'it', 'if', 'by'); // prettier-ignore
    const text = fc.oneof(
      fc.array(word, { maxLength: 40 }).map((words) => words.join(' ')),
      fc.string({ unit: 'binary', maxLength: 120 }),
    );
    await fc.assert(
      fc.asyncProperty(text, async (source) => {
        const received = { file: 'any.txt', sha256: hash(source), source, mediaType: 'text/plain', encoding: 'utf-8', notes: [] }; // prettier-ignore
        const analysis = await analyseReport(received, { model: await sharedReader(), gazetteer, tables });
        const { claims } = analyseDossier([analysis], { tables, hash });
        expect(new Set(claims.map((claim) => claim.id)).size).toBe(claims.length);
        const { length } = analysis.report.text;
        for (const claim of claims) {
          const named = [...claim.agents, ...claim.targets, ...claim.instruments, ...claim.places, claim.claimant, ...claim.chain.map((link) => link.name)]; // prettier-ignore
          for (const name of named) {
            if (name.span) expect(analysis.report.text.slice(name.span.start, name.span.end)).toBe(name.text);
          }
          expect(claim.pieces.length).toBeGreaterThan(0);
          for (const span of [claim.span, ...claim.pieces, ...claim.figures.map((figure) => figure.span)]) {
            if (!span) continue;
            expect(span.start).toBeGreaterThanOrEqual(0);
            expect(span.end).toBeGreaterThan(span.start);
            expect(span.end).toBeLessThanOrEqual(length);
          }
        }
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});

describe('findClaims: words of speech', () => {
  it.each<[string, string, Expected[]]>([
    ['a proposal', 'Norvane proposed a truce on Friday.', [{ by: 'Norvane', kind: 'propose', says: 'a truce' }]],
    ['an offer', 'Velmark offered to mediate between the sides.', [{ by: 'Velmark', kind: 'propose', stance: 'promises' }]],
    ['backing of a party', 'Norvane backed Tarvia in the war.', [{ by: 'Norvane', kind: 'support', stance: 'supports', says: 'Tarvia' }]],
    ['backing that is voiced', 'The minister voiced support for Halmara.', [{ by: 'minister', kind: 'support', stance: 'supports' }]],
    ['a predicate of concern', 'The Oceanic Union is deeply concerned.', [{ by: 'Oceanic Union', kind: 'concern', stance: 'fears' }]],
    ['concern over a happening', 'The envoy was alarmed by the shelling of Lessen.', [{ by: 'envoy', kind: 'shelling', stance: 'fears' }]],
    ['a refusal to say how many', 'The general would not say how many soldiers had died.', [{ by: 'general', kind: 'withhold', stance: 'withholds' }]],
    ['a refusal to comment', 'The spokesman would not comment on the losses.', [{ by: 'spokesman', stance: 'withholds', says: 'the losses' }]],
    ['a word that is not given', 'There was no confirmation from Tarvia.', [{ by: 'Tarvia', stance: 'withholds' }]],
    ['a call that is asked', 'The envoy asked both sides to stop.', [{ by: 'envoy', kind: 'appeal', stance: 'appeals' }]],
    ['a question', 'The mayor asked whether the bridge had been hit.', [{ by: 'mayor', stance: 'asks' }]],
    ['talks that are only judged', 'The minister said that the talks would be hard.', [{ by: 'minister', kind: 'statement' }]],
    ['a toll that is disputed', 'The army has disputed that toll.', [{ by: 'army', kind: 'deny', stance: 'denies' }]],
    ['a denial that the outlet adds', 'The rebels said they had taken the bridge, which the army denied.', [{ by: 'rebels', kind: 'advance' }, { by: 'army', kind: 'deny' }]],
    ['a toll that is raised', 'The ministry raised the death toll to 31.', [{ by: 'ministry', kind: 'casualties', says: 'the death toll to 31' }]],
    ['deaths that are blamed on somebody', 'The mayor blamed the deaths on Tarvian artillery.', [{ by: 'mayor', kind: 'casualties', stance: 'accuses' }]],
    ['what is ruled out', 'The minister ruled out talks with the rebels.', [{ by: 'minister', kind: 'reject', stance: 'rejects', says: 'talks with the rebels' }]],
    ['three speakers', 'Dravik, Port Meren and the rebels denied the report.', [{ by: 'Dravik' }, { by: 'Port Meren' }, { by: 'rebels' }]],
    ['an apposition, which is one speaker', 'Oder Marn, mayor and baker, said the bridge had been destroyed.', [{ by: 'Oder Marn' }]],
    ['an office before a colon', 'A quiet day.\n\nDefence ministry: Enemy drones attacked the port of Havnik.', [{ by: 'Defence ministry', kind: 'air-strike' }]],
    ['an interview', 'A talk with the mayor.\n\nQuestion: Who fired on the school?\n\nMarn: Tarvian artillery shelled the school.', [{ by: 'Marn', kind: 'shelling' }]],
    ['a heading before a colon, which does not speak', 'A quiet day.\n\nLosses: Two tanks were destroyed near Dorn.', [{ by: null }]],
    ['statements in a row', 'News of the war.\n\nIn statements posted on its website, the ministry said that 12 soldiers had died. Two tanks were destroyed near Dorn.', [{ by: 'ministry' }, { by: 'ministry', kind: 'destroy' }]],
    ['what the outlet tells after a speaker', 'News of the war.\n\nThe ministry said that 12 soldiers had died. Two tanks were destroyed near Dorn.', [{ by: 'ministry' }, { by: null, kind: 'destroy' }]],
    ['a quotation behind words of speech', 'News of the war.\n\nTwo streets were shelled, Captain Yesra Molin said. “They answered with their howitzers.”', [{ by: 'Yesra Molin' }, { by: 'Yesra Molin', says: 'They answered with their howitzers' }]],
    ['a quotation in which somebody else speaks', 'News of the war.\n\n“We hold Dorn,” the mayor said. “The bridge stands. Whoever says that Brusk was shelled should come here.”', [{ by: 'mayor' }, { by: 'mayor' }, { by: 'mayor', stance: 'demands' }, { by: 'Whoever' }]],
    ['who calls in before a colon', 'News of the war.\n\nOur driver has just called in: “The firing has moved west.”', [{ by: 'Our driver', says: 'The firing has moved west' }]],
    ['a denial that reports are false', 'Reports of the shelling were false, the ministry said.', [{ by: 'ministry', kind: 'shelling', stance: 'denies', says: 'the shelling' }]],
    ['a denial that something is true', 'It is not true that Brusk has fallen, the mayor said.', [{ by: 'mayor', kind: 'advance', stance: 'denies', says: 'Brusk has fallen' }]],
    ['an answer that is a denial', 'Not true, said Colonel Edrik Vansol.', [{ by: 'Edrik Vansol', kind: 'deny', stance: 'denies' }]],
    ['nothing to do with it', 'The ministry said it had nothing to do with the raid.', [{ by: 'ministry', stance: 'denies' }]],
    ['a claim rejected as baseless', 'The army rejected as baseless the claim that its planes bombed Havnik.', [{ by: 'army', kind: 'air-strike', stance: 'denies', says: 'its planes bombed Havnik' }]],
    ['reports disproved', 'The ministry disproved reports on the explosion of the bridge.', [{ by: 'ministry', kind: 'explosion', stance: 'denies', says: 'the explosion of the bridge' }]],
    ['a denial set beside a claim', 'Rebels say they shot down a drone over Dorn, a claim the army denies.', [{ by: 'Rebels', kind: 'shoot-down' }, { by: 'army', kind: 'deny', stance: 'denies' }]],
    ['what somebody does not believe', 'The mother does not believe it.', [{ by: 'mother', kind: 'deny', stance: 'denies', says: 'it' }]],
    ['a speaker who goes on behind what another one did', 'Tarvia alleged Halmara shelled the port and said that 12 people were wounded.', [{ by: 'Tarvia', kind: 'shelling', says: 'Halmara shelled the port' }, { by: 'Tarvia', kind: 'casualties', says: '12 people were wounded' }]],
    ['who is meant, which is no speech', 'The governor met reporters, referring to the mayor.', [{ by: null }]],
    ['what would be, in the words of who spoke before', 'News of the war.\n\nThe governor said the bridge was shut. The army would attack the port on Monday.', [{ by: 'governor' }, { by: 'governor', kind: 'attack' }]],
  ])('reads %s', async (_, text, expected) => {
    const found = await briefsOf(text);
    expect(found).toMatchObject(expected);
    expect(found).toHaveLength(expected.length);
  }); // prettier-ignore

  it.each([
    ['an agency that cites', 'Two villages fell, the radio said, citing the army.', ['radio', 'army']],
    ['a speaker whom somebody quotes', 'The mayor, quoted by the radio, said two people had died.', ['radio', 'mayor']],
    [
      'who was quoted as saying',
      'The ministry was quoted by the radio as saying that 12 soldiers had died.',
      ['radio', 'ministry'],
    ],
    ['a pronoun that is whoever speaks', 'Velmark said it was dismayed by the shelling of Lessen.', ['Velmark']],
    [
      'three in a row',
      'The radio reported that the ministry had said that rebels told it that the bridge was destroyed.',
      ['radio', 'ministry', 'rebels'],
    ],
  ])('puts the links of a chain in order: %s', async (_, text, expected) => {
    const claims = await readClaims(text);
    expect(claims).toHaveLength(1);
    expect(claims[0]!.chain.filter((link) => link.role !== 'outlet').map((link) => link.name.text)).toEqual(expected);
  });

  it.each([
    ['a trait told in passing', 'The envoy met a man who supports the rebels.'],
    ['what nobody knows', 'It is not known who died in Dorn.'],
    ['what nobody said', 'No group has said that it shelled Lessen.'],
    ['villages concerned', 'The villages concerned lie in the north.'],
  ])('finds no speaker in %s', async (_, text) => {
    const said = (await briefsOf(text)).filter((brief) => brief.by !== null);
    expect(said).toEqual([]);
  });
});

describe('findClaims: roles', () => {
  it.each<[string, string, readonly [agents: string[], targets: string[]]]>([
    ['an act told by a noun', 'Tarvian forces held talks with the rebels.', [['Tarvian forces'], ['rebels']]],
    ['a mediation, whose target are two', 'Velmark launched a mediation effort between Tarvia and Halmara.', [['Velmark'], ['Tarvia', 'Halmara']]],
    ['who suffers in an act', 'Two sailors were killed in the shelling of Lessen.', [[], ['Lessen']]],
    ['who acts in the clause of an act', 'Rebels wounded two soldiers in a bomb attack.', [['Rebels'], ['soldiers']]],
    ['who is given something', 'Norvane sent medicine to the hospital staff and the refugees.', [['Norvane'], ['hospital staff', 'refugees']]],
    ['who is under fire', 'The port of Havnik was under fire.', [[], ['port']]],
    ['a war, which does not act', 'The war killed 9,000 people.', [[], ['people']]],
    ['whose losses they are', 'Tarvia said it had suffered 12 casualties.', [[], ['it']]],
    ['who should act', 'Norvane demanded that Tarvia withdraw its troops.', [['Norvane'], ['Tarvia']]],
    ['of whom something is demanded', 'The rebels demanded the resignation of President Oder Marn.', [['rebels'], ['Oder Marn']]],
    ['whose offer is refused', 'The army rejected an offer from Velmark.', [['army'], ['Velmark']]],
    ['whom a threat is against', 'Tarvia threatened to break relations with Velmark.', [['Tarvia'], ['Velmark']]],
    ['what is counted', 'Tens of thousands of students protested against the council.', [['students'], ['council']]],
    ['who is ready', 'Velmark is ready to host the envoys.', [['Velmark'], []]],
    ['at whom something is thrown', 'Police fired tear gas at the students.', [['Police'], ['students']]],
    ['what shells are fired at', 'The rebels fired 36 shells at the border posts.', [['rebels'], ['border posts']]],
    ['what is shot down', 'Tarvian soldiers shot down a Halmaran warplane.', [['Tarvian soldiers'], ['Halmaran warplane']]],
    ['no state as an act', 'The mayor said that the square is located near the river.', [['mayor'], []]],
    ['whom somebody shoots at', 'Rebels were shooting at the soldiers from the roofs.', [['Rebels'], ['soldiers']]],
    ['who comes under attack', 'A patrol of the Tarvian army came under attack near Dorn.', [[], ['patrol of the Tarvian army']]],
    ['to whom a town falls', 'Dorn fell to Halmaran forces after a siege.', [['Halmaran forces'], ['Dorn']]],
    ['what burns', 'Two houses burned in Dorn.', [[], ['houses']]],
    ['what is set on fire', 'Students set fire to the town hall.', [['Students'], ['town hall']]],
    ['what is damaged', 'The damage to the school was heavy.', [[], ['school']]],
    ['who is rescued', 'Fishermen rescued 40 miners.', [['Fishermen'], ['miners']]],
    ['no number as somebody', 'Five were wounded.', [[], []]],
    ['no weapon that acts', 'The mayor said that shells had reached the river.', [[], []]],
    ['nobody', 'Nobody was hurt in the blast.', [[], []]],
    ['no flames that act', 'The church was damaged by flames.', [[], ['church']]],
    ['who fights, beside a verb of taking place', 'Clashes broke out between the army and the rebels.', [['army', 'rebels'], []]],
    ['whose army has the losses', 'The Tarvian army lost 26 men.', [[], ['Tarvian army']]],
    ['whom a list counts', 'Five of the miners were wounded.', [[], ['miners']]],
    ['who does what no kind is known for', 'The mayor said that the youths chased the thieves through Dorn.', [['youths'], ['thieves']]],
    ['what is done by nobody named', 'The mayor said that 40 inhabitants of Dorn had been taken to schools.', [[], ['inhabitants of Dorn']]],
    ['no news as a target', 'Officials said that the envoy had released a statement.', [['envoy'], []]],
    ['the speaker of a state', 'The mayor said that the bridge is old.', [['mayor'], []]],
  ])('finds %s', async (_, text, [agents, targets]) => {
    const [claim] = await readClaims(text);
    expect([claim!.agents.map((name) => name.text), claim!.targets.map((name) => name.text)]).toEqual([agents, targets]);
  }); // prettier-ignore
});
