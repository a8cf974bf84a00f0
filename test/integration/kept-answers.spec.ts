import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
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
});
