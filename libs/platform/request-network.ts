import { AsyncLocalStorage } from 'node:async_hooks';
import { truncatedNetwork } from './truncated-network.js';

const current = new AsyncLocalStorage<string | null>();

/**
 * Answers a request so that whatever is written down meanwhile can name the network it came from.
 *
 * @param address of the connection; no more than its network is kept
 */
export function inRequestFrom<Result>(address: string, answer: () => Result): Result {
  return current.run(truncatedNetwork(address), answer);
}

/** The network of the request that is being answered; null in the worker, and at the command line. */
export function requestNetwork(): string | null {
  return current.getStore() ?? null;
}
