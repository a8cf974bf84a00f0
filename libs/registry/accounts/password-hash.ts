import { hash, verify } from '@node-rs/argon2';
import { fewAtOnce } from '#platform/few-at-once.js';

/** OWASP Password Storage Cheat Sheet, argon2id: 19 MiB, two passes, one lane; argon2id is the library's default. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/**
 * Each hash takes a core, and one of the four threads that compress answers and read files too. With these limits the
 * last one in line waits about half a second; who comes after that is asked to come again.
 */
const inTurn = fewAtOnce({ most: 2, waiting: 20 });

/** A hash of no password that anybody has, so that unknown accounts take as long to refuse as known ones. */
let nobodysHash: Promise<string> | undefined;

/** The bytes that are hashed: one spelling for each text, whatever keyboard it was typed on. Nothing is cut off. */
function asTyped(password: string): string {
  return password.toWellFormed().normalize('NFC');
}

/**
 * The PHC string under which a password is stored.
 *
 * @throws {TooBusy} when too many passwords wait to be hashed
 */
export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(asTyped(password), COST));
}

/**
 * Whether the password is the one behind the hash. Takes the same time when there is no hash, and is false then.
 *
 * @param passwordHash null for an account that is unknown, disabled or not set up
 * @throws {TooBusy} when too many passwords wait to be hashed
 */
export async function isPassword(passwordHash: string | null, password: string): Promise<boolean> {
  nobodysHash ??= hash(crypto.randomUUID(), COST);
  const compared = passwordHash ?? (await nobodysHash);
  const matches = await inTurn(() => verify(compared, asTyped(password)));
  return passwordHash !== null && matches;
}
