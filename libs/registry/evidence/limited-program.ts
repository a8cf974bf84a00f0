import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** What a program may use of the machine. The operating system ends it when it uses more. */
export interface ProgramLimits {
  readonly cpuSeconds: number;
  readonly memoryMb: number;
  /** For a program that does nothing at all. */
  readonly longestMs: number;
}

const SAID = 64 * 1024;

/** A limited program did not even start: that is no document’s fault. */
export class ProgramNotStarted extends Error {
  override name = 'ProgramNotStarted';
}

/**
 * Runs one of our programs that open what strangers made, in a process of its own: without our settings and secrets,
 * with an end to its time and memory. A thread would not do: V8 ends the whole process when one of its threads asks
 * for too much memory at once.
 *
 * @param name of the program in programs/, without its ending: compiled in dist/, TypeScript in the tests
 * @returns what it said after `begun`; undefined when it came to no end within its limits
 * @throws {ProgramNotStarted}
 */
export async function runLimited(
  name: string,
  given: readonly string[],
  { cpuSeconds, memoryMb, longestMs }: ProgramLimits,
): Promise<string | undefined> {
  const ending = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
  const program = fileURLToPath(new URL(`./programs/${name}.${ending}`, import.meta.url));
  // Where a system knows no limit for data (macOS), the limit of V8 and that of time are left.
  const limited = `ulimit -t ${cpuSeconds}; ulimit -d ${memoryMb * 1024} 2>/dev/null; exec "$0" "$@"`;
  const child = spawn('/bin/sh', ['-c', limited, process.execPath, '--max-old-space-size=256', program, ...given], {
    env: {},
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (part: string) => (said = `${said}${part}`.slice(0, SAID)));
  const timer = setTimeout(() => child.kill('SIGKILL'), longestMs);
  try {
    const code = await new Promise<number | null>((resolve, reject) => {
      child.once('error', reject);
      child.once('close', resolve);
    });
    const [begun, ...rest] = said.split('\n');
    if (begun !== 'begun') throw new ProgramNotStarted(`${name} did not start`);
    return code === 0 ? rest.join('\n') : undefined;
  } finally {
    clearTimeout(timer);
  }
}
