import type { Registry } from '#registry/registry.js';

/**
 * Keeps an endorsement as it is while something is looked at: whoever changes it meanwhile waits in the middle of its
 * work, however fast the machine is.
 */
export async function whileHeld(
  { dataSource }: Pick<Registry, 'dataSource'>,
  endorsementId: string,
  look: () => Promise<void>,
): Promise<void> {
  const holder = dataSource.createQueryRunner();
  await holder.startTransaction();
  try {
    await holder.query('SELECT FROM endorsement WHERE id = $1 FOR NO KEY UPDATE', [endorsementId]);
    await look();
  } finally {
    await holder.rollbackTransaction();
    await holder.release();
  }
}
