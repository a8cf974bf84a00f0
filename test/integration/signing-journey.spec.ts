import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LOCALES } from '#content/i18n/locales.js';
import { translator } from '#content/i18n/translator.js';
import { isEndorsementReference } from '#domain/endorsement/reference.js';
import { SIGNING_STEPS } from '#domain/endorsement/signing-steps.js';
import { htmlFaults, rawKeyIn } from '../support/html-faults.js';
import { folded, headingOf } from '../support/page-content.js';
import { DURBAN, insertPlaces, KYIV, LAMPEDUSA } from '../support/places.js';
import { answerUpTo, begin, signature, signingForms } from '../support/signing.js';
import { tableFingerprints } from '../support/table-fingerprints.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import type { TestAnswer } from '../support/test-browser.js';

let site: TestApp;

beforeAll(async () => {
  site = await startTestApp();
  await insertPlaces(site.database.dataSource, [LAMPEDUSA, DURBAN, KYIV]);
});

afterAll(() => site.close());

describe.each(LOCALES)('signing in %s', (locale) => {
  const t = translator(locale);

  it('leads from the start page to the reference number', async () => {
    const browser = site.browser();
    const start = await browser.get(`/${locale}/sign`);
    expect(start.status).toBe(200);
    expect(headingOf(start)).toBe(t('sign.start.title'));
    let answer = await begin(browser, locale);
    // Each day's own: one mailbox gets only so many mails (mailbox-limit.spec.ts).
    site.clock.forward(25, 'hours');
    const forms = signingForms(locale);
    const titles = new Set([start.document.title]);
    for (const step of SIGNING_STEPS) {
      expect(answer).toMatchObject({ status: 303, location: `/${locale}/sign/${step}` });
      const page = await browser.follow(answer);
      expect(page.status).toBe(200);
      expect(page.headers['cache-control']).toBe('no-store');
      expect(page.document.querySelector('meta[name=robots]')?.getAttribute('content')).toContain('noindex');
      expect(page.document.querySelectorAll('h1')).toHaveLength(1);
      expect(rawKeyIn(page.text)).toBeNull();
      titles.add(page.document.title);
      answer = await browser.post(`/${locale}/sign/${step}`, forms[step]);
    }
    const check = await browser.follow(answer);
    titles.add(check.document.title);
    for (const words of ['Lampedusa', 'Giulia Esempio', 'Sindaca', 'Delibera 12', 'ada@lampedusa.example.org']) {
      expect(check.text).toContain(words);
    }
    expect(check.text).toContain(folded(t.date('2026-02-03')));
    const submitted = await browser.follow(
      await browser.post(`/${locale}/sign/check`, await signature(browser, locale)),
    );
    titles.add(submitted.document.title);
    const reference = submitted.document.querySelector('.wc-reference')?.textContent ?? '';
    expect(isEndorsementReference(reference)).toBe(true);
    expect(submitted.text).toContain(folded(t('sign.submitted.notComplete')));
    expect(submitted.text).toContain('a•••@lampedusa.example.org');
    expect(titles.size).toBe(SIGNING_STEPS.length + 3);
  });

  it('has valid HTML on every page, with and without errors', async () => {
    const browser = site.browser();
    const faults: string[] = [];
    const inspect = async (page: TestAnswer, name: string) =>
      faults.push(...(await htmlFaults(page.body)).map((fault) => `${name}: ${fault}`));
    await inspect(await browser.get(`/${locale}/sign`), 'start');
    await begin(browser, locale);
    for (const step of SIGNING_STEPS) {
      if (step === 'government') {
        await inspect(await browser.get(`/${locale}/sign/government?q=Lampedusa`), 'results');
        await inspect(await browser.get(`/${locale}/sign/government?q=Rocamadour`), 'nothing found');
        await inspect(await browser.get(`/${locale}/sign/government/describe`), 'describe');
        await inspect(await browser.post(`/${locale}/sign/government/describe`), 'describe, errors');
      }
      await inspect(await browser.get(`/${locale}/sign/${step}`), step);
      await inspect(await browser.post(`/${locale}/sign/${step}`), `${step}, errors`);
      await browser.post(`/${locale}/sign/${step}`, signingForms(locale)[step]);
    }
    await inspect(await browser.get(`/${locale}/sign`), 'start, begun');
    await inspect(await browser.get(`/${locale}/sign/check`), 'check');
    const { version } = await signature(browser, locale);
    await inspect(await browser.post(`/${locale}/sign/check`, { version: version ?? '' }), 'check, errors');
    await inspect(
      await browser.follow(await browser.post(`/${locale}/sign/check`, await signature(browser, locale))),
      'submitted',
    );
    expect(faults).toEqual([]);
  });
});

describe('the order of the pages', () => {
  it('cannot be skipped', async () => {
    const browser = site.browser();
    await answerUpTo(browser, 'undertakings');
    for (const step of ['signatory', 'mandate', 'contact', 'consents', 'check', 'submitted']) {
      expect((await browser.get(`/en/sign/${step}`)).location).toBe('/en/sign/undertakings');
    }
    const forced = await browser.post('/en/sign/consents', signingForms('en').consents);
    expect(forced.location).toBe('/en/sign/undertakings');
    expect((await browser.post('/en/sign/check', { declaration: 'yes', version: '5' })).location).toBe(
      '/en/sign/undertakings',
    );
  });

  it('begins at the start page for a browser without a draft', async () => {
    const browser = site.browser();
    const answer = await browser.get('/es/sign/mandate');
    expect(answer.location).toBe('/es/sign?none');
    expect((await browser.follow(answer)).text).toContain(folded(translator('es')('sign.noDraft.title')));
    expect((await browser.post('/es/sign/mandate')).status).toBe(410);
  });

  it('is shown to whoever comes back, with a way on', async () => {
    const browser = site.browser();
    await answerUpTo(browser, 'mandate');
    const start = await browser.get('/en/sign');
    expect(start.text).toContain('Lampedusa');
    expect(start.document.querySelector('a[href="/en/sign/mandate"]')).not.toBeNull();
  });

  it('may change its language in the middle', async () => {
    const browser = site.browser();
    await answerUpTo(browser, 'undertakings');
    const page = await browser.get('/fr/sign/undertakings');
    expect(headingOf(page)).toBe(translator('fr')('sign.undertakings.title'));
    expect((await browser.post('/fr/sign/undertakings', { undertakings: 'health' })).location).toBe(
      '/fr/sign/signatory',
    );
  });
});

describe('reading', () => {
  it('changes nothing on any page', async () => {
    const browser = site.browser();
    await answerUpTo(browser, 'check');
    const before = await tableFingerprints(site.database.dataSource);
    for (const step of [...SIGNING_STEPS, 'check', 'government?q=Lampedusa', 'government/describe', 'submitted']) {
      await browser.get(`/en/sign/${step}`);
    }
    await browser.get('/en/sign');
    await site.browser().get('/en/sign');
    expect(await tableFingerprints(site.database.dataSource)).toEqual(before);
  });

  it('keeps the draft in a cookie that scripts and other sites cannot use', async () => {
    const plain = await site.browser().post('/en/sign');
    expect(String(plain.headers['set-cookie'])).toMatch(
      /^draft=[\w-]{43}; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Lax$/,
    );
    const secure = await startTestApp({ PUBLIC_URL: 'https://pact.example.org' });
    try {
      const browser = secure.browser();
      const cookie = String((await browser.post('/en/sign')).headers['set-cookie']);
      expect(cookie).toMatch(/^__Host-draft=.*Path=\/; HttpOnly; Secure; SameSite=Lax$/);
      expect((await browser.get('/en/sign/country')).status).toBe(200);
    } finally {
      await secure.close();
    }
  });
});
