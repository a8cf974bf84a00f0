import type { Exposition } from '#platform/metrics/metrics-server.js';
import { processExposition } from '#platform/metrics/process-exposition.js';
import type { Registry } from '#registry/registry.js';
import { registryExposition } from '#registry/operation/registry-metrics.js';

/** What the worker says in `/metrics`: of itself, and of the whole registry. */
export function workerExpositions(registry: Registry): Exposition[] {
  return [processExposition({ jobs: registry.dataSource }), registryExposition(registry)];
}
