import type { PublicSignatoryEntity } from './public-signatory.entity.js';

type PublicField = Exclude<
  keyof PublicSignatoryEntity,
  'endorsementId' | 'endorsementVersion' | 'searchName' | 'searchText' | 'undertakingCodes'
>;

/**
 * The one list of public fields (DESIGN rule 7). Pages, API and open data show these and nothing else; the field
 * list of the open data is printed from it.
 */
export const PUBLIC_FIELDS = [
  'number',
  'slug',
  'name',
  'formerNames',
  'kind',
  'country',
  'section',
  'regionName',
  'provinceName',
  'latitude',
  'longitude',
  'population',
  'populationSource',
  'populationYear',
  'officialWebsite',
  'undertakings',
  'pactVersion',
  'signedVersions',
  'earlierTerms',
  'signatoryOffice',
  'signatoryName',
  'mandateKind',
  'mandateDate',
  'signedOn',
  'standing',
  'verifiedOn',
  'reconfirmedOn',
  'announcedOn',
  'mandateAwaitedUntil',
  'assurance',
  'publishedAt',
  'demonstration',
] as const satisfies readonly PublicField[];

export type PublicSignatory = Readonly<Pick<PublicSignatoryEntity, PublicField>>;
