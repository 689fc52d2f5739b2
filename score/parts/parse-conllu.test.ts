import { describe, expect, it } from 'vitest';
import { parseConllu } from './parse-conllu.js';

const row = (id: string, form: string, rest: { head?: number; misc?: string } = {}): string =>
  [id, form, '_', 'X', '_', '_', String(rest.head ?? 0), 'dep', '_', rest.misc ?? '_'].join('\t');

const SOURCE = `# newdoc id = letter-1
# sent_id = one
${row('1-2', 'Don’t', { misc: 'SpaceAfter=No' })}
${row('1', 'Do', { head: 3 })}
${row('2', 'n’t', { head: 3 })}
${row('2.1', 'ghost')}
${row('3', '!')}

# newpar
# sent_id = two
${row('1-2', 'wont', { misc: '_' })}
${row('1', 'will', { head: 2 })}
${row('2', 'not')}
`;

describe('parseConllu', () => {
  const [document] = parseConllu(SOURCE);

  it('rebuilds the raw text with paragraphs', () => {
    expect(document!.text).toBe('Don’t!\n\nwont');
    expect(document!.paragraphs.map((span) => document!.text.slice(span.start, span.end))).toEqual(['Don’t!', 'wont']);
    expect(document!.sentences.map((sentence) => sentence.id)).toEqual(['one', 'two']);
  });

  it('cuts a multiword token where its words add up to it, and gives its whole span where they do not', () => {
    const shown = document!.sentences.map((sentence) =>
      sentence.words.map((word) => document!.text.slice(word.start, word.end)),
    );
    expect(shown).toEqual([
      ['Do', 'n’t', '!'],
      ['wont', 'wont'],
    ]);
    expect(document!.sentences[0]!.words.map((word) => word.head)).toEqual([2, 2, -1]);
  });
});
