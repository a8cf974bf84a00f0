import { DomainError } from '#domain/domain-error.js';
import { pactVersionSignedMail } from '#jobs/pact-jobs.js';
import { inTransaction } from '#platform/transaction.js';
import { amend } from '../record/amend.js';
import { OFFICIAL } from '../record/change-status.js';
import { enqueue } from '../outbox/enqueue.js';
import type { Registry } from '../registry.js';
import { asSeen } from '../record/seen-endorsement.js';
import type { OwnSeen } from '../own-page/own-change.js';

/** The text that the signatory has read. */
export interface ReadPact {
  readonly version: string;
  readonly language: string;
  readonly textHash: string;
}

/**
 * Signs the version of the pact that holds now, in place of the older one. The history keeps both versions and when.
 *
 * @throws {DomainError} `pact-version.not-current` when another text holds by now,
 *   `endorsement.decided-meanwhile`, `endorsement.action-not-allowed`
 */
export async function signPactVersion(registry: Registry, seen: OwnSeen, read: ReadPact): Promise<void> {
  const { version, language, textHash } = read;
  await inTransaction(registry.dataSource, async (manager) => {
    const endorsement = await asSeen(manager, seen);
    const { pactVersion: before, currentPactVersion } = endorsement;
    const texts = await manager.query<object[]>(
      'SELECT FROM pact_text WHERE version = $1 AND language = $2 AND sha256 = $3',
      [version, language, textHash],
    );
    if (version !== currentPactVersion || texts.length === 0) throw new DomainError('pact-version.not-current');
    if (before === version) throw new DomainError('endorsement.decided-meanwhile', { endorsementId: endorsement.id });
    await amend(manager, endorsement, {
      action: 'sign_pact_version',
      actor: OFFICIAL,
      at: registry.clock.now(),
      fields: { pactVersion: version, pactLanguage: language, pactTextHash: textHash },
      changes: [{ field: 'pactVersion', before, after: version }],
    });
    await enqueue(manager, pactVersionSignedMail, { endorsementId: endorsement.id, pactVersion: version });
  });
}
