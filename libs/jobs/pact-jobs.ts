import { jobContract } from './job.js';

/** An endorsement, and the version of the pact that the mail is about. */
export interface PactVersionSubject extends Readonly<Record<string, string>> {
  readonly endorsementId: string;
  readonly pactVersion: string;
}

/** Invites a signatory of an older version to sign the new one. */
export const pactVersionInvitationMail = jobContract<PactVersionSubject>('mail.pact-version-invitation', 'mail');
/** Tells that the new version was signed. */
export const pactVersionSignedMail = jobContract<PactVersionSubject>('mail.pact-version-signed', 'mail');

export const PACT_JOBS = [pactVersionInvitationMail, pactVersionSignedMail] as const;
