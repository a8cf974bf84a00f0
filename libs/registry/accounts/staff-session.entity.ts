import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { SessionData } from './session-data.js';

/** A signed-in browser. Its id is stored hashed: a copy of the database signs nobody in. */
@Entity('staff_session')
export class StaffSessionEntity {
  @PrimaryColumn('text')
  id!: string;

  /** Names the session to its owner and to administrators, without being the key to it. */
  @Column('uuid', { default: () => 'gen_random_uuid()' })
  handle!: string;

  @Column('uuid')
  accountId!: string;

  @Column('jsonb')
  data!: SessionData;

  @Column('timestamptz')
  createdAt!: Date;

  @Column('timestamptz')
  lastSeenAt!: Date;

  /** The end, however busy the session is. */
  @Column('timestamptz')
  expiresAt!: Date;
}
