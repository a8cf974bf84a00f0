import { collectDefaultMetrics, Registry } from 'prom-client';
import type { DataSource } from 'typeorm';
import type { Exposition } from './metrics-server.js';
import { measurePools } from './pool-metrics.js';
import { processMetrics } from './process-metrics.js';

/**
 * What a process says of itself: what it counts, its pools, and what Node knows (processor time, memory, handles, how
 * late the event loop is). Each has a register of its own for the latter two: tests start several in one process.
 *
 * @param pools by what each is for
 */
export function processExposition(pools: Readonly<Record<string, DataSource>>): Exposition {
  const own = new Registry();
  collectDefaultMetrics({ register: own });
  measurePools(own, pools);
  return async () => `${await processMetrics.metrics()}\n${await own.metrics()}`;
}
