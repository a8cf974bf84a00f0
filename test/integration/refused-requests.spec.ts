import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { startTestApp, type TestApp } from '../support/test-app.js';

let test: TestApp;

beforeAll(async () => {
  test = await startTestApp();
});

afterAll(() => test.close());

const SAME_ORIGIN = { 'sec-fetch-site': 'same-origin' };

describe('requests that are refused', () => {
  it.each([
    ['/en/nowhere', 'en', 'Page not found'],
    ['/fr/nulle-part', 'fr', 'Page introuvable'],
    ['/es/ninguna-parte', 'es', 'Página no encontrada'],
    ['/xx/sign', 'en', 'Page not found'],
  ])('%s is a 404 page in the language of the address', async (address, language, title) => {
    const answer = await test.browser().get(address);
    expect(answer.status).toBe(404);
    expect(answer.document.documentElement.getAttribute('lang')).toBe(language);
    expect(answer.document.querySelector('h1')?.textContent).toBe(title);
  });

  it('speaks the language of the browser where the address has none', async () => {
    const answer = await test.browser().get('/nowhere', { 'accept-language': 'es-MX, en;q=0.5' });
    expect(answer.document.documentElement.getAttribute('lang')).toBe('es');
  });

  it('answers machines in problem+json', async () => {
    const answer = await test.browser().get('/api/nowhere');
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(JSON.parse(answer.body)).toMatchObject({ status: 404, title: 'Page not found' });
  });

  it.each([[{ 'sec-fetch-site': 'cross-site' }], [{ 'sec-fetch-site': 'none' }], [{ 'sec-fetch-site': 'same-site' }]])(
    'refuses a form from another site before anything else: %j',
    async (headers) => {
      const answer = await test.browser().post('/en/sign', {}, headers);
      expect(answer.status).toBe(403);
    },
  );

  it('refuses a body that no form of ours has', async () => {
    const tooLarge = await test.browser().post('/en/sign', { text: 'x'.repeat(100_000) });
    expect(tooLarge.status).toBe(413);
    const wrongType = await test.browser().post('/en/sign', {}, { 'content-type': 'application/xml' });
    expect(wrongType.status).toBe(415);
  });

  it('limits how many answers one address may have made in a minute, and counts no kept one', async () => {
    const limited = await startTestApp({ READS_PER_MINUTE: '3' });
    const browser = limited.browser();
    const statuses: number[] = [];
    for (const q of ['a', 'b', 'a', 'a', 'c', 'd', 'a']) {
      statuses.push((await browser.get(`/en/signatories?q=${q}`)).status);
    }
    expect(statuses).toEqual([200, 200, 200, 200, 200, 429, 200]);
    const search = await browser.get('/api/places?q=lamp');
    expect([search.status, Number(search.headers['retry-after']) > 0]).toEqual([429, true]);
    expect((await browser.post('/en/sign')).status).toBe(303);
    expect((await browser.get('/en/sign')).status).toBe(200);
    await limited.close();
  });

  it.each([
    ['PUT', '/en/signatories', 'GET, HEAD, OPTIONS'],
    ['TRACE', '/en', 'GET, HEAD, OPTIONS'],
    ['DELETE', '/api/signatories/7?a=b', 'GET, HEAD, OPTIONS'],
    ['PATCH', '/en/sign', 'GET, HEAD, POST, OPTIONS'],
    ['GET', '/api/mail-events', 'POST, OPTIONS'],
  ] as const)('tells which methods an address takes: %s %s', async (method, url, allow) => {
    const answer = await test.app.inject({ method: method as 'PUT', url });
    expect([answer.statusCode, answer.headers.allow]).toEqual([405, allow]);
    const options = await test.app.inject({ method: 'OPTIONS', url });
    expect([options.statusCode, options.headers.allow, options.payload]).toEqual([204, allow, '']);
  });

  it('knows no method for an address that there is not', async () => {
    const answer = await test.app.inject({ method: 'PUT', url: '/en/nowhere', headers: SAME_ORIGIN });
    expect([answer.statusCode, answer.headers.allow]).toEqual([404, undefined]);
  });

  it('takes the absolute form, of which it believes the path alone', async () => {
    await test.app.listen(0, '127.0.0.1');
    const { port } = test.app.getHttpServer().address() as AddressInfo;
    const ask = async (path: string): Promise<{ status: number | undefined; text: string }> => {
      const [answer] = (await once(request({ port, path }).end(), 'response')) as [IncomingMessage];
      return { status: answer.statusCode, text: await text(answer) };
    };
    const [absolute, plain] = [await ask('http://evil.example/en'), await ask('/en')];
    expect(absolute).toEqual(plain);
    expect([absolute.status, absolute.text.includes('evil.example')]).toEqual([200, false]);
    expect((await ask('http://evil.example')).status).toBe((await ask('/')).status);
  });

  it('limits how many pages of one person an address has made in a minute, whatever link it makes up', async () => {
    const limited = await startTestApp({ REQUESTS_PER_MINUTE: '1' });
    const browser = limited.browser();
    const statuses: number[] = [];
    for (let at = 0; at < 51; at += 1) statuses.push((await browser.get(`/en/confirm/made-up-${String(at)}`)).status);
    expect(statuses).toEqual([...Array<number>(50).fill(404), 429]);
    const another = await browser.get('/en/staff/sign-in');
    expect([another.status, Number(another.headers['retry-after']) > 0]).toEqual([429, true]);
    expect((await browser.get('/en/signatories')).status).toBe(200);
    expect((await browser.get('/health/live')).status).toBe(200);
    await limited.close();
  });

  it('limits how many forms one address sends in a minute, not how many pages it reads', async () => {
    const limited = await startTestApp({ REQUESTS_PER_MINUTE: '2' });
    const browser = limited.browser();
    const statuses: number[] = [];
    for (let sent = 0; sent < 7; sent += 1) statuses.push((await browser.post('/en/sign')).status);
    // Beginning to sign may be two and a half times as many.
    expect(statuses.map((status) => status === 429)).toEqual([false, false, false, false, false, true, true]);
    expect((await browser.get('/health/live')).status).toBe(200);
    await limited.close();
  });

  it('sends its security headers with every answer, also with errors', async () => {
    for (const address of ['/health/live', '/en/nowhere']) {
      const { headers } = await test.browser().get(address);
      expect(headers['content-security-policy']).toContain("default-src 'none'");
      expect(headers['content-security-policy']).not.toContain('unsafe');
      expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'x-frame-options': 'DENY' });
      expect(headers).not.toHaveProperty('x-powered-by');
    }
    const secure = await startTestApp({ PUBLIC_URL: 'https://pact.example.org' });
    const { headers } = await secure.browser().get('/health/live');
    expect(headers['strict-transport-security']).toContain('max-age=31536000');
    await secure.close();
  });
});
