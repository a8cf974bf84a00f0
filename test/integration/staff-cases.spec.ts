import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AnsweredDraft } from '#domain/endorsement/draft-answers.js';
import { findSuspicions } from '#registry/review/duplicates/find-suspicions.js';
import { readEndorsement, type EndorsementDetails } from '#registry/record/read-endorsement.js';
import { anEndorsement } from '../support/endorsements.js';
import { aStaffMember, browserOf, type TestStaff } from '../support/staff.js';
import { answers } from '../support/submissions.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import type { TestBrowser } from '../support/test-browser.js';

let app: TestApp;
let ana: TestStaff;
let anas: TestBrowser;

beforeAll(async () => {
  app = await startTestApp();
  ana = await aStaffMember(app.registry, { name: 'Ana Example' });
  anas = await browserOf(app, ana);
});

afterAll(() => app.close());

const addressOf = ({ id }: EndorsementDetails, below = ''): string => `/en/staff/endorsements/${id}${below}`;
const versionOf = ({ version }: EndorsementDetails) => ({ version: String(version) });
const submitted = (changes: Partial<AnsweredDraft> = {}) => anEndorsement(app.registry, changes).submitted();

const statusOf = async ({ id }: EndorsementDetails): Promise<string> =>
  (await readEndorsement(app.database.dataSource.manager, id)).status;

describe('the case', () => {
  it('shows claim, evidence, possible duplicates and what happened', async () => {
    const given = answers();
    const twin = await submitted(given);
    const { contact } = answers();
    const endorsement = await submitted({
      government: given.government,
      contact: { ...contact, name: 'Sipho <script>', email: 'sipho@gmail.com' },
      mandate: { kind: 'council_decision', date: '2026-02-03', reference: 'R 12', url: 'https://town.example.org/r12' },
    });
    expect((await anas.get(addressOf(endorsement))).text).toContain('has not run yet');
    await findSuspicions(app.registry, endorsement.id);
    const page = await anas.get(addressOf(endorsement));
    for (const words of [
      'Free mail provider',
      'Sipho <script>',
      'Confirmed by the contact',
      'Mail: endorsement received',
    ]) {
      expect(page.text).toContain(words);
    }
    expect(page.document.querySelector(`a[href="${addressOf(twin)}"]`)).not.toBeNull();
    expect(page.document.querySelector('a[href="https://town.example.org/r12"]')?.getAttribute('rel')).toContain(
      'noopener',
    );
  });

  it('is in the queue, oldest first, a page at a time', async () => {
    for (let count = 0; count < 26; count += 1) await submitted();
    const first = await anas.get('/en/staff/endorsements');
    const rows = [...first.document.querySelectorAll('tbody tr')];
    expect(rows).toHaveLength(25);
    const total = Number(/^\d+/.exec(first.document.querySelector('h1')?.textContent ?? '')?.[0]);
    const second = await anas.get('/en/staff/endorsements?page=2');
    expect(second.document.querySelectorAll('tbody tr')).toHaveLength(Math.min(25, total - 25));
    app.clock.forward(11, 'days');
    const later = await anas.get('/en/staff/endorsements');
    expect([later.status, later.location]).toEqual([303, expect.stringContaining('/sign-in')]);
    anas = await browserOf(app, ana);
    expect((await anas.get('/en/staff/endorsements')).text).toContain('Due soon');
    app.clock.forward(3, 'days');
    anas = await browserOf(app, ana);
    expect((await anas.get('/en/staff/endorsements')).text).toContain('Overdue');
  });

  it.each(['/en/staff/endorsements/nothing', '/en/staff/endorsements/0b8d6c1e-8f0a-4c5b-9d38-0f3a7e0c1d22'])(
    'is not found at %s',
    async (address) => {
      expect((await anas.get(address)).status).toBe(404);
      expect((await anas.post(`${address}/verification`, { version: '1' })).status).toBe(404);
    },
  );
});

describe('somebody who may not decide', () => {
  it('is sent to sign in, and changes nothing', async () => {
    const endorsement = await submitted();
    const stranger = app.browser();
    for (const below of ['', '/verification', '/rejection']) {
      expect((await stranger.get(addressOf(endorsement, below))).location).toContain('/en/staff/sign-in?return=');
    }
    for (const below of ['/review', '/verification', '/rejection', '/rejection/preview']) {
      expect((await stranger.post(addressOf(endorsement, below), versionOf(endorsement))).status).toBe(401);
    }
    expect(await statusOf(endorsement)).toBe('submitted');
  });

  it('cannot make a signed-in browser decide from another site', async () => {
    const endorsement = await submitted();
    const answer = await anas.post(addressOf(endorsement, '/verification'), versionOf(endorsement), {
      'sec-fetch-site': 'cross-site',
    });
    expect([answer.status, await statusOf(endorsement)]).toEqual([403, 'submitted']);
  });
});
