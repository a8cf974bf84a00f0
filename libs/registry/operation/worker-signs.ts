import type { Heartbeat } from '../outbox/heartbeat.js';

/** The worker beats about every second; this long without one, it is dead or stuck. */
const WORKER_SILENCE_SECONDS = 15;

/**
 * With any other, Redis throws jobs away when its memory is full. The start does not refuse that: the outbox hands them
 * over again, late, and hosts that do not let it be changed would be left without a registry.
 */
export const QUEUE_POLICY = 'noeviction';

/** Whether a worker was heard of just now. */
export function isAlive({ silentSeconds }: Heartbeat): boolean {
  return silentSeconds <= WORKER_SILENCE_SECONDS;
}

/** Whether the worker's queue server is set to throw jobs away when its memory is full. */
export function losesJobs({ queuePolicy }: Heartbeat): boolean {
  return queuePolicy !== null && queuePolicy !== QUEUE_POLICY;
}
