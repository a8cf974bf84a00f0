import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SigningStep } from '#domain/endorsement/signing-steps.js';
import { rawKeyIn } from '../support/html-faults.js';
import { errorAtField, isTicked, valueOf } from '../support/page-content.js';
import { DURBAN, insertPlaces, KYIV, LAMPEDUSA } from '../support/places.js';
import { answerUpTo, signingForms } from '../support/signing.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

let site: TestApp;

beforeAll(async () => {
  site = await startTestApp();
  await insertPlaces(site.database.dataSource, [LAMPEDUSA, DURBAN, KYIV]);
});

afterAll(() => site.close());

describe('an answer that cannot be right', () => {
  const long = 'x'.repeat(201);
  const mandate = signingForms('en').mandate;
  const contact = signingForms('en').contact;
  const cases: [SigningStep, string, Record<string, string>, string, string?][] = [
    ['country', 'nothing', { country: '' }, 'country'],
    ['country', 'no country', { country: 'XX' }, 'country'],
    ['government', 'nothing', {}, 'q'],
    ['government', 'no such place', { place: 'geonames:1' }, 'q'],
    ['government', 'a place of another country', { place: DURBAN.id }, 'q'],
    ['pact', 'not read', {}, 'read'],
    ['pact', 'another text', { read: 'yes', text: 'old' }, 'read'],
    ['undertakings', 'none', {}, 'undertakings'],
    ['undertakings', 'an unknown one', { undertakings: 'peace' }, 'undertakings'],
    ['signatory', 'no name', { name: '', office: 'Mayor' }, 'name', 'office'],
    ['signatory', 'a name of dots', { name: '...', office: 'Mayor' }, 'name', 'name'],
    ['signatory', 'a long name', { name: long, office: 'Mayor' }, 'name', 'name'],
    ['signatory', 'a formula', { name: '=1+1', office: 'Mayor' }, 'name', 'name'],
    ['signatory', 'an address', { name: 'Win at https://example.org', office: 'Mayor' }, 'name', 'name'],
    ['signatory', 'no office', { name: 'Ana', office: '' }, 'office', 'name'],
    ['mandate', 'no kind', { ...mandate, kind: '' }, 'kind', 'reference'],
    ['mandate', 'no date', { ...mandate, 'date-day': '' }, 'date', 'date-month'],
    ['mandate', '31 February', { ...mandate, 'date-day': '31' }, 'date', 'date-day'],
    ['mandate', 'a date to come', { ...mandate, 'date-year': '2999' }, 'date', 'date-year'],
    ['mandate', 'a date too old', { ...mandate, 'date-year': '1989' }, 'date', 'date-year'],
    ['mandate', 'neither reference nor link', { ...mandate, reference: '' }, 'reference', 'date-day'],
    ['mandate', 'a long reference', { ...mandate, reference: 'x'.repeat(301) }, 'reference', 'reference'],
    ['mandate', 'a link without https', { ...mandate, url: 'http://example.org' }, 'url', 'url'],
    ['mandate', 'a script', { ...mandate, url: 'javascript:alert(1)' }, 'url', 'url'],
    ['mandate', 'a long link', { ...mandate, url: `https://example.org/${'x'.repeat(500)}` }, 'url', 'url'],
    ['contact', 'nobody', { ...contact, who: '' }, 'who', 'email'],
    ['contact', 'somebody without a name', { ...contact, name: '' }, 'name', 'role'],
    ['contact', 'somebody without a role', { ...contact, role: '' }, 'role', 'name'],
    ['contact', 'no address', { ...contact, email: '' }, 'email', 'name'],
    ['contact', 'a display name', { ...contact, email: 'Ada <ada@example.org>' }, 'email', 'email'],
    ['contact', 'a quoted address', { ...contact, email: '"a b"@example.org' }, 'email', 'email'],
    ['contact', 'two addresses', { ...contact, email: 'a@example.org,b@example.org' }, 'email', 'email'],
    ['contact', 'a long address', { ...contact, email: `${'x'.repeat(250)}@example.org` }, 'email', 'email'],
    ['contact', 'no language', { ...contact, language: 'xx' }, 'language', 'email'],
    [
      'contact',
      'no website',
      { ...contact, officialWebsite: 'ftp://example.org' },
      'officialWebsite',
      'officialWebsite',
    ],
    ['consents', 'no consent to contact', { publish_endorsement: 'yes' }, 'process_contact'],
    ['consents', 'no consent to publish', { process_contact: 'yes' }, 'publish_endorsement'],
  ];

  it.each(cases)('%s, %s: is said at the field, what was typed stays', async (...told) => {
    const [step, , form, field, kept] = told;
    const browser = site.browser();
    await answerUpTo(browser, step);
    const page = await browser.post(`/en/sign/${step}`, form);
    expect(page.status).toBe(422);
    expect(page.document.title).toMatch(/^Error: /);
    const message = errorAtField(page, field);
    expect(message).not.toBe('');
    expect(rawKeyIn(message)).toBeNull();
    const links = [...page.document.querySelectorAll('.govuk-error-summary a')];
    const linked = links.find(({ textContent }) => message.includes(textContent ?? '-'));
    const target = linked?.getAttribute('href')?.slice(1) ?? '';
    expect(page.document.getElementById(target)).not.toBeNull();
    if (kept) expect(valueOf(page, kept)).toBe(form[kept]);
  });

  it('keeps ticks and choices', async () => {
    const browser = site.browser();
    await answerUpTo(browser, 'mandate');
    const page = await browser.post('/en/sign/mandate', { ...mandate, 'date-day': '' });
    expect(isTicked(page, 'kind', 'council_decision')).toBe(true);
    await browser.post('/en/sign/mandate', mandate);
    await browser.post('/en/sign/contact', contact);
    const consents = await browser.post('/en/sign/consents', { process_contact: 'yes', news: 'yes' });
    expect(isTicked(consents, 'process_contact', 'yes')).toBe(true);
    expect(isTicked(consents, 'news', 'yes')).toBe(true);
    expect(isTicked(consents, 'publish_name', 'yes')).toBe(false);
  });

  it('cannot be sent by a page that is not ours', async () => {
    const browser = site.browser();
    await answerUpTo(browser, 'signatory');
    const answer = await browser.post('/en/sign/signatory', { name: 'Ana', office: 'Mayor', status: 'verified' });
    expect(answer.status).toBe(400);
    const lists = await browser.post('/en/sign/signatory', { name: ['Ana', 'Bea'], office: 'Mayor' });
    expect(lists.status).toBe(422);
  });

  it('accepts names in any script, and keeps them as they are', async () => {
    const browser = site.browser();
    await answerUpTo(browser, 'signatory');
    for (const name of [
      'Олена Приклад',
      'مثال بنت مثال',
      '例 太郎',
      'Ñandú D’Exemple-O\u2019Neill',
      'Dr. J.R. Éxemple',
    ]) {
      expect((await browser.post('/en/sign/signatory', { name, office: 'Maire' })).status).toBe(303);
      expect(valueOf(await browser.get('/en/sign/signatory'), 'name')).toBe(name);
    }
  });
});
