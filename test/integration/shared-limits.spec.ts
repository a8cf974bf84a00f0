import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLogger } from '#platform/logger.js';
import { sharedCounts, type SharedCounts } from '#platform/shared-counts.js';
import { createApp } from '../../apps/web/src/create-app.js';
import { QUEUE_BACKENDS, startQueueServer } from '../support/queue-backends.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { TestBrowser } from '../support/test-browser.js';

const PER_MINUTE = 120;

let site: TestApp;

beforeAll(async () => {
  site = await startTestApp({ REQUESTS_PER_MINUTE: String(PER_MINUTE) });
});

afterAll(() => site.close());

/** A form from an address, in a browser with these cookies. */
async function send(path: string, remoteAddress: string, cookies: Record<string, string> = {}, app = site.app) {
  const { statusCode, cookies: given } = await app.inject({
    method: 'POST',
    url: path,
    remoteAddress,
    headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
    cookies,
    payload: 'email=nobody@example.org&password=wrong',
  });
  return { statusCode, draft: given.find(({ name }) => name === 'draft')?.value ?? '' };
}

describe.each(QUEUE_BACKENDS)('counting together on %s', (backend) => {
  it('counts what each process sees, once for all, and anew when the time is over', async () => {
    const server = await startQueueServer(backend);
    const open = (): SharedCounts =>
      sharedCounts({ APP_SECRET: site.settings.APP_SECRET, QUEUE_URL: server?.url }, (sql, values) =>
        site.registry.dataSource.query(sql, [...values]),
      );
    const [first, second] = [open(), open()];
    const all = await Promise.all(
      Array.from({ length: 40 }, (_, at) => (at % 2 === 0 ? first : second).count(`${backend} 192.0.2.1`, 60_000)),
    );
    expect(all.map(({ current }) => current).sort((one, other) => one - other)).toEqual(
      Array.from({ length: 40 }, (_, at) => at + 1),
    );
    expect(all.every(({ ttl }) => ttl > 0 && ttl <= 60_000)).toBe(true);
    const short = async () => first.count('soon over', 1);
    await short();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect((await short()).current).toBe(1);
    await Promise.all([first.close(), second.close()]);
    await server?.close();
  });
});

describe('the limits of forms', () => {
  it('let two hundred officials sign behind one address in a minute', async () => {
    const hall = '203.0.113.7';
    const begun = await Promise.all(Array.from({ length: 200 }, () => send('/en/sign', hall)));
    expect(begun.map(({ statusCode }) => statusCode).filter((status) => status !== 303)).toEqual([]);
    for (let step = 0; step < 4; step += 1) {
      const steps = await Promise.all(begun.map(({ draft }) => send('/en/sign/country', hall, { draft })));
      expect(steps.filter(({ statusCode }) => statusCode === 429)).toEqual([]);
    }
  });

  it('end for one draft, whatever networks send it, and for nobody else', async () => {
    const { draft } = await send('/en/sign', '203.0.113.20');
    const statuses: number[] = [];
    for (let sent = 0; sent < PER_MINUTE / 2 + 2; sent += 1) {
      statuses.push((await send('/en/sign/country', `203.0.113.${30 + (sent % 50)}`, { draft })).statusCode);
    }
    expect(statuses.map((status) => status === 429).indexOf(true)).toBe(PER_MINUTE / 2);
    const other = await send('/en/sign', '203.0.113.20');
    expect((await send('/en/sign/country', '203.0.113.20', { draft: other.draft })).statusCode).not.toBe(429);
  });

  it('are of all processes together, and hold for passwords too', async () => {
    const { settings, registry, connections } = site;
    const second = await createApp({ settings, registry, connections, logger: createLogger(settings, 'web') });
    await second.init();
    await second.getHttpAdapter().getInstance().ready();
    const statuses: number[] = [];
    for (let sent = 0; sent < PER_MINUTE / 2 + 2; sent += 1) {
      const app = sent % 2 === 0 ? site.app : second;
      statuses.push((await send('/en/staff/second-factor', '203.0.113.90', {}, app)).statusCode);
    }
    expect(statuses.map((status) => status === 429).indexOf(true)).toBe(PER_MINUTE / 2);
    expect((await new TestBrowser(second).get('/en/staff/sign-in')).status).toBe(200);
    await second.close();
  });

  it('end for a network that makes up a cookie for each form', async () => {
    const small = await startTestApp({ REQUESTS_PER_MINUTE: '1' });
    const statuses: number[] = [];
    for (let sent = 0; sent < 52; sent += 1) {
      const cookies = { draft: `made-up-${sent}` };
      statuses.push((await send('/en/sign/country', '203.0.113.99', cookies, small.app)).statusCode);
    }
    expect(statuses.map((status) => status === 429).indexOf(true)).toBe(50);
    await small.close();
  });

  it('keep no address in clear', async () => {
    const rows = JSON.stringify(await site.database.dataSource.query('SELECT * FROM request_count'));
    expect(rows).not.toContain('203.0.113');
    expect(rows.length).toBeGreaterThan(100);
  });
});

describe('what browsers report of the content security policy', () => {
  const report = (payload: string, type = 'application/reports+json', url = '/reports/csp') =>
    site.app.inject({
      method: 'POST',
      url,
      headers: { 'content-type': type },
      payload,
      remoteAddress: '203.0.113.150',
    });

  it('is asked for by every answer, and taken as it comes', async () => {
    const { headers } = await site.browser().get('/en');
    expect(headers['reporting-endpoints']).toBe('csp="/reports/csp"');
    expect(headers['content-security-policy']).toMatch(/report-uri \/reports\/csp;report-to csp/);
    const violation = { type: 'csp-violation', body: { documentURL: 'https://a.example/en', blockedURL: 'inline' } };
    expect((await report(JSON.stringify([violation]))).statusCode).toBe(204);
    expect((await report(JSON.stringify({ 'csp-report': {} }), 'application/csp-report')).statusCode).toBe(204);
    expect((await report('no json')).statusCode).toBe(204);
  });

  it('is bounded, and goes nowhere else', async () => {
    expect((await report(JSON.stringify('x'.repeat(20_000)))).statusCode).toBe(413);
    expect((await report('[]', 'application/reports+json', '/en/sign')).statusCode).toBe(403);
    const statuses: number[] = [];
    for (let sent = 0; sent < 31; sent += 1) statuses.push((await report('[]')).statusCode);
    expect(statuses.at(-1)).toBe(429);
  });
});
