import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readEndorsement, type EndorsementDetails } from '#registry/record/read-endorsement.js';
import { openProposalOf } from '#registry/proposals/proposals.js';
import { anEndorsement } from '../support/endorsements.js';
import { aStaffMember, browserOf } from '../support/staff.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import type { TestBrowser } from '../support/test-browser.js';

let app: TestApp;
let anas: TestBrowser;
let bens: TestBrowser;

beforeAll(async () => {
  app = await startTestApp();
  anas = await browserOf(app, await aStaffMember(app.registry));
  bens = await browserOf(app, await aStaffMember(app.registry, { role: 'publisher' }));
});

afterAll(() => app.close());

const addressOf = ({ id }: EndorsementDetails, below: string): string => `/en/staff/endorsements/${id}${below}`;
const versionOf = ({ version }: EndorsementDetails) => ({ version: String(version) });
const submitted = () => anEndorsement(app.registry).submitted();

const statusOf = async ({ id }: EndorsementDetails): Promise<string> =>
  (await readEndorsement(app.database.dataSource.manager, id)).status;

const whyVerified = ({ id }: EndorsementDetails) =>
  app.database.dataSource.query<{ reason: string | null }[]>(
    `SELECT reason_text AS reason FROM endorsement_history WHERE endorsement_id = $1 AND action = 'verify'`,
    [id],
  );

describe('verifying', () => {
  it('with nothing checked has to be meant and explained', async () => {
    const endorsement = await submitted();
    const address = addressOf(endorsement, '/verification');
    const post = (form: Record<string, string>) => anas.post(address, { ...versionOf(endorsement), ...form });
    for (const [form, field] of [
      [{}, 'unchecked'],
      [{ why: 'Known to us.' }, 'unchecked'],
      [{ unchecked: 'yes' }, 'why'],
      [{ unchecked: 'yes', why: ' \n ' }, 'why'],
      [{ unchecked: 'yes', why: 'é'.repeat(10_000) }, 'why'],
    ] as const) {
      const answer = await post(form);
      expect([form, answer.status]).toEqual([form, 422]);
      expect(answer.document.querySelector(`.govuk-error-summary a[href="#${field}"]`)).not.toBeNull();
      expect(answer.document.querySelector('textarea')?.textContent.trim()).toBe(
        ('why' in form ? form.why : '').trim(),
      );
    }
    expect((await post({ unchecked: 'no' })).status).toBe(400);
    expect((await anas.post(address, { unchecked: 'yes', why: 'x' })).status).toBe(400);
    expect(await statusOf(endorsement)).toBe('submitted');
    const given = await post({ unchecked: 'yes', why: 'Known to us.' });
    expect([given.status, given.location]).toEqual([303, addressOf(endorsement, '?done=proposed')]);
    // That nothing was checked takes two people.
    expect([await statusOf(endorsement), await whyVerified(endorsement)]).toEqual(['submitted', []]);
    const page = await bens.get('/en/staff/proposals');
    expect(page.text).toContain('Known to us.');
    const confirm =
      page.document.querySelector('button[formaction$="/confirmation"]')?.getAttribute('formaction') ?? '';
    expect((await anas.post(confirm)).status).toBe(403);
    expect((await bens.post(confirm)).status).toBe(303);
    expect([await statusOf(endorsement), await whyVerified(endorsement)]).toEqual([
      'verified',
      [{ reason: 'Known to us.' }],
    ]);
  });

  it('is not even proposed for an endorsement that its contact has not confirmed', async () => {
    const endorsement = await anEndorsement(app.registry).awaitingConfirmation();
    const form = { ...versionOf(endorsement), unchecked: 'yes', why: 'Known to us.' };
    const answer = await anas.post(addressOf(endorsement, '/verification'), form);
    expect([answer.status, await statusOf(endorsement)]).toEqual([409, 'awaiting_confirmation']);
    expect(await openProposalOf(app.database.dataSource.manager, endorsement.id)).toBeNull();
  });

  it('needs no explanation once something was checked and found right', async () => {
    const endorsement = await submitted();
    const checklist = addressOf(endorsement, '/checklist');
    const check = { subject: 'domain', note: 'Seen on their site.' };
    await anas.post(checklist, { ...check, ...versionOf(endorsement), result: 'no' });
    const wrong = { version: String(endorsement.version + 1) };
    expect((await anas.post(addressOf(endorsement, '/verification'), wrong)).status).toBe(422);
    await anas.post(checklist, { ...check, ...wrong, result: 'yes' });
    const page = await anas.get(addressOf(endorsement, '/verification'));
    expect(page.text).toContain('Seen on their site.');
    expect(page.document.querySelector('input[name=unchecked]')).toBeNull();
    const answer = await anas.post(addressOf(endorsement, '/verification'), {
      version: String(endorsement.version + 2),
    });
    expect([answer.status, await whyVerified(endorsement)]).toEqual([303, [{ reason: null }]]);
  });
});
