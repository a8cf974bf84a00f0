import { isAlive } from './outbox/sign-of-life.js';

/** For probes of containers: ends with 0 while the worker of this container works, and with 1 when it is stuck. */
process.exitCode = isAlive(Date.now()) ? 0 : 1;
