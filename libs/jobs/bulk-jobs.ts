import { jobContract } from './job.js';

/** Does to each endorsement of a frozen list what somebody confirmed. */
export const runBulk = jobContract<{ readonly bulkId: string }>('bulk.run', 'import');

export const BULK_JOBS = [runBulk] as const;
