import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const DIST = new URL('../../../dist/', import.meta.url);
const GIVE_UP_STOPPING_MS = 10_000;

export type Environment = Readonly<Record<string, string>>;

/** One of the registry's built programs as a process of its own, as production runs it. */
export interface Program {
  /** Everything it has printed, its name before each line. */
  readonly lines: readonly string[];
  hasEnded(): boolean;
  /** Asks it to end, and kills it when it does not. */
  stop(): Promise<void>;
}

/** @param script below dist/, such as `apps/web/src/main.js` */
export function startProgram(name: string, script: string, environment: Environment): Program {
  const child = begin(script, [], environment);
  const lines: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    if (stream) createInterface({ input: stream }).on('line', (line) => lines.push(`${name} | ${line}`));
  }
  return { lines, hasEnded: () => hasEnded(child), stop: () => stop(child) };
}

/**
 * Runs a program to its end.
 *
 * @returns what it printed
 * @throws with what it printed when it fails
 */
export async function runProgram(script: string, args: readonly string[], environment: Environment): Promise<string> {
  const child = begin(script, args, environment);
  const printed: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part: Buffer) => printed.push(String(part)));
  const [code] = (await once(child, 'close')) as [number | null];
  const output = printed.join('');
  if (code !== 0) throw new Error(`${script} ended with ${String(code)}: ${output}`);
  return output;
}

function begin(script: string, args: readonly string[], environment: Environment): ChildProcess {
  const file = fileURLToPath(new URL(script, DIST));
  if (!existsSync(file)) throw new Error(`${file} is missing. Build first: npm run build`);
  return spawn(process.execPath, ['--enable-source-maps', file, ...args], {
    env: { PATH: process.env['PATH'], ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

function hasEnded({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null;
}

async function stop(child: ChildProcess): Promise<void> {
  if (hasEnded(child)) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  const impatience = setTimeout(() => child.kill('SIGKILL'), GIVE_UP_STOPPING_MS);
  await ended;
  clearTimeout(impatience);
}
