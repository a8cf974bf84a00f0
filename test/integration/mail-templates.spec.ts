import { afterAll, beforeAll, expect, it } from 'vitest';
import { LOCALES, type Locale } from '#content/i18n/locales.js';
import { translator } from '#content/i18n/translator.js';
import { renderMail } from '#mail/render-mail.js';
import { MAIL_SAMPLES, MAIL_TEMPLATES, SAMPLE_ENDORSEMENT } from '#mail/templates/mail-samples.js';
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

/** The subject and every line of the mail, as a mail program shows it. */
function linesOf(template: (typeof MAIL_TEMPLATES)[number], language: Locale): string[] {
  const t = translator(language);
  const { PUBLIC_URL: publicUrl, CONTACT_EMAIL: contactEmail } = app.settings;
  const site = { publicUrl, contactEmail, demonstration: false };
  const { subject, text } = renderMail(MAIL_SAMPLES[template]({ endorsement: SAMPLE_ENDORSEMENT, site }, t), t);
  return [subject, ...text.split('\n').map((line) => line.trim())].filter(Boolean);
}

it('shows every mail in every language, and links to each', async () => {
  const { document } = await anas.get('/fr/staff/mail-templates');
  for (const template of MAIL_TEMPLATES) {
    for (const language of LOCALES) {
      const address = `/fr/staff/mail-templates/${template}/${language}`;
      expect(document.querySelector(`a[href="${address}"]`)).not.toBeNull();
      const shown = await anas.get(address);
      const text = shown.document.body.textContent;
      // Who only saved a draft has no name yet: what every mail shows is its own text, whole.
      const missing = linesOf(template, language).filter((line) => !text.includes(line));
      expect([address, shown.status, missing]).toEqual([address, 200, []]);
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
