import { afterAll, beforeAll, expect, it } from 'vitest';
import { mailWorker } from '../support/mail-worker.js';
import { anEndorsement } from '../support/endorsements.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

const GIVEN = 'id-that-a-proxy-gave';
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

let site: TestApp;

beforeAll(async () => {
  site = await startTestApp();
});

afterAll(() => site.close());

async function idOf(address: string, given?: string): Promise<unknown> {
  const headers = given === undefined ? {} : { 'x-request-id': given };
  return (await site.app.inject({ method: 'GET', url: address, headers })).headers['x-request-id'];
}

it.each(['/en', '/en/sign', '/health/live', '/en/nothing-here'])(
  'is in the answer of %s, as it came',
  async (address) => {
    // The second time it is a kept answer, if it is ever one.
    for (const given of [GIVEN, `${GIVEN}-2`]) expect(await idOf(address, given)).toBe(given);
    expect(await idOf(address)).toMatch(UUID);
    expect(await idOf(address, 'not an id: <script>')).toMatch(UUID);
  },
);

it('goes on into the outbox, into what a job asks for, and into the mail', async () => {
  const { contactEmail } = await anEndorsement(site.registry).submitted();
  const worker = mailWorker(site);
  await worker.work();
  worker.sent.length = 0;
  await site.browser().post('/en/manage', { email: contactEmail }, { 'x-request-id': GIVEN });
  await worker.work();
  expect(worker.sent.map(({ rendered, requestId }) => [rendered.template, requestId])).toEqual([
    ['access-link', GIVEN],
  ]);
  const rows = await site.database.dataSource.query<{ job: string }[]>(
    'SELECT job FROM outbox WHERE request_id = $1 ORDER BY created_at',
    [GIVEN],
  );
  expect(rows.map(({ job }) => job)).toEqual(['access.request', 'mail.access-link']);
});
