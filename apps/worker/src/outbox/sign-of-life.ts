import { statSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The worker listens on no port: it leaves this file behind with each pass, for whoever looks after the container. */
export const SIGN_OF_LIFE = join(tmpdir(), 'we-care-worker.alive');

/** The worker passes about every second; the database may be away for a while without this being the worker's fault. */
const SILENCE_MS = 60_000;

/** Leaves a sign that the loop of this process turns. One that cannot be written must not end the work. */
export async function leaveSignOfLife(path = SIGN_OF_LIFE): Promise<void> {
  await writeFile(path, '').catch(() => undefined);
}

/** Whether the worker of this container left one lately. */
export function isAlive(now: number, path = SIGN_OF_LIFE): boolean {
  const left = statSync(path, { throwIfNoEntry: false });
  return left !== undefined && now - left.mtimeMs < SILENCE_MS;
}
