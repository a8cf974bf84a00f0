import { isBreached } from './breached-passwords.js';
import { leastGuessBits } from './guess-bits.js';
import { withoutGuessableParts } from './guessable-parts.js';

/** NIST SP 800-63B-4: at least 15 characters where the password is the only factor, no rules on their kinds. */
export const PASSWORD_MINIMUM = 15;
export const PASSWORD_MAXIMUM = 256;

/** So many characters, and different ones, must be left when everything that guessing begins with is taken away. */
const LEFT_OVER = 8;
const DIFFERENT = 5;

/**
 * So many bits must guessing take at least. Of breached passwords that no list of ours has, nine of ten take less; of
 * passphrases of five words drawn from 7,776, one in a thousand (`breached-passwords.spec.ts`, docs/security.md).
 */
const LEAST_GUESS_BITS = 66;

export type PasswordProblem = 'too-short' | 'too-long' | 'too-common';

/**
 * What is wrong with a password somebody chose, or null. Characters are Unicode code points after composition; any is
 * allowed, white space included.
 *
 * @param email the account's address, which is the first thing that anybody tries
 */
export function passwordProblem(password: string, email: string): PasswordProblem | null {
  const characters = [...password.toWellFormed().normalize('NFC')];
  if (characters.length < PASSWORD_MINIMUM) return 'too-short';
  if (characters.length > PASSWORD_MAXIMUM) return 'too-long';
  if (isBreached(password) || leastGuessBits(characters.join('')) < LEAST_GUESS_BITS) return 'too-common';
  const left = withoutGuessableParts(password, email);
  return [...left].length < LEFT_OVER || new Set(left).size < DIFFERENT ? 'too-common' : null;
}
