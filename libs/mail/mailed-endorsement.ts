import type { UndertakingText } from '#content/pact/pact-text.js';
import type { Deadlines } from '#domain/endorsement/deadlines.js';
import type { EndorsementStatus } from '#domain/endorsement/endorsement-status.js';
import type { MandateKind } from '#domain/endorsement/mandate.js';
import type { ShownAs } from '#domain/endorsement/shown-as.js';

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
    /** Of whom the name is: the gazetteer's, or of whoever filled in the form. */
    readonly origin: 'gazetteer' | 'described';
  };
  readonly undertakings: readonly UndertakingText['code'][];
  readonly signatoryOffice: string;
  readonly mandateKind: MandateKind;
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

/** How an endorsement stands when the mail leaves; the registry's `PresentStanding` fits it as it is. */
export interface MailedStanding {
  readonly status: EndorsementStatus;
  /** What the public sees of it, or saw. */
  readonly shown: ShownAs;
  /** What it waits for, and until when. */
  readonly deadlines: Deadlines;
}

/** What a template is given that says how the endorsement stands now. */
export interface PresentMailProps extends EndorsementMailProps {
  readonly standing: MailedStanding;
  readonly now: Date;
}
