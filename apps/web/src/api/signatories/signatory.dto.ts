import { ApiProperty } from '@nestjs/swagger';
import { SECTIONS } from '#content/countries.js';
import { CHECKS, type Check } from '#domain/endorsement/assurance.js';
import { MANDATE_KINDS, type MandateKind } from '#domain/endorsement/mandate.js';
import { PUBLIC_STANDINGS, type PublicStanding } from '#domain/endorsement/public-standing.js';
import { UNDERTAKINGS, type Undertaking } from '#domain/pact/undertaking.js';
import type { PublicSignatory } from '#registry/public-register/public-fields.js';

/** An undertaking and the day on which the signatory committed to it. */
export class UndertakingDto {
  @ApiProperty({ description: 'register.fields.undertakingCode', enum: UNDERTAKINGS })
  code!: Undertaking;

  @ApiProperty({
    description: 'register.fields.committedOn',
    type: 'string',
    format: 'date',
    nullable: true,
    example: '2025-03-14',
  })
  committedOn!: string | null;
}

/** One thing that staff checked and found right, and the day on which they did. */
export class AssuranceDto {
  @ApiProperty({ description: 'register.fields.checkCode', enum: CHECKS })
  code!: Check;

  @ApiProperty({ description: 'register.fields.checkedOn', type: 'string', format: 'date', example: '2025-03-20' })
  checkedOn!: string;
}

/** A version of the pact that it signed, and the day on which it did. */
export class SignedVersionDto {
  @ApiProperty({ description: 'register.fields.pactVersion', example: '1.0' })
  version!: string;

  @ApiProperty({ description: 'register.fields.signedOn', type: 'string', format: 'date', example: '2025-03-14' })
  signedOn!: string;
}

/** A name that it had before, and the day on which that ended. */
export class FormerNameDto {
  @ApiProperty({ description: 'register.fields.formerName', example: 'Oldtown' })
  name!: string;

  @ApiProperty({
    description: 'register.fields.formerNameUntil',
    type: 'string',
    format: 'date',
    example: '2026-01-01',
  })
  until!: string;
}

/** An earlier endorsement of the same local government that was listed once. */
export class EarlierTermDto {
  @ApiProperty({ description: 'register.fields.signedOn', type: 'string', format: 'date', example: '2021-03-14' })
  signedOn!: string;

  @ApiProperty({ description: 'register.fields.verifiedOn', type: 'string', format: 'date', example: '2021-03-20' })
  verifiedOn!: string;

  @ApiProperty({ description: 'register.fields.termEndedOn', type: 'string', format: 'date', example: '2025-09-16' })
  endedOn!: string;

  @ApiProperty({ description: 'register.fields.termEnded', enum: ['superseded', 'withdrawn'] })
  ended!: 'superseded' | 'withdrawn';
}

/** One signatory as everybody sees it; its properties are the register's public fields, in their order. */
export class SignatoryDto implements PublicSignatory {
  @ApiProperty({ description: 'register.fields.number', type: 'integer', example: 12 })
  number!: number;

  @ApiProperty({ description: 'register.fields.slug', example: 'ziguinchor' })
  slug!: string;

  @ApiProperty({ description: 'register.fields.name', example: 'Ziguinchor' })
  name!: string;

  @ApiProperty({ description: 'register.fields.formerNames', type: [FormerNameDto] })
  formerNames!: readonly FormerNameDto[];

  @ApiProperty({ description: 'register.fields.kind', example: 'city' })
  kind!: string;

  @ApiProperty({ description: 'register.fields.country', example: 'SN' })
  country!: string;

  @ApiProperty({ description: 'register.fields.section', type: 'string', enum: SECTIONS, nullable: true })
  section!: string | null;

  @ApiProperty({ description: 'register.fields.regionName', type: 'string', nullable: true, example: 'Ziguinchor' })
  regionName!: string | null;

  @ApiProperty({ description: 'register.fields.provinceName', type: 'string', nullable: true })
  provinceName!: string | null;

  @ApiProperty({ description: 'register.fields.latitude', type: 'number', nullable: true, example: 12.568 })
  latitude!: number | null;

  @ApiProperty({ description: 'register.fields.longitude', type: 'number', nullable: true, example: -16.2719 })
  longitude!: number | null;

  @ApiProperty({ description: 'register.fields.population', type: 'integer', nullable: true, example: 159_778 })
  population!: number | null;

  @ApiProperty({ description: 'register.fields.populationSource', type: 'string', nullable: true, example: 'GeoNames' })
  populationSource!: string | null;

  @ApiProperty({ description: 'register.fields.populationYear', type: 'integer', nullable: true, example: 2020 })
  populationYear!: number | null;

  @ApiProperty({ description: 'register.fields.officialWebsite', type: 'string', format: 'uri', nullable: true })
  officialWebsite!: string | null;

  @ApiProperty({ description: 'register.fields.undertakings', type: [UndertakingDto] })
  undertakings!: readonly UndertakingDto[];

  @ApiProperty({ description: 'register.fields.pactVersion', example: '1.0' })
  pactVersion!: string;

  @ApiProperty({ description: 'register.fields.signedVersions', type: [SignedVersionDto] })
  signedVersions!: readonly SignedVersionDto[];

  @ApiProperty({ description: 'register.fields.earlierTerms', type: [EarlierTermDto] })
  earlierTerms!: readonly EarlierTermDto[];

  @ApiProperty({ description: 'register.fields.signatoryOffice', type: 'string', nullable: true, example: 'Maire' })
  signatoryOffice!: string | null;

  @ApiProperty({ description: 'register.fields.signatoryName', type: 'string', nullable: true })
  signatoryName!: string | null;

  @ApiProperty({ description: 'register.fields.mandateKind', enum: MANDATE_KINDS })
  mandateKind!: MandateKind;

  @ApiProperty({
    description: 'register.fields.mandateDate',
    type: 'string',
    format: 'date',
    nullable: true,
    example: '2025-03-02',
  })
  mandateDate!: string | null;

  @ApiProperty({
    description: 'register.fields.signedOn',
    type: 'string',
    format: 'date',
    nullable: true,
    example: '2025-03-14',
  })
  signedOn!: string | null;

  @ApiProperty({ description: 'register.fields.standing', enum: PUBLIC_STANDINGS })
  standing!: PublicStanding;

  @ApiProperty({ description: 'register.fields.verifiedOn', type: 'string', format: 'date', nullable: true })
  verifiedOn!: string | null;

  @ApiProperty({ description: 'register.fields.reconfirmedOn', type: 'string', format: 'date', nullable: true })
  reconfirmedOn!: string | null;

  @ApiProperty({ description: 'register.fields.announcedOn', type: 'string', format: 'date', nullable: true })
  announcedOn!: string | null;

  @ApiProperty({ description: 'register.fields.mandateAwaitedUntil', type: 'string', format: 'date', nullable: true })
  mandateAwaitedUntil!: string | null;

  @ApiProperty({ description: 'register.fields.assurance', type: [AssuranceDto] })
  assurance!: readonly AssuranceDto[];

  @ApiProperty({ description: 'register.fields.publishedAt', type: 'string', format: 'date-time' })
  publishedAt!: Date;

  @ApiProperty({ description: 'register.fields.demonstration', example: false })
  demonstration!: boolean;
}
