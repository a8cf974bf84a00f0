import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deleteExpiredDrafts } from '#registry/drafts/delete-expired-drafts.js';
import { returnsTo, savedDraft } from '../support/draft-returns.js';
import { insertPlaces, LAMPEDUSA } from '../support/places.js';
import { answerUpTo, signature, signingForms } from '../support/signing.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import type { TestBrowser } from '../support/test-browser.js';

let test: TestApp;

beforeAll(async () => {
  test = await startTestApp();
  await insertPlaces(test.database.dataSource, [LAMPEDUSA]);
}, 60_000);

afterAll(() => test.close());

const SAVE = '/en/sign/save';

const saved = () => savedDraft(test);

const rows = async (table: string): Promise<string> =>
  JSON.stringify(await test.database.dataSource.query<object[]>(`SELECT * FROM ${table}`));

const openHere = (browser: TestBrowser, path: string, code: string) => browser.post(path, { code });

describe('save and continue later', () => {
  it('keeps what the page holds, says where the mail went, and offers it on every page', async () => {
    const browser = test.browser();
    await answerUpTo(browser, 'signatory');
    const page = await browser.get('/en/sign/signatory');
    const button = page.document.querySelector('button[formaction]');
    expect(button?.getAttribute('formaction')).toBe('/en/sign/signatory?save');
    expect((await browser.post('/en/sign/signatory?save', signingForms('en').signatory)).location).toBe(SAVE);
    expect((await browser.get('/en/sign/signatory')).body).toContain('Giulia Esempio');
    await browser.post(SAVE, { email: 'giulia@lampedusa.example.org', language: 'es' });
    expect((await browser.get(`${SAVE}/sent`)).text).toContain('giulia@lampedusa.example.org');
    for (const step of ['country', 'government', 'pact', 'undertakings', 'mandate', 'evidence']) {
      expect([step, (await browser.get(`/en/sign/${step}`)).text]).toEqual([
        step,
        expect.stringContaining('Save and continue later'),
      ]);
    }
  });

  it('loses nothing that is not right yet, and asks nothing of who has typed nothing', async () => {
    const browser = test.browser();
    await answerUpTo(browser, 'signatory');
    const half = await browser.post('/en/sign/signatory?save', { name: 'Giulia Esempio', office: '' });
    expect([half.status, half.body.includes('value="Giulia Esempio"')]).toEqual([422, true]);
    expect(half.document.querySelector(`a[href="${SAVE}"]`)).not.toBeNull();
    expect(half.document.querySelector('main form')?.getAttribute('action')).toBe('/en/sign/signatory');
    expect((await browser.post('/en/sign/signatory?save', { name: '', office: '' })).location).toBe(SAVE);
    const change = await browser.post('/en/sign/country?change&save', { country: 'IT' });
    expect(change.location).toBe(SAVE);
  });

  it('fills the address in that the contact gave, and refuses what is none at its field', async () => {
    const browser = test.browser();
    await answerUpTo(browser, 'consents');
    expect((await browser.get(SAVE)).body).toContain('value="ada@lampedusa.example.org"');
    for (const email of ['', 'nobody', 'a@b.example.org, c@d.example.org', 'x'.repeat(300)]) {
      const answer = await browser.post(SAVE, { email, language: 'xx' });
      expect([answer.status, answer.document.querySelectorAll('.govuk-error-summary a').length]).toEqual([422, 2]);
    }
  });

  it('leads to the start without a draft', async () => {
    expect((await test.browser().get(SAVE)).location).toBe('/en/sign?none');
    expect((await test.browser().post(SAVE, { email: 'x@town.example.org', language: 'en' })).status).toBe(410);
  });

  it('sends at most three an hour, asked fifty times at once, and says the same each time', async () => {
    const { browser } = await saved();
    const email = 'flood@town.example.org';
    const answers = await Promise.all(Array.from({ length: 50 }, () => browser.post(SAVE, { email, language: 'en' })));
    expect(new Set(answers.map(({ status, location }) => `${status} ${location}`))).toEqual(
      new Set([`303 ${SAVE}/sent`]),
    );
    expect(await returnsTo(test.registry, email)).toHaveLength(2);
  });

  it('floods no mailbox from many drafts', async () => {
    const email = 'Victim@town.example.org';
    for (let draft = 0; draft < 7; draft += 1) {
      const browser = test.browser();
      await browser.post('/en/sign');
      await browser.post(SAVE, { email: draft % 2 ? email : email.toLowerCase(), language: 'en' });
    }
    const all = [...(await returnsTo(test.registry, email)), ...(await returnsTo(test.registry, email.toLowerCase()))];
    expect(all).toHaveLength(5);
  });
});

describe('the way back', () => {
  it('opens the draft on another device with the code, as often as wished, and reading changes nothing', async () => {
    const { path, code, browser } = await saved();
    const phone = test.browser();
    const before = await rows('draft_browser');
    expect((await phone.get(path)).text).toContain('Code from the mail');
    expect((await phone.get(path)).text).not.toContain('Giulia');
    expect(await rows('draft_browser')).toBe(before);
    for (const device of [phone, test.browser()]) {
      expect((await openHere(device, path, ` ${code.toLowerCase().slice(0, 3)} ${code.slice(3)}`)).location).toBe(
        '/en/sign/mandate',
      );
      expect((await device.get('/en/sign/signatory')).body).toContain('Giulia Esempio');
    }
    await phone.post('/en/sign/mandate', signingForms('en').mandate);
    expect((await browser.get('/en/sign/mandate')).body).toContain('Delibera 12');
    expect((await browser.get(path)).text).toContain('you need no code');
    expect((await browser.post(path)).location).toBe('/en/sign/contact');
  });

  it('gives fifty at once a way in each', async () => {
    const { path, code } = await saved();
    const devices = Array.from({ length: 50 }, () => test.browser());
    const answers = await Promise.all(devices.map((device) => openHere(device, path, code)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([303]));
    expect(new Set(devices.map(({ cookies }) => cookies.get('draft'))).size).toBe(50);
  });

  it('counts only what may be a code, locks after ten, and then sends a new link to the same address', async () => {
    const { path, code, email } = await saved();
    const stranger = test.browser();
    const wrong = code === 'AAAAAA' ? 'BBBBBB' : 'AAAAAA';
    for (const typed of ['', 'x', 'x'.repeat(10_000)]) expect((await openHere(stranger, path, typed)).status).toBe(422);
    const guesses = await Promise.all(Array.from({ length: 50 }, () => openHere(stranger, path, wrong)));
    expect(guesses.filter(({ status }) => status === 422)).toHaveLength(9);
    expect(guesses.filter(({ status }) => status === 410)).toHaveLength(41);
    expect((await openHere(stranger, path, code)).status).toBe(410);
    expect((await stranger.post(`${path}/renewal`)).location).toBe('/en/sign/return/sent');
    const [, fresh] = await returnsTo(test.registry, email);
    expect((await openHere(stranger, `/en/sign/return/${fresh?.token}`, fresh?.code ?? '')).status).toBe(303);
  });

  it('keeps the code of one link from opening another', async () => {
    const [mine, theirs] = [await saved(), await saved()];
    expect((await openHere(test.browser(), theirs.path, mine.code)).status).toBe(422);
    expect((await mine.browser.get(theirs.path)).text).toContain('Code from the mail');
  });

  it('says so when the draft was submitted, and forgets the address', async () => {
    const { browser, path, code, email } = await saved();
    const forms = signingForms('en');
    for (const step of ['mandate', 'contact', 'consents'] as const) await browser.post(`/en/sign/${step}`, forms[step]);
    await browser.post('/en/sign/check', await signature(browser));
    const later = test.browser();
    const page = await later.get(path);
    expect([page.status, page.text]).toEqual([200, expect.stringContaining('was signed with these answers')]);
    expect((await openHere(later, path, code)).status).toBe(409);
    expect((await later.post(`${path}/deletion`, { code })).status).toBe(409);
    expect(`${await rows('draft')}${await rows('draft_return')}`).not.toContain(email);
  });

  it('ends with the draft: a page with a way to start anew', async () => {
    const { path, code, email } = await saved();
    test.clock.forward(31, 'days');
    const late = test.browser();
    expect([(await late.get(path)).status, (await openHere(late, path, code)).status]).toEqual([410, 410]);
    await deleteExpiredDrafts(test.registry);
    const page = await late.get(path);
    expect([page.status, page.document.querySelector('form')?.getAttribute('action')]).toEqual([404, '/en/sign']);
    expect(await rows('draft_return')).not.toContain(email);
  });

  it('answers half a link', async () => {
    expect((await test.browser().get('/en/sign/return/half')).status).toBe(404);
    expect((await test.browser().post('/en/sign/return/half/renewal')).status).toBe(303);
  });
});
