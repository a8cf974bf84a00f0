import { Gauge, Registry as Metrics } from 'prom-client';
import { keptASecond } from '#platform/kept-a-second.js';
import type { Exposition } from '#platform/metrics/metrics-server.js';
import type { Registry } from '../registry.js';
import { readRegistryFigures, type RegistryFigures } from './registry-figures.js';
import { isAlive, losesJobs } from './worker-signs.js';

/**
 * The registry's figures in the text format of Prometheus, asked of the database at most once a second. Every process
 * gives them: when one is away, another still says how the whole does. Take `max` of them, never `sum`.
 */
export function registryExposition(registry: Registry): Exposition {
  const metrics = new Metrics();
  const gauges = registryGauges(metrics);
  return keptASecond(registry.clock, async () => {
    metrics.resetMetrics();
    const figures = await readRegistryFigures(registry).catch(() => null);
    gauges.databaseUp.set(figures === null ? 0 : 1);
    // Nothing is said of what is not known: zeros would be as wrong as the figures of before.
    if (figures === null) return metrics.getSingleMetricAsString(DATABASE_UP);
    fill(gauges, figures);
    return metrics.metrics();
  });
}

const DATABASE_UP = 'we_care_database_up';

type Gauges = ReturnType<typeof registryGauges>;

function registryGauges(metrics: Metrics) {
  const gauge = <Label extends string = never>(name: string, help: string, labelNames: Label[] = []) =>
    new Gauge<Label>({ name, help, labelNames, registers: [metrics] });
  return {
    databaseUp: gauge(DATABASE_UP, 'Whether the database answers this process: 1 or 0'),
    outboxJobs: gauge(
      'we_care_outbox_jobs',
      'Jobs by kind and state: waiting, tried_again (waiting after a failure), failed',
      ['job', 'state'],
    ),
    oldestDue: gauge('we_care_outbox_oldest_due_seconds', 'Since when the oldest job of a kind is due and not done', [
      'job',
    ]),
    mailsTriedAgain: gauge('we_care_mails_tried_again', 'Mails that failed and will be tried again'),
    paused: gauge('we_care_outbox_paused', 'Whether nothing leaves before npm run outbox -- resume: 1 or 0'),
    workersAlive: gauge('we_care_workers_alive', 'Workers that were heard of within 15 seconds'),
    heartbeatAge: gauge('we_care_worker_heartbeat_age_seconds', 'Since when a worker that said no good-bye is silent', [
      'worker',
    ]),
    clockAhead: gauge(
      'we_care_clock_ahead_seconds',
      'By how much a clock is ahead of the database’s; this process is "own"',
      ['of'],
    ),
    clocksApart: gauge('we_care_clocks_apart_seconds', 'The largest difference between any clock and the database’s'),
    queueLosesJobs: gauge(
      'we_care_queue_loses_jobs',
      'Whether the queue’s server throws jobs away when it is full: 1 or 0',
    ),
    documentsWaiting: gauge('we_care_documents_waiting', 'Documents that wait to be judged'),
    documentsOldest: gauge('we_care_documents_oldest_waiting_seconds', 'How long the oldest of them waits'),
  };
}

function fill(gauges: Gauges, { outbox, isPaused, workers, documents, clockAheadSeconds }: RegistryFigures): void {
  for (const { job, waiting, triedAgain, failed, oldestDueSeconds } of outbox) {
    gauges.outboxJobs.set({ job, state: 'waiting' }, waiting);
    gauges.outboxJobs.set({ job, state: 'tried_again' }, triedAgain);
    gauges.outboxJobs.set({ job, state: 'failed' }, failed);
    gauges.oldestDue.set({ job }, oldestDueSeconds);
  }
  const mails = outbox.filter(({ queue }) => queue === 'mail');
  gauges.mailsTriedAgain.set(mails.reduce((sum, { triedAgain }) => sum + triedAgain, 0));
  gauges.paused.set(isPaused ? 1 : 0);
  const alive = workers.filter(isAlive);
  gauges.workersAlive.set(alive.length);
  for (const { worker, silentSeconds } of workers) gauges.heartbeatAge.set({ worker }, silentSeconds);
  gauges.clockAhead.set({ of: 'own' }, clockAheadSeconds);
  for (const { worker, clockAheadSeconds: ahead } of alive) gauges.clockAhead.set({ of: worker }, ahead);
  const clocks = [clockAheadSeconds, ...alive.map((one) => one.clockAheadSeconds)];
  gauges.clocksApart.set(Math.max(...clocks.map(Math.abs)));
  gauges.queueLosesJobs.set(alive.some(losesJobs) ? 1 : 0);
  gauges.documentsWaiting.set(documents.waiting);
  gauges.documentsOldest.set(documents.oldestSeconds);
}
