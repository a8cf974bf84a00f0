/**
 * A text that staff wrote in several languages. English is always among them; a language that came later may be missing
 * until somebody writes it.
 */
export type Words = { readonly en: string } & Readonly<Partial<Record<string, string>>>;

/** The text in a language, or in English where nobody has written it in that language yet. */
export function wordsIn(words: Words, language: string): string {
  return words[language] ?? words.en;
}
