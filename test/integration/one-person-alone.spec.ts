import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { workThroughJobs } from '../support/drained-outbox.js';
import { aPublicCase } from '../support/one-person/public-cases.js';
import { decided } from '../support/register-world/staff-moves.js';
import { FILLS } from '../support/one-person/fills.js';
import { publicRecord, type Filled, type Walk } from '../support/one-person/walk.js';
import { World } from '../support/register-world/world.js';
import { routesOf, type Route } from '../support/routes.js';
import { aStaffMember, browserOf } from '../support/staff.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

let test: TestApp;
let walk: Walk;
let routes: Route[] = [];

beforeAll(async () => {
  test = await startTestApp();
  routes = routesOf(test.app).filter(({ method, path }) => method !== 'GET' && path.startsWith('/:locale/staff'));
  const world = await World.of(test.database, test);
  const eve = await aStaffMember(test.registry, { role: 'administrator', name: 'Eve Example' });
  walk = { test, world, eve, browser: await browserOf(test, eve) };
});

afterAll(() => test.close());

const addressOf = ({ path }: Route, filled: Filled): string =>
  path.replace(':locale', 'en').replace(/:(\w+)/g, (_all, name: string) => {
    const value = filled.path?.[name];
    if (value === undefined) throw new Error(`${path} is filled without ${name}.`);
    return value;
  }) + (filled.query ?? '');

/** A second factor is fresh for ten minutes, and a busy machine takes longer for all of it. */
let signedInAt = 0;
async function signInAgain(): Promise<void> {
  if (Date.now() - signedInAt < 240_000) return;
  walk.browser = await browserOf(test, walk.eve);
  signedInAt = Date.now();
}

/** Everything that follows from it without anybody else: the worker’s jobs, and what the calendar carries out. */
async function letTheWorkerWork(): Promise<void> {
  await workThroughJobs(walk.world.registry);
}

describe('one member of staff alone, with every permission', () => {
  it('has a valid request for every route that changes something', () => {
    expect(routes.length).toBeGreaterThan(60);
    const unfilled = routes.filter(({ path, access }) => access !== 'public' && !(path in FILLS));
    expect(unfilled.map(({ path }) => path)).toEqual([]);
    const known = routes.map(({ path }) => path);
    expect(Object.keys(FILLS).filter((path) => !known.includes(path))).toEqual([]);
  });

  it('would notice a change: what two people do is seen in the public record', async () => {
    const id = await aPublicCase(walk.world, 'listed');
    const before = await publicRecord(walk);
    await decided('suspend')(walk.world, id);
    await letTheWorkerWork();
    expect(await publicRecord(walk)).not.toBe(before);
  });

  it.each(Object.keys(FILLS))('leaves the public record as it is: %s', async (path) => {
    const route = routes.find((one) => one.path === path);
    if (!route) throw new Error(`There is no route ${path}.`);
    let requests = 0;
    for await (const filled of FILLS[path]?.(walk) ?? []) {
      const before = await publicRecord(walk);
      const address = addressOf(route, filled);
      await signInAgain();
      const answer = await (filled.send?.(address) ?? walk.browser.post(address, filled.body));
      const isRight = filled.refusedWith === undefined ? answer.status < 400 : answer.status === filled.refusedWith;
      expect([filled.about, answer.status, isRight]).toEqual([filled.about, answer.status, true]);
      await letTheWorkerWork();
      expect([filled.about, await publicRecord(walk)]).toEqual([filled.about, before]);
      requests += 1;
    }
    expect(requests).toBeGreaterThan(0);
  });
});
