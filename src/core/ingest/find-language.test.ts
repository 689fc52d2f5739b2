import { describe, expect, it } from 'vitest';
import { findLanguage, loadLanguageDetector } from './find-language.js';

const ENGLISH =
  'The governor said on Friday that two villages had been shelled from the hills and that the road was closed.';
const OTHERS: Readonly<Record<string, string>> = {
  nl: 'De gouverneur zei vrijdag dat er in twee dorpen is geschoten vanuit de heuvels en dat de weg op last van het leger was gesloten.',
  de: 'Der Gouverneur sagte am Freitag, dass zwei Dörfer von den Hügeln aus beschossen worden seien und die Straße gesperrt sei.',
  fr: 'Le gouverneur a déclaré vendredi que deux villages avaient été bombardés depuis les collines et que la route était fermée.',
  ru: 'Губернатор сообщил в пятницу, что два села были обстреляны с холмов, а дорога закрыта на неопределённое время.',
};

describe('findLanguage', () => {
  it('knows English by its small words, without the detector', () => {
    expect(findLanguage(ENGLISH, { declared: 'ru', detect: null })).toEqual({ tag: 'en', isSure: true });
  });

  it('asks the detector for all else, and says nothing without one', async () => {
    const detect = await loadLanguageDetector();
    for (const [tag, text] of Object.entries(OTHERS)) {
      expect(findLanguage(text, { declared: 'en', detect: null })).toEqual({ tag: 'und', isSure: false });
      expect(findLanguage(text, { declared: 'en', detect })).toEqual({ tag, isSure: true });
    }
    const short = 'Shells hit Velmark market, Omel bridge, Lessen school; dozens dead, hundreds hurt, thousands flee.';
    expect(findLanguage(short, { declared: null, detect }).tag).toBe('en');
  });

  it('believes the page where there are few letters', () => {
    expect(findLanguage('12 killed', { declared: 'fr', detect: null })).toEqual({ tag: 'fr', isSure: false });
    expect(findLanguage('12 killed', { declared: null, detect: null })).toEqual({ tag: 'en', isSure: false });
    expect(findLanguage('12', { declared: null, detect: null })).toEqual({ tag: 'und', isSure: false });
  });
});
