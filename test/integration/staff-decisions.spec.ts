import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isOrWasPublished } from '#domain/endorsement/public-standing.js';
import { STAFF_DECISIONS, type StaffDecision } from '#domain/endorsement/staff-decisions.js';
import { readEndorsement, type EndorsementDetails } from '#registry/record/read-endorsement.js';
import { takeDecision } from '#registry/review/take-decision.js';
import { DECISION_NOUNS } from '../../apps/web/src/staff/decisions/decision-kinds.js';
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
  ana = await aStaffMember(app.registry, { name: 'Ana Example', role: 'publisher' });
  anas = await browserOf(app, ana);
});

afterAll(() => app.close());

const now = ({ id }: EndorsementDetails) => readEndorsement(app.database.dataSource.manager, id);
const addressOf = ({ id }: EndorsementDetails, action: StaffDecision): string =>
  `/en/staff/endorsements/${id}/${DECISION_NOUNS[action]}`;
const announced = () =>
  anEndorsement(app.registry, { mandate: { ...answers().mandate, kind: 'announcement' } }).submitted();

const jobsOf = async ({ id }: EndorsementDetails): Promise<string[]> => {
  const sql = `SELECT job FROM outbox WHERE subject ->> 'endorsementId' = $1`;
  return (await app.database.dataSource.query<{ job: string }[]>(sql, [id])).map(({ job }) => job);
};

async function decideOnPage(endorsement: EndorsementDetails, action: StaffDecision, code = 'other') {
  const { version } = await now(endorsement);
  const form = { version: String(version), code, text: 'Words of Ana.' };
  expect((await anas.get(addressOf(endorsement, action))).status).toBe(200);
  const preview = await anas.post(`${addressOf(endorsement, action)}/preview`, form);
  expect([preview.status, preview.text.includes('Words of Ana.')]).toEqual([200, true]);
  expect((await now(endorsement)).version).toBe(version);
  return anas.post(addressOf(endorsement, action), form);
}

describe('a decision of staff', () => {
  it('asks for information, resumes without an answer, withdraws and reinstates', async () => {
    const endorsement = await anEndorsement(app.registry).submitted();
    const steps: [StaffDecision, string][] = [
      ['request_information', 'info_requested'],
      ['resume_review', 'in_review'],
      ['withdraw_on_request', 'withdrawn'],
      ['reinstate', 'in_review'],
      ['void', 'void'],
      ['unvoid', 'in_review'],
    ];
    for (const [action, status] of steps) {
      expect((await decideOnPage(endorsement, action)).status).toBe(303);
      expect([action, (await now(endorsement)).status]).toEqual([action, status]);
    }
    expect(await jobsOf(endorsement)).toEqual(
      expect.arrayContaining([
        'mail.information-requested',
        'mail.endorsement-withdrawn-by-staff',
        'mail.endorsement-restored',
        'mail.endorsement-voided',
      ]),
    );
    expect((await anas.get(`/en/staff/endorsements/${endorsement.id}`)).text).toContain('Words of Ana.');
  });

  it('takes a rejection back', async () => {
    const endorsement = await anEndorsement(app.registry).rejectedBy(ana);
    expect((await decideOnPage(endorsement, 'reopen')).status).toBe(303);
    expect((await now(endorsement)).status).toBe('in_review');
    expect(await jobsOf(endorsement)).toContain('mail.endorsement-reopened');
  });

  it('lists an announcement as announced, and nothing else', async () => {
    const endorsement = await announced();
    expect((await decideOnPage(endorsement, 'announce')).status).toBe(303);
    const listed = await now(endorsement);
    expect([listed.status, listed.announcedAt]).toEqual(['announced', expect.any(Date)]);
    expect(await jobsOf(endorsement)).toContain('publication.list-signatory');

    const other = await anEndorsement(app.registry).submitted();
    expect((await anas.get(addressOf(other, 'announce'))).status).toBe(303);
    const form = { version: String(other.version), code: 'other', text: 'Words' };
    expect((await anas.post(addressOf(other, 'announce'), form)).status).toBe(409);
  });

  it('is not taken back when another government’s place is taken', async () => {
    const first = await anEndorsement(app.registry).verifiedBy(ana);
    const second = await anEndorsement(app.registry).submitted();
    await takeDecision(app.registry, { endorsementId: second.id, version: second.version, staffId: ana.id }, 'void', {
      code: 'other',
      text: 'A duplicate',
    });
    expect((await decideOnPage(second, 'unvoid')).status).toBe(303);
    expect((await now(first)).status).toBe('verified');
  });

  it.each(STAFF_DECISIONS)(
    '%s asks again for what is missing, and refuses what is none of our forms',
    async (action) => {
      const endorsement = await anEndorsement(app.registry).submitted();
      const version = String(endorsement.version);
      for (const form of [
        { version, code: '', text: 'x' },
        { version, code: 'invented', text: 'x' },
        { version, code: 'other', text: ' ' },
        { version, code: 'other', text: 'a'.repeat(10_000) },
      ]) {
        const answer = await anas.post(`${addressOf(endorsement, action)}/preview`, form);
        expect([answer.status, answer.document.querySelector('.govuk-error-summary') !== null]).toEqual([422, true]);
      }
      expect((await anas.post(addressOf(endorsement, action), { code: 'other', text: 'x' })).status).toBe(400);
      const stale = { version: '99', code: 'other', text: 'x' };
      expect((await anas.post(addressOf(endorsement, action), stale)).status).toBe(409);
      expect(await now(endorsement)).toEqual(endorsement);
    },
  );
});

describe('a decision on what the public has seen', () => {
  it('is not made by one person alone', async () => {
    const endorsement = await anEndorsement(app.registry).verifiedBy(ana);
    expect(isOrWasPublished(endorsement)).toBe(true);
    for (const action of ['suspend', 'withdraw_on_request', 'void'] as const) {
      await expect(
        takeDecision(
          app.registry,
          { endorsementId: endorsement.id, version: endorsement.version, staffId: ana.id },
          action,
          { code: 'other', text: 'x' },
        ),
      ).rejects.toMatchObject({ code: 'endorsement.second-person-needed' });
    }
    expect((await now(endorsement)).status).toBe('verified');
  });

  it('is proposed by one and confirmed by another, of two at once only one', async () => {
    const endorsement = await anEndorsement(app.registry).verifiedBy(ana);
    expect((await decideOnPage(endorsement, 'suspend')).status).toBe(303);
    expect((await now(endorsement)).status).toBe('verified');
    const again = { version: String(endorsement.version), code: 'other', text: 'x' };
    expect((await anas.post(addressOf(endorsement, 'void'), again)).status).toBe(409);
    const [proposal] = await app.database.dataSource.query<{ id: string }[]>(
      'SELECT id FROM pending_decision WHERE endorsement_id = $1',
      [endorsement.id],
    );
    const address = `/en/staff/proposals/${proposal?.id ?? ''}`;
    expect((await anas.post(`${address}/confirmation`)).status).toBe(403);
    expect((await now(endorsement)).status).toBe('verified');
    const update = `UPDATE pending_decision SET outcome = 'confirmed', decided_by = proposed_by, decided_at = now()`;
    await expect(app.database.dataSource.query(update)).rejects.toThrow('pending_decision_second_person');
    const bens = await browserOf(app, await aStaffMember(app.registry, { role: 'publisher' }));
    const waiting = await bens.get('/en/staff/proposals');
    expect(waiting.text).toContain('Words of Ana.');
    expect(waiting.document.querySelector('nav a[aria-current="page"]')?.textContent).toMatch(/^Proposals \(\d+\)$/);
    const both = await Promise.all([bens.post(`${address}/confirmation`), bens.post(`${address}/confirmation`)]);
    expect(both.map(({ status }) => status).sort()).toEqual([303, 409]);
    expect((await now(endorsement)).status).toBe('suspended');
    expect(await jobsOf(endorsement)).toContain('mail.endorsement-suspended');
  });

  it('is taken back by who proposed it', async () => {
    const endorsement = await anEndorsement(app.registry).verifiedBy(ana);
    await decideOnPage(endorsement, 'void');
    const [proposal] = await app.database.dataSource.query<{ id: string }[]>(
      'SELECT id FROM pending_decision WHERE endorsement_id = $1',
      [endorsement.id],
    );
    expect((await anas.post(`/en/staff/proposals/${proposal?.id ?? ''}/refusal`)).status).toBe(303);
    expect((await anas.get('/en/staff/proposals')).text).not.toContain(endorsement.localGovernment.name);
    expect((await now(endorsement)).status).toBe('verified');
  });

  it('is closed to reviewers', async () => {
    const endorsement = await anEndorsement(app.registry).verifiedBy(ana);
    const bens = await browserOf(app, await aStaffMember(app.registry));
    const form = { version: String(endorsement.version), code: 'other', text: 'x' };
    expect((await bens.post(addressOf(endorsement, 'suspend'), form)).status).toBe(403);
    expect((await bens.post(addressOf(endorsement, 'void'), form)).status).toBe(403);
    expect(
      (await bens.get(`/en/staff/endorsements/${endorsement.id}`)).document.querySelector('a[href$="/void"]'),
    ).toBeNull();
  });
});

describe('a reason that was used', () => {
  it('is not deleted, and what it says does not change', async () => {
    await anEndorsement(app.registry).rejectedBy(ana);
    const { dataSource } = app.database;
    await expect(
      dataSource.query(`DELETE FROM reason WHERE purpose = 'reject' AND code = 'test_entry'`),
    ).rejects.toThrow('endorsement_history_reason');
    const other = `'{"en": "x", "fr": "x", "es": "x"}'`;
    for (const change of [`code = 'new_code'`, `purpose = 'void'`, `label = ${other}`, `words = ${other}`]) {
      const sql = `UPDATE reason SET ${change} WHERE purpose = 'reject' AND code = 'test_entry'`;
      await expect(dataSource.query(sql)).rejects.toThrow('reason_is_kept');
    }
  });
});
