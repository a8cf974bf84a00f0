import type { Purpose } from '#platform/connection-limits.js';
import type { Settings } from '#platform/settings.js';
import { createDataSource } from '#registry/database/data-source.js';
import { Registry } from '#registry/registry.js';

/** The registry beside the one that writes, each over a pool of its own: no flood of reads reaches the others. */
export interface OpenConnections {
  /** For everything of staff. */
  readonly staff: Registry;
  /** For what anybody may read. */
  readonly reading: Registry;
  /** For searching places while somebody types. */
  readonly searching: Registry;
  /** For asking whether the database answers. */
  readonly health: Registry;
}

/** Connects the pools for everything but writing. */
export async function openConnections(
  settings: Settings,
  { clock, secret, keys }: Pick<Registry, 'clock' | 'secret' | 'keys'>,
): Promise<OpenConnections> {
  const over = async (purpose: Purpose): Promise<Registry> =>
    new Registry(await createDataSource(settings, `we-care-web-${purpose}`, purpose).initialize(), clock, secret, keys);
  const [staff, reading, searching, health] = await Promise.all([
    over('staff'),
    over('reading'),
    over('searching'),
    over('health'),
  ]);
  return { staff, reading, searching, health };
}

/** Ends their connections. */
export async function closeConnections(connections: OpenConnections): Promise<void> {
  await Promise.all(Object.values<Registry>({ ...connections }).map(({ dataSource }) => dataSource.destroy()));
}
