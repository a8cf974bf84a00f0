import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Logger } from '../logger.js';
import { problemOf } from '../problem.js';
import { sameSecret } from '../secret.js';
import type { Settings } from '../settings.js';
import { StartRefused } from '../start-refused.js';

/** Gives figures in the text format of Prometheus, as they are now. */
export type Exposition = () => Promise<string>;

export type MetricsSettings = Pick<Settings, 'METRICS_PORT' | 'METRICS_HOST' | 'METRICS_TOKEN'>;

export interface MetricsServer {
  readonly port: number;
  close(): Promise<void>;
}

const CONTENT_TYPE = 'text/plain; version=0.0.4; charset=utf-8';

/**
 * Serves `/metrics` on a port of its own, which no reader of the site reaches, to whoever has the token where one is set.
 *
 * @returns null where METRICS_PORT is not set
 * @throws {StartRefused} when the port cannot be had
 */
export async function serveMetrics(
  settings: MetricsSettings,
  expositions: readonly Exposition[],
  logger: Logger,
): Promise<MetricsServer | null> {
  if (settings.METRICS_PORT === undefined) return null;
  const server = createServer({ requestTimeout: 10_000 }, (request, response) => {
    const status = refusalOf(request, settings.METRICS_TOKEN);
    if (status !== null) {
      response.writeHead(status, status === 401 ? { 'www-authenticate': 'Bearer' } : {}).end();
      return;
    }
    textOf(expositions).then(
      (text) => response.writeHead(200, { 'content-type': CONTENT_TYPE, 'cache-control': 'no-store' }).end(text),
      (error: unknown) => {
        logger.error({ problem: problemOf(error) }, 'metrics failed');
        response.writeHead(500).end();
      },
    );
  });
  server.listen(settings.METRICS_PORT, settings.METRICS_HOST);
  await once(server, 'listening').catch((error: unknown) => {
    throw new StartRefused(`METRICS_PORT cannot be listened on (${problemOf(error)}): set another one.`);
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** The status with which a request is refused; null for one that is answered. */
function refusalOf({ url, method, headers }: IncomingMessage, token: string | undefined): number | null {
  if (token !== undefined && !sameSecret(headers.authorization ?? '', `Bearer ${token}`)) return 401;
  if (url?.split('?')[0] !== '/metrics') return 404;
  return method === 'GET' ? null : 405;
}

async function textOf(expositions: readonly Exposition[]): Promise<string> {
  return (await Promise.all(expositions.map((exposition) => exposition()))).join('\n');
}
