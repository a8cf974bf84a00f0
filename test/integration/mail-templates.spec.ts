import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { LOCALES } from '#content/i18n/locales.js';
import { translator } from '#content/i18n/translator.js';
import { MAIL_TEMPLATES } from '#mail/templates/mail-samples.js';
import { aStaffMember, browserOf } from '../support/staff.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import type { TestBrowser } from '../support/test-browser.js';

let app: TestApp;
let anas: TestBrowser;

beforeAll(async () => {
  app = await startTestApp();
  anas = await browserOf(app, await aStaffMember(app.registry));
});

afterAll(() => app.close());

it('shows every mail in every language, and links to each', async () => {
  const { document } = await anas.get('/fr/staff/mail-templates');
  for (const template of MAIL_TEMPLATES) {
    for (const language of LOCALES) {
      const address = `/fr/staff/mail-templates/${template}/${language}`;
      expect(document.querySelector(`a[href="${address}"]`)).not.toBeNull();
      const shown = await anas.get(address);
      const greeting = translator(language)('mail.greeting', { name: 'Lucía Rojas' });
      expect([address, shown.status, shown.text.includes(greeting)]).toEqual([address, 200, true]);
    }
  }
});

it('shows the HTML in a frame that runs nothing and that only our pages may use', async () => {
  const { document } = await anas.get('/en/staff/mail-templates/confirm-address/es');
  const frame = document.querySelector('iframe');
  expect(frame?.getAttribute('sandbox')).toBe('');
  const { status, headers, body } = await anas.get(frame?.getAttribute('src') ?? '');
  expect([status, body.includes('<html lang="es"')]).toEqual([200, true]);
  expect(headers['content-security-policy']).toMatch(/default-src 'none'.*frame-ancestors 'self'; sandbox$/);
});

it('knows no other mail, language or reader', async () => {
  for (const address of ['nothing/en', 'confirm-address/de', 'toString/en', 'confirm-address/xx/html']) {
    expect([address, (await anas.get(`/en/staff/mail-templates/${address}`)).status]).toEqual([address, 404]);
  }
  expect((await app.browser().get('/en/staff/mail-templates')).status).toBe(303);
});
