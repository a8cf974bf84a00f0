import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A signed-in browser. Its id is stored hashed: a copy of the database signs nobody in. */
@Entity('staff_session')
export class StaffSessionEntity {
  @PrimaryColumn('text')
  id!: string;

  @Column('uuid')
  accountId!: string;

  @Column('jsonb')
  data!: Readonly<Record<string, unknown>>;

  @Column('timestamptz')
  createdAt!: Date;

  @Column('timestamptz')
  lastSeenAt!: Date;

  /** The end, however busy the session is. */
  @Column('timestamptz')
  expiresAt!: Date;
}
