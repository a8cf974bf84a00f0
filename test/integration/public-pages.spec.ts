import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LOCALES } from '#content/i18n/locales.js';
import { pactText } from '#content/pact/pact-text.js';
import type { PublicSignatory } from '#registry/public-register/public-fields.js';
import { htmlFaults, rawKeyIn } from '../support/html-faults.js';
import { aListedSignatory, pageOf } from '../support/listed-signatories.js';
import { folded } from '../support/page-content.js';
import { tableFingerprints } from '../support/table-fingerprints.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

const PAGES = ['', '/signatories', '/pact', '/open-data', '/privacy', '/accessibility', '/api'] as const;

let test: TestApp;
let empty: TestApp;
let signatory: PublicSignatory;

beforeAll(async () => {
  [test, empty] = await Promise.all([startTestApp(), startTestApp()]);
  signatory = await aListedSignatory(test, { country: 'SN' });
});

afterAll(() => Promise.all([test.close(), empty.close()]));

describe.each(LOCALES)('the public pages in %s', (locale) => {
  it('are valid and in words, with and without signatories', async () => {
    const addresses = PAGES.map((page) => `/${locale}${page}`);
    const asked = [
      ...[...addresses, pageOf(signatory, locale), `/${locale}/signatories?q=x`].map((address) => ({
        app: test,
        address,
      })),
      ...addresses.map((address) => ({ app: empty, address })),
    ];
    for (const { app, address } of asked) {
      const page = await app.browser().get(address);
      expect([address, page.status]).toEqual([address, 200]);
      expect(page.document.documentElement.getAttribute('lang')).toBe(locale);
      expect([address, rawKeyIn(page.text)]).toEqual([address, null]);
      expect([address, await htmlFaults(page.body)]).toEqual([address, []]);
    }
  });

  it('show the pact’s words, whole', async () => {
    const page = await test.browser().get(`/${locale}/pact`);
    const { vision, pledge, undertakings, sha256 } = pactText('1.0', locale);
    for (const words of [vision, ...pledge, ...undertakings.map(({ text }) => text), sha256]) {
      expect(page.text).toContain(folded(words));
    }
    const home = await test.browser().get(`/${locale}`);
    for (const words of [vision, ...pledge]) expect(home.text).toContain(folded(words));
  });
});

describe('the home page', () => {
  it('counts verified signatories only, and says as of when', async () => {
    const { text } = await test.browser().get('/en');
    expect(text).toMatch(/Verified by UCLG, as of \d{1,2} \w+ \d{4}, \d\d:\d\d UTC/);
    const stats = (await test.browser().get('/en')).document.querySelectorAll('.wc-stats__value');
    expect([...stats].map((value) => value.textContent)).toEqual(['1', '1']);
  });

  it('is honest and inviting while nobody has signed', async () => {
    const page = await empty.browser().get('/en');
    expect(page.text).toContain('No signature has been verified yet. Yours can be the first.');
    expect(page.document.querySelector('.wc-hero a[href="/en/sign"]')).not.toBeNull();
    expect(page.document.querySelector('signatory-map')).toBeNull();
  });

  it('leads from each undertaking to those who committed to it', async () => {
    const { document } = await test.browser().get('/en');
    const links = [...document.querySelectorAll('.wc-undertaking a')].map((link) => link.getAttribute('href'));
    expect(links).toEqual(['/en/signatories?undertaking=mobility', '/en/signatories?undertaking=culture']);
  });
});

it('the privacy page tells the periods that this registry is set to', async () => {
  const set = await startTestApp({ RETENTION_REJECTED_DAYS: '400', RETENTION_ENDED_DAYS: '1095' });
  const { text } = await set.browser().get('/en/privacy');
  expect(text).toContain('an endorsement that we reject are erased after 400 days');
  expect(text).toContain('withdrawn or declared void are erased after 3 years');
  await set.close();
});

describe('addresses without a language', () => {
  it.each([
    ['/', 'fr-CA, en;q=0.5', '/fr'],
    ['/', 'ja', '/en'],
    ['/sign', 'es-419', '/es/sign'],
    ['/signatories?country=SN&q=a', 'en', '/en/signatories?country=SN&q=a'],
    ['/pact', 'fr', '/fr/pact'],
    ['/api', 'es', '/es/api'],
  ])('lead to the reader’s: %s for %s', async (address, language, target) => {
    const answer = await test.browser().get(address, { 'accept-language': language });
    expect([answer.status, answer.location]).toEqual([302, target]);
    expect(String(answer.headers['vary']).toLowerCase()).toContain('accept-language');
  });
});

describe('search engines', () => {
  it('learn of every page in every language', async () => {
    const index = await test.browser().get('/sitemap.xml');
    const parts = [...index.body.matchAll(/<loc>http:\/\/localhost:3000([^<]+)<\/loc>/g)].map(([, path]) => path ?? '');
    const sitemaps = await Promise.all(parts.map(async (path) => (await test.browser().get(path)).body));
    const all = sitemaps.join('');
    for (const locale of LOCALES) {
      for (const path of [`/${locale}`, `/${locale}/signatories`, `/${locale}/pact`, pageOf(signatory, locale)]) {
        expect(all).toContain(`<loc>http://localhost:3000${path}</loc>`);
      }
    }
    expect(all).toContain(`hreflang="x-default" href="http://localhost:3000${pageOf(signatory)}"`);
    expect((await test.browser().get('/sitemap/7.xml')).status).toBe(404);
  });

  it('are told what to leave alone and where the sitemap is', async () => {
    const { body, headers } = await test.browser().get('/robots.txt');
    expect(headers['content-type']).toContain('text/plain');
    for (const path of ['sign/', 'confirm', 'manage', 'staff']) expect(body).toContain(`Disallow: /*/${path}`);
    expect(body).toContain('Sitemap: http://localhost:3000/sitemap.xml');
  });
});

it('reading the public pages changes nothing and sets no cookie', async () => {
  const before = await tableFingerprints(test.database.dataSource);
  const browser = test.browser();
  for (const page of PAGES) await browser.get(`/en${page}`);
  for (const address of [pageOf(signatory), '/data/signatories.csv', '/api/figures']) await browser.get(address);
  expect(browser.cookies.size).toBe(0);
  expect(await tableFingerprints(test.database.dataSource)).toEqual(before);
});
