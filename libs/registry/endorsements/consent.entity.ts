import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { ConsentPurpose } from '#domain/endorsement/consent.js';

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
}
