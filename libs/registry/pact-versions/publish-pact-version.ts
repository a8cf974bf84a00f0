import { DomainError } from '#domain/domain-error.js';
import { inTransaction } from '#platform/transaction.js';
import { announceChange } from '../public-register/register-revision.js';
import type { Registry } from '../registry.js';

export interface PactPublication {
  readonly version: string;
  /** SHA-256 of each language's text. */
  readonly checksums: Readonly<Record<string, string>>;
  readonly staffId: string;
}

/**
 * Makes a version of the pact the one that is signed from now on. Signatures of older versions stay what they are.
 *
 * @throws {DomainError} `pact-version.already-published`
 */
export async function publishPactVersion(
  registry: Registry,
  { version, checksums, staffId }: PactPublication,
): Promise<void> {
  await inTransaction(registry.dataSource, async (manager) => {
    const at = registry.clock.now();
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
  });
}
