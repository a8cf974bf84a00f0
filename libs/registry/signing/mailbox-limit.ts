import type { EntityManager } from 'typeorm';
import { mailboxKey } from '#domain/mail-address/canonical-address.js';
import { deriveToken } from '#platform/secret.js';
import type { Registry } from '../registry.js';

/**
 * So many mails about endorsements that nobody has confirmed may go to one mailbox, whoever typed its address: the form
 * must not be a way to flood one. Each confirmation makes room for the next.
 */
export const MAILBOX_LIMITS = [
  { hours: 1, mails: 3 },
  { hours: 24, mails: 5 },
  { hours: 30 * 24, mails: 12 },
] as const;

/** Whoever said “I did not sign this” is left alone for so long, unless they confirm something. */
export const SILENCE_DAYS = 365;

/** By what the registry knows a mailbox: of no use without the application's secret. */
export function mailboxHash({ secret }: Pick<Registry, 'secret'>, email: string): string {
  return hashUnder(secret, email);
}

/** Everything by which the registry may know a mailbox: before the secret was changed, and since. */
export function mailboxHashes({ keys }: Pick<Registry, 'keys'>, email: string): string[] {
  return keys.app.map((secret) => hashUnder(secret, email));
}

function hashUnder(secret: string, email: string): string {
  return deriveToken(secret, 'confirmation-mailbox', mailboxKey(email));
}

/**
 * Whether one more mail may go to a mailbox now. Holds it for the caller's transaction, so that fifty at once count each
 * other; whoever also locks an endorsement does that first.
 */
export async function mayMail(manager: EntityManager, registry: Registry, email: string): Promise<boolean> {
  const hashes = mailboxHashes(registry, email);
  // In one order: two that each hold what the other waits for would wait for ever.
  for (const hash of hashes.toSorted()) {
    await manager.query(`SELECT pg_advisory_xact_lock(hashtextextended('confirmation-mailbox:' || $1, 0))`, [hash]);
  }
  if (await isSilent(manager, registry, hashes)) return false;
  const [row] = await manager.query<{ mails: number[] }[]>(
    `SELECT ARRAY(SELECT (SELECT count(*)::int FROM confirmation c JOIN endorsement e ON e.id = c.endorsement_id
        WHERE c.mailbox_hash = ANY($1) AND e.confirmed_at IS NULL
          AND c.created_at > $2::timestamptz - make_interval(hours => hours))
       FROM unnest($3::int[]) WITH ORDINALITY AS within (hours, place) ORDER BY place) AS mails`,
    [hashes, registry.clock.now(), MAILBOX_LIMITS.map(({ hours }) => hours)],
  );
  return MAILBOX_LIMITS.every(({ mails }, index) => (row?.mails[index] ?? 0) < mails);
}

/** Whether the owner of a mailbox said that they did not sign, and has confirmed nothing since. */
export async function isSilent(
  manager: EntityManager,
  registry: Registry,
  hashes: readonly string[],
): Promise<boolean> {
  const rows = await manager.query<object[]>(
    `SELECT FROM silent_mailbox WHERE mailbox_hash = ANY($1) AND since > $2::timestamptz - make_interval(days => $3)`,
    [hashes, registry.clock.now(), SILENCE_DAYS],
  );
  return rows.length > 0;
}

/** Sends a mailbox nothing more about what nobody has confirmed. */
export async function silence(manager: EntityManager, registry: Registry, email: string): Promise<void> {
  await manager.query(
    `INSERT INTO silent_mailbox (mailbox_hash, since) VALUES ($1, $2)
     ON CONFLICT (mailbox_hash) DO UPDATE SET since = excluded.since`,
    [mailboxHash(registry, email), registry.clock.now()],
  );
}

/** Takes {@link silence} back: whoever confirms wants the mails. */
export async function endSilence(manager: EntityManager, registry: Registry, email: string): Promise<void> {
  await manager.query('DELETE FROM silent_mailbox WHERE mailbox_hash = ANY($1)', [mailboxHashes(registry, email)]);
}
