import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemClock } from '#platform/clock.js';
import { Registry } from '#registry/registry.js';
import { freePort } from '../../../tools/loopback-port.js';
import { startMailbox } from '../../../tools/mailbox.js';
import { createTestDatabase, type Contents } from '../database.js';
import { eventually } from '../eventually.js';
import { runProgram, startProgram, type Environment } from './program.js';

const APP_SECRET = 'a secret that only the browser tests know';

/** Countries whose real places the browser tests look for. */
const COUNTRIES = ['BR', 'EG', 'FR', 'IT', 'JP', 'UA', 'ZA'];

/** Loaded once for a whole run of the tests, with the command that an operator uses. */
const REAL_PLACES: Contents = {
  name: 'places',
  fill: async (url) => {
    const environment = { NODE_ENV: 'test', DATABASE_URL: url, SMTP_URL: 'smtp://localhost', APP_SECRET };
    await runProgram('apps/worker/src/gazetteer.js', ['--countries', COUNTRIES.join()], environment);
  },
};

const LOG_LINES_TOLD = 15;

/**
 * The whole registry as a person meets it: the built web and worker processes, PostgreSQL with the real places of some
 * countries, and mails that travel by SMTP into the development mailbox.
 */
export interface Stack {
  /** Where the site is, such as `http://localhost:41234`. */
  readonly url: string;
  /** The same database for a test's own preparations, which the use cases make. */
  readonly registry: Registry;
  /** Settings of the processes, for another program beside them. */
  readonly environment: Environment;
  /** The last lines that the processes printed. */
  log(): string;
  stop(): Promise<void>;
}

export async function startStack(): Promise<Stack> {
  const database = await createTestDatabase(REAL_PLACES);
  const directory = await mkdtemp(join(tmpdir(), 'we-care-mailbox-'));
  const mailbox = await startMailbox(directory);
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const environment: Environment = {
    NODE_ENV: 'test',
    DATABASE_URL: database.url,
    SMTP_URL: mailbox.smtpUrl,
    MAILBOX_DIR: directory,
    PUBLIC_URL: url,
    PORT: String(port),
    APP_SECRET,
    LOG_LEVEL: 'info',
    REQUESTS_PER_MINUTE: '100000',
    READS_PER_MINUTE: '100000',
    SHUTDOWN_DRAIN_SECONDS: '0',
  };
  const programs = [
    startProgram('web', 'apps/web/src/main.js', environment),
    startProgram('worker', 'apps/worker/src/main.js', environment),
  ];
  const log = () => programs.flatMap(({ lines }) => lines.slice(-LOG_LINES_TOLD)).join('\n');
  const isOver = () => programs.some((program) => program.hasEnded());
  await eventually(async () => isOver() || (await fetch(`${url}/health/status`)).ok);
  if (isOver()) throw new Error(`The registry did not start:\n${log()}`);
  return {
    url,
    registry: new Registry(database.dataSource, systemClock, APP_SECRET),
    environment,
    log,
    stop: async () => {
      await Promise.all(programs.map((program) => program.stop()));
      await mailbox.close();
      await database.drop();
      await rm(directory, { recursive: true, force: true });
    },
  };
}
