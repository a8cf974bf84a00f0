import { afterAll, beforeEach, beforeAll, describe, expect, it } from 'vitest';
import type { StaffRole } from '#domain/staff/staff-role.js';
import { readEndorsement } from '#registry/record/read-endorsement.js';
import { openProposalOf } from '#registry/proposals/proposals.js';
import { confirmDecision, proposeDecision } from '#registry/review/second-person.js';
import { resetSecondFactor } from '#registry/accounts/second-factor/change-factors.js';
import { changeRole, disablePerson, enablePerson } from '#registry/accounts/change-person.js';
import { confirmAccount } from '#registry/accounts/confirm-account.js';
import { inviteStaff } from '#registry/accounts/invite-staff.js';
import { anEndorsement } from '../support/endorsements.js';
import { aStaffMember, browserOf, settledIn, type TestStaff } from '../support/staff.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

let app: TestApp;
let ana: TestStaff;
let cora: TestStaff;
let count = 0;

beforeAll(async () => {
  app = await startTestApp();
});

beforeEach(async () => {
  ana = await aStaffMember(app.registry, { role: 'administrator', name: 'Ana Example' });
  cora = await aStaffMember(app.registry, { role: 'administrator', name: 'Cora Example' });
});

afterAll(() => app.close());

/** Ana invites somebody, who sets the account up. */
async function newcomer(role: StaffRole = 'publisher'): Promise<TestStaff> {
  count += 1;
  const invited = { name: `Noor Example ${count}`, email: `noor-${count}@example.org`, role, language: 'en' };
  return settledIn(app.registry, await inviteStaff(app.registry, ana.id, invited));
}

/** What somebody proposes about an endorsement that the public has seen. */
async function proposalOf({ id: staffId }: TestStaff): Promise<string> {
  const { manager } = app.database.dataSource;
  const { id: endorsementId } = await anEndorsement(app.registry).verifiedBy(cora);
  const { version } = await readEndorsement(manager, endorsementId);
  const reason = { code: 'other', text: 'For a reason.' };
  await proposeDecision(app.registry, { endorsementId, version, staffId }, 'suspend', reason);
  return (await openProposalOf(manager, endorsementId))?.id ?? '';
}

const confirm = (by: TestStaff, { id }: TestStaff, role: StaffRole = 'publisher') =>
  confirmAccount(app.registry, by.id, id, role);
const agree = async (proposer: TestStaff, confirmer: TestStaff) =>
  confirmDecision(app.registry, await proposalOf(proposer), confirmer.id);

describe('an account that waits', () => {
  it('is effective once a second administrator has confirmed it on its page', async () => {
    const noor = await newcomer();
    const coras = await browserOf(app, cora);
    const page = await coras.get(`/en/staff/people/${noor.id}`);
    expect(page.text).toContain('Asked for by: Ana Example');
    const form = { change: 'confirm', role: 'publisher' };
    expect((await coras.post(`/en/staff/people/${noor.id}`, form)).status).toBe(303);
    expect((await (await browserOf(app, noor)).get('/en/staff/proposals')).status).toBe(200);
    const after = await coras.get(`/en/staff/people/${noor.id}`);
    expect([after.text.includes('Confirmed as: Publisher'), after.text.includes('In effect since')]).toEqual([
      true,
      true,
    ]);
    expect((await coras.post(`/en/staff/people/${noor.id}`, form)).status).toBe(409);
  });

  it('is not confirmed by whoever invited, raised, enabled or recovered it, nor by who is no effective administrator', async () => {
    const noor = await newcomer();
    const code = 'staff.not-yours-to-confirm';
    await expect(confirm(ana, noor)).rejects.toMatchObject({ code });
    await expect(confirm(noor, noor)).rejects.toMatchObject({ code: 'staff.not-administrator' });
    const dee = await newcomer('administrator');
    await expect(confirm(dee, noor)).rejects.toMatchObject({ code: 'staff.not-administrator' });
    await confirm(cora, noor);
    await changeRole(app.registry, cora.id, noor.id, 'administrator');
    await expect(confirm(cora, noor, 'administrator')).rejects.toMatchObject({ code });
    await confirm(ana, noor, 'administrator');
    await resetSecondFactor(app.registry, ana.id, noor.id);
    await expect(confirm(ana, noor, 'administrator')).rejects.toMatchObject({ code });
    await confirm(cora, noor, 'administrator');
    await disablePerson(app.registry, cora.id, noor.id);
    await enablePerson(app.registry, cora.id, noor.id);
    await expect(confirm(cora, noor, 'administrator')).rejects.toMatchObject({ code });
  });

  it('is confirmed in the role that was seen, and no higher one', async () => {
    const noor = await newcomer('reviewer');
    await changeRole(app.registry, ana.id, noor.id, 'administrator');
    await expect(confirm(cora, noor, 'reviewer')).rejects.toMatchObject({ code: 'staff.changed-meanwhile' });
  });

  it('is confirmed once when two do it at the same moment', async () => {
    const eve = await aStaffMember(app.registry, { role: 'administrator' });
    const noor = await newcomer();
    const outcomes = await Promise.allSettled([confirm(cora, noor), confirm(eve, noor)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });
});

describe('who let an account in', () => {
  it('does not confirm what it proposes for thirty days, nor it theirs; with others it may', async () => {
    const noor = await newcomer();
    await confirm(cora, noor);
    const code = 'proposal.not-two-people';
    await expect(agree(ana, noor)).rejects.toMatchObject({ code });
    await expect(agree(noor, ana)).rejects.toMatchObject({ code });
    await agree(cora, noor);
    await agree(noor, cora);
    const page = await (await browserOf(app, noor)).post(`/en/staff/proposals/${await proposalOf(ana)}/confirmation`);
    expect([page.status, page.text.includes('Until ')]).toEqual([403, true]);
    app.clock.forward(29, 'days');
    await expect(agree(ana, noor)).rejects.toMatchObject({ code });
    app.clock.forward(1, 'days');
    await agree(ana, noor);
  });

  it('counts the days from the confirmation, and is anybody who raised or enabled it', async () => {
    const noor = await newcomer('reviewer');
    app.clock.forward(40, 'days');
    await confirm(cora, noor, 'reviewer');
    await expect(agree(noor, ana)).rejects.toMatchObject({ code: 'proposal.not-two-people' });
    app.clock.forward(31, 'days');
    await agree(noor, ana);
    await changeRole(app.registry, cora.id, noor.id, 'publisher');
    await expect(agree(noor, cora)).rejects.toMatchObject({ code: 'proposal.not-two-people' });
    // A lower role gives nobody anything.
    app.clock.forward(31, 'days');
    await changeRole(app.registry, ana.id, noor.id, 'reviewer');
    await agree(noor, ana);
  });
});

describe('both accounts are looked at anew when a proposal is confirmed', () => {
  it.each(['disabled', 'waiting'] as const)('and the one who proposed is refused when %s by then', async (state) => {
    const ben = await aStaffMember(app.registry, { role: 'publisher' });
    const proposal = await proposalOf(ben);
    await disablePerson(app.registry, ana.id, ben.id);
    if (state === 'waiting') await enablePerson(app.registry, ana.id, ben.id);
    const confirming = confirmDecision(app.registry, proposal, cora.id);
    await expect(confirming).rejects.toMatchObject({ code: 'proposal.proposer-gone' });
  });

  it('and so is the one who confirms', async () => {
    const ben = await aStaffMember(app.registry, { role: 'publisher' });
    const proposal = await proposalOf(cora);
    await changeRole(app.registry, ana.id, ben.id, 'reviewer');
    await expect(confirmDecision(app.registry, proposal, ben.id)).rejects.toMatchObject({
      code: 'proposal.confirmer-gone',
    });
  });

  it('and two accounts that share a mailbox are one person', async () => {
    const email = cora.email.replace('@', '+old@');
    const { id } = await aStaffMember(app.registry, { role: 'publisher', email: 'twin@example.org' });
    // As two accounts that were there before a mailbox had one alone.
    await app.database.dataSource.query('UPDATE staff_account SET email = $2, mailbox_number = 1 WHERE id = $1', [
      id,
      email,
    ]);
    const confirming = confirmDecision(app.registry, await proposalOf(cora), id);
    await expect(confirming).rejects.toMatchObject({ code: 'proposal.same-person' });
  });
});
