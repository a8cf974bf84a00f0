import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A link sent to a contact's address. Only hashes are kept: a copy of the database confirms nothing. */
@Entity('confirmation')
export class ConfirmationEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  endorsementId!: string;

  /** The mailbox that it was mailed to, as a keyed hash; null in what is older than the limits, or erased. */
  @Column('text', { nullable: true })
  mailboxHash!: string | null;

  @Column('text')
  tokenHash!: string;

  @Column('text')
  codeHash!: string;

  @Column('timestamptz')
  createdAt!: Date;

  @Column('timestamptz')
  expiresAt!: Date;

  @Column('int', { default: 0 })
  wrongCodes!: number;

  @Column('timestamptz', { nullable: true })
  usedAt!: Date | null;

  /** When the endorsement got another contact: the link opens nothing any more. */
  @Column('timestamptz', { nullable: true })
  endedAt!: Date | null;
}
