import type { EntityManager } from 'typeorm';
import { DomainError } from '#domain/domain-error.js';
import type { EndorsementStatus } from '#domain/endorsement/endorsement-status.js';
import type { MandateKind } from '#domain/endorsement/mandate.js';
import { PUBLICATION_CONSENT } from './publicity-facts.js';
import { inPactOrder, type Undertaking } from '#domain/pact/undertaking.js';

/** An endorsement with its local government and people, for pages and mails that may show them. */
export interface EndorsementDetails {
  readonly id: string;
  readonly reference: string;
  readonly status: EndorsementStatus;
  readonly version: number;
  readonly localGovernment: {
    readonly id: string;
    readonly number: number;
    readonly slug: string;
    readonly name: string;
    readonly kind: string;
    readonly country: string;
    readonly regionName: string | null;
    readonly provinceName: string | null;
    readonly population: number | null;
    readonly populationSource: string | null;
    readonly populationYear: number | null;
    readonly latitude: number | null;
    readonly longitude: number | null;
    readonly officialWebsite: string | null;
    readonly origin: 'gazetteer' | 'described';
  };
  readonly undertakings: readonly Undertaking[];
  readonly pactVersion: string;
  readonly pactLanguage: string;
  readonly pactTextHash: string;
  /** The version that is signed now. */
  readonly currentPactVersion: string;
  readonly mandateKind: MandateKind;
  readonly mandateDate: string;
  readonly mandateReference: string | null;
  readonly mandateUrl: string | null;
  readonly claimedWebsite: string | null;
  readonly signatoryName: string;
  readonly signatoryOffice: string;
  readonly contactName: string;
  readonly contactRole: string;
  readonly contactEmail: string;
  readonly contactLanguage: string;
  /** Since when mail to the contact comes back for good; null while it arrives. */
  readonly contactBouncedAt: Date | null;
  readonly contactBounceCode: string | null;
  /** When the personal data was erased; then the texts about people are empty. */
  readonly anonymisedAt: Date | null;
  readonly publishSignatoryName: boolean;
  /** The latest answer to the question whether it may be published; null when nobody was asked. */
  readonly publicationConsent: { readonly granted: boolean; readonly textVersion: string } | null;
  readonly demonstration: boolean;
  /** Whether it was signed in the form, or on paper and imported. */
  readonly origin: 'form' | 'import';
  readonly signedOn: string;
  readonly submittedAt: Date;
  readonly confirmedAt: Date | null;
  readonly announcedAt: Date | null;
  readonly verifiedAt: Date | null;
  readonly publishedAt: Date | null;
  readonly reconfirmedAt: Date | null;
  readonly rejectionCode: string | null;
  readonly rejectionText: string | null;
}

const SELECT_DETAILS = `
  SELECT e.id, e.reference, e.status, e.version,
    json_build_object('id', g.id, 'number', g.number, 'slug', g.slug, 'name', g.name, 'kind', g.kind,
      'country', g.country, 'regionName', g.region_name, 'provinceName', g.province_name,
      'population', g.population, 'populationSource', g.population_source, 'populationYear', g.population_year,
      'latitude', g.latitude, 'longitude', g.longitude, 'officialWebsite', g.official_website,
      'origin', g.origin) AS "localGovernment",
    ARRAY(SELECT u.undertaking FROM endorsement_undertaking u
      WHERE u.endorsement_id = e.id AND u.withdrawn_on IS NULL) AS undertakings,
    e.pact_version AS "pactVersion", e.pact_language AS "pactLanguage", e.pact_text_hash AS "pactTextHash",
    (SELECT v.version FROM pact_version v ORDER BY v.published_at DESC LIMIT 1) AS "currentPactVersion",
    e.mandate_kind AS "mandateKind", e.mandate_date::text AS "mandateDate",
    e.mandate_reference AS "mandateReference", e.mandate_url AS "mandateUrl", e.claimed_website AS "claimedWebsite",
    p.signatory_name AS "signatoryName", p.signatory_office AS "signatoryOffice",
    p.contact_name AS "contactName", p.contact_role AS "contactRole", p.contact_email AS "contactEmail",
    p.contact_language AS "contactLanguage", p.contact_bounced_at AS "contactBouncedAt",
    p.contact_bounce_code AS "contactBounceCode", p.anonymised_at AS "anonymisedAt",
    e.publish_signatory_name AS "publishSignatoryName",
    ${PUBLICATION_CONSENT},
    e.demonstration, e.origin, e.signed_on::text AS "signedOn", e.submitted_at AS "submittedAt",
    e.confirmed_at AS "confirmedAt", e.announced_at AS "announcedAt", e.verified_at AS "verifiedAt",
    e.published_at AS "publishedAt", e.reconfirmed_at AS "reconfirmedAt",
    e.rejection_code AS "rejectionCode", e.rejection_text AS "rejectionText"
  FROM endorsement e
  JOIN local_government g ON g.id = e.local_government_id
  JOIN endorsement_people p ON p.endorsement_id = e.id`;

/**
 * Reads one endorsement with everything about it.
 *
 * @throws {DomainError} `endorsement.not-found`
 */
export async function readEndorsement(manager: EntityManager, id: string): Promise<EndorsementDetails> {
  const [row] = await manager.query<EndorsementDetails[]>(`${SELECT_DETAILS} WHERE e.id = $1`, [id]);
  if (!row) throw new DomainError('endorsement.not-found');
  return { ...row, undertakings: inPactOrder(row.undertakings) };
}
