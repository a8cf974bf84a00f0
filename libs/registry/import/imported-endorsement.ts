import type { ConsentPurpose } from '#domain/endorsement/consent.js';
import type { MandateKind } from '#domain/endorsement/mandate.js';
import type { Undertaking } from '#domain/pact/undertaking.js';

/** One row of a file, read and found sound. */
export interface ImportedEndorsement {
  readonly country: string;
  readonly name: string;
  readonly region: string | null;
  /** Null when the row does not say. */
  readonly kind: string | null;
  readonly population: number | null;
  readonly website: string | null;
  readonly undertakings: readonly Undertaking[];
  readonly pactVersion: string;
  readonly pactTextHash: string;
  readonly signatoryName: string;
  readonly signatoryOffice: string;
  readonly mandateKind: MandateKind;
  readonly mandateDate: string;
  readonly mandateReference: string | null;
  readonly signedOn: string;
  readonly contactName: string;
  readonly contactRole: string;
  readonly contactEmail: string;
  /** Null when the row does not say. */
  readonly contactLanguage: string | null;
  /** Null when the row does not say that anybody was asked. */
  readonly consents: PaperConsents | null;
  readonly externalId: string | null;
}

/** What people answered on paper, as a row tells it. */
export interface PaperConsents {
  readonly answers: Readonly<Partial<Record<ConsentPurpose, boolean>>>;
  /** Which paper. */
  readonly basis: string;
  /** Calendar date, `YYYY-MM-DD`. */
  readonly date: string;
}

/** What a row is judged by that the registry itself does not know. */
export interface ImportKnowledge {
  readonly isCountry: (code: string) => boolean;
  readonly languages: readonly string[];
  readonly currentPactVersion: string;
  /** SHA-256 of the authoritative text; nothing for a version that there is not. */
  readonly textHashOf: (pactVersion: string) => string | undefined;
}
