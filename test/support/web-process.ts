import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { freePort } from './free-port.js';

const WEB = fileURLToPath(new URL('../../dist/apps/web/src/main.js', import.meta.url));

/** The built web application as a process of its own. */
export interface WebProcess {
  readonly url: string;
  stop(): Promise<void>;
}

/** Starts it on a free port and waits until it listens. */
export async function startWebProcess(settings: Readonly<Record<string, string>>): Promise<WebProcess> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const child = spawn(process.execPath, [WEB], {
    env: {
      PATH: process.env['PATH'],
      SHUTDOWN_DRAIN_SECONDS: '0',
      ...settings,
      PORT: String(port),
      PUBLIC_URL: url,
      LOG_LEVEL: 'info',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const complaints: string[] = [];
  child.stderr.on('data', (chunk: Buffer) => complaints.push(chunk.toString()));
  await new Promise<void>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => line.includes('web listening') && resolve());
    child.once('exit', (code) => reject(new Error(`The web process ended with ${code}: ${complaints.join('')}`)));
  });
  return {
    url,
    stop: async () => {
      if (child.exitCode !== null) return;
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}
