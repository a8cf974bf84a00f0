const INVISIBLE = /[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069\ufeff]+/gu;
const LONGEST = 200;

/**
 * A text on one line, without control characters, line separators (U+2028, U+2029) and bidirectional overrides: fit
 * for a header or the middle of a sentence. What would be read as an encoded word (RFC 2047) is taken apart.
 */
export function oneLine(text: string): string {
  return text.toWellFormed().replace(INVISIBLE, ' ').replaceAll('=?', '= ?').replace(/\s+/g, ' ').trim();
}

/**
 * Words that anyone may have typed into the public form, as a mail may show them to somebody else: on one line, not
 * endless, and with nothing that a mail program turns into a link. The form sends mail to an address that nobody has
 * confirmed yet, so it must not be a way to send people somewhere.
 */
export function plainWords(typed: string): string {
  const harmless = oneLine(typed)
    .replace(/:\/\/|@/g, ' ')
    .replace(/(?<=[\p{L}\p{N}])\.(?=\p{L}{2})/gu, '. ');
  const shown = [...harmless];
  return shown.length > LONGEST ? `${shown.slice(0, LONGEST).join('')}…` : harmless;
}
