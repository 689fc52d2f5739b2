const LETTERS: Readonly<Record<string, string>> = {
  ə: 'e', ǝ: 'e', ı: 'i', ł: 'l', ø: 'o', đ: 'd', ð: 'd', ß: 'ss', æ: 'ae', œ: 'oe', þ: 'th', ħ: 'h', ŋ: 'n',
}; // prettier-ignore

/**
 * A name without what spellings differ in: case, accents, apostrophes; hyphens and full stops count as blanks. "Şuşa" and
 * "SUSA" are one, so are "Nagorno-Karabakh" and "Nagorno Karabakh". Empty for words without a letter or digit.
 */
export function foldName(name: string): string {
  return ASCII.test(name) ? foldAscii(name) : foldLetters(name);
}

/** Most words of most reports, for which a third of the steps do. */
const ASCII = /^[\n\r\t -~]*$/;

function foldAscii(name: string): string {
  return name
    .toLowerCase()
    .replace(/['`"]/g, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .replace(/\b((?:[a-z] )+[a-z])\b/g, (letters) => letters.replaceAll(' ', ''));
}

function foldLetters(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[əǝıłøđðßæœþħŋ]/g, (letter) => LETTERS[letter]!)
    .replace(/[\p{M}'’‘`´ʼʻʹ′"]/gu, '')
    .replace(/\./g, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/\b((?:\p{L} )+\p{L})\b/gu, (letters) => letters.replaceAll(' ', ''));
}

/**
 * The sound of a folded name, about: what transliterations differ in is one letter ("Khankendi", "Xankendi"; "Quycaq",
 * "Guyjag"). Only a second chance, since it also joins names that have nothing in common.
 */
export function toSound(folded: string): string {
  return folded
    .replace(/ /g, '')
    .replace(/kh/g, 'h')
    .replace(/x/g, 'h')
    .replace(/gh|q|k/g, 'g')
    .replace(/dzh|dj|zh|ch|j/g, 'c')
    .replace(/tsh|sh|shch|sch/g, 's')
    .replace(/tz|ts/g, 's')
    .replace(/ya|ia/g, 'a')
    .replace(/iy|yi|yy|ii|y/g, 'i')
    .replace(/ou|oo/g, 'u')
    .replace(/ee/g, 'i')
    .replace(/w/g, 'v')
    .replace(/(.)\1+/g, '$1')
    .replace(/h$/, '');
}
