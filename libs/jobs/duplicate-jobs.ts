import { jobContract, type EndorsementSubject } from './job.js';

/** Looks for endorsements that may be the same as one that its contact has just confirmed. */
export const findDuplicates = jobContract<EndorsementSubject>('duplicates.find', 'publication');

/** Tells the contact of a merged endorsement that the registry keeps it together with another. */
export const endorsementMergedMail = jobContract<EndorsementSubject>('mail.endorsement-merged', 'mail');
/** Tells the contact that the merge was taken back. */
export const endorsementUnmergedMail = jobContract<EndorsementSubject>('mail.endorsement-unmerged', 'mail');

export const DUPLICATE_JOBS = [findDuplicates, endorsementMergedMail, endorsementUnmergedMail] as const;
