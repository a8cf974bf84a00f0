import { spawn, type ChildProcess, type StdioOptions } from 'node:child_process';
import { once } from 'node:events';
import { openSync } from 'node:fs';
import { devNull } from 'node:os';
import { projectDirectory } from '../project.ts';
import { Sentence } from '../sentence.ts';

/** A process of the bench, in a group of its own: Ctrl-C reaches the bench alone, which stops them in order. */
export interface Program {
  readonly process: ChildProcess;
  readonly ended: Promise<unknown>;
  /** SIGTERM, and SIGKILL when it is still there after five seconds. */
  stop(): Promise<void>;
}

const PATIENCE_MS = 5000;

/** Starts a script with this Node. What it prints is written and thrown away, as a log that is shipped elsewhere. */
export function startProgram(script: string, environment: NodeJS.ProcessEnv): Program {
  const stdio: StdioOptions = ['ignore', openSync(devNull, 'w'), 'inherit', 'ipc'];
  const child = spawn(process.execPath, ['--enable-source-maps', script], {
    cwd: projectDirectory,
    env: environment,
    stdio,
    detached: process.platform !== 'win32',
  });
  const ended = once(child, 'exit').catch(() => undefined);
  return {
    process: child,
    ended,
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGTERM');
      const impatience = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS);
      await ended;
      clearTimeout(impatience);
    },
  };
}

/**
 * Waits until an address answers with success.
 * @throws Sentence when the program ends first
 */
export async function untilItAnswers(address: string, program: Program): Promise<void> {
  const death = program.ended.then(() => {
    throw new Sentence(`A process ended before ${address} answered: its last lines are above.`);
  });
  const answer = async (): Promise<void> => {
    while (program.process.exitCode === null) {
      const response = await fetch(address).catch(() => undefined);
      await response?.arrayBuffer();
      if (response?.ok) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };
  await Promise.race([answer(), death]);
  death.catch(() => undefined);
}
