import type { EntityManager } from 'typeorm';
import type { JobContract } from '#jobs/job.js';
import { requestId } from '#platform/request-id.js';
import { traceParent } from '#platform/tracing/tracing.js';
import { OutboxEntity } from './outbox.entity.js';

/**
 * Asks for a job in the caller's own transaction: it happens if, and only if, the change that needs it is committed.
 *
 * @param subject the ids the job works on
 * @param dueAt when it may run at the earliest; now when left out
 */
export async function enqueue<Subject extends Readonly<Record<string, string>>>(
  manager: EntityManager,
  job: JobContract<Subject>,
  subject: Subject,
  dueAt?: Date,
): Promise<void> {
  await manager.insert(OutboxEntity, {
    job: job.name,
    queue: job.queue,
    lane: job.lane,
    requestId: requestId(),
    traceParent: traceParent(),
    subject,
    ...(dueAt && { dueAt, relayAt: dueAt }),
  });
}
