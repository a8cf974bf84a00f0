import { Gauge, type Registry } from 'prom-client';
import type { DataSource } from 'typeorm';

/** What node-postgres counts in a pool of connections. */
interface CountedPool {
  readonly totalCount: number;
  readonly idleCount: number;
  readonly waitingCount: number;
  readonly options: { readonly max: number };
}

/**
 * Counts the connections of each pool: those there may be, those in use, and who waits for one.
 *
 * @param pools by what each is for
 */
export function measurePools(metrics: Registry, pools: Readonly<Record<string, DataSource>>): void {
  new Gauge({
    name: 'we_care_pool_connections',
    help: 'Connections to PostgreSQL by pool: size (as many as there may be), open, in_use; waiting (who waits for one)',
    labelNames: ['pool', 'state'],
    registers: [metrics],
    collect() {
      for (const [pool, dataSource] of Object.entries(pools)) {
        const counted = poolOf(dataSource);
        if (!counted) continue;
        const { totalCount: open, idleCount, waitingCount: waiting, options } = counted;
        for (const [state, count] of Object.entries({ size: options.max, open, in_use: open - idleCount, waiting })) {
          this.set({ pool, state }, count);
        }
      }
    },
  });
}

/** TypeORM hides its pool; undefined while it is not connected. */
function poolOf({ driver }: DataSource): CountedPool | undefined {
  return (driver as unknown as { master?: CountedPool }).master;
}
