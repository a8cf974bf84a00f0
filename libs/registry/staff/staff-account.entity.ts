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

  @Column('text')
  name!: string;

  @Column('text')
  role!: StaffRole;

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
