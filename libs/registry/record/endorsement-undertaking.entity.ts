import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Undertaking } from '#domain/pact/undertaking.js';

/** One undertaking that a local government committed to; each keeps its own dates. */
@Entity('endorsement_undertaking')
export class EndorsementUndertakingEntity {
  @PrimaryColumn('uuid')
  endorsementId!: string;

  @PrimaryColumn('text')
  undertaking!: Undertaking;

  @Column('date')
  committedOn!: string;

  @Column('date', { nullable: true })
  withdrawnOn!: string | null;
}
