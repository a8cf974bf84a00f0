import type { EntityManager } from 'typeorm';
import type { AccountSubject } from '#jobs/account-jobs.js';
import type { JobContract } from '#jobs/job.js';
import { enqueue } from '../../outbox/enqueue.js';
import type { Registry } from '../../registry.js';

/** Lets the owner of an account know by mail what was done to it, in the transaction that does it. */
export function tellAccount(
  manager: EntityManager,
  { clock }: Registry,
  job: JobContract<AccountSubject>,
  accountId: string,
): Promise<void> {
  return enqueue(manager, job, { accountId, at: clock.now().toISOString() });
}
