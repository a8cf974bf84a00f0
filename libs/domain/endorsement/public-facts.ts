import type { Assurance } from './assurance.js';
import type { MandateKind } from './mandate.js';
import type { PublicStanding } from './public-standing.js';
import type { Undertaking } from '../pact/undertaking.js';

/** An undertaking as the public sees it. */
export interface PublicUndertaking {
  readonly code: Undertaking;
  /** Calendar date, `YYYY-MM-DD`; null while the commitment is only announced. */
  readonly committedOn: string | null;
}

/** A version of the pact, and the day on which it was signed. */
export interface SignedVersion {
  readonly version: string;
  /** Calendar date, `YYYY-MM-DD`. */
  readonly signedOn: string;
}

/** An earlier endorsement of the same local government that was listed once. All are calendar dates, `YYYY-MM-DD`. */
export interface EarlierTerm {
  readonly signedOn: string;
  readonly verifiedOn: string;
  readonly endedOn: string;
  /** How it ended: a new signature took its place, or it was withdrawn. */
  readonly ended: 'superseded' | 'withdrawn';
}

/** A name that a local government had before, and the day on which that ended. */
export interface FormerName {
  readonly name: string;
  /** Calendar date, `YYYY-MM-DD`. */
  readonly until: string;
}

/** What a public record says of the signature, the person and the decision, beside the facts of the place. */
export interface SignatureFacts {
  readonly undertakings: readonly PublicUndertaking[];
  readonly signedOn: string | null;
  /** The oldest first. */
  readonly signedVersions: readonly SignedVersion[];
  readonly signatoryOffice: string | null;
  /** Null when its publication was not agreed to. */
  readonly signatoryName: string | null;
  readonly mandateKind: MandateKind;
  readonly mandateDate: string | null;
  readonly verifiedOn: string | null;
  readonly reconfirmedOn: string | null;
  /** What staff checked and found right. */
  readonly assurance: readonly Assurance[];
}

/**
 * What of it the public sees, by how the endorsement stands. Of an announcement nothing is shown that only a verified
 * signature grants: no day of signature or commitment, no person, no check, and no decision either, although one may
 * have been handed in already: nobody has verified it. Its one date is the day on which it was entered as announced.
 */
export function shownFacts<Facts extends SignatureFacts>(standing: PublicStanding, facts: Facts): Facts {
  if (standing !== 'announced') return facts;
  return {
    ...facts,
    undertakings: facts.undertakings.map(({ code }) => ({ code, committedOn: null })),
    signedOn: null,
    signedVersions: [],
    signatoryOffice: null,
    signatoryName: null,
    mandateKind: 'announcement',
    mandateDate: null,
    verifiedOn: null,
    reconfirmedOn: null,
    assurance: [],
  };
}
