import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { PostgresHome } from './home.ts';

/** What a finished program left behind. */
export interface Outcome {
  readonly code: number;
  readonly output: string;
}

/** Runs initdb or pg_ctl as the server's account and waits for its end. */
export function runProgram(home: PostgresHome, program: 'initdb' | 'pg_ctl', args: string[]): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(join(home.bin, program), args, {
      cwd: home.account ? '/' : home.directory,
      // PG* variables of the person's own PostgreSQL must not steer this one.
      env: {
        PATH: process.env['PATH'] ?? '',
        HOME: home.account ? '/tmp' : (process.env['HOME'] ?? ''),
        LC_MESSAGES: 'C',
      },
      ...(home.account && { uid: home.account.uid, gid: home.account.gid }),
      stdio: ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
    });
    let output = '';
    const collect = (chunk: Buffer): void => {
      output += chunk.toString();
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.once('error', reject);
    // Not 'close': a server that pg_ctl started would keep the pipes open.
    child.once('exit', (code) => {
      child.stdout.destroy();
      child.stderr.destroy();
      resolve({ code: code ?? 1, output: output.trim() });
    });
  });
}
