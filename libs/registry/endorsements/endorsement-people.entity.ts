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
}
