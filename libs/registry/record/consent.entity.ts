import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { ConsentBasis, ConsentPurpose } from '#domain/endorsement/consent.js';

/** One answer to one question of consent: which words were shown, in which language, when, and what was answered. */
@Entity('consent')
export class ConsentEntity {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('uuid')
  endorsementId!: string;

  @Column('text')
  purpose!: ConsentPurpose;

  @Column('boolean')
  granted!: boolean;

  @Column('text')
  textVersion!: string;

  @Column('text')
  language!: string;

  @Column('timestamptz')
  givenAt!: Date;

  /** When the registry came to know of it; of two answers, the one that was recorded later holds. */
  @Column('timestamptz')
  recordedAt!: Date;

  @Column('text', { default: 'asked' })
  basis!: ConsentBasis;

  /** Which paper it stands on, in the words of the file; null unless it is paper. */
  @Column('text', { nullable: true })
  basisText!: string | null;
}
