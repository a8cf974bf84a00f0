import pg from 'pg';
import type { Logger } from './logger.js';

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

  const connect = async (): Promise<void> => {
    const connecting = new pg.Client({ connectionString: databaseUrl, keepAlive: true, application_name: 'listener' });
    connecting.on('error', () => undefined);
    connecting.on('end', retryLater);
    connecting.on('notification', onNotice);
    try {
      await connecting.connect();
      await connecting.query(`LISTEN ${connecting.escapeIdentifier(channel)}`);
      client = connecting;
      onNotice();
    } catch {
      await connecting.end().catch(() => undefined);
      retryLater();
    }
  };

  const retryLater = (): void => {
    client = undefined;
    if (closed || timer !== undefined) return;
    logger.warn({ channel }, 'not listening; trying again');
    timer = setTimeout(() => {
      timer = undefined;
      void connect();
    }, RECONNECT_MS);
  };

  void connect();
  return {
    close: async () => {
      closed = true;
      clearTimeout(timer);
      await client?.end();
    },
  };
}
