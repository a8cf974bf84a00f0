import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataDirectory, mailboxDirectory } from './project.ts';
import { runningAddress } from './start/only-one.ts';

/**
 * The environment for the registry's programs on a developer's machine: what the person has set, and a value for
 * everything a first start needs.
 */
export function projectSettings(known: { databaseUrl: string; smtpUrl?: string }): NodeJS.ProcessEnv {
  const given = process.env;
  const port = given['PORT'] ?? '3000';
  const mode = given['NODE_ENV'] ?? 'development';
  return {
    ...given,
    NODE_ENV: mode,
    DATABASE_URL: known.databaseUrl,
    HOST: given['HOST'] ?? '127.0.0.1',
    PORT: port,
    PUBLIC_URL: given['PUBLIC_URL'] ?? addressOf(given['PORT']),
    APP_SECRET: given['APP_SECRET'] ?? keptSecret(),
    // Nobody balances load here, and Ctrl-C should not wait.
    SHUTDOWN_DRAIN_SECONDS: given['SHUTDOWN_DRAIN_SECONDS'] ?? '0',
    // Commands that only write to the database never open this address.
    SMTP_URL: given['SMTP_URL'] ?? known.smtpUrl ?? 'smtp://127.0.0.1:1025',
    ...(mode !== 'production' && { MAILBOX_DIR: mailboxDirectory }),
  };
}

/** In a second terminal nobody repeats the port of the first: links lead to the registry that runs from this folder. */
function addressOf(port: string | undefined): string {
  const running = port === undefined ? runningAddress() : undefined;
  return running ?? `http://localhost:${port ?? '3000'}`;
}

/** 256 random bits, made at the first start and kept, so that sessions and links survive a restart. */
function keptSecret(): string {
  const path = join(dataDirectory, 'secret');
  mkdirSync(dataDirectory, { recursive: true });
  try {
    writeFileSync(path, randomBytes(32).toString('base64url'), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return readFileSync(path, 'utf8').trim();
}
