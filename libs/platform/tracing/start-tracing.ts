import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from '../logger.js';
import { problemOf } from '../problem.js';
import type { Settings } from '../settings.js';
import { traceWith } from './tracing.js';

/** A collector that is away does not hold up a stop. */
const CLOSE_MS = 3_000;

/**
 * Sends what this process does, as spans, to the OpenTelemetry collector that the settings name. Without one nothing of
 * it is loaded.
 *
 * @param process short name, such as `web`
 * @returns sends what is left, and ends it
 */
export async function startTracing(
  { OTEL_EXPORTER_OTLP_ENDPOINT: endpoint }: Pick<Settings, 'OTEL_EXPORTER_OTLP_ENDPOINT'>,
  process: string,
  logger: Logger,
): Promise<() => Promise<void>> {
  if (endpoint === undefined) return () => Promise.resolve();
  const { openTelemetry } = await import('./open-telemetry.js');
  const tracer = openTelemetry(endpoint, process);
  const { timeStatements } = await import('./time-statements.js');
  const stopTiming = timeStatements();
  traceWith(tracer);
  return async () => {
    traceWith(null);
    stopTiming();
    const tooLong = sleep(CLOSE_MS, undefined, { ref: false }).then(() => Promise.reject(new Error('no answer')));
    await Promise.race([tracer.close(), tooLong]).catch((error: unknown) => {
      logger.warn({ problem: problemOf(error) }, 'the last spans were not sent');
    });
  };
}
