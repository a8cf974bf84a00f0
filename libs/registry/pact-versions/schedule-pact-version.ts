import { DomainError } from '#domain/domain-error.js';
import { inTransaction } from '#platform/transaction.js';
import { isPublishedPactVersion } from '../public-register/pact-versions.js';
import type { Registry } from '../registry.js';
import { waitForOtherPublications, type PactPublication } from './write-pact-version.js';

export interface PactSchedule extends PactPublication {
  /** Calendar date in UTC, `YYYY-MM-DD`. */
  readonly takesEffectOn: string;
}

/**
 * Plans the publication of a version for a later day. Until then nobody but staff knows of it.
 *
 * @throws {DomainError} `pact-version.already-published`, `pact-version.already-scheduled`: one waits at a time
 */
export async function schedulePactVersion(registry: Registry, schedule: PactSchedule): Promise<void> {
  const { version, takesEffectOn, checksums, staffId } = schedule;
  await inTransaction(registry.dataSource, async (manager) => {
    await waitForOtherPublications(manager);
    if (await isPublishedPactVersion(manager, version)) throw new DomainError('pact-version.already-published');
    const written = await manager.query<object[]>(
      `INSERT INTO pact_version_schedule (version, takes_effect_on, checksums, scheduled_by, scheduled_at)
       VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING RETURNING id`,
      [version, takesEffectOn, JSON.stringify(checksums), staffId, registry.clock.now()],
    );
    if (written.length === 0) throw new DomainError('pact-version.already-scheduled');
  });
}

/**
 * Gives up the plan to publish a version. Who planned it and who gave it up stays on record.
 *
 * @throws {DomainError} `pact-version.not-scheduled` when it was published or given up meanwhile
 */
export async function cancelScheduledPactVersion(registry: Registry, version: string, staffId: string): Promise<void> {
  const [, changed] = await registry.dataSource.query<[unknown, number]>(
    `UPDATE pact_version_schedule SET cancelled_by = $2, cancelled_at = $3
      WHERE version = $1 AND cancelled_at IS NULL AND published_at IS NULL`,
    [version, staffId, registry.clock.now()],
  );
  if (changed === 0) throw new DomainError('pact-version.not-scheduled');
}
