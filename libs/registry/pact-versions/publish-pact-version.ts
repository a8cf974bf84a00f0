import { DomainError } from '#domain/domain-error.js';
import { inTransaction } from '#platform/transaction.js';
import type { Registry } from '../registry.js';
import { scheduledPactVersion } from './scheduled-pact-version.js';
import { waitForOtherPublications, writePactVersion, type PactPublication } from './write-pact-version.js';

/**
 * Makes a version of the pact the one that is signed from now on. Signatures of older versions stay what they are.
 *
 * @throws {DomainError} `pact-version.already-published`, or `pact-version.already-scheduled` while one waits for its
 *   day: it would replace this one
 */
export async function publishPactVersion(registry: Registry, publication: PactPublication): Promise<void> {
  await inTransaction(registry.dataSource, async (manager) => {
    await waitForOtherPublications(manager);
    if (await scheduledPactVersion(manager)) throw new DomainError('pact-version.already-scheduled');
    await writePactVersion(manager, publication, registry.clock.now());
  });
}
