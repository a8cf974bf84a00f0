import type { Lane } from '#jobs/job.js';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

export type OutboxOutcome = 'done' | 'skipped' | 'failed' | 'discarded';

/** A job asked for in the same transaction as the change that needs it (DESIGN rule 3). */
@Entity('outbox')
export class OutboxEntity {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('text')
  job!: string;

  @Column('text')
  queue!: string;

  /** Whether somebody waits for it. */
  @Column('text', { default: 'bulk' })
  lane!: Lane;

  /** The request in which it was asked for; null for what the calendar asks for. */
  @Column('text', { nullable: true })
  requestId!: string | null;

  /** The span in which it was asked for, where requests are timed (`traceparent` of W3C Trace Context). */
  @Column('text', { nullable: true })
  traceParent!: string | null;

  /** Ids only; what has to be more than an id is sealed. */
  @Column('jsonb')
  subject!: Record<string, string>;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt!: Date;

  /** When the work is to be tried; only a failed try moves it. A row long due and untried is a wedged worker. */
  @Column('timestamptz', { default: () => 'now()' })
  dueAt!: Date;

  /** When the relay hands the row to the queue (again, should the queue have lost it). */
  @Column('timestamptz', { default: () => 'now()' })
  relayAt!: Date;

  /** Until when one processor has the row to itself. */
  @Column('timestamptz', { nullable: true })
  claimedUntil!: Date | null;

  @Column('int', { default: 0 })
  attempts!: number;

  @Column('timestamptz', { nullable: true })
  doneAt!: Date | null;

  @Column('text', { nullable: true })
  outcome!: OutboxOutcome | null;

  @Column('text', { nullable: true })
  lastError!: string | null;
}
