import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SIGNING_STEPS } from '#domain/endorsement/signing-steps.js';
import { isTicked, valueOf } from '../support/page-content.js';
import { DURBAN, insertPlaces, KYIV, LAMPEDUSA } from '../support/places.js';
import { answerUpTo, begin, signature, signingForms } from '../support/signing.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

let site: TestApp;

beforeAll(async () => {
  site = await startTestApp();
  await insertPlaces(site.database.dataSource, [LAMPEDUSA, DURBAN, KYIV]);
});

afterAll(() => site.close());

describe('the local government', () => {
  it.each([
    ['IT', 'Lampedusa', 'Lampedusa'],
    ['UA', 'Київ', 'Kyiv'],
    ['ZA', 'ethekwini', 'Durban'],
  ])('in %s is found as %s', async (country, query, name) => {
    const browser = site.browser();
    await begin(browser);
    await browser.post('/en/sign/country', { country });
    const page = await browser.get(`/en/sign/government?q=${encodeURIComponent(query)}`);
    expect(page.document.querySelector('.govuk-radios__label bdi')?.textContent).toBe(name);
    expect(page.document.querySelector('.govuk-radios__hint')?.textContent).toMatch(/ · .* · [\d,]+ inhabitants/);
  });

  it('that is not listed is described', async () => {
    const browser = site.browser();
    await begin(browser, 'fr');
    await browser.post('/fr/sign/country', { country: 'FR' });
    const nothing = await browser.get('/fr/sign/government?q=Rocamadour');
    expect(nothing.status).toBe(200);
    expect(nothing.document.querySelector('a[href="/fr/sign/government/describe"]')).not.toBeNull();
    const described = { name: 'Commune de Rocamadour', kind: 'municipality', regionName: 'Occitanie' };
    const wrong = await browser.post('/fr/sign/government/describe', { ...described, population: 'six cents' });
    expect(wrong.status).toBe(422);
    expect(valueOf(wrong, 'population')).toBe('six cents');
    const right = await browser.post('/fr/sign/government/describe', { ...described, population: '6 19' });
    expect(right.status).toBe(422);
    const answer = await browser.post('/fr/sign/government/describe', { ...described, population: '619' });
    expect(answer).toMatchObject({ status: 303, location: '/fr/sign/pact' });
    for (const step of SIGNING_STEPS.slice(2)) await browser.post(`/fr/sign/${step}`, signingForms('fr')[step]);
    const check = await browser.get('/fr/sign/check');
    expect(check.text).toContain('Commune de Rocamadour');
    expect(check.text).toContain('619');
    const submitted = await browser.post('/fr/sign/check', await signature(browser, 'fr'));
    expect(submitted.location).toBe('/fr/sign/submitted');
    const [row] = await site.database.dataSource.query<object[]>(
      `SELECT name, kind, country, region_name, population, origin FROM local_government WHERE origin = 'described'`,
    );
    expect(row).toEqual({
      name: 'Commune de Rocamadour',
      kind: 'municipality',
      country: 'FR',
      region_name: 'Occitanie',
      population: 619,
      origin: 'described',
    });
  });

  it('leads from the list to the description for whoever says it is not there', async () => {
    const browser = site.browser();
    await answerUpTo(browser, 'government');
    const answer = await browser.post('/en/sign/government?q=Lampedusa', { place: 'not-listed' });
    expect(answer.location).toBe('/en/sign/government/describe');
  });

  it('is asked again when the country changes', async () => {
    const browser = site.browser();
    await answerUpTo(browser, 'check');
    const changed = await browser.post('/en/sign/country?change', { country: 'ZA' });
    expect(changed.location).toBe('/en/sign/government?change');
    const back = (await browser.follow(changed)).document.querySelector('.govuk-back-link');
    expect(back?.getAttribute('href')).toBe('/en/sign/country?change');
    expect((await browser.get('/en/sign/check')).location).toBe('/en/sign/government');
    const chosen = await browser.post('/en/sign/government?change', { place: DURBAN.id });
    expect(chosen.location).toBe('/en/sign/check');
  });
});

describe('changing an answer', () => {
  it('can be left as it was', async () => {
    const browser = site.browser();
    await answerUpTo(browser, 'check');
    const page = await browser.get('/en/sign/government?change');
    const keep = [...page.document.querySelectorAll('a')].find(
      ({ textContent }) => textContent === 'Continue with Lampedusa',
    );
    expect(keep?.getAttribute('href')).toBe('/en/sign/check');
  });

  it.each(SIGNING_STEPS.filter((step) => step !== 'country'))(
    '%s leads straight back to the check page',
    async (step) => {
      const browser = site.browser();
      await answerUpTo(browser, 'check');
      const link = (await browser.get('/en/sign/check')).document.querySelector(`a[href^="/en/sign/${step}?change"]`);
      expect(link?.textContent).toMatch(/Change .+/);
      const page = await browser.get(`/en/sign/${step}?change`);
      expect(page.document.querySelector('.govuk-back-link')?.getAttribute('href')).toBe('/en/sign/check');
      const answer = await browser.post(`/en/sign/${step}?change`, signingForms('en')[step]);
      expect(answer).toMatchObject({ status: 303, location: '/en/sign/check' });
    },
  );

  it('of a signatory who is also the contact corrects both', async () => {
    const browser = site.browser();
    await answerUpTo(browser, 'contact');
    const email = 'giulia@lampedusa.example.org';
    await browser.post('/en/sign/contact', { who: 'signatory', email, language: 'en' });
    await browser.post('/en/sign/consents', signingForms('en').consents);
    await browser.post('/en/sign/signatory?change', { name: 'Giulia Esempio Bianchi', office: 'Sindaca' });
    const page = await browser.get('/en/sign/contact?change');
    expect(isTicked(page, 'who', 'signatory')).toBe(true);
    expect(page.text).toContain('Giulia Esempio Bianchi, who signs');
  });
});
