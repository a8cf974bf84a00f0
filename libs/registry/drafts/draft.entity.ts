import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { DraftAnswers } from '#domain/endorsement/draft-answers.js';

/** Answers given so far by somebody who has not submitted yet. Expires; holds personal data until then. */
@Entity('draft')
export class DraftEntity {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('text')
  tokenHash!: string;

  @Column('text')
  language!: string;

  @Column('jsonb')
  answers!: DraftAnswers;

  @Column('int')
  version!: number;

  @Column('timestamptz')
  createdAt!: Date;

  @Column('timestamptz')
  updatedAt!: Date;

  @Column('timestamptz')
  expiresAt!: Date;

  @Column('uuid', { nullable: true })
  endorsementId!: string | null;

  /** Where the link went by which somebody comes back to it; gone once it is submitted. */
  @Column('text', { nullable: true })
  savedEmail!: string | null;

  @Column('text', { nullable: true })
  savedLanguage!: string | null;

  @Column('timestamptz', { nullable: true })
  remindedAt!: Date | null;
}
