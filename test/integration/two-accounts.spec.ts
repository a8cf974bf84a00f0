import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readEndorsement } from '#registry/record/read-endorsement.js';
import { openProposalOf } from '#registry/proposals/proposals.js';
import { confirmDecision, proposeDecision } from '#registry/review/second-person.js';
import { effectiveAdministrators } from '#registry/accounts/administrator.js';
import { changeRole, disablePerson, enablePerson } from '#registry/accounts/change-person.js';
import { confirmAccount } from '#registry/accounts/confirm-account.js';
import { staffByEmail } from '#registry/accounts/find-staff.js';
import { inviteStaff } from '#registry/accounts/invite-staff.js';
import { runStaffCommand } from '../../apps/worker/src/staff-command.js';
import { anEndorsement } from '../support/endorsements.js';
import { aListedSignatory } from '../support/listed-signatories.js';
import { aStaffMember, browserOf, settledIn, type TestStaff } from '../support/staff.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { seenNow } from '../support/two-people.js';

const PEOPLE = '/en/staff/people';

let app: TestApp;
let ana: TestStaff;
let proposalId: string;
let endorsementId: string;

/** One administrator, who has proposed to suspend a signatory, in a register that is public. */
beforeAll(async () => {
  app = await startTestApp();
  await aListedSignatory(app);
  ana = await aStaffMember(app.registry, { role: 'administrator', name: 'Ana Example' });
  const endorsement = await anEndorsement(app.registry).verifiedBy(ana);
  endorsementId = endorsement.id;
  const { manager } = app.database.dataSource;
  const { version } = await readEndorsement(manager, endorsementId);
  const reason = { code: 'other', text: 'Because Ana says so.' };
  await proposeDecision(app.registry, { endorsementId, version, staffId: ana.id }, 'suspend', reason);
  proposalId = (await openProposalOf(manager, endorsementId))?.id ?? '';
});

afterAll(() => app.close());

const command = (...words: string[]) => runStaffCommand(app.registry, app.settings, words);
const idOf = async (email: string) => (await staffByEmail(app.database.dataSource.manager, email)).id;
const invited = { name: 'Second Self', role: 'publisher', language: 'en' } as const;

/** Expects that an account cannot be the second person for what Ana proposed, and that nothing happened. */
async function expectNoSecondPerson(accountId: string, code = 'proposal.confirmer-gone'): Promise<void> {
  await expect(confirmDecision(app.registry, proposalId, accountId)).rejects.toMatchObject({ code });
  expect((await readEndorsement(app.database.dataSource.manager, endorsementId)).status).toBe('verified');
}

describe('one administrator alone gets no second pair of hands', () => {
  it('by inviting one, who sees what the account waits for and nothing else', async () => {
    const anas = await browserOf(app, ana);
    const form = { ...invited, email: 'self@elsewhere.example.org' };
    const address = (await anas.post(`${PEOPLE}/new`, form)).location ?? '';
    const puppet = await settledIn(app.registry, /[0-9a-f-]{36}/.exec(address)?.[0] ?? '');
    const puppets = await browserOf(app, puppet);
    for (const path of ['/endorsements', '/proposals', '/people', '/imports', `/endorsements/${endorsementId}`]) {
      const { status, text } = await puppets.get(`/en/staff${path}`);
      expect([path, status, text.includes('Your account waits to be confirmed')]).toEqual([path, 403, true]);
    }
    expect((await puppets.post(`/en/staff/proposals/${proposalId}/confirmation`)).status).toBe(403);
    const account = await puppets.get('/en/staff/account');
    expect([account.status, account.text.includes('You are to be: Publisher.')]).toEqual([200, true]);
    await expectNoSecondPerson(puppet.id);
    const own = await anas.get(`${PEOPLE}/${puppet.id}`);
    expect(own.document.querySelector('input[value=confirm]')).toBeNull();
    expect(own.text).toContain('At the moment no other administrator can.');
    const confirmed = await anas.post(`${PEOPLE}/${puppet.id}`, { change: 'confirm', role: 'publisher' });
    expect(confirmed.status).toBe(403);
    await expectNoSecondPerson(puppet.id);
  });

  it('by another address of the same mailbox', async () => {
    const email = ana.email.replace('@', '+two@');
    const answer = await (await browserOf(app, ana)).post(`${PEOPLE}/new`, { ...invited, email });
    expect([answer.status, answer.document.querySelector('#email-error')?.textContent]).toEqual([
      422,
      'Error: There is an account with this mailbox already: what stands after a plus sign makes no other person',
    ]);
    await expect(command('create', email, '--role', 'publisher')).rejects.toThrow('makes no other person');
  });

  it('by raising a reviewer, who keeps what a reviewer may', async () => {
    const ben = await aStaffMember(app.registry);
    await changeRole(app.registry, ana.id, ben.id, 'publisher');
    await expectNoSecondPerson(ben.id);
    const bens = await browserOf(app, ben);
    expect((await bens.get('/en/staff/endorsements')).status).toBe(200);
    expect((await bens.get('/en/staff/proposals')).status).toBe(403);
    expect((await bens.get('/en/staff/account')).text).toContain('Until then you keep your present role: Reviewer.');
  });

  it('by enabling an account of somebody who has left', async () => {
    const gone = await aStaffMember(app.registry, { role: 'publisher' });
    await disablePerson(app.registry, ana.id, gone.id);
    await expectNoSecondPerson(gone.id);
    await enablePerson(app.registry, ana.id, gone.id);
    await expectNoSecondPerson(gone.id);
  });

  it('by a colleague’s account whose factor is taken away, before everybody could object', async () => {
    const cy = await aStaffMember(app.registry, { role: 'publisher' });
    await (await browserOf(app, ana)).post(`${PEOPLE}/${cy.id}`, { change: 'resetFactor' });
    await expectNoSecondPerson(cy.id);
    const [row] = await app.database.dataSource.query<{ hours: number }[]>(
      `SELECT extract(epoch FROM effective_from - $2::timestamptz)::int / 3600 AS hours FROM staff_account WHERE id = $1`,
      [cy.id, app.clock.now()],
    );
    expect(row?.hours).toBe(72);
  });

  it('at the command line, before everybody could object', async () => {
    const made = await command('create', 'server@example.org', '--role', 'administrator');
    expect(made).toContain('its rights are in effect from');
    await expectNoSecondPerson(await idOf('server@example.org'));
    const left = await aStaffMember(app.registry, { role: 'publisher' });
    await command('disable', left.email);
    expect(await command('enable', left.email)).toContain('its rights are in effect from');
    await expectNoSecondPerson(left.id);
    const dee = await aStaffMember(app.registry, { role: 'publisher' });
    expect(await command('link', dee.email)).not.toContain('in effect from');
    expect(await command('reset-factor', dee.email)).toContain('its rights are in effect from');
    await expectNoSecondPerson(dee.id);
    const invitedId = await inviteStaff(app.registry, ana.id, { ...invited, email: 'pending@example.org' });
    expect(await command('link', 'pending@example.org')).toContain('before an administrator has confirmed it');
    await expectNoSecondPerson(invitedId);
  });

  it('by naming it as a colleague', async () => {
    await inviteStaff(app.registry, ana.id, { ...invited, name: 'ÁNA  example', email: 'false.ana@example.org' });
    const anas = await browserOf(app, ana);
    for (const path of ['/en/staff/proposals', `/en/staff/endorsements/${endorsementId}`]) {
      const { text } = await anas.get(path);
      expect([path, text.includes(`Ana Example (${ana.email})`)]).toEqual([path, true]);
    }
  });
});

it('has one who was added at the command line after 72 hours, and no sooner', async () => {
  await command('create', 'patient@example.org', '--role', 'publisher');
  const id = await idOf('patient@example.org');
  app.clock.forward(71, 'hours');
  await expectNoSecondPerson(id);
  app.clock.forward(1, 'hours');
  await confirmDecision(app.registry, proposalId, id);
  expect((await readEndorsement(app.database.dataSource.manager, endorsementId)).status).toBe('suspended');
});

it('does not have one whom the same person made at the command line and confirmed on the pages', async () => {
  // From two administrators on, one of them confirms: then whoever has both is still one person.
  const other = await aStaffMember(app.registry, { role: 'administrator' });
  const admins = await effectiveAdministrators(app.database.dataSource.manager, app.registry);
  for (const { id } of admins.filter((one) => one.id !== other.id && one.id !== ana.id)) {
    await disablePerson(app.registry, ana.id, id);
  }
  const endorsement = await anEndorsement(app.registry).verifiedBy(ana);
  const { manager } = app.database.dataSource;
  await proposeDecision(app.registry, await seenNow(app.registry, endorsement.id, ana), 'suspend', {
    code: 'other',
    text: 'Because Ana says so.',
  });
  const proposal = (await openProposalOf(manager, endorsement.id))?.id ?? '';
  expect(await command('create', 'shell@example.org', '--role', 'publisher')).toContain('has confirmed it');
  const id = await idOf('shell@example.org');
  await confirmAccount(app.registry, ana.id, id, 'publisher');
  await expect(confirmDecision(app.registry, proposal, id)).rejects.toMatchObject({ code: 'proposal.not-two-people' });
  expect((await readEndorsement(manager, endorsement.id)).status).toBe('verified');
  app.clock.forward(31, 'days');
  await confirmDecision(app.registry, proposal, id);
  expect((await readEndorsement(manager, endorsement.id)).status).toBe('suspended');
});

it('has one whom the command line made and another administrator confirmed', async () => {
  const other = await aStaffMember(app.registry, { role: 'administrator' });
  const endorsement = await anEndorsement(app.registry).verifiedBy(ana);
  await proposeDecision(app.registry, await seenNow(app.registry, endorsement.id, ana), 'suspend', {
    code: 'other',
    text: 'Because Ana says so.',
  });
  const proposal = (await openProposalOf(app.database.dataSource.manager, endorsement.id))?.id ?? '';
  await command('create', 'right@example.org', '--role', 'publisher');
  const id = await idOf('right@example.org');
  await confirmAccount(app.registry, other.id, id, 'publisher');
  await confirmDecision(app.registry, proposal, id);
  expect((await readEndorsement(app.database.dataSource.manager, endorsement.id)).status).toBe('suspended');
});
