import type { DataSource } from 'typeorm';
import type { Clock } from '#platform/clock.js';
import { secretKeys, type SecretKeys } from '#platform/secret-keys.js';

/**
 * What every use case needs: the database, the time, and the secret from which links in mails are derived.
 * Both processes make one at start and hand it to each use case.
 */
export class Registry {
  constructor(
    readonly dataSource: DataSource,
    readonly clock: Clock,
    readonly secret: string,
    /** The same secret, with those before it and those that seal second factors. */
    readonly keys: SecretKeys = secretKeys({ APP_SECRET: secret }),
  ) {}
}
