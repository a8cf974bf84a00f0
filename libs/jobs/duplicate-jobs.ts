import type { EndorsementSubject } from './endorsement-jobs.js';
import { jobContract } from './job.js';

/** Looks for endorsements that may be the same as one that its contact has just confirmed. */
export const findDuplicates = jobContract<EndorsementSubject>('duplicates.find', 'publication');

export const DUPLICATE_JOBS = [findDuplicates] as const;
