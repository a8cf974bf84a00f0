import { Registry } from 'prom-client';

/**
 * What this process counts of itself: each subject declares its figures beside what it counts, in this one register.
 * Labels are words of the code (routes, jobs, outcomes), never of people: whoever may see figures may not see them.
 */
export const processMetrics = new Registry();
