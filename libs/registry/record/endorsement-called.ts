import type { EntityManager } from 'typeorm';

/** The id of the endorsement with a reference; undefined when there is none. */
export async function endorsementCalled(manager: EntityManager, reference: string): Promise<string | undefined> {
  const [found] = await manager.query<{ id: string }[]>('SELECT id FROM endorsement WHERE reference = $1', [reference]);
  return found?.id;
}
