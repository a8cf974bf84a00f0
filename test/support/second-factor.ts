import { generateSync } from 'otplib';
import type { Registry } from '#registry/registry.js';
import { addAuthenticator, newAuthenticator } from '#registry/accounts/second-factor/authenticator-app.js';

/** What an authenticator app with this key shows at this time. */
export function codeOf(secret: string, at: Date): string {
  return generateSync({ secret, epoch: Math.floor(at.getTime() / 1000) });
}

/** Sets up an authenticator app for an account through the real use cases. */
export async function anApp(
  registry: Registry,
  account: { readonly id: string; readonly email: string },
  isFirst = true,
): Promise<{ readonly secret: string; readonly recoveryCodes: readonly string[] | null }> {
  const { secret, sealed } = newAuthenticator(registry, account);
  const code = codeOf(secret, registry.clock.now());
  const added = await addAuthenticator(registry, { accountId: account.id, isFirst }, { sealed, code });
  if (!added) throw new Error(`The first code of ${account.email} was refused.`);
  return { secret, recoveryCodes: added.recoveryCodes };
}

/** A code that works now: those of this half minute may have been used, so the registry forgets that they were. */
export async function freshCode(
  registry: Registry,
  { email, secret }: { readonly email: string; readonly secret: string },
): Promise<string> {
  await registry.dataSource.query(
    `UPDATE staff_authenticator SET last_step = 0
     WHERE account_id = (SELECT id FROM staff_account WHERE email = lower($1))`,
    [email],
  );
  return codeOf(secret, registry.clock.now());
}
