import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { PublicAnswers } from '../../apps/web/src/http/public-answers.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

const ADDRESS = '/en';
let tested: TestApp;

beforeAll(async () => {
  tested = await startTestApp();
});
afterAll(() => tested.close());

describe('A kept public answer', () => {
  it.each([['identity'], ['gzip'], ['br']])('equals the first one in every header and byte: %s', async (encoding) => {
    const ask = () => tested.app.inject({ url: ADDRESS, headers: { 'accept-encoding': encoding } });
    const [first, kept] = [await ask(), await ask()];
    const { date: _first, 'x-request-id': firstId, ...headers } = first.headers;
    const { date: _kept, 'x-request-id': keptId, ...keptHeaders } = kept.headers;
    expect([kept.statusCode, keptHeaders]).toEqual([200, headers]);
    // The id is the request's own: what is kept for everybody has nobody's.
    expect(keptId).not.toBe(firstId);
    expect(kept.rawPayload.equals(first.rawPayload)).toBe(true);
    expect(keptHeaders).toMatchObject({
      'content-security-policy': expect.stringContaining("default-src 'none'"),
      'x-content-type-options': 'nosniff',
      'cache-control': 'public, no-cache',
      'content-length': String(kept.rawPayload.length),
    });
    expect(keptHeaders['content-encoding']).toBe(encoding === 'identity' ? undefined : encoding);
    expect(keptHeaders['set-cookie']).toBeUndefined();
  });

  it('is not sent again to whoever has it', async () => {
    const headers = { 'accept-encoding': 'br' };
    const { headers: had } = await tested.app.inject({ url: ADDRESS, headers });
    const again = await tested.app.inject({ url: ADDRESS, headers: { ...headers, 'if-none-match': String(had.etag) } });
    expect([again.statusCode, again.payload, again.headers.etag]).toEqual([304, '', had.etag]);
    expect(again.headers['content-security-policy']).toBe(had['content-security-policy']);
    expect(again.headers['content-encoding']).toBeUndefined();
  });

  it('answers HEAD without a body', async () => {
    const { statusCode, payload, headers } = await tested.app.inject({ method: 'HEAD', url: ADDRESS });
    expect([statusCode, payload]).toEqual([200, '']);
    expect(Number(headers['content-length'])).toBeGreaterThan(0);
  });

  it('is made once for all who ask for it while it is made', async () => {
    tested.app.get(PublicAnswers).forget();
    const reading = vi.spyOn(tested.connections.reading.dataSource.manager, 'query');
    const answers = await Promise.all(Array.from({ length: 40 }, () => tested.app.inject({ url: '/fr' })));
    const figures = reading.mock.calls.filter(([query]) => query.includes('"byUndertaking"'));
    expect(figures).toHaveLength(1);
    expect(new Set(answers.map(({ statusCode, payload }) => `${String(statusCode)} ${payload}`)).size).toBe(1);
    reading.mockRestore();
  });

  it('is the same whatever else an address carries, in whatever order', async () => {
    const ask = (query: string) => tested.app.inject({ url: `/en/signatories?${query}` });
    const asked = await Promise.all([
      ask('q=z&country=SN'),
      ask('country=SN&utm_source=mail&q=z'),
      ask('q=z&z=1&country=SN&__proto__=x'),
      ask('country=SN&q=z&year='),
    ]);
    expect(new Set(asked.map(({ statusCode, headers }) => `${String(statusCode)} ${String(headers.etag)}`)).size).toBe(
      1,
    );
    expect(asked.map(({ payload }) => /utm_source|z=1/.test(payload))).toEqual([false, false, false, false]);
    expect(tested.app.get(PublicAnswers).get('/en/signatories?q=z&country=SN')).toBeDefined();
    const home = await tested.app.inject({ url: '/en?fbclid=1' });
    expect(home.headers.etag).toBe((await tested.app.inject({ url: '/en' })).headers.etag);
  });

  it('carries nothing of the one for whom it was made', async () => {
    const { headers } = await tested.app.inject({ url: '/es' });
    expect(Object.keys(headers).filter((name) => name.startsWith('x-ratelimit'))).toEqual([]);
  });
});
