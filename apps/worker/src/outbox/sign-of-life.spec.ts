import { mkdtempSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { isAlive, leaveSignOfLife } from './sign-of-life.js';

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sign-of-life-'));
});

afterAll(() => rmSync(folder, { recursive: true }));

it('tells a worker that works from one that is stuck or never began', async () => {
  const path = join(folder, 'alive');
  const now = Date.now();
  expect(isAlive(now, path)).toBe(false);
  await leaveSignOfLife(path);
  expect(isAlive(now, path)).toBe(true);
  utimesSync(path, new Date(now - 61_000), new Date(now - 61_000));
  expect(isAlive(now, path)).toBe(false);
  await leaveSignOfLife(path);
  expect(isAlive(Date.now(), path)).toBe(true);
});

it('does not end the work where it cannot be left', async () => {
  await expect(leaveSignOfLife(join(folder, 'missing', 'alive'))).resolves.toBeUndefined();
});
