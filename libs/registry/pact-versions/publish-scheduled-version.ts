import { inTransaction } from '#platform/transaction.js';
import type { Registry } from '../registry.js';
import { waitForOtherPublications, writePactVersion, type PactPublication } from './write-pact-version.js';

/**
 * Publishes the version whose day has come, however long ago that was. The invitations follow as after every
 * publication.
 *
 * @param checksumsOf of the texts that this program has; undefined for a version that it does not know
 * @returns how many were published: none or one
 * @throws {Error} when the program does not have the texts that staff compared; then the older version stays
 */
export function publishScheduledVersion(
  registry: Registry,
  checksumsOf: (version: string) => PactPublication['checksums'] | undefined,
): Promise<number> {
  return inTransaction(registry.dataSource, async (manager) => {
    await waitForOtherPublications(manager);
    const at = registry.clock.now();
    const [due] = await manager.query<(PactPublication & { id: string })[]>(
      `SELECT id, version, checksums, scheduled_by AS "staffId" FROM pact_version_schedule
        WHERE cancelled_at IS NULL AND published_at IS NULL AND takes_effect_on <= ($1::timestamptz AT TIME ZONE 'UTC')::date`,
      [at],
    );
    if (!due) return 0;
    const texts = checksumsOf(due.version) ?? {};
    const languages = Object.keys({ ...texts, ...due.checksums });
    if (languages.some((language) => texts[language] !== due.checksums[language])) {
      throw new Error(
        `This program has other texts of version ${due.version} of the pact than those that were planned.`,
      );
    }
    await writePactVersion(manager, due, at);
    await manager.query('UPDATE pact_version_schedule SET published_at = $2 WHERE id = $1', [due.id, at]);
    return 1;
  });
}
