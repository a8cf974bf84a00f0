import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
  type AuthenticationResponseJSON,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  type RegistrationResponseJSON,
  type VerifiedAuthenticationResponse,
} from '@simplewebauthn/server';
import type { Registry } from '../../registry.js';
import { noteFailedSignIn } from '../sign-in-events.js';
import { addFactor, type FactorOwner } from './add-factor.js';
import { isPasskeyChallenge, passkeyChallenge, type PasskeyCeremony } from './passkey-challenge.js';

interface StoredPasskey {
  readonly id: string;
  readonly credentialId: string;
  readonly publicKey: Buffer<ArrayBuffer>;
  readonly counter: string;
  readonly transports: string[];
}

/** What the browser needs to make a passkey for this account. */
export async function newPasskeyOptions(
  registry: Registry,
  ceremony: PasskeyCeremony,
  { email, name }: { readonly email: string; readonly name: string },
): Promise<PublicKeyCredentialCreationOptionsJSON> {
  const known = await passkeysOf(registry, ceremony.accountId);
  return generateRegistrationOptions({
    rpName: 'We Care registry',
    rpID: hostOf(ceremony),
    userID: new TextEncoder().encode(ceremony.accountId),
    userName: email,
    userDisplayName: name,
    challenge: Buffer.from(passkeyChallenge(registry, ceremony), 'base64url'),
    excludeCredentials: known.map(credential),
    authenticatorSelection: { residentKey: 'preferred', userVerification: 'required' },
  });
}

/**
 * Adds the passkey that the browser made.
 *
 * @param answer what the browser answered, as JSON; anything may be in it
 * @returns null when the answer is not one to our question; recovery codes for a first factor
 * @throws {DomainError} `second-factor.set-up-meanwhile`
 */
export async function addPasskey(
  registry: Registry,
  ceremony: PasskeyCeremony,
  owner: FactorOwner,
  answer: string,
): Promise<{ readonly recoveryCodes: readonly string[] | null } | null> {
  const made = await orNull(() =>
    verifyRegistrationResponse({
      response: JSON.parse(answer) as RegistrationResponseJSON,
      expectedChallenge: (challenge) => isPasskeyChallenge(registry, ceremony, challenge),
      expectedOrigin: ceremony.origin,
      expectedRPID: hostOf(ceremony),
    }),
  );
  if (!made?.verified) return null;
  const { id, publicKey, counter, transports } = made.registrationInfo.credential;
  const recoveryCodes = await addFactor(registry, owner, 'passkey', async (manager) => {
    const inserted = await manager.query<unknown[]>(
      `INSERT INTO staff_passkey (account_id, credential_id, public_key, counter, transports, created_at)
       VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING RETURNING id`,
      [owner.accountId, id, Buffer.from(publicKey), counter, transports ?? [], registry.clock.now()],
    );
    return inserted.length;
  });
  return { recoveryCodes };
}

/** What the browser needs to ask for one of the account's passkeys; null when it has none. */
export async function passkeyOptions(
  registry: Registry,
  ceremony: PasskeyCeremony,
): Promise<PublicKeyCredentialRequestOptionsJSON | null> {
  const known = await passkeysOf(registry, ceremony.accountId);
  if (known.length === 0) return null;
  return generateAuthenticationOptions({
    rpID: hostOf(ceremony),
    allowCredentials: known.map(credential),
    challenge: Buffer.from(passkeyChallenge(registry, ceremony), 'base64url'),
    userVerification: 'required',
  });
}

/**
 * Checks the answer of one of the account's passkeys. It works once; a passkey whose counter goes back was copied, and
 * is refused.
 *
 * @param answer what the browser answered, as JSON; anything may be in it
 */
export async function checkPasskey(registry: Registry, ceremony: PasskeyCeremony, answer: string): Promise<boolean> {
  if (await isOurs(registry, ceremony, answer)) return true;
  await noteFailedSignIn(registry, ceremony.accountId, 'passkey');
  return false;
}

async function isOurs(registry: Registry, ceremony: PasskeyCeremony, answer: string): Promise<boolean> {
  const response = await orNull(() => JSON.parse(answer) as AuthenticationResponseJSON | null);
  const known = (await passkeysOf(registry, ceremony.accountId)).find((one) => one.credentialId === response?.id);
  if (!response || !known) return false;
  let challenge = '';
  const checked = await orNull<VerifiedAuthenticationResponse>(() =>
    verifyAuthenticationResponse({
      response,
      expectedChallenge: (given) => {
        challenge = given;
        return isPasskeyChallenge(registry, ceremony, given);
      },
      expectedOrigin: ceremony.origin,
      expectedRPID: hostOf(ceremony),
      credential: { id: known.credentialId, publicKey: known.publicKey, counter: Number(known.counter) },
    }),
  );
  if (!checked?.verified) return false;
  const [, updated] = await registry.dataSource.query<[unknown, number]>(
    `UPDATE staff_passkey SET counter = $2, last_challenge = $3, last_used_at = $4
     WHERE id = $1 AND last_challenge IS DISTINCT FROM $3 AND (counter < $2 OR (counter = 0 AND $2 = 0))`,
    [known.id, checked.authenticationInfo.newCounter, challenge, registry.clock.now()],
  );
  return updated === 1;
}

function passkeysOf({ dataSource }: Registry, accountId: string): Promise<StoredPasskey[]> {
  return dataSource.query<StoredPasskey[]>(
    `SELECT id, credential_id AS "credentialId", public_key AS "publicKey", counter, transports
     FROM staff_passkey WHERE account_id = $1 ORDER BY created_at`,
    [accountId],
  );
}

function credential({ credentialId, transports }: StoredPasskey) {
  return { id: credentialId, transports };
}

function hostOf({ origin }: PasskeyCeremony): string {
  return new URL(origin).hostname;
}

/** The library throws whatever it finds wrong with an answer; for us each of them is "no". */
async function orNull<Result>(check: () => Promise<Result> | Result): Promise<Result | null> {
  try {
    return await check();
  } catch {
    return null;
  }
}
