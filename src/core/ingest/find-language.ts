/** Names the language of a text, as far as it can; `isReliable` where it is sure. */
export type DetectLanguage = (text: string) => { readonly language: string; readonly isReliable: boolean };

/** The language of a report. */
export interface LanguageFound {
  /** BCP 47 tag; `und` where it cannot be told. */
  readonly tag: string;
  readonly isSure: boolean;
}

/** Fewest letters on which the language of a text is believed. */
const LETTERS = 60;
/** Words that no English text does without, and hardly any of which is a word of another language. */
const ENGLISH = new Set(
  'the of and to that was said for on with by at from were has have had not it as be are he they their its which who been this'.split(
    ' ',
  ),
);
/** Share of these among the words: 0.25–0.4 in English reports, at most 0.05 in Dutch, Scots aside the nearest relative. */
const PLAINLY = 0.15;

/** Loads the detector. It takes longer to load than five reports take to read, so only what is not plainly English waits for it. */
export async function loadLanguageDetector(): Promise<DetectLanguage> {
  const { eld } = await import('eld/extrasmall');
  return (text) => {
    const detected = eld.detect(text);
    return { language: detected.language, isReliable: detected.language !== '' && detected.isReliable() };
  };
}

/**
 * The language of a text: English where its small words say so, else what the detector says, else what the page declares.
 * Without a detector a text that is not plainly English stays `und`.
 */
export function findLanguage(
  text: string,
  options: { readonly declared: string | null; readonly detect: DetectLanguage | null },
): LanguageFound {
  const { declared, detect } = options;
  const letters = (text.match(/\p{L}/gu) ?? []).length;
  if (letters < LETTERS) return { tag: declared ?? (letters > 0 ? 'en' : 'und'), isSure: false };
  if (isPlainlyEnglish(text)) return { tag: 'en', isSure: true };
  if (detect === null) return { tag: 'und', isSure: false };
  const { language, isReliable } = detect(text);
  if (language === '') return { tag: declared ?? 'und', isSure: false };
  if (language === 'en') return { tag: 'en', isSure: true };
  return { tag: isReliable ? language : (declared ?? language), isSure: isReliable };
}

function isPlainlyEnglish(text: string): boolean {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  return words.filter((word) => ENGLISH.has(word)).length >= words.length * PLAINLY;
}
