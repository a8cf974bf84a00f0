import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';

const current = new AsyncLocalStorage<string | null>();

/** Short and plain: what a proxy sends ends up in logs, rows and headers of mails. */
const ACCEPTED = /^[A-Za-z0-9][A-Za-z0-9._-]{7,63}$/;

/**
 * The id of a request: the one that a proxy in front gave it, or a new one.
 *
 * @param given the header `x-request-id` as it came
 */
export function requestIdFrom(given: string | readonly string[] | undefined): string {
  return typeof given === 'string' && ACCEPTED.test(given) ? given : randomUUID();
}

/**
 * Does something as part of a request, so that whatever is asked for meanwhile can name it. The worker does each job as
 * part of the request that asked for it.
 */
export function inRequest<Result>(id: string | null, work: () => Result): Result {
  return current.run(id, work);
}

/** The id of the request that is being answered; null for what nobody requested. */
export function requestId(): string | null {
  return current.getStore() ?? null;
}
