/** Crockford's base 32 with its five check symbols, https://www.crockford.com/base32.html. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const CHECK_ALPHABET = `${ALPHABET}*~$=U`;

function valueOf(symbols: string): bigint {
  return [...symbols].reduce((value, symbol) => value * 32n + BigInt(ALPHABET.indexOf(symbol)), 0n);
}

/**
 * The reference that an official keeps and reads out on the phone: `WC-7F3K-9Q2M-5`, 40 random bits and a check
 * symbol that finds a mistyped or swapped character. It identifies an endorsement; it opens nothing.
 *
 * @param random at least 8 random bytes
 */
export function endorsementReference(random: Uint8Array): string {
  const symbols = Array.from(random.subarray(0, 8), (byte) => ALPHABET.charAt(byte % 32)).join('');
  const check = CHECK_ALPHABET.charAt(Number(valueOf(symbols) % 37n));
  return `WC-${symbols.slice(0, 4)}-${symbols.slice(4)}-${check}`;
}

/** Whether `reference` is written right, check symbol included. */
export function isEndorsementReference(reference: string): boolean {
  const parts = /^WC-([0-9A-HJKMNP-TV-Z]{4})-([0-9A-HJKMNP-TV-Z]{4})-([0-9A-HJKMNP-TV-Z*~$=U])$/.exec(reference);
  if (!parts) return false;
  const [, first = '', second = '', check] = parts;
  return CHECK_ALPHABET.charAt(Number(valueOf(first + second) % 37n)) === check;
}
