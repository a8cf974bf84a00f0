import type { EntityManager } from 'typeorm';

/** The version of the pact that is signed now: the one that was published last. */
export async function currentPactVersion(manager: EntityManager): Promise<string> {
  const [row] = await manager.query<{ version: string }[]>(
    'SELECT version FROM pact_version ORDER BY published_at DESC LIMIT 1',
  );
  if (!row) throw new Error('pact_version has no row; the migrations write the first.');
  return row.version;
}

/** Whether anybody may read this version: a text that is not published yet is nobody's business. */
export async function isPublishedPactVersion(manager: EntityManager, version: string): Promise<boolean> {
  const rows = await manager.query<object[]>('SELECT FROM pact_version WHERE version = $1', [version]);
  return rows.length > 0;
}
