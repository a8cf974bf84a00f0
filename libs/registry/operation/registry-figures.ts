import type { EntityManager } from 'typeorm';
import { WAITS } from '../evidence/waiting-document.js';
import { heartbeats, type Heartbeat } from '../outbox/heartbeat.js';
import { pauseOf } from '../outbox/outbox-gate.js';
import type { Registry } from '../registry.js';
import { secondsAhead } from './clock-difference.js';

/** How the jobs of one kind stand in the outbox. */
export interface OutboxFigures {
  readonly job: string;
  readonly queue: string;
  /** Not done, whenever they are due. */
  readonly waiting: number;
  /** Failed at least once, and to be tried again. */
  readonly triedAgain: number;
  /** Given up, until somebody looks. */
  readonly failed: number;
  /** Since when the oldest one is due; 0 when none is. */
  readonly oldestDueSeconds: number;
}

/** What the registry's database says of its work, for whoever watches over it. */
export interface RegistryFigures {
  readonly outbox: readonly OutboxFigures[];
  readonly isPaused: boolean;
  readonly workers: readonly Heartbeat[];
  /** Documents that nobody has judged yet, and how long the oldest waits. */
  readonly documents: { readonly waiting: number; readonly oldestSeconds: number };
  /** By how much the clock of this process is ahead of the database's. */
  readonly clockAheadSeconds: number;
}

/** Counts all of it, by indexes that hold only what is not done. */
export async function readRegistryFigures({ dataSource, clock }: Registry): Promise<RegistryFigures> {
  const { manager } = dataSource;
  return {
    outbox: await readOutbox(manager),
    isPaused: (await pauseOf({ dataSource })) !== null,
    workers: await heartbeats(manager),
    documents: await readDocuments(manager),
    clockAheadSeconds: await secondsAhead(manager, clock),
  };
}

function readOutbox(manager: EntityManager): Promise<OutboxFigures[]> {
  return manager.query<OutboxFigures[]>(
    `SELECT job, queue, (count(*) FILTER (WHERE done_at IS NULL))::int AS waiting,
       (count(*) FILTER (WHERE done_at IS NULL AND attempts > 0 AND last_error IS NOT NULL))::int AS "triedAgain",
       (count(*) FILTER (WHERE outcome = 'failed'))::int AS failed,
       coalesce(extract(epoch FROM now() - min(due_at) FILTER (WHERE done_at IS NULL AND due_at <= now())), 0)::float
         AS "oldestDueSeconds"
     FROM outbox WHERE done_at IS NULL OR outcome = 'failed' GROUP BY job, queue`,
  );
}

async function readDocuments(manager: EntityManager): Promise<RegistryFigures['documents']> {
  const [row] = await manager.query<{ waiting: number; oldestSeconds: number }[]>(
    `SELECT count(*)::int AS waiting, coalesce(extract(epoch FROM now() - min(uploaded_at)), 0)::float AS "oldestSeconds"
     FROM evidence_document WHERE ${WAITS}`,
  );
  return row ?? { waiting: 0, oldestSeconds: 0 };
}
