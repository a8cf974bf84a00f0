import type { EndorsementDetails } from '#registry/record/read-endorsement.js';

/** Says in a form in which version the person saw the endorsement. */
export function SeenVersion({ of: { version } }: { of: Pick<EndorsementDetails, 'version'> }) {
  return <input type="hidden" name="version" value={String(version)} />;
}
