import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const WORKER = fileURLToPath(new URL('../../dist/apps/worker/src/main.js', import.meta.url));

/** The built worker as a process of its own, as production runs it: it can be killed without a good-bye. */
export interface WorkerProcess {
  /** Kills it at once, as a crash does. */
  crash(): Promise<void>;
  /** Asks it to stop, and gives its exit code. */
  stop(): Promise<number | null>;
}

/** Starts a worker and waits until it says that it has started. */
export async function startWorkerProcess(settings: Readonly<Record<string, string>>): Promise<WorkerProcess> {
  const child = spawn(process.execPath, [WORKER], {
    env: { PATH: process.env['PATH'], ...settings, LOG_LEVEL: 'info' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const complaints: string[] = [];
  child.stderr.on('data', (chunk: Buffer) => complaints.push(chunk.toString()));
  await new Promise<void>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (line.includes('worker started')) resolve();
    });
    child.once('exit', (code) => reject(new Error(`The worker ended with ${code}: ${complaints.join('')}`)));
  });
  return {
    crash: () => ended(child, 'SIGKILL').then(() => undefined),
    stop: () => ended(child, 'SIGTERM'),
  };
}

async function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
  child.kill(signal);
  await once(child, 'exit');
  return child.exitCode;
}
