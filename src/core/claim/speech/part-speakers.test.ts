import { describe, expect, it } from 'vitest';
import { sharedReader, toLineBlocks } from '../../../../test/read-text.js';
import { findSpeech } from './find-speech.js';

async function speechesOf(text: string): Promise<Record<string, string>> {
  const blocks = toLineBlocks(text);
  const reading = await (await sharedReader()).readReport(text, blocks);
  const wordAt = (index: number): string => text.slice(reading.words[index]!.start, reading.words[index]!.end);
  const { speeches } = findSpeech(text, { reading, blocks });
  return Object.fromEntries(speeches.map((speech) => [speech.sources.map(wordAt).join(' '), speech.content.map(wordAt).join(' ')])); // prettier-ignore
}

describe('speakers set side by side', () => {
  it('takes the words of the second out of what the first says', async () => {
    const said = await speechesOf('The Tarvian army said it held the hill, while Halmara said the hill had fallen.');
    expect(said['army']).not.toContain('fallen');
    expect(said['Halmara']).toContain('the hill had fallen');
  });

  it('leaves a clause in which the first goes on', async () => {
    const said = await speechesOf('The ministry said the shells fell while the talks were going on.');
    expect(said['ministry']).toContain('while the talks were going on');
  });

  it('parts a refusal from the report that it is set beside', async () => {
    const said = await speechesOf('Nine people were wounded in Lessen, according to Lake Radio, as the government rejected the claims.'); // prettier-ignore
    expect(said['Radio']).not.toContain('claims');
  });
});
