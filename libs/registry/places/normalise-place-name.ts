/** Letters that Unicode does not decompose, and letters that people type for one another. */
const SAME_LETTER: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  ħ: 'h',
  ŋ: 'n',
  ə: 'e',
  ς: 'σ',
  ґ: 'г',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ة: 'ه',
};

const sameLetters = new RegExp(`[${Object.keys(SAME_LETTER).join('')}]`, 'gu');

/** Accents; Hebrew points; Arabic vowel signs, hamza and tatweel. Not the Indic vowel signs: those are letters. */
const droppedMarks = /[\u0300-\u036f\u0483-\u0487\u0591-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670]/gu;

/** Joiners, direction marks and soft hyphens: they show nothing and nobody types them. */
const invisible = /\p{Cf}/gu;

/** Everything that is not a letter, a digit or a mark: spaces, apostrophes, hyphens, control characters. */
const separators = /[^\p{L}\p{N}\p{M}]+|[\u02b0-\u02ff]+/gu;

/**
 * The form in which names of places are stored for searching, and in which they are searched: lower case, without
 * accents, words parted by one space. Both sides use this one function, so the database needs no `unaccent` and
 * answers alike whatever its locale (research/map-geo 2.3).
 *
 * @param name in any script, of any length
 * @returns an empty text when nothing searchable is left
 */
export function normalisePlaceName(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(droppedMarks, '')
    .replace(invisible, '')
    .replace(sameLetters, (letter) => SAME_LETTER[letter] ?? letter)
    .normalize('NFC')
    .replace(separators, ' ')
    .trim();
}
