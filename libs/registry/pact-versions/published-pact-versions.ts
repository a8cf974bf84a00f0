import { COUNTED } from '../public-register/counted.js';
import type { Registry } from '../registry.js';
import { MAY_SIGN_NEW_VERSION } from './may-sign-new-version.js';

/** A version of the pact, and how many stand by it. */
export interface PublishedPactVersion {
  readonly version: string;
  readonly publishedAt: Date;
  /** Signatures that are counted now; none of a demonstration. */
  readonly signatures: number;
  /** Signatories of older versions who were invited to sign this one. */
  readonly invited: number;
}

/** Every published version, newest first. */
export function publishedPactVersions({ dataSource }: Registry): Promise<PublishedPactVersion[]> {
  return dataSource.query<PublishedPactVersion[]>(
    `SELECT v.version, v.published_at AS "publishedAt",
        (SELECT count(*) FROM public_signatory s
          WHERE s.pact_version = v.version AND ${COUNTED})::int AS signatures,
        (SELECT count(*) FROM pact_invitation i WHERE i.version = v.version)::int AS invited
       FROM pact_version v ORDER BY v.published_at DESC`,
  );
}

/** How many signatories will be invited when a version is published that nobody has signed yet. */
export async function countToInvite({ dataSource }: Registry): Promise<number> {
  const [row] = await dataSource.query<{ count: number }[]>(
    `SELECT count(*)::int AS count FROM endorsement e WHERE e.status = ANY($1) AND NOT e.demonstration`,
    [MAY_SIGN_NEW_VERSION],
  );
  return row?.count ?? 0;
}
