import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { EndorsementStatus } from '#domain/endorsement/endorsement-status.js';
import type { MandateKind } from '#domain/endorsement/mandate.js';

/** An endorsement of the pact by one local government. Its people are apart, in `endorsement_people`. */
@Entity('endorsement')
export class EndorsementEntity {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('text')
  reference!: string;

  @Column('uuid', { nullable: true })
  draftId!: string | null;

  @Column('text')
  status!: EndorsementStatus;

  /** Moves by one with every change of state; guarded writes compare it (DESIGN rule 2). */
  @Column('int')
  version!: number;

  @Column('uuid')
  localGovernmentId!: string;

  @Column('text')
  pactVersion!: string;

  @Column('text')
  pactLanguage!: string;

  @Column('text')
  pactTextHash!: string;

  @Column('text')
  mandateKind!: MandateKind;

  @Column('date')
  mandateDate!: string;

  @Column('text', { nullable: true })
  mandateReference!: string | null;

  @Column('text', { nullable: true })
  mandateUrl!: string | null;

  @Column('text', { nullable: true })
  claimedWebsite!: string | null;

  @Column('boolean')
  publishSignatoryName!: boolean;

  @Column('boolean')
  demonstration!: boolean;

  /** Whether it was signed in the form, or on paper and imported. */
  @Column('text', { default: 'form' })
  origin!: 'form' | 'import';

  @Column('date')
  signedOn!: string;

  @Column('timestamptz')
  submittedAt!: Date;

  @Column('timestamptz', { nullable: true })
  confirmedAt!: Date | null;

  /** When staff listed it as announced, its mandate still to come. */
  @Column('timestamptz', { nullable: true })
  announcedAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  verifiedAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  rejectedAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  publishedAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  reconfirmedAt!: Date | null;

  /** The endorsement that took its place, when a new signature did. */
  @Column('uuid', { nullable: true })
  supersededBy!: string | null;

  @Column('text', { nullable: true })
  rejectionCode!: string | null;

  @Column('text', { nullable: true })
  rejectionText!: string | null;
}
