import { jobContract } from './job.js';

export interface DraftReturnSubject extends Readonly<Record<string, string>> {
  readonly draftReturnId: string;
}

/** Brings somebody the link and the code by which they come back to their draft. */
export const draftReturnMail = jobContract<DraftReturnSubject>('mail.draft-return', 'mail', 'prompt');
