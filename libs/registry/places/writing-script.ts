/** Scripts as ISO 15924 names them, each with a test for one letter. */
const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ['Latn', /\p{Script=Latin}/u],
  ['Cyrl', /\p{Script=Cyrillic}/u],
  ['Arab', /\p{Script=Arabic}/u],
  ['Hani', /\p{Script=Han}/u],
  ['Kana', /\p{Script=Katakana}|\p{Script=Hiragana}/u],
  ['Hang', /\p{Script=Hangul}/u],
  ['Grek', /\p{Script=Greek}/u],
  ['Hebr', /\p{Script=Hebrew}/u],
  ['Armn', /\p{Script=Armenian}/u],
  ['Geor', /\p{Script=Georgian}/u],
  ['Deva', /\p{Script=Devanagari}/u],
  ['Beng', /\p{Script=Bengali}/u],
  ['Taml', /\p{Script=Tamil}/u],
  ['Telu', /\p{Script=Telugu}/u],
  ['Thai', /\p{Script=Thai}/u],
  ['Mymr', /\p{Script=Myanmar}/u],
  ['Ethi', /\p{Script=Ethiopic}/u],
];

const anyLetter = /\p{L}/u;

/**
 * The script in which a name is written, judged by its first letter: an ISO 15924 code, `Kana` for both Japanese
 * syllabaries, `Zyyy` when it is none of those that the gazetteer tells apart.
 */
export function writingScript(name: string): string {
  const letter = anyLetter.exec(name)?.[0] ?? '';
  return SCRIPTS.find(([, matches]) => matches.test(letter))?.[0] ?? 'Zyyy';
}

/** Whether one character of this script says as much as several letters of an alphabet. */
export function isDenseScript(script: string): boolean {
  return script === 'Hani' || script === 'Kana' || script === 'Hang';
}
