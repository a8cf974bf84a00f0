import pg from 'pg';
import type { Logger } from './logger.js';
import { problemOf } from './problem.js';

export interface Listener {
  close(): Promise<void>;
}

const RECONNECT_MS = 1000;

/**
 * Listens on a PostgreSQL channel and keeps listening: after a lost connection it reconnects and calls `onNotice`
 * once, because notices may have been missed meanwhile. Callers still poll now and then; a notice only makes it quick.
 */
export function listen(databaseUrl: string, channel: string, onNotice: () => void, logger: Logger): Listener {
  let client: pg.Client | undefined;
  let timer: NodeJS.Timeout | undefined;
  let closed = false;
  let connecting: Promise<void>;

  const connect = async (): Promise<void> => {
    const candidate = new pg.Client({ connectionString: databaseUrl, keepAlive: true, application_name: 'listener' });
    candidate.on('error', () => undefined);
    candidate.on('end', () => retryLater('ended'));
    candidate.on('notification', onNotice);
    try {
      await candidate.connect();
      await candidate.query(`LISTEN ${candidate.escapeIdentifier(channel)}`);
      // Closed while it was connecting: nobody else would end this connection.
      if (closed) return void (await candidate.end());
      client = candidate;
      onNotice();
    } catch (error) {
      await candidate.end().catch(() => undefined);
      retryLater(problemOf(error));
    }
  };

  const retryLater = (problem: string): void => {
    client = undefined;
    if (closed || timer !== undefined) return;
    logger.warn({ channel, problem }, 'not listening; trying again');
    timer = setTimeout(() => {
      timer = undefined;
      connecting = connect();
    }, RECONNECT_MS);
  };

  connecting = connect();
  return {
    close: async () => {
      closed = true;
      clearTimeout(timer);
      await connecting;
      await client?.end();
    },
  };
}
