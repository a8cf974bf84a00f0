import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A link by which a member of staff chooses a password, once. Only its hash is kept. */
@Entity('staff_setup_link')
export class StaffSetupLinkEntity {
  @PrimaryColumn('text')
  tokenHash!: string;

  @Column('uuid')
  accountId!: string;

  @Column('timestamptz')
  createdAt!: Date;

  @Column('timestamptz')
  expiresAt!: Date;

  @Column('timestamptz', { nullable: true })
  usedAt!: Date | null;
}
