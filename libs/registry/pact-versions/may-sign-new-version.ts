import { AMENDMENTS } from '#domain/endorsement/amendments.js';
import type { EndorsementStatus } from '#domain/endorsement/endorsement-status.js';

/** States in which a signatory can sign a newer version. */
export const MAY_SIGN_NEW_VERSION: readonly EndorsementStatus[] = AMENDMENTS.sign_pact_version.in;
