import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { processIsAlive } from '../process-alive.ts';
import { Sentence } from '../sentence.ts';

/**
 * Runs `work` while no other process works on the same server folder (two commands started at once would otherwise
 * both create the cluster). A lock whose process is gone does not count.
 */
export async function alone<T>(directory: string, work: () => Promise<T>): Promise<T> {
  const lock = join(directory, 'lock');
  const deadline = Date.now() + 90_000;
  while (!takeLock(lock)) {
    if (Date.now() > deadline)
      throw new Sentence(
        `Another command has been starting PostgreSQL in ${directory} for 90 s: end it, then try again.`,
      );
    await sleep(100);
  }
  try {
    return await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

function takeLock(lock: string): boolean {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    const holder = readHolder(lock);
    const abandoned = holder === undefined ? olderThanSeconds(lock, 10) : !processIsAlive(holder);
    if (abandoned) rmSync(lock, { force: true });
    return false;
  }
}

function readHolder(lock: string): number | undefined {
  try {
    const pid = Number.parseInt(readFileSync(lock, 'utf8'), 10);
    return pid > 0 ? pid : undefined;
  } catch {
    return undefined;
  }
}

/** For a lock whose owner died before writing its id. */
function olderThanSeconds(path: string, seconds: number): boolean {
  const found = statSync(path, { throwIfNoEntry: false });
  return found !== undefined && Date.now() - found.mtimeMs > seconds * 1000;
}

const usersOf = (directory: string): string => join(directory, 'users');

/** Notes that a process uses the server; "kept" stands for a server that was asked to stay. */
export function addUser(directory: string, user: number | 'kept'): void {
  mkdirSync(usersOf(directory), { recursive: true });
  writeFileSync(join(usersOf(directory), String(user)), '');
}

/** Removes the note of one user and tells whether any other living user is left. */
export function removeUser(directory: string, user: number): boolean {
  rmSync(join(usersOf(directory), String(user)), { force: true });
  const notes = readdirSync(usersOf(directory));
  return notes.some((note) => note === 'kept' || processIsAlive(Number(note)));
}

/** Forgets all users: the server is stopped whoever used it. */
export function removeUsers(directory: string): void {
  rmSync(usersOf(directory), { recursive: true, force: true });
}
