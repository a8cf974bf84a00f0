import type { EntityManager } from 'typeorm';
import { dayOfAct } from '#domain/calendar/local-day.js';
import type { SignedVersion } from '#domain/endorsement/public-facts.js';
import type { EndorsementDetails } from '../record/read-endorsement.js';

/** Every version of the pact that a signatory has signed, the oldest first; the last one is the one it stands by. */
export async function signedVersions(
  manager: EntityManager,
  { id, pactVersion, signedOn }: Pick<EndorsementDetails, 'id' | 'pactVersion' | 'signedOn'>,
): Promise<SignedVersion[]> {
  const later = await manager.query<{ before: string; version: string; at: Date }[]>(
    `SELECT v.before, v.after AS version, h.at
     FROM endorsement_history h JOIN endorsement_history_value v ON v.history_id = h.id AND v.field = 'pactVersion'
     WHERE h.endorsement_id = $1 AND h.action = 'sign_pact_version' ORDER BY h.version`,
    [id],
  );
  const [first] = later;
  // What was corrected otherwise, by an import say, has no day of its own.
  if (!first || later.at(-1)?.version !== pactVersion) return [{ version: pactVersion, signedOn }];
  return [
    { version: first.before, signedOn },
    ...later.map(({ version, at }) => ({ version, signedOn: dayOfAct(at, signedOn) })),
  ];
}
