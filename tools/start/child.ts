import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { dist } from '../build.ts';
import { projectDirectory } from '../project.ts';

/** A long-running process of the registry. */
export interface Child {
  readonly name: string;
  /** Undefined when it could not be started. */
  readonly pid: number | undefined;
  /** Resolves when it has ended, with a phrase such as "exit code 1". */
  readonly ended: Promise<string>;
  /** SIGTERM, and SIGKILL when it is still there after ten seconds. */
  stop(): Promise<void>;
}

const patienceMs = 10_000;

/**
 * Starts one of the built programs; each line it prints gets its name in front.
 * @param script below dist/, such as apps/web/src/main.js
 */
export function startChild(name: string, script: string, environment: NodeJS.ProcessEnv): Child {
  const child = spawn(process.execPath, ['--enable-source-maps', join(dist, script)], {
    cwd: projectDirectory,
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
    // A process group of its own: Ctrl-C comes to us alone and we stop the parts in order.
    detached: process.platform !== 'win32',
  });
  const label = `${name.padEnd(6)} | `;
  for (const [from, to] of [
    [child.stdout, process.stdout],
    [child.stderr, process.stderr],
  ] as const) {
    createInterface({ input: from }).on('line', (line) => to.write(`${label}${line}\n`));
  }
  const ended = end(child);
  return { name, pid: child.pid, ended, stop: () => stop(child, ended) };
}

async function end(child: ChildProcess): Promise<string> {
  try {
    const [code, signal] = (await once(child, 'close')) as [number | null, string | null];
    return signal === null ? `exit code ${String(code)}` : `signal ${signal}`;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

async function stop(child: ChildProcess, ended: Promise<string>): Promise<void> {
  child.kill('SIGTERM');
  const impatience = setTimeout(() => child.kill('SIGKILL'), patienceMs);
  await ended;
  clearTimeout(impatience);
}
