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

/**
 * `prompt`: somebody waits for it now, before a screen or a mailbox. It overtakes everything else, which is `bulk`, and no
 * amount of that delays it.
 */
export const LANES = ['prompt', 'bulk'] as const;
export type Lane = (typeof LANES)[number];

export interface JobContract<Subject extends Readonly<Record<string, string>>> {
  readonly name: string;
  readonly queue: QueueName;
  readonly lane: Lane;
  /** Only for the compiler: which ids the outbox row's subject holds. */
  readonly subject: Subject;
}

/** Declares a job. The name is stored in rows and queues: once released it is never changed. */
export function jobContract<Subject extends Readonly<Record<string, string>>>(
  name: string,
  queue: QueueName,
  lane: Lane = 'bulk',
): JobContract<Subject> {
  return { name, queue, lane, subject: {} as Subject };
}

export interface EndorsementSubject extends Readonly<Record<string, string>> {
  readonly endorsementId: string;
}

export interface ConfirmationSubject extends EndorsementSubject {
  readonly confirmationId: string;
}
