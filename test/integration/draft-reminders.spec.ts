import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pino } from 'pino';
import { draftReturnProcessor } from '../../apps/worker/src/mail/draft-return.processor.js';
import type { OutgoingMail } from '#mail/send-mail.js';
import { remindOfDrafts } from '#registry/signing/remind-of-drafts.js';
import { returnsTo, savedDraft } from '../support/draft-returns.js';
import { insertPlaces, LAMPEDUSA } from '../support/places.js';
import { answerUpTo, signature, signingForms } from '../support/signing.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

let test: TestApp;

beforeAll(async () => {
  test = await startTestApp();
  await insertPlaces(test.database.dataSource, [LAMPEDUSA]);
}, 60_000);

afterAll(() => test.close());

const saved = () => savedDraft(test);

const rows = async (table: string): Promise<string> =>
  JSON.stringify(await test.database.dataSource.query<object[]>(`SELECT * FROM ${table}`));

describe('deleting a draft', () => {
  it('takes a button in its own browser', async () => {
    const { browser, email, path } = await saved();
    expect((await browser.get('/en/sign/deletion')).text).toContain('Delete everything');
    expect(await rows('draft')).toContain(email);
    expect((await browser.follow(await browser.post('/en/sign/deletion'))).text).toContain('Your answers are deleted');
    expect(browser.cookies.has('draft')).toBe(false);
    expect(`${await rows('draft')}${await rows('draft_return')}`).not.toContain(email);
    expect((await browser.get(path)).status).toBe(404);
  });

  it('takes the code from the mail anywhere else', async () => {
    const { browser, path, code, email } = await saved();
    const stranger = test.browser();
    expect((await stranger.post(`${path}/deletion`)).status).toBe(422);
    expect(await rows('draft')).toContain(email);
    const both = await Promise.all([
      stranger.post(`${path}/deletion`, { code }),
      stranger.post(`${path}/deletion`, { code }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([303, 404]);
    expect((await browser.get('/en/sign/mandate')).status).toBe(410);
  });
});

describe('the reminder', () => {
  it('goes out once, seven days after the last change, however late the worker looks', async () => {
    const { email, browser } = await saved();
    test.clock.forward(6, 'days');
    await browser.post('/en/sign/mandate', signingForms('en').mandate);
    test.clock.forward(2, 'days');
    await remindOfDrafts(test.registry);
    expect(await returnsTo(test.registry, email)).toHaveLength(1);
    test.clock.forward(12, 'days');
    expect((await Promise.all([remindOfDrafts(test.registry), remindOfDrafts(test.registry)])).join()).toMatch(/1/);
    test.clock.forward(8, 'days');
    await remindOfDrafts(test.registry);
    expect(await returnsTo(test.registry, email)).toHaveLength(2);
  });

  it('is not sent to who has submitted or never saved', async () => {
    const { browser } = await saved();
    const forms = signingForms('en');
    for (const step of ['mandate', 'contact', 'consents'] as const) await browser.post(`/en/sign/${step}`, forms[step]);
    await browser.post('/en/sign/check', await signature(browser));
    await answerUpTo(test.browser(), 'contact');
    test.clock.forward(8, 'days');
    expect(await remindOfDrafts(test.registry)).toBe(0);
  });
});

describe('the mail', () => {
  it('is written in the language asked for, and is left out once the draft is gone', async () => {
    const sent: OutgoingMail[] = [];
    const { registry, settings } = test;
    const processor = draftReturnProcessor(
      { registry, settings, logger: pino({ level: 'silent' }) },
      { sendMail: async (mail) => void sent.push(mail), close: () => undefined },
    );
    const { id, email, token, browser } = await saved();
    const job = { outboxId: 'an-outbox-id', subject: { draftReturnId: id } };
    expect(await processor.process(job)).toBe('done');
    expect(sent[0]).toMatchObject({ to: { address: email }, rendered: { language: 'fr' }, messageId: 'an-outbox-id' });
    expect(sent[0]?.rendered.text).toContain(`/fr/sign/return/${token}`);
    expect(sent[0]?.rendered.text).toContain('Lampedusa');
    await browser.post('/en/sign/deletion');
    expect(await processor.process(job)).toBe('skipped');
    expect(sent).toHaveLength(1);
  });
});
