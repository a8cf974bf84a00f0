import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { commandLine, processIsAlive } from '../process-alive.ts';
import { dataDirectory, projectDirectory } from '../project.ts';
import { Sentence } from '../sentence.ts';

const note = join(dataDirectory, 'running.json');
const patienceMs = 10_000;

/** What a start notes of itself. */
interface Running {
  readonly pid: number;
  readonly address: string;
  /** The web and the worker process; a start that is killed leaves them behind. */
  readonly children?: readonly number[];
}

/** This folder, held by one start. */
export interface Claim {
  /** Notes the processes of this start, so that the next one finds them if this one is killed. */
  noteChildren(children: readonly number[]): void;
  giveBack(): void;
}

/**
 * Claims this folder for the process, so that two starts do not share one mailbox and one set of workers. What an
 * earlier start left behind when it was killed is ended first.
 * @throws Sentence when another start holds it
 */
export async function claimFolder(address: string): Promise<Claim> {
  const holder = readNote();
  if (holder && holder.pid !== process.pid && isOurs(holder.pid)) {
    throw new Sentence(
      `The registry already runs from this folder at ${holder.address} (process ${String(holder.pid)}): open it, or stop it first (Ctrl-C in its terminal, or kill ${String(holder.pid)}).`,
    );
  }
  await Promise.all((holder?.children ?? []).map(endOrphan));
  mkdirSync(dataDirectory, { recursive: true });
  const write = (children: readonly number[]): void => {
    writeFileSync(note, JSON.stringify({ pid: process.pid, address, children } satisfies Running));
  };
  write([]);
  return {
    noteChildren: write,
    giveBack: () => {
      rmSync(note, { force: true });
    },
  };
}

/** The address of the registry that runs from this folder, for commands beside it whose links are to lead there. */
export function runningAddress(): string | undefined {
  const holder = readNote();
  return holder && isOurs(holder.pid) ? holder.address : undefined;
}

function readNote(): Running | undefined {
  try {
    return JSON.parse(readFileSync(note, 'utf8')) as Running;
  } catch {
    return undefined;
  }
}

/** After a crash the number may belong to another program; only a start of ours counts. */
function isOurs(pid: number): boolean {
  return processIsAlive(pid) && /tools\/(start|dev)\.ts/.test(commandLine(pid) ?? 'tools/start.ts');
}

/** Ends a process of a start that is gone; one that only has its number by now is left alone. */
async function endOrphan(pid: number): Promise<void> {
  if (!isOrphan(pid)) return;
  console.log(`Ending process ${String(pid)}, which an earlier start left behind …`);
  process.kill(pid, 'SIGTERM');
  for (const deadline = Date.now() + patienceMs; isOrphan(pid); await sleep(50)) {
    if (Date.now() > deadline) process.kill(pid, 'SIGKILL');
  }
}

function isOrphan(pid: number): boolean {
  return processIsAlive(pid) && (commandLine(pid) ?? '').includes(join(projectDirectory, 'dist', 'apps'));
}
