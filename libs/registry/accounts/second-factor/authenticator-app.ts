import { randomUUID } from 'node:crypto';
import { generateSecret, generateURI, verifySync } from 'otplib';
import { seal, unsealWithAny } from '#platform/sealed-text.js';
import type { Registry } from '../../registry.js';
import { addFactor, type FactorOwner } from './add-factor.js';
import { limited, type CodeOutcome } from './limited-guesses.js';

/** Codes of the step before and of the one after are taken too: clocks differ, and people type slowly. */
const TOLERANCE_SECONDS = 30;
/** How long the page of a set-up may stay open. */
const SETUP_MINUTES = 60;

/** What an app is given to make codes from, and what the page carries until the first code confirms it. */
export interface NewAuthenticator {
  /** Base 32, to be typed where no picture can be scanned. */
  readonly secret: string;
  /** `otpauth://…`, which apps read from a QR code. */
  readonly uri: string;
  /** The same secret, sealed for this account. Nothing is stored before the first code. */
  readonly sealed: string;
}

/** Whose app it is. */
interface AppOwner {
  readonly id: string;
  readonly email: string;
}

/** Begins to set up an authenticator app. */
export function newAuthenticator(registry: Registry, owner: AppOwner): NewAuthenticator {
  const begun = { id: randomUUID(), secret: generateSecret(), at: registry.clock.now().toISOString() };
  return inPage(
    owner,
    begun.secret,
    seal(registry.keys.factor[0], 'authenticator-set-up', owner.id, JSON.stringify(begun)),
  );
}

/** What was begun, once more; null when it was sealed for somebody else, altered, or is too old. */
export function begunAuthenticator(registry: Registry, owner: AppOwner, sealed: string): NewAuthenticator | null {
  const begun = open(registry, owner.id, sealed);
  return begun && inPage(owner, begun.secret, sealed);
}

/**
 * Adds the app, if the code is one that it makes now. This code is used up thereby.
 *
 * @returns null when the code is wrong; recovery codes for a first factor
 * @throws {DomainError} `second-factor.set-up-meanwhile`, also when it was confirmed before
 */
export async function addAuthenticator(
  registry: Registry,
  owner: FactorOwner,
  { sealed, code }: { readonly sealed: string; readonly code: string },
): Promise<{ readonly recoveryCodes: readonly string[] | null } | null> {
  const { accountId } = owner;
  const begun = open(registry, accountId, sealed);
  const step = begun && stepOf(registry, begun.secret, code);
  if (!begun || step === null) return null;
  const recoveryCodes = await addFactor(registry, owner, 'app', async (manager) => {
    const inserted = await manager.query<unknown[]>(
      `INSERT INTO staff_authenticator (id, account_id, sealed_secret, last_step, created_at)
       VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING RETURNING id`,
      [begun.id, accountId, sealSecret(registry, accountId, begun), step, registry.clock.now()],
    );
    return inserted.length;
  });
  return { recoveryCodes };
}

/** Checks a code of any of the account's apps. It works once, however many send it at once. */
export function checkCode(registry: Registry, accountId: string, code: string, browser?: string): Promise<CodeOutcome> {
  return limited(registry, { accountId, means: 'app', browser }, async () => {
    const { manager } = registry.dataSource;
    const now = registry.clock.now();
    const apps = await manager.query<{ id: string; sealed: string }[]>(
      'SELECT id, sealed_secret AS sealed FROM staff_authenticator WHERE account_id = $1',
      [accountId],
    );
    for (const { id, sealed } of apps) {
      const opened = unsealWithAny(registry.keys.factor, 'authenticator', `${accountId}:${id}`, sealed);
      const step = opened === null ? null : stepOf(registry, opened.text, code);
      if (opened === null || step === null) continue;
      const [, updated] = await manager.query<[unknown, number]>(
        `UPDATE staff_authenticator SET last_step = $2, last_used_at = $3, sealed_secret = $4
          WHERE id = $1 AND last_step < $2`,
        // Sealed again at use, so that an earlier key is needed no longer.
        [id, step, now, opened.isCurrent ? sealed : sealSecret(registry, accountId, { id, secret: opened.text })],
      );
      if (updated === 1) return true;
    }
    return false;
  });
}

/** The time step to which a code belongs; null when it is none of this secret's around now. */
function stepOf({ clock }: Registry, secret: string, code: string): number | null {
  if (!/^\d{6}$/.test(code)) return null;
  const epoch = Math.floor(clock.now().getTime() / 1000);
  const result = verifySync({ secret, token: code, epoch, epochTolerance: TOLERANCE_SECONDS });
  return result.valid && 'timeStep' in result ? result.timeStep : null;
}

interface Begun {
  readonly id: string;
  readonly secret: string;
  readonly at: string;
}

function open({ keys, clock }: Registry, accountId: string, sealed: string): Begun | null {
  const opened = unsealWithAny(keys.factor, 'authenticator-set-up', accountId, sealed);
  if (opened === null) return null;
  const begun = JSON.parse(opened.text) as Begun;
  const age = clock.now().getTime() - new Date(begun.at).getTime();
  return age <= SETUP_MINUTES * 60_000 ? begun : null;
}

function sealSecret({ keys }: Registry, accountId: string, { id, secret }: Omit<Begun, 'at'>): string {
  return seal(keys.factor[0], 'authenticator', `${accountId}:${id}`, secret);
}

function inPage({ email }: AppOwner, secret: string, sealed: string): NewAuthenticator {
  return { secret, sealed, uri: generateURI({ issuer: 'We Care registry', label: email, secret }) };
}
