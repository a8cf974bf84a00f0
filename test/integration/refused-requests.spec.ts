import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type TestApp } from '../support/test-app.js';

let test: TestApp;

beforeAll(async () => {
  test = await startTestApp();
});

afterAll(() => test.close());

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
