import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { MandateKind } from '#domain/endorsement/mandate.js';
import type { Undertaking } from '#domain/pact/undertaking.js';

export interface PublicUndertaking {
  readonly code: Undertaking;
  /** Calendar date, `YYYY-MM-DD`. */
  readonly committedOn: string;
}

/** One listed local government as the public sees it. Everything here is public; nothing else is. */
@Entity('public_signatory')
export class PublicSignatoryEntity {
  @PrimaryColumn('uuid')
  endorsementId!: string;

  @Column('int')
  number!: number;

  @Column('text')
  slug!: string;

  @Column('text')
  name!: string;

  /** The name as lists are ordered by it: normalised. */
  @Column('text')
  searchName!: string;

  /** Every name by which the place is known, normalised, a line each: what the search looks in. */
  @Column('text')
  searchText!: string;

  @Column('text')
  kind!: string;

  @Column('char', { length: 2 })
  country!: string;

  @Column('text', { nullable: true })
  section!: string | null;

  @Column('text', { nullable: true })
  regionName!: string | null;

  @Column('text', { nullable: true })
  provinceName!: string | null;

  @Column('double precision', { nullable: true })
  latitude!: number | null;

  @Column('double precision', { nullable: true })
  longitude!: number | null;

  @Column('int', { nullable: true })
  population!: number | null;

  @Column('text', { nullable: true })
  populationSource!: string | null;

  @Column('int', { nullable: true })
  populationYear!: number | null;

  @Column('text', { nullable: true })
  officialWebsite!: string | null;

  @Column('jsonb')
  undertakings!: PublicUndertaking[];

  @Column('text', { array: true })
  undertakingCodes!: Undertaking[];

  @Column('text')
  pactVersion!: string;

  @Column('text')
  signatoryOffice!: string;

  @Column('text', { nullable: true })
  signatoryName!: string | null;

  @Column('text')
  mandateKind!: MandateKind;

  @Column('date')
  mandateDate!: string;

  @Column('date')
  signedOn!: string;

  @Column('date')
  verifiedOn!: string;

  @Column('timestamptz')
  publishedAt!: Date;

  @Column('boolean')
  demonstration!: boolean;
}
