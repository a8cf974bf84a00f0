import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A new contact, or a new address of the contact, from the request to its end. Texts are emptied when it is over. */
@Entity('contact_change')
export class ContactChangeEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  endorsementId!: string;

  @Column('text')
  kind!: ContactChangeKind;

  @Column('text')
  oldName!: string;

  @Column('text')
  oldRole!: string;

  @Column('text')
  oldEmail!: string;

  @Column('text')
  oldLanguage!: string;

  @Column('text')
  newName!: string;

  @Column('text')
  newRole!: string;

  @Column('text')
  newEmail!: string;

  @Column('text')
  newLanguage!: string;

  @Column('text')
  tokenHash!: string;

  @Column('text')
  codeHash!: string;

  @Column('text')
  objectionTokenHash!: string;

  @Column('text')
  objectionCodeHash!: string;

  @Column('int', { default: 0 })
  wrongCodes!: number;

  @Column('int', { default: 0 })
  wrongObjectionCodes!: number;

  @Column('timestamptz')
  requestedAt!: Date;

  /** Until when it can be accepted. */
  @Column('timestamptz')
  expiresAt!: Date;

  @Column('timestamptz', { nullable: true })
  acceptedAt!: Date | null;

  /** Null while it waits to be accepted. */
  @Column('text', { nullable: true })
  outcome!: 'accepted' | 'objected' | 'expired' | 'taken_back' | null;

  @Column('timestamptz', { nullable: true })
  endedAt!: Date | null;

  /** When staff had looked at an objection. */
  @Column('timestamptz', { nullable: true })
  settledAt!: Date | null;

  @Column('uuid', { nullable: true })
  settledBy!: string | null;
}

export type ContactChangeKind = 'new_address' | 'hand_over';
