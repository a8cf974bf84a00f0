import { Column, Entity, PrimaryColumn } from 'typeorm';

/** `saved`: somebody asked for the link; `reminder`: the calendar did. */
export type DraftReturnKind = 'saved' | 'reminder';

/** A mailed way back to a draft. Lives as long as the draft, and opens it as often as wished. */
@Entity('draft_return')
export class DraftReturnEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  draftId!: string;

  @Column('text')
  kind!: DraftReturnKind;

  @Column('text')
  tokenHash!: string;

  @Column('text')
  codeHash!: string;

  /** Where the link went; null once the draft is submitted. */
  @Column('text', { nullable: true })
  email!: string | null;

  @Column('text')
  language!: string;

  @Column('timestamptz')
  createdAt!: Date;

  @Column('int', { default: 0 })
  wrongCodes!: number;
}
