import { hash, verify } from '@node-rs/argon2';

/** OWASP Password Storage Cheat Sheet, argon2id: 19 MiB, two passes, one lane; argon2id is the library's default. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** A hash of no password that anybody has, so that unknown accounts take as long to refuse as known ones. */
let nobodysHash: Promise<string> | undefined;

/** The bytes that are hashed: one spelling for each text, whatever keyboard it was typed on. Nothing is cut off. */
function asTyped(password: string): string {
  return password.toWellFormed().normalize('NFC');
}

/** The PHC string under which a password is stored. */
export function hashPassword(password: string): Promise<string> {
  return hash(asTyped(password), COST);
}

/**
 * Whether the password is the one behind the hash. Takes the same time when there is no hash, and is false then.
 *
 * @param passwordHash null for an account that is unknown, disabled or not set up
 */
export async function isPassword(passwordHash: string | null, password: string): Promise<boolean> {
  nobodysHash ??= hash(crypto.randomUUID(), COST);
  const matches = await verify(passwordHash ?? (await nobodysHash), asTyped(password));
  return passwordHash !== null && matches;
}
