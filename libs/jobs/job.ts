/**
 * A job as the outbox stores it and the queue carries it: a stable dotted name and ids, never a person's data
 * (what is in a queue is readable by whoever reads the queue's server).
 */
export interface JobPayload {
  /** The outbox row that asked for the job. */
  readonly outboxId: string;
}

export const QUEUE_NAMES = ['mail', 'publication', 'import', 'documents', 'rendering'] as const;
export type QueueName = (typeof QUEUE_NAMES)[number];

export interface JobContract<Subject extends Readonly<Record<string, string>>> {
  readonly name: string;
  readonly queue: QueueName;
  /** Only for the compiler: which ids the outbox row's subject holds. */
  readonly subject: Subject;
}

/** Declares a job. The name is stored in rows and queues: once released it is never changed. */
export function jobContract<Subject extends Readonly<Record<string, string>>>(
  name: string,
  queue: QueueName,
): JobContract<Subject> {
  return { name, queue, subject: {} as Subject };
}
