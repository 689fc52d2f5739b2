import type { Rule } from '../model/rule.js';

/**
 * Rules of the notes that whoever receives the bytes puts on a report before it is read: what the file is, how its bytes
 * became text. They stand here since core may not look into the worlds that receive.
 */
export const RECEIVING_RULES: readonly Rule[] = [
  { id: 'encoding/declared-wrongly', says: 'The page declares an encoding that its bytes contradict; the bytes win.', examples: ['<meta charset="windows-1251"> on a page whose every letter beyond ASCII is valid UTF-8.'], not: ['<meta charset="utf-8"> on such a page.'] },
  { id: 'encoding/guessed', says: 'Nothing tells the encoding, and the bytes are no valid UTF-8: the one in which the letters read best is taken.', examples: ['A text file whose bytes D2 E0 F0 read “Тар” as windows-1251.'], not: ['A text file in UTF-8.'] },
  { id: 'encoding/undecodable', says: 'Bytes that the encoding has no character for show as U+FFFD.', examples: ['The br\ufffdge fell.'], not: ['The bridge fell.'] },
  { id: 'encoding/nul', says: 'NUL characters show as U+FFFD.', examples: ['A file with the byte 00 between two words.'], not: ['A file with a blank between them.'] },
  { id: 'intake/other-format', says: 'The file is of a format that is not read; it is kept as received.', examples: ['A file that begins with %PDF-1.7.', 'A picture.'], not: ['A saved page.'] },
  { id: 'intake/not-text', says: 'The file holds bytes that are no text; it is kept as received.', examples: ['A file called report.txt that is half control characters.'], not: ['A text with one odd character.'] },
  { id: 'intake/too-large', says: 'The file is larger than what is kept and read: only its hash is known.', examples: ['A file of 30 MB.'], not: ['A live blog of 3 MB.'] },
  { id: 'report/program-failed', says: 'The program failed on this report; the others are read all the same.', examples: ['A report that meets a bug.'], not: ['A report without words.'] },
]; // prettier-ignore
