import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ContactDecision } from '#domain/contact/contact-rights.js';

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

  /** The member of staff who set the address; empty when the contact asked for the change. */
  @Column('uuid', { nullable: true })
  setBy!: string | null;

  /** The one who proposed it, where it took two. */
  @Column('uuid', { nullable: true })
  proposedBy!: string | null;

  /** Whether mail to the old address came back for good, so that it could not be told. */
  @Column('boolean', { default: false })
  oldUnreachable!: boolean;

  /** When a second member of staff had looked at an address that one of them set. */
  @Column('timestamptz', { nullable: true })
  lookedAt!: Date | null;

  @Column('uuid', { nullable: true })
  lookedBy!: string | null;

  /** When it was objected to after it had been accepted: from then on both contacts only read, until staff decide. */
  @Column('timestamptz', { nullable: true })
  frozenAt!: Date | null;

  /** What staff decided on that objection. */
  @Column('text', { nullable: true })
  decision!: ContactDecision | null;

  /** When staff had looked at an objection. */
  @Column('timestamptz', { nullable: true })
  settledAt!: Date | null;

  @Column('uuid', { nullable: true })
  settledBy!: string | null;
}

export type ContactChangeKind = 'new_address' | 'hand_over';
