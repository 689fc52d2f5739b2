import { describe, expect, it } from 'vitest';
import { readClaims } from '../../../../test/read-claims.js';

async function speakersOf(text: string): Promise<(string | null)[]> {
  return (await readClaims(text)).map((claim) => claim.claimant.text);
}

describe('who speaks', () => {
  it.each<[string, string, string]>([
    ['an office by its whole name', 'A spokesman for the northern command said shells hit the port.', 'spokesman for the northern command'],
    ['people by where they are', 'Two residents of the village of Omel said shells hit the school.', 'Two residents of the village of Omel'],
    ['people by what they do', 'Doctors at the clinic in Lessen said two people were killed.', 'Doctors at the clinic in Lessen'],
    ['people by what happened to them', 'A driver stuck at the border said shells hit the road.', 'driver stuck at the border'],
    ['nobody by what a comma divides off', 'A miller, who did not give his name, said shells hit the mill.', 'miller'],
    ['nobody by the day', 'Residents on Friday said shells hit the school.', 'Residents'],
    ['each of two by his own words', 'The head of the council said shells hit the port and the mayor of Dorn said a bridge fell.', 'head of the council'],
    ['a title and a name by the name', '"The road is closed," Undersheriff Edrik Vansol said.', 'Edrik Vansol'],
    ['a trade and a name by the name', 'Crane driver Edrik Vansol, who has worked there for nine years, said shells hit the port.', 'Edrik Vansol'],
    ['an office behind a place by the name beside it', 'The governor of Omel, Engineer Edrik Vansol, said shells hit the port.', 'Edrik Vansol'],
    ['one who tells a name', 'A spokesman of the rebels who calls himself Edrik Vansol said the town had fallen.', 'Edrik Vansol'],
    ['a statement by whoever made it', 'A statement from the Lessen council said shells hit the port.', 'Lessen council'],
    ['a report by whoever wrote it', "The union's report said 40 people were killed.", 'union'],
    ['a document by whoever issued it', 'The Tarvian army issued a statement denying that it shelled the port.', 'Tarvian army'],
    ['whoever stands between a comma and the verb', "A Halmaran column is 20km inside Dorn, Tarvia's army says.", "Tarvia's army"],
    ['the printer in the first person', 'We urge both camps to stop the fighting.', 'We'],
  ])('is named: %s', async (_, text, speaker) => {
    expect((await speakersOf(text)).find((one) => one !== null)).toBe(speaker);
  }); // prettier-ignore

  it('goes by "the clinic" for nobody at the clinic', async () => {
    const text = 'A doctor at the clinic said two people were killed. The clinic was hit by shells.';
    const [, second] = await readClaims(text);
    expect(second!.targets.map((name) => name.standsFor)).toEqual([null]);
  });

  it('passes on what media tell', async () => {
    const [claim] = await readClaims('The newspaper said shells hit the port.');
    expect(claim!.chain.at(-1)!.role).toBe('relay');
  });
});
