import { collectDefaultMetrics, Registry } from 'prom-client';

/**
 * What this process counts of itself: each subject declares its figures beside what it counts, in this one register.
 * Labels are words of the code (routes, jobs, outcomes), never of people: whoever may see figures may not see them.
 */
export const processMetrics = new Registry();

/** Adds what Node knows: processor time, memory, handles, collections of garbage, and how late the event loop is. */
export function measureNode(): void {
  collectDefaultMetrics({ register: processMetrics });
}
