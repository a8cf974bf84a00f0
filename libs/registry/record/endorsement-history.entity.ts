import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { EndorsementStatus } from '#domain/endorsement/endorsement-status.js';
import type { AmendmentAction } from '#domain/endorsement/amendments.js';
import type { ActorKind, EndorsementAction } from '#domain/endorsement/transitions.js';

/** One thing that happened to an endorsement. The table is append-only: the database itself refuses a rewrite. */
@Entity('endorsement_history')
export class EndorsementHistoryEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: string;

  @Column('uuid')
  endorsementId!: string;

  /** The endorsement's version that this event made. */
  @Column('int')
  version!: number;

  @Column('text')
  action!: EndorsementAction | AmendmentAction;

  @Column('text')
  fromStatus!: EndorsementStatus;

  @Column('text')
  toStatus!: EndorsementStatus;

  @Column('text')
  actorKind!: ActorKind;

  /** The member of staff who acted; empty for officials and the registry itself. */
  @Column('uuid', { nullable: true })
  actorId!: string | null;

  /** The member of staff who proposed what the actor confirmed; empty for what takes one person. */
  @Column('uuid', { nullable: true })
  proposedBy!: string | null;

  @Column('timestamptz')
  at!: Date;

  @Column('text', { nullable: true })
  reasonCode!: string | null;

  /** The version of the reason that was read when it was given. */
  @Column('uuid', { nullable: true })
  reasonId!: string | null;

  @Column('text', { nullable: true })
  reasonText!: string | null;
}
