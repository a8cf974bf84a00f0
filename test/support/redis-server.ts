import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { freePort } from './free-port.js';

export interface RedisServer {
  readonly url: string;
  /** Kills it as a crash does. */
  crash(): Promise<void>;
  /** Brings it back at the same address with what it had written. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

/** Starts a Redis of the test's own, which keeps its data as a production one does. */
export async function startRedisServer(program: string): Promise<RedisServer> {
  const directory = mkdtempSync(join(tmpdir(), 'we-care-redis-'));
  const port = await freePort();
  let child = await start(program, port, directory);
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill(signal);
    await once(child, 'exit');
  };
  return {
    url: `redis://127.0.0.1:${port}`,
    crash: () => end('SIGKILL'),
    restart: async () => {
      child = await start(program, port, directory);
    },
    close: async () => {
      await end('SIGTERM');
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

async function start(program: string, port: number, directory: string): Promise<ChildProcess> {
  const child = spawn(program, [
    ...['--port', String(port), '--bind', '127.0.0.1', '--dir', directory],
    ...['--save', '', '--appendonly', 'yes', '--maxmemory-policy', 'noeviction'],
  ]);
  await new Promise<void>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => line.includes('Ready to accept') && resolve());
    child.once('exit', () => reject(new Error('redis-server ended at once')));
    child.once('error', reject);
  });
  return child;
}
