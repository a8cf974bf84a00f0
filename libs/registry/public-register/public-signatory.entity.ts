import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Assurance } from '#domain/endorsement/assurance.js';
import type { MandateKind } from '#domain/endorsement/mandate.js';
import type { EarlierTerm, FormerName, PublicUndertaking, SignedVersion } from '#domain/endorsement/public-facts.js';
import type { PublicStanding } from '#domain/endorsement/public-standing.js';
import type { Undertaking } from '#domain/pact/undertaking.js';

/** One local government as the public sees it: listed, not re-confirmed, or announced. Everything here is public; nothing else is. */
@Entity('public_signatory')
export class PublicSignatoryEntity {
  @PrimaryColumn('uuid')
  endorsementId!: string;

  /** The version of the endorsement that this was made from: a newer one means that it is to be made anew. */
  @Column('int')
  endorsementVersion!: number;

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
  undertakings!: readonly PublicUndertaking[];

  @Column('text', { array: true })
  undertakingCodes!: Undertaking[];

  /** The version that was signed; of an announcement, the one that is to be signed. */
  @Column('text')
  pactVersion!: string;

  /** The oldest first; none while it is announced. */
  @Column('jsonb')
  signedVersions!: readonly SignedVersion[];

  /** The oldest first. */
  @Column('jsonb')
  earlierTerms!: readonly EarlierTerm[];

  /** The oldest first. */
  @Column('jsonb')
  formerNames!: readonly FormerName[];

  /** Empty while it is announced: an announcement is shown without the person. */
  @Column('text', { nullable: true })
  signatoryOffice!: string | null;

  @Column('text', { nullable: true })
  signatoryName!: string | null;

  @Column('text')
  mandateKind!: MandateKind;

  /** Empty while it is announced, as is every date that a signature has. */
  @Column('date', { nullable: true })
  mandateDate!: string | null;

  @Column('date', { nullable: true })
  signedOn!: string | null;

  /** How it stands; only `listed` is ever counted. */
  @Column('text')
  standing!: PublicStanding;

  @Column('date', { nullable: true })
  verifiedOn!: string | null;

  @Column('date', { nullable: true })
  reconfirmedOn!: string | null;

  @Column('date', { nullable: true })
  announcedOn!: string | null;

  /** While it is announced: the day until which its mandate may still come. */
  @Column('date', { nullable: true })
  mandateAwaitedUntil!: string | null;

  /** What staff checked and found right. */
  @Column('jsonb')
  assurance!: readonly Assurance[];

  @Column('timestamptz')
  publishedAt!: Date;

  @Column('boolean')
  demonstration!: boolean;
}
