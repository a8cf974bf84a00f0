import type { UndertakingText } from '#content/pact/pact-text.js';

/** Where the registry is reached, and who answers. */
export interface MailSite {
  /** Without a slash at the end. */
  readonly publicUrl: string;
  readonly contactEmail: string;
}

/**
 * What mails say about an endorsement. The registry's `EndorsementDetails` fit it as they are; a template sees only
 * these fields.
 */
export interface MailedEndorsement {
  readonly reference: string;
  readonly localGovernment: {
    readonly name: string;
    /** ISO 3166-1 alpha-2. */
    readonly country: string;
    readonly slug: string;
    readonly number: number;
  };
  readonly undertakings: readonly UndertakingText['code'][];
  readonly signatoryOffice: string;
  /** Calendar date, `YYYY-MM-DD`. */
  readonly signedOn: string;
  readonly contactName: string;
  readonly submittedAt: Date;
  /** Invented, to show how the registry works; the mail says so. */
  readonly demonstration: boolean;
}

/** What every template about an endorsement is given. */
export interface EndorsementMailProps {
  readonly endorsement: MailedEndorsement;
  readonly site: MailSite;
}
