import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DomainError } from '#domain/domain-error.js';
import { readEndorsement } from '#registry/record/read-endorsement.js';
import { remindOfRenewals } from '#registry/calendar/remind-of-renewals.js';
import { fallDue, lapse } from '#registry/calendar/renew.js';
import { askAboutSuspensions, reviewSuspension, suspensionOf } from '#registry/review/suspensions.js';
import { openProposalOf } from '#registry/proposals/proposals.js';
import { confirmDecision, proposeDecision } from '#registry/review/second-person.js';
import { anEndorsement } from '../support/endorsements.js';
import { htmlFaults } from '../support/html-faults.js';
import { aStaffMember, browserOf, type TestStaff } from '../support/staff.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import type { TestBrowser } from '../support/test-browser.js';

const OTHER = { code: 'other', text: 'This is a test.' };

let site: TestApp;
let ana: TestStaff;
let ben: TestStaff;

beforeAll(async () => {
  site = await startTestApp();
  ana = await aStaffMember(site.registry, { role: 'publisher' });
  ben = await aStaffMember(site.registry, { role: 'administrator' });
  await aStaffMember(site.registry, { role: 'reviewer' });
});

afterAll(() => site.close());

const read = (id: string) => readEndorsement(site.database.dataSource.manager, id);
const seen = async (id: string) => ({ endorsementId: id, version: (await read(id)).version, staffId: ana.id });

/** Two people decide. */
async function both(id: string, action: 'suspend' | 'restore'): Promise<void> {
  await proposeDecision(site.registry, await seen(id), action, OTHER);
  const proposal = await openProposalOf(site.database.dataSource.manager, id);
  await confirmDecision(site.registry, proposal?.id ?? '', ben.id);
}

async function asked(id: string): Promise<string[]> {
  const rows = await site.database.dataSource.query<{ account: string }[]>(
    `SELECT subject ->> 'accountId' AS account FROM outbox
      WHERE job = 'mail.suspension-review' AND subject ->> 'endorsementId' = $1`,
    [id],
  );
  return rows.map(({ account }) => account).sort();
}

describe('a suspended endorsement', () => {
  it('whose renewal was due gets the whole grace anew when it is restored, with its reminders', async () => {
    const { id } = await anEndorsement(site.registry).verifiedBy(ana);
    site.clock.forward(4 * 366, 'days');
    await fallDue(site.registry, 4);
    site.clock.forward(10, 'days');
    await both(id, 'suspend');
    site.clock.forward(200, 'days');
    await both(id, 'restore');
    expect((await read(id)).status).toBe('renewal_due');
    expect([await lapse(site.registry, 180), await remindOfRenewals(site.registry)]).toEqual([0, 0]);
    site.clock.forward(31, 'days');
    expect(await remindOfRenewals(site.registry)).toBe(1);
    site.clock.forward(148, 'days');
    expect(await lapse(site.registry, 180)).toBe(0);
    site.clock.forward(2, 'days');
    expect(await lapse(site.registry, 180)).toBe(1);
    expect((await read(id)).status).toBe('lapsed');
  });

  it('is shown to those who may lift it each 90 days, once, until one of them notes a look', async () => {
    const { id, localGovernment } = await anEndorsement(site.registry).verifiedBy(ana);
    await both(id, 'suspend');
    const anas = await browserOf(site, ana);
    const inQueue = async () => (await anas.get('/en/staff/endorsements?open=suspension')).text;
    const caseOf = (locale: string) => `/${locale}/staff/endorsements/${id}`;
    site.clock.forward(89, 'days');
    expect([await askAboutSuspensions(site.registry), await asked(id)]).toEqual([0, []]);
    expect(await inQueue()).not.toContain(localGovernment.name);
    site.clock.forward(2, 'days');
    const bens = await freshBrowser(ben);
    expect([await askAboutSuspensions(site.registry), await askAboutSuspensions(site.registry)]).toEqual([1, 0]);
    expect(await asked(id)).toEqual([ana.id, ben.id].sort());
    expect((await bens.get('/en/staff/endorsements?open=suspension')).text).toContain(localGovernment.name);

    site.clock.forward(90, 'days');
    expect(await askAboutSuspensions(site.registry)).toBe(1);
    const again = await freshBrowser(ben);
    for (const locale of ['en', 'fr', 'es'])
      expect(await htmlFaults((await again.get(caseOf(locale))).body)).toEqual([]);
    const page = await again.get(caseOf('en'));
    expect(page.text).toContain('It was to be looked at by');
    const { version } = await read(id);
    const answer = await again.post(`${caseOf('en')}/suspension-review`, { version: String(version) });
    expect(answer.status).toBe(303);
    expect((await again.follow(answer)).text).toContain('Suspension looked at, it stays');
    expect((await again.get(caseOf('en'))).text).toContain('please look at it by');
    expect((await again.get('/en/staff/endorsements?open=suspension')).text).not.toContain(localGovernment.name);
    expect(await askAboutSuspensions(site.registry)).toBe(0);
    expect((await again.post(`${caseOf('en')}/suspension-review`, { version: String(version) })).status).toBe(409);
    site.clock.forward(91, 'days');
    expect(await askAboutSuspensions(site.registry)).toBe(1);
  });

  it('is looked at by those who may lift it only, and not while a decision waits', async () => {
    const { id } = await anEndorsement(site.registry).verifiedBy(ana);
    await both(id, 'suspend');
    const reviewer = await freshBrowser(await aStaffMember(site.registry));
    const address = `/en/staff/endorsements/${id}/suspension-review`;
    const version = String((await read(id)).version);
    expect((await reviewer.post(address, { version })).status).toBe(403);
    await proposeDecision(site.registry, await seen(id), 'restore', OTHER);
    await expect(reviewSuspension(site.registry, await seen(id))).rejects.toEqual(
      new DomainError('proposal.already-open'),
    );
    expect((await read(id)).version).toBe(Number(version));
  });

  it('one that is not suspended has nothing to look at', async () => {
    const { id } = await anEndorsement(site.registry).verifiedBy(ana);
    expect(await suspensionOf(site.database.dataSource.manager, id)).toBeNull();
    await expect(reviewSuspension(site.registry, await seen(id))).rejects.toThrow('endorsement.action-not-allowed');
  });
});

/** Sessions do not live for months. */
function freshBrowser(staff: TestStaff): Promise<TestBrowser> {
  return browserOf(site, staff);
}
