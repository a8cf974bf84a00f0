import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LOCALES } from '#content/i18n/locales.js';
import { anEndorsement } from '../support/endorsements.js';
import { htmlFaults, rawKeyIn } from '../support/html-faults.js';
import { announcedBy, askedForInformation, contactBrowser, QUESTION } from '../support/own-page.js';
import { aStaffMember, type TestStaff } from '../support/staff.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

let site: TestApp;
let staff: TestStaff;

beforeAll(async () => {
  site = await startTestApp();
  staff = await aStaffMember(site.registry);
});

afterAll(() => site.close());

const OWN = '/en/manage/endorsement';
const verified = () => anEndorsement(site.registry).verifiedBy(staff);

describe('what is held', () => {
  it('comes as a file for the contact alone, without what staff keep to themselves', async () => {
    const { id, reference, contactEmail } = await askedForInformation(site.registry, staff);
    const browser = await contactBrowser(site, id);
    const answer = await browser.get(`${OWN}/data`);
    expect(answer.headers['content-disposition']).toBe(`attachment; filename="${reference}.json"`);
    expect(answer.headers['cache-control']).toBe('no-store');
    const data = JSON.parse(answer.body) as Record<string, unknown[]>;
    expect(data['endorsement']).toMatchObject({ reference, contactEmail });
    expect(data['consents']).toHaveLength(4);
    expect(data['mails']).toEqual(
      expect.arrayContaining([expect.objectContaining({ mail: 'mail.information-requested' })]),
    );
    expect(data['history']).toEqual(expect.arrayContaining([expect.objectContaining({ text: QUESTION.text })]));
    expect(answer.body).not.toContain(staff.name);
    expect((await site.browser().get(`${OWN}/data`)).location).toBe('/en/manage?to=data');
  });
});

describe.each(LOCALES)('every page of a signatory’s own in %s', (locale) => {
  it('is in words and valid', async () => {
    const own = `/${locale}/manage/endorsement`;
    for (const [below, start] of [
      ['', () => askedForInformation(site.registry, staff)],
      ['/answer', () => askedForInformation(site.registry, staff)],
      ['/mandate', () => announcedBy(site.registry, staff)],
      ['/reconfirmation', verified],
      ['/withdrawal', verified],
    ] as const) {
      const page = await (await contactBrowser(site, (await start()).id)).get(own + below);
      expect([below, page.status, rawKeyIn(page.text), await htmlFaults(page.body)]).toEqual([below, 200, null, []]);
    }
  });
});
