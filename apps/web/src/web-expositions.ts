import type { Exposition } from '#platform/metrics/metrics-server.js';
import { measurePools } from '#platform/metrics/pool-metrics.js';
import { measureNode, processMetrics } from '#platform/metrics/process-metrics.js';
import type { Registry } from '#registry/registry.js';
import { registryExposition } from '#registry/operation/registry-metrics.js';
import type { OpenConnections } from './connections.js';

/** What the web process says in `/metrics`: of itself, and of the whole registry, over the connection for health. */
export function webExpositions(registry: Registry, connections: OpenConnections): Exposition[] {
  measureNode();
  measurePools(processMetrics, {
    writing: registry.dataSource,
    reading: connections.reading.dataSource,
    searching: connections.searching.dataSource,
    health: connections.health.dataSource,
  });
  return [() => processMetrics.metrics(), registryExposition(connections.health)];
}
