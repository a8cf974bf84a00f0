import { existsSync, readFileSync } from 'node:fs';
import type { Program } from '../bench/program.ts';
import { NotRun } from './drill.ts';

/** @throws {NotRun} where the memory of another process cannot be read */
export function needsMemoryOfProcesses(): void {
  if (!existsSync('/proc/self/status')) throw new NotRun('needs Linux, which tells the memory of a process in /proc');
}

/** What a process has in memory, in megabytes. */
export function residentMegabytes({ process: { pid } }: Program): number {
  const status = readFileSync(`/proc/${String(pid)}/status`, 'utf8');
  return Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) / 1024;
}
