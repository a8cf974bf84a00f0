import type { ConsentPurpose } from '#domain/endorsement/consent.js';

/** The columns of an import file, in the order of the template. */
export const IMPORT_COLUMNS = [
  'country',
  'name',
  'region',
  'kind',
  'population',
  'website',
  'undertakings',
  'pact_version',
  'signatory_name',
  'signatory_office',
  'mandate_kind',
  'mandate_date',
  'mandate_reference',
  'signed_on',
  'contact_name',
  'contact_role',
  'contact_email',
  'contact_language',
  'consent_contact',
  'consent_publish',
  'consent_name',
  'consent_news',
  'consent_basis',
  'consent_date',
  'external_id',
] as const;

export type ImportColumn = (typeof IMPORT_COLUMNS)[number];

/** Which answer of consent each of these columns holds. */
export const CONSENT_COLUMNS = {
  consent_contact: 'process_contact',
  consent_publish: 'publish_endorsement',
  consent_name: 'publish_name',
  consent_news: 'news',
} as const satisfies Partial<Record<ImportColumn, ConsentPurpose>>;

/** Columns that must be there, and filled in every row. */
export const REQUIRED_COLUMNS = [
  'country',
  'name',
  'undertakings',
  'signatory_name',
  'signatory_office',
  'mandate_kind',
  'mandate_date',
  'signed_on',
  'contact_name',
  'contact_email',
] as const satisfies readonly ImportColumn[];

/** The cells of one row that are not empty. */
export type ImportCells = Partial<Record<ImportColumn, string>>;

/** Most characters of a cell. */
export const LONGEST_CELL: Readonly<Record<ImportColumn, number>> = {
  country: 2,
  name: 200,
  region: 200,
  kind: 30,
  population: 12,
  website: 500,
  undertakings: 200,
  pact_version: 20,
  signatory_name: 200,
  signatory_office: 200,
  mandate_kind: 40,
  mandate_date: 10,
  mandate_reference: 300,
  signed_on: 10,
  contact_name: 200,
  contact_role: 200,
  contact_email: 254,
  contact_language: 5,
  consent_contact: 10,
  consent_publish: 10,
  consent_name: 10,
  consent_news: 10,
  consent_basis: 200,
  consent_date: 10,
  external_id: 100,
};
