import type { DataSource } from 'typeorm';
import type { Clock } from '#platform/clock.js';

/**
 * What every use case needs: the database, the time, and the secret from which links in mails are derived.
 * Both processes make one at start and hand it to each use case.
 */
export class Registry {
  constructor(
    readonly dataSource: DataSource,
    readonly clock: Clock,
    readonly secret: string,
  ) {}
}
