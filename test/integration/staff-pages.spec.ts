import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LOCALES } from '#content/i18n/locales.js';
import { createStaff } from '#registry/accounts/create-staff.js';
import { anEndorsement } from '../support/endorsements.js';
import { htmlFaults, rawKeyIn } from '../support/html-faults.js';
import { aStaffMember, browserOf, type TestStaff } from '../support/staff.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import type { TestAnswer, TestBrowser } from '../support/test-browser.js';

let app: TestApp;
let ana: TestStaff;
let anas: TestBrowser;

beforeAll(async () => {
  app = await startTestApp();
  ana = await aStaffMember(app.registry);
  anas = await browserOf(app, ana);
});

afterAll(() => app.close());

async function expectSound({ body, text }: TestAnswer): Promise<void> {
  expect(await htmlFaults(body)).toEqual([]);
  expect(rawKeyIn(text)).toBeNull();
}

describe.each(LOCALES)('the staff’s pages in %s', (locale) => {
  const queue = `/${locale}/staff/endorsements`;

  it('are sound before signing in', async () => {
    const { token } = await createStaff(app.registry, {
      email: `new-${locale}@uclg.example.org`,
      name: 'New Example',
      role: 'reviewer',
      language: locale,
    });
    const stranger = app.browser();
    for (const address of [`/${locale}/staff/sign-in?done=signed-out`, `/${locale}/staff/set-up/${token}`]) {
      await expectSound(await stranger.get(address));
    }
    await expectSound(await stranger.post(`/${locale}/staff/sign-in`, { email: '', password: '' }));
    await expectSound(await stranger.post(`/${locale}/staff/set-up/${token}`, { password: 'short', again: 'short' }));
  });

  it('are sound from the queue to the decision', async () => {
    await expectSound(await anas.get(queue));
    const { id, version } = await anEndorsement(app.registry).submitted();
    const address = `${queue}/${id}`;
    for (const page of [queue, address, `${address}/verification`, `${address}/rejection`]) {
      await expectSound(await anas.get(page));
    }
    const form = { version: String(version), code: 'duplicate', text: 'Words & <more> words' };
    await expectSound(await anas.post(`${address}/rejection/preview`, { ...form, text: '' }));
    await expectSound(await anas.post(`${address}/rejection/preview`, form));
    await expectSound(await anas.follow(await anas.post(`${address}/rejection`, form)));
    await expectSound(await anas.post(`${address}/rejection`, form));
    await expectSound(await anas.get(address));
  });

  it('are sound for what is verified, in review, or stands in its own way', async () => {
    const mandate = { kind: 'announcement', date: '2026-02-03', reference: null, url: null } as const;
    for (const { id } of [
      await anEndorsement(app.registry).verifiedBy(ana),
      await anEndorsement(app.registry).inReviewBy(ana),
      await anEndorsement(app.registry, { mandate }).submitted(),
      await anEndorsement(app.registry).awaitingConfirmation(),
    ]) {
      await expectSound(await anas.get(`${queue}/${id}`));
      await expectSound(await anas.post(`${queue}/${id}/verification`, { version: '9' }));
    }
  });
});
