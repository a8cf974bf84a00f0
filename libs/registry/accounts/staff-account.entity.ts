import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { StaffRole } from '#domain/staff/staff-role.js';

/** A member of UCLG's staff who works in the registry. Never deleted: history names who decided. */
@Entity('staff_account')
export class StaffAccountEntity {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  /** In lower case. */
  @Column('text')
  email!: string;

  /** The mailbox behind the address, as the database reckons it: one account has it, or those that shared it before. */
  @Column({ type: 'text', insert: false, update: false, select: false })
  mailbox!: string;

  @Column({ type: 'integer', insert: false, update: false, select: false })
  mailboxNumber!: number;

  @Column('text')
  name!: string;

  /** By which namesakes are found. */
  @Column({ type: 'text', insert: false, update: false, select: false })
  nameKey!: string;

  /** What the account is, or is to be: {@link roleInForce} says which powers it has. */
  @Column('text')
  role!: StaffRole;

  /** The role whose powers hold until the other one is effective. */
  @Column('text', { nullable: true })
  keptRole!: StaffRole | null;

  /** From when the role is effective; null while it waits for an administrator to confirm it. */
  @Column('timestamptz', { nullable: true })
  effectiveFrom!: Date | null;

  @Column('timestamptz', { nullable: true })
  waitsSince!: Date | null;

  @Column('text')
  language!: string;

  /** PHC string of argon2id; null until the person has chosen a password. */
  @Column('text', { nullable: true })
  passwordHash!: string | null;

  @Column('timestamptz')
  createdAt!: Date;

  @Column('timestamptz', { nullable: true })
  disabledAt!: Date | null;

  /** When the last session began that went beyond the password; sessions know more, while they live. */
  @Column('timestamptz', { nullable: true })
  lastSeenAt!: Date | null;
}
