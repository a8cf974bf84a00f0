import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The personal data of an endorsement, kept apart so that it can be exported and erased (DESIGN rule 8). */
@Entity('endorsement_people')
export class EndorsementPeopleEntity {
  @PrimaryColumn('uuid')
  endorsementId!: string;

  @Column('text')
  signatoryName!: string;

  @Column('text')
  signatoryOffice!: string;

  @Column('text')
  contactName!: string;

  @Column('text')
  contactRole!: string;

  @Column('text')
  contactEmail!: string;

  @Column('text')
  contactLanguage!: string;

  /** Since when mail to the contact comes back for good; then none is sent any more. */
  @Column('timestamptz', { nullable: true })
  contactBouncedAt!: Date | null;

  @Column('text', { nullable: true })
  contactBounceCode!: string | null;

  /** When everything here was emptied. */
  @Column('timestamptz', { nullable: true })
  anonymisedAt!: Date | null;
}
