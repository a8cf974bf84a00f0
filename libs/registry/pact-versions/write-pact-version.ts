import type { EntityManager } from 'typeorm';
import { DomainError } from '#domain/domain-error.js';
import { announceChange } from '../public-register/register-revision.js';

export interface PactPublication {
  readonly version: string;
  /** SHA-256 of each language's text. */
  readonly checksums: Readonly<Record<string, string>>;
  readonly staffId: string;
}

/** Publications and plans for them come one after the other, so that each sees what the one before it did. */
export async function waitForOtherPublications(manager: EntityManager): Promise<void> {
  await manager.query('LOCK TABLE pact_version_schedule IN SHARE ROW EXCLUSIVE MODE');
}

/**
 * Makes a version the one that is signed from this moment on, within the caller's transaction.
 *
 * @throws {DomainError} `pact-version.already-published`
 */
export async function writePactVersion(
  manager: EntityManager,
  { version, checksums, staffId }: PactPublication,
  at: Date,
): Promise<void> {
  const written = await manager.query<object[]>(
    `INSERT INTO pact_version (version, published_at, published_by) VALUES ($1, $2, $3)
     ON CONFLICT (version) DO NOTHING RETURNING version`,
    [version, at, staffId],
  );
  if (written.length === 0) throw new DomainError('pact-version.already-published');
  for (const [language, sha256] of Object.entries(checksums)) {
    await manager.query('INSERT INTO pact_text (version, language, sha256) VALUES ($1, $2, $3)', [
      version,
      language,
      sha256,
    ]);
  }
  await announceChange(manager, at);
}
