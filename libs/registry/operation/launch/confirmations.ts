import type { EntityManager } from 'typeorm';
import type { Finding } from './launch-check.js';

/** What only UCLG can say: that the words are its own, and that the countries stand under the right sections. */
export const CONFIRMED_SUBJECTS = ['wording', 'sections'] as const;
export type ConfirmedSubject = (typeof CONFIRMED_SUBJECTS)[number];

/** SHA-256 of what this very program says, by subject. */
export type Fingerprints = Readonly<Record<ConfirmedSubject, string>>;

interface Confirmation {
  readonly fingerprint: string;
  readonly by: string;
  readonly at: Date;
}

/** Writes down who confirmed it, as it stands in this program; other words ask for another confirmation. */
export async function confirmForLaunch(
  manager: EntityManager,
  subject: ConfirmedSubject,
  fingerprint: string,
  by: string,
): Promise<void> {
  await manager.query(
    `INSERT INTO launch_confirmation (subject, fingerprint, confirmed_by) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING`,
    [subject, fingerprint, by],
  );
}

/** Whether somebody confirmed it as it stands now. */
export async function checkConfirmed(
  manager: EntityManager,
  subject: ConfirmedSubject,
  fingerprint: string,
): Promise<Finding> {
  const confirmations = await manager.query<Confirmation[]>(
    `SELECT fingerprint, confirmed_by AS by, confirmed_at AS at FROM launch_confirmation
      WHERE subject = $1 ORDER BY confirmed_at DESC`,
    [subject],
  );
  const valid = confirmations.find((confirmation) => confirmation.fingerprint === fingerprint);
  if (valid) return { outcome: 'holds', facts: { by: valid.by, day: valid.at.toISOString().slice(0, 10) } };
  return { outcome: 'fails', facts: { before: confirmations.length } };
}
