import type { Undertaking } from '../pact/undertaking.js';
import type { ConsentPurpose } from './consent.js';
import type { Mandate } from './mandate.js';

export interface DescribedGovernment {
  readonly name: string;
  readonly kind: string;
  readonly regionName: string | null;
  readonly population: number | null;
  readonly officialWebsite: string | null;
}

/** The local government that signs: picked from the gazetteer, or described because it is not in there. */
export type GovernmentAnswer =
  | { readonly listed: true; readonly placeId: string; readonly name: string; readonly detail: string }
  | ({ readonly listed: false } & DescribedGovernment);

/** Answers to the signing journey, one part per page. A part is there once its page was answered right. */
export interface DraftAnswers {
  readonly country?: string;
  readonly government?: GovernmentAnswer;
  readonly pact?: { readonly version: string; readonly language: string; readonly textHash: string };
  readonly undertakings?: readonly Undertaking[];
  readonly signatory?: { readonly name: string; readonly office: string };
  readonly mandate?: Mandate;
  readonly contact?: {
    readonly name: string;
    readonly role: string;
    readonly email: string;
    readonly language: string;
    readonly officialWebsite: string | null;
  };
  readonly consents?: Readonly<Record<ConsentPurpose, boolean>>;
}

export type AnsweredDraft = Required<DraftAnswers>;
