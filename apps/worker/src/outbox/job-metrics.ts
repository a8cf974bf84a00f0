import { Counter, Histogram } from 'prom-client';
import { processMetrics } from '#platform/metrics/process-metrics.js';

const registers = [processMetrics];

/** What became of a try: `postponed` is a failure that will be tried again, `failed` one that was given up. */
export type JobOutcome = 'done' | 'skipped' | 'postponed' | 'failed' | 'no_processor';

const jobs = new Counter({
  name: 'we_care_job_tries_total',
  help: 'Tries of jobs by kind and outcome: done, skipped, postponed (to be tried again), failed (given up), no_processor',
  labelNames: ['job', 'outcome'],
  registers,
});

const seconds = new Histogram({
  name: 'we_care_job_seconds',
  help: 'How long a try took',
  labelNames: ['job'],
  buckets: [0.05, 0.3, 1, 3, 10, 30],
  registers,
});

export function countTry(job: string, outcome: JobOutcome, milliseconds: number): void {
  jobs.inc({ job, outcome });
  seconds.observe({ job }, milliseconds / 1000);
}
