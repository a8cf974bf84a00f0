import type { Exposition } from '#platform/metrics/metrics-server.js';
import { measurePools } from '#platform/metrics/pool-metrics.js';
import { measureNode, processMetrics } from '#platform/metrics/process-metrics.js';
import type { Registry } from '#registry/registry.js';
import { registryExposition } from '#registry/operation/registry-metrics.js';

/** What the worker says in `/metrics`: of itself, and of the whole registry. */
export function workerExpositions(registry: Registry): Exposition[] {
  measureNode();
  measurePools(processMetrics, { jobs: registry.dataSource });
  return [() => processMetrics.metrics(), registryExposition(registry)];
}
