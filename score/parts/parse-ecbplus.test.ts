import { describe, expect, it } from 'vitest';
import { parseEcbplus } from './parse-ecbplus.js';

const FILE = `<Document doc_name="9_1ecbplus.xml">
<token t_id="1" sentence="0" number="0">http://orbel.example/1</token>
<token t_id="2" sentence="1" number="0">Guns</token>
<token t_id="3" sentence="1" number="1">hit</token>
<token t_id="4" sentence="1" number="2">Arlen</token>
<token t_id="5" sentence="1" number="3">&apos;s</token>
<token t_id="6" sentence="1" number="4">mill</token>
<token t_id="7" sentence="1" number="5">.</token>
<token t_id="8" sentence="2" number="0">The</token>
<token t_id="9" sentence="2" number="1">strike</token>
<token t_id="10" sentence="2" number="2">did</token>
<token t_id="11" sentence="2" number="3">not</token>
<token t_id="12" sentence="2" number="4">last</token>
<Markables>
<ACTION_OCCURRENCE m_id="20" ><token_anchor t_id="3"/></ACTION_OCCURRENCE>
<ACTION_OCCURRENCE m_id="21" ><token_anchor t_id="9"/></ACTION_OCCURRENCE>
<NEG_ACTION_ASPECTUAL m_id="22" ><token_anchor t_id="11"/><token_anchor t_id="12"/></NEG_ACTION_ASPECTUAL>
<LOC_GEO m_id="23" ><token_anchor t_id="4"/></LOC_GEO>
<ACTION_OCCURRENCE m_id="30" RELATED_TO="" TAG_DESCRIPTOR="t9_strike" instance_id="ACT1" />
</Markables>
<Relations>
<CROSS_DOC_COREF r_id="40" note="ACT1" ><source m_id="20" /><source m_id="21" /><target m_id="30" /></CROSS_DOC_COREF>
</Relations>
</Document>`;

describe('a file of ECB+', () => {
  it('becomes running text with its action mentions', () => {
    const { text, mentions } = parseEcbplus(FILE);
    expect(text).toBe("Guns hit Arlen's mill.\nThe strike did not last");
    expect(mentions.map(({ start, end, event, sentence }) => [text.slice(start, end), event, sentence])).toEqual([
      ['hit', 'ACT1', 1],
      ['strike', 'ACT1', 2],
      ['not last', null, 2],
    ]);
  });
});
