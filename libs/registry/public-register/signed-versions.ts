import type { EntityManager } from 'typeorm';
import type { SignedVersion } from '#domain/endorsement/public-facts.js';
import type { EndorsementDetails } from '../endorsements/read-endorsement.js';

/** Every version of the pact that a signatory has signed, the oldest first; the last one is the one it stands by. */
export async function signedVersions(
  manager: EntityManager,
  { id, pactVersion, signedOn }: Pick<EndorsementDetails, 'id' | 'pactVersion' | 'signedOn'>,
): Promise<SignedVersion[]> {
  const later = await manager.query<(SignedVersion & { before: string })[]>(
    `SELECT v.before, v.after AS version, to_char(h.at AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS "signedOn"
     FROM endorsement_history h JOIN endorsement_history_value v ON v.history_id = h.id AND v.field = 'pactVersion'
     WHERE h.endorsement_id = $1 AND h.action = 'sign_pact_version' ORDER BY h.version`,
    [id],
  );
  const [first] = later;
  // What was corrected otherwise, by an import say, has no day of its own.
  if (!first || later.at(-1)?.version !== pactVersion) return [{ version: pactVersion, signedOn }];
  return [
    { version: first.before, signedOn },
    ...later.map((one) => ({ version: one.version, signedOn: one.signedOn })),
  ];
}
