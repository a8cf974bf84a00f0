import { inTransaction } from '#platform/transaction.js';
import { THE_REGISTRY } from '#registry/record/change-status.js';
import { erasePersonalData } from '#registry/privacy/erase-personal-data.js';
import { objectToContactChange } from '#registry/own-page/answer-contact-change.js';
import { readEndorsement } from '#registry/record/read-endorsement.js';
import { openErasures } from '#registry/privacy/erasure-requests.js';
import { requestErasure } from '#registry/privacy/request-erasure.js';
import type { Registry } from '#registry/registry.js';
import { addUndertaking } from '#registry/own-page/change-undertaking.js';
import { undertakingChangesOf } from '#registry/own-page/undertaking-changes.js';
import { aHandOver, askedByStaff, disputed, setByStaff } from '../../contact-changes.js';
import { anEndorsement } from '../../endorsements.js';
import { ownSession } from '../../own-page.js';
import { aStaffMember } from '../../staff.js';
import { pressButton } from '../screen.js';
import { goTo, pageCase, type Opening, type PageCase } from './page-case.js';
import { signedIn, staffIn } from './staff-session.js';

const OWN = '/manage/endorsement';

/** What a contact changes on a signatory's own page, and what staff see of it. */
export const CHANGE_PAGES: readonly PageCase[] = [
  pageCase('own-new-undertaking', `${OWN}/new-undertaking`, async (at) => {
    await opened(at, '/new-undertaking');
    await pressButton(at.visitor, at.visitor.t('changes.form.add.button'));
    await at.visitor.page.getByRole('alert').waitFor();
  }),
  pageCase('own-undertaking-withdrawal', `${OWN}/undertaking-withdrawal`, (at) =>
    opened(at, '/undertaking-withdrawal'),
  ),
  pageCase('own-details', `${OWN}/details`, (at) => opened(at, '/details')),
  pageCase('own-contact', `${OWN}/contact`, (at) => opened(at, '/contact')),
  pageCase('own-hand-over', `${OWN}/hand-over`, async (at) => {
    const id = await opened(at, '');
    await aHandOver(at.stack.registry, id);
    await goTo(at, `${OWN}/hand-over`);
  }),
  pageCase('own-consents', `${OWN}/consents`, (at) => opened(at, '/consents')),
  pageCase('own-erasure', `${OWN}/erasure`, (at) => opened(at, '/erasure')),
  pageCase('contact-acceptance', '/contact-change/acceptance/:changeToken', async (at) => {
    const { id } = await verified(at);
    await goTo(at, `/contact-change/acceptance/${(await aHandOver(at.stack.registry, id)).acceptance.token}`);
  }),
  pageCase('contact-objected', '/contact-change/objection/:changeToken', async (at) => {
    const { id } = await verified(at);
    const { objection } = await aHandOver(at.stack.registry, id);
    await objectToContactChange(at.stack.registry, objection);
    await goTo(at, `/contact-change/objection/${objection.token}`);
  }),
  pageCase('own-limited', OWN, async (at) => {
    const { registry } = at.stack;
    const { id } = await anEndorsement(registry).submitted();
    await setByStaff(registry, id, { by: await staffIn(at.stack) });
    await seeOwnPage(at, id);
  }),
  pageCase('own-disputed', OWN, async (at) => {
    const { id } = await dispute(at);
    await seeOwnPage(at, id);
  }),
  pageCase('staff-address-asked', '/staff/endorsements/:id', async (at) => {
    const { registry } = at.stack;
    const { id } = await anEndorsement(registry).submitted();
    await askedByStaff(registry, id, { by: await staffIn(at.stack) });
    await signedIn(at);
    await goTo(at, `/staff/endorsements/${id}`);
  }),
  pageCase('staff-address-set', '/staff/endorsements/:id', async (at) => {
    const { registry } = at.stack;
    const { id } = await anEndorsement(registry).submitted();
    await setByStaff(registry, id, { by: await aStaffMember(registry) });
    await signedIn(at);
    await goTo(at, `/staff/endorsements/${id}`);
  }),
  pageCase('staff-disputed', '/staff/endorsements/:id', async (at) => {
    const { id } = await dispute(at);
    await signedIn(at);
    await goTo(at, `/staff/endorsements/${id}`);
  }),
  pageCase('staff-dispute', '/staff/endorsements/:id/dispute/:contactChangeId', async (at) => {
    const { id, changeId } = await dispute(at);
    await signedIn(at);
    await goTo(at, `/staff/endorsements/${id}/dispute/${changeId}`);
    await pressButton(at.visitor, at.visitor.t('changes.dispute.button'));
    await at.visitor.page.getByRole('alert').waitFor();
  }),
  pageCase('staff-erased-people', '/staff/endorsements/:id', async (at) => {
    await goTo(at, `/staff/endorsements/${await erased(at)}`);
  }),
  pageCase('staff-compare-erased', '/staff/endorsements/:id/erased', async (at) => {
    await goTo(at, `/staff/endorsements/${await erased(at)}/erased`);
    await at.visitor.page.getByLabel(at.visitor.t('changes.erased.contactEmail')).check();
    await pressButton(at.visitor, at.visitor.t('changes.erased.button'));
    await at.visitor.page.getByRole('alert').waitFor();
  }),
  pageCase('staff-proposed-undertaking', '/staff/endorsements/:id/undertakings/:undertakingChangeId', async (at) => {
    const { id } = await verified(at);
    const change = await proposed(at.stack.registry, id);
    await signedIn(at);
    await goTo(at, `/staff/endorsements/${id}/undertakings/${change}`);
  }),
  pageCase('staff-erasures', '/staff/erasures', async (at) => {
    await erasure(at);
    await goTo(at, '/staff/erasures');
  }),
  pageCase('staff-erasure', '/staff/erasures/:erasureRequestId', async (at) =>
    goTo(at, `/staff/erasures/${await erasure(at)}`),
  ),
];

/** A verified endorsement whose people are erased, in front of somebody of staff. */
async function erased(at: Opening): Promise<string> {
  const { id } = await verified(at);
  const { registry } = at.stack;
  await inTransaction(registry.dataSource, (manager) => erasePersonalData(manager, registry, id, THE_REGISTRY));
  await signedIn(at);
  return id;
}

async function verified({ stack }: Opening) {
  return anEndorsement(stack.registry).verifiedBy(await staffIn(stack));
}

/** An endorsement of which it is disputed who the contact is. */
async function dispute({ stack }: Opening): Promise<{ id: string; changeId: string }> {
  const { id } = await anEndorsement(stack.registry).submitted();
  const change = await disputed(stack.registry, id, { by: await aStaffMember(stack.registry) });
  return { id, changeId: change.id };
}

/** Opens an endorsement's own page as its contact. */
async function seeOwnPage(at: Opening, id: string): Promise<void> {
  const value = await ownSession(at.stack.registry, id);
  await at.visitor.context.addCookies([{ name: 'signatory', value, url: at.stack.url }]);
  await goTo(at, OWN);
}

/** Opens a page of a verified endorsement's own, as its contact; returns the endorsement's id. */
async function opened(at: Opening, below: string): Promise<string> {
  const { visitor, stack } = at;
  const { id } = await verified(at);
  const value = await ownSession(stack.registry, id);
  await visitor.context.addCookies([{ name: 'signatory', value, url: stack.url }]);
  await goTo(at, `${OWN}${below}`);
  return id;
}

/** An undertaking that waits for staff; returns its change's id. */
async function proposed(registry: Registry, endorsementId: string): Promise<string> {
  const { manager } = registry.dataSource;
  const { version } = await readEndorsement(manager, endorsementId);
  const mandate = { kind: 'council_decision', date: '2026-10-01', reference: 'Resolution 99', url: null } as const;
  await addUndertaking(registry, { endorsementId, version }, { undertaking: 'health', mandate });
  return (await undertakingChangesOf(manager, endorsementId))[0]?.id ?? '';
}

/** Signs in where a request to erase waits; returns its id. */
async function erasure(at: Opening): Promise<string> {
  const { registry } = at.stack;
  const { id, version } = await verified(at);
  await requestErasure(registry, { endorsementId: id, version });
  await signedIn(at);
  const waiting = await openErasures(registry.dataSource.manager);
  return waiting.find(({ endorsementId }) => endorsementId === id)?.id ?? '';
}
