/** Value of each plain number word. */
export const UNITS: Readonly<Record<string, number>> = {
  one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12,
  thirteen: 13, fourteen: 14, fifteen: 15, sixteen: 16, seventeen: 17, eighteen: 18, nineteen: 19,
}; // prettier-ignore

/** Tens, which may take a unit after a hyphen or a blank: "thirty-one". */
export const TENS: Readonly<Record<string, number>> = {
  twenty: 20, thirty: 30, forty: 40, fourty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90,
}; // prettier-ignore

/** Words that multiply what stands before them, with the South Asian ones. */
export const SCALES: Readonly<Record<string, number>> = {
  hundred: 100, thousand: 1e3, lakh: 1e5, million: 1e6, crore: 1e7, billion: 1e9, mn: 1e6, mln: 1e6, bn: 1e9,
}; // prettier-ignore

/** Nouns that stand for a number after "a", a numeral or nothing: "a dozen", "half a dozen", "a pair of". */
export const COLLECTIVES: Readonly<Record<string, number>> = {
  dozen: 12, score: 20, pair: 2, couple: 2, duo: 2, trio: 3, quartet: 4,
}; // prettier-ignore

/** Plurals that name an order of magnitude and no number. */
export const MAGNITUDES: ReadonlySet<string> = new Set('dozens scores hundreds thousands millions tens'.split(' '));

/** Determiners and adjectives that tell of several without a number. */
export const VAGUE_WORDS: ReadonlySet<string> = new Set(
  'several many numerous countless multiple various innumerable'.split(' '),
);

/** Nouns after "a" and before "of" that tell of several without a number: "a number of", "a handful of". */
export const VAGUE_NOUNS: ReadonlySet<string> = new Set('number handful few string lot plurality multitude'.split(' '));

/** Adjectives that give a vague quantity to losses: "heavy losses", "significant casualties". */
export const VAGUE_LOSS_ADJECTIVES: ReadonlySet<string> = new Set(
  'heavy heaviest severe significant serious substantial huge massive considerable large great enormous major big grave mass light minor unspecified unknown untold catastrophic colossal sizeable sizable'.split(
    ' ',
  ),
);
