import { join } from 'node:path';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '../embedded-postgres.ts';
import { dataDirectory } from '../project.ts';

/** Test data may be lost with the machine, so nothing waits for the disk. */
const hurriedSettings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

/** The one PostgreSQL of a test run, started when the first test needs it. */
export class TestDatabaseServer {
  private started: Promise<EmbeddedPostgres> | undefined;

  /** The address as superuser of its maintenance database. */
  async adminUrl(): Promise<string> {
    this.started ??= startEmbeddedPostgres({
      directory: join(dataDirectory, 'test-postgres'),
      settings: hurriedSettings,
      fresh: true,
    });
    return (await this.started).adminUrl;
  }

  async stop(): Promise<void> {
    await (await this.started?.catch(() => undefined))?.release();
  }
}
