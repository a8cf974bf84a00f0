import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { Sentence } from '../sentence.ts';

const running = new Set<ChildProcess>();

/** Ends every program whose output is still awaited. */
export function stopTools(): void {
  for (const child of running) child.kill('SIGKILL');
}

/** The path by which a program of this machine can be called: the first candidate that answers, or undefined. */
export function findProgram(candidates: readonly string[], question: string): string | undefined {
  return candidates.find((candidate) => spawnSync(candidate, [question], { stdio: 'ignore' }).error === undefined);
}

/**
 * Runs a program and gives what it printed.
 * @throws Sentence with its complaint when it fails
 */
export async function outputOf(program: string, args: string[], more: NodeJS.ProcessEnv = {}): Promise<string> {
  const child = spawn(program, args, {
    env: { ...process.env, ...more },
    stdio: ['ignore', 'pipe', 'pipe'],
    // Out of reach of Ctrl-C, which the bench answers in order.
    detached: process.platform !== 'win32',
  });
  running.add(child);
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject).once('close', resolve);
  });
  const [code, printed, complaint] = await Promise.all([ended, text(child.stdout), text(child.stderr)]);
  if (code !== 0)
    throw new Sentence(`${program} failed (${String(code)}): ${complaint.trim().split('\n').at(-1) ?? ''}`);
  return printed;
}
