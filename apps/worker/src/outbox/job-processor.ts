import type { JobContract } from '#jobs/job.js';

export interface ProcessedJob {
  /** Outbox row; stable over every try, so the mail's Message-ID is derived from it. */
  readonly outboxId: string;
  readonly subject: Readonly<Record<string, string>>;
}

/**
 * Does one kind of job. It re-reads what it works on and re-checks that there is still something to do: `skipped` is
 * a normal result. Whatever it throws is tried again later, except a `PermanentFailure`.
 */
export interface JobProcessor {
  readonly job: JobContract<Readonly<Record<string, string>>>;
  process(job: ProcessedJob): Promise<'done' | 'skipped'>;
}

/** A failure that another try cannot mend, such as an address that does not exist. */
export class PermanentFailure extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'PermanentFailure';
  }
}
