import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { commandLine, processIsAlive } from '../process-alive.ts';
import { dataDirectory } from '../project.ts';
import { Sentence } from '../sentence.ts';

const note = join(dataDirectory, 'running.json');

/**
 * Claims this folder for the process, so that two starts do not share one mailbox and one set of workers.
 * @returns a function that gives the folder back
 * @throws Sentence when another start holds it
 */
export function claimFolder(address: string): () => void {
  const holder = readNote();
  if (holder && holder.pid !== process.pid && isOurs(holder.pid)) {
    throw new Sentence(
      `The registry already runs from this folder at ${holder.address} (process ${String(holder.pid)}): open it, or stop it first (Ctrl-C in its terminal, or kill ${String(holder.pid)}).`,
    );
  }
  mkdirSync(dataDirectory, { recursive: true });
  writeFileSync(note, JSON.stringify({ pid: process.pid, address }));
  return () => {
    rmSync(note, { force: true });
  };
}

function readNote(): { pid: number; address: string } | undefined {
  try {
    return JSON.parse(readFileSync(note, 'utf8')) as { pid: number; address: string };
  } catch {
    return undefined;
  }
}

/** After a crash the number may belong to another program; only a start of ours counts. */
function isOurs(pid: number): boolean {
  return processIsAlive(pid) && /tools\/(start|dev)\.ts/.test(commandLine(pid) ?? 'tools/start.ts');
}
