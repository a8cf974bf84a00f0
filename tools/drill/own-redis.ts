import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { freePort } from '../loopback-port.ts';
import { Sentence } from '../sentence.ts';
import { programOf } from './drill.ts';

/** A Redis of a drill's own, which writes down what it is given. */
export interface OwnRedis {
  readonly url: string;
  /** Ends it without a good-bye. */
  kill(): Promise<void>;
  /** Brings it back at the same address, with what it had written down. */
  start(): Promise<void>;
  close(): Promise<void>;
}

/** @throws {NotRun} when Redis is not installed */
export async function ownRedis(): Promise<OwnRedis> {
  const program = programOf('redis-server', 'redis-server');
  const directory = mkdtempSync(join(tmpdir(), 'we-care-redis-'));
  const port = await freePort();
  let child: ChildProcess | undefined;
  const start = async (): Promise<void> => {
    const started = spawn(
      program,
      [
        ...['--port', String(port), '--bind', '127.0.0.1', '--dir', directory],
        ...['--save', '', '--appendonly', 'yes', '--maxmemory-policy', 'noeviction'],
      ],
      { stdio: ['ignore', 'pipe', 'ignore'] },
    );
    child = started;
    await new Promise<void>((resolve, reject) => {
      createInterface({ input: started.stdout }).on('line', (line) => {
        if (line.includes('Ready to accept')) resolve();
      });
      started.once('exit', () => {
        reject(new Sentence('redis-server ended at once.'));
      });
    });
  };
  const kill = async (): Promise<void> => {
    if (child?.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGKILL');
    await once(child, 'exit');
  };
  await start();
  return {
    url: `redis://127.0.0.1:${String(port)}`,
    kill,
    start,
    close: async () => {
      await kill();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}
