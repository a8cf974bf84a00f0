import { afterAll, beforeAll, expect, it } from 'vitest';
import { LOCALES } from '#content/i18n/locales.js';
import type { PublicSignatory } from '#registry/public-register/public-fields.js';
import { describedAs } from '../support/endorsements.js';
import { aListedSignatory, pageOf } from '../support/listed-signatories.js';
import { answers } from '../support/submissions.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

/** Stands in every private answer; seen anywhere in public, it has leaked. */
const CANARY = 'canary';

let test: TestApp;
let signatory: PublicSignatory;

beforeAll(async () => {
  test = await startTestApp();
  const { contact, consents } = answers();
  signatory = await aListedSignatory(test, {
    country: 'SN',
    government: describedAs('Open Town', { officialWebsite: 'https://open-town.example.org' }),
    signatory: { name: `${CANARY}-signatory Example`, office: 'Mayor' },
    mandate: {
      kind: 'council_decision',
      date: '2026-02-03',
      reference: `${CANARY}-reference`,
      url: `https://town.example.org/${CANARY}-url`,
    },
    contact: {
      ...contact,
      name: `${CANARY}-contact Example`,
      role: `${CANARY}-role`,
      email: `${CANARY}-mail@town.example.org`,
      officialWebsite: `https://${CANARY}-claimed.example.org`,
    },
    consents: { ...consents, publish_name: false },
  });
  const { dataSource } = test.database;
  await dataSource.query(`UPDATE endorsement SET reference = '${CANARY}-ref', pact_text_hash = '${CANARY}-hash',
    rejection_code = '${CANARY}-code', rejection_text = '${CANARY}-text'`);
});

afterAll(() => test.close());

it('nothing private is on any public page, file or answer', async () => {
  const addresses = [
    ...LOCALES.flatMap((locale) => [
      `/${locale}`,
      `/${locale}/signatories`,
      `/${locale}/signatories?q=${encodeURIComponent('open')}`,
      pageOf(signatory, locale),
      `/${locale}/signatories/map?window=0,0,960,428,1`,
    ]),
    '/data/signatories.json',
    '/data/signatories.csv',
    '/api/signatories',
    `/api/signatories/${signatory.number}`,
    '/api/figures',
    '/sitemap.xml',
    '/sitemap/1.xml',
  ];
  for (const address of addresses) {
    const answer = await test.browser().get(address);
    expect([address, answer.status]).toEqual([address, 200]);
    expect([address, answer.body.includes(CANARY), JSON.stringify(answer.headers).includes(CANARY)]).toEqual([
      address,
      false,
      false,
    ]);
  }
});

it('private texts cannot be searched for either', async () => {
  const answer = await test.browser().get(`/data/signatories.json?q=${CANARY}`);
  expect(JSON.parse(answer.body).total).toBe(0);
});

it('what is listed says only what the one list of public fields allows, also after it is listed anew', async () => {
  const row = await test.database.dataSource.query('SELECT * FROM public_signatory');
  expect(JSON.stringify(row)).not.toContain(CANARY);
});
