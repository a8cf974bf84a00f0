/**
 * Crockford's base 32 (https://www.crockford.com/base32.html: no I, L, O or U) without Z, which leaves 31 symbols:
 * a prime, so that a weighted sum finds every single mistyped symbol and every two that were swapped.
 */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXY';
const SYMBOLS = 8;

function checkSymbol(symbols: string): string {
  const sum = [...symbols].reduce((total, symbol, index) => total + (index + 1) * ALPHABET.indexOf(symbol), 0);
  return ALPHABET.charAt(sum % ALPHABET.length);
}

/**
 * The reference that an official keeps and reads out on the phone, such as `WC-7F3K-9Q2M-5`: 8 random symbols and one
 * that checks them. It identifies an endorsement; it opens nothing.
 *
 * @param random at least 8 random bytes
 */
export function endorsementReference(random: Uint8Array): string {
  const symbols = Array.from(random.subarray(0, SYMBOLS), (byte) => ALPHABET.charAt(byte % ALPHABET.length)).join('');
  return `WC-${symbols.slice(0, 4)}-${symbols.slice(4)}-${checkSymbol(symbols)}`;
}

/** Whether `reference` is written right, check symbol included. */
export function isEndorsementReference(reference: string): boolean {
  const [prefix, first = '', second = '', check] = reference.split('-');
  const symbols = first + second;
  const isWellFormed = prefix === 'WC' && first.length === 4 && [...symbols].every((one) => ALPHABET.includes(one));
  return isWellFormed && symbols.length === SYMBOLS && checkSymbol(symbols) === check && reference.length === 14;
}
