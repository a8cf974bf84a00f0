import type { Exposition } from '#platform/metrics/metrics-server.js';
import { processExposition } from '#platform/metrics/process-exposition.js';
import type { Registry } from '#registry/registry.js';
import { registryExposition } from '#registry/operation/registry-metrics.js';
import type { OpenConnections } from './connections.js';

/** What the web process says in `/metrics`: of itself, and of the whole registry, over the connection for health. */
export function webExpositions(registry: Registry, connections: OpenConnections): Exposition[] {
  const registries: Readonly<Record<string, Registry>> = { writing: registry, ...connections };
  const pools = Object.entries(registries).map(([purpose, { dataSource }]) => [purpose, dataSource] as const);
  return [processExposition(Object.fromEntries(pools)), registryExposition(connections.health)];
}
