import { freezeBulkAction } from '#registry/review/bulk/freeze-bulk-action.js';
import { saveView, savedViews } from '#registry/review/saved-views.js';
import { createStaff } from '#registry/accounts/create-staff.js';
import { mergeEndorsements } from '#registry/review/duplicates/merge-endorsements.js';
import { findSuspicions } from '#registry/review/duplicates/find-suspicions.js';
import type { AnsweredDraft } from '#domain/endorsement/draft-answers.js';
import { anEndorsement, describedAs } from '../../endorsements.js';
import { eventually } from '../../eventually.js';
import { answers } from '../../submissions.js';
import { pressButton, seeHeading } from '../screen.js';
import { proposeUnchecked, verifyCase } from '../staff.js';
import { goTo, pageCase, type Opening, type PageCase } from './page-case.js';
import { answersIn } from './prepared.js';
import { signedIn } from './staff-session.js';

const CASE = '/staff/endorsements/:id';

/** What staff see while no endorsement waits. */
export const EMPTY_QUEUE_PAGES: readonly PageCase[] = [
  pageCase('staff-queue-empty', '/staff/endorsements', async (at) => {
    await signedIn(at);
    await goTo(at, '/staff/endorsements');
  }),
];

/** Everything that staff see. */
export const STAFF_PAGES: readonly PageCase[] = [
  pageCase('staff-sign-in', '/staff/sign-in', (at) => goTo(at, '/staff/endorsements')),
  pageCase('staff-sign-in-errors', '/staff/sign-in', async (at) => {
    await goTo(at, '/staff/sign-in');
    await pressButton(at.visitor, at.visitor.t('staff.signIn.button'));
    await at.visitor.page.getByRole('alert').waitFor();
  }),
  pageCase('staff-sign-in-password-set', '/staff/sign-in', (at) => goTo(at, '/staff/sign-in?done=password-set')),
  pageCase('staff-sign-in-signed-out', '/staff/sign-in', (at) => goTo(at, '/staff/sign-in?done=signed-out')),
  pageCase('staff-set-up', '/staff/set-up/:token', (at) => openSetUp(at)),
  pageCase('staff-set-up-errors', '/staff/set-up/:token', async (at) => {
    const { page, t } = at.visitor;
    await openSetUp(at);
    await page.getByLabel(t('staff.setUp.password'), { exact: true }).fill('password123');
    await page.getByLabel(t('staff.setUp.again'), { exact: true }).fill('password123');
    await pressButton(at.visitor, t('staff.setUp.button'));
    await page.getByRole('alert').waitFor();
  }),
  pageCase('staff-set-up-expired', '/staff/set-up/:token', (at) => goTo(at, '/staff/set-up/used')),
  pageCase('staff-queue', '/staff/endorsements', async (at) => {
    await openCaseOf(at, {});
    await goTo(at, '/staff/endorsements');
  }),
  pageCase('staff-view-new', '/staff/views/new', async (at) => {
    await signedIn(at);
    await goTo(at, '/staff/views/new?country=KE&age=overdue&assigned=me');
    await pressButton(at.visitor, at.visitor.t('views.save'));
    await at.visitor.page.getByRole('alert').waitFor();
  }),
  pageCase('staff-views', '/staff/views', async (at) => {
    await aView(at);
    await goTo(at, '/staff/views');
  }),
  pageCase('staff-view', '/staff/views/:viewId', async (at) => goTo(at, `/staff/views/${await aView(at)}`)),
  pageCase('staff-case', CASE, (at) => openCaseOf(at, answersIn(at))),
  pageCase('staff-case-blocked', CASE, (at) => openCaseOf(at, blocked())),
  pageCase('staff-case-in-review', CASE, async (at) => {
    const staff = await signedIn(at);
    const { id } = await anEndorsement(at.stack.registry).inReviewBy(staff);
    await goTo(at, `/staff/endorsements/${id}`);
  }),
  pageCase('staff-case-verified', CASE, async (at) => {
    const { id } = await anEndorsement(at.stack.registry).checkedBy(await signedIn(at));
    await goTo(at, `/staff/endorsements/${id}`);
    await verifyCase(at.visitor);
  }),
  pageCase('staff-case-rejected', CASE, async (at) => {
    const staff = await signedIn(at);
    const { id } = await anEndorsement(at.stack.registry).rejectedBy(staff);
    await goTo(at, `/staff/endorsements/${id}`);
  }),
  pageCase('staff-notes', `${CASE}/notes`, async (at) => {
    await openCaseOf(at, {}, '/notes');
    await pressButton(at.visitor, at.visitor.t('case.notes.save'));
    await at.visitor.page.getByRole('alert').waitFor();
  }),
  pageCase('staff-contact', `${CASE}/contact`, async (at) => {
    await openCaseOf(at, {}, '/contact');
    await pressButton(at.visitor, at.visitor.t('delivery.contact.save'));
    await at.visitor.page.getByRole('alert').waitFor();
  }),
  pageCase('staff-mail', `${CASE}/mails/:mailId`, async (at) => openMail(at, 'mail.endorsement-received')),
  pageCase('staff-mail-with-link', `${CASE}/mails/:mailId`, async (at) => openMail(at, 'mail.confirm-address')),
  pageCase('staff-verification', `${CASE}/verification`, (at) => openCaseOf(at, answersIn(at), '/verification')),
  pageCase('staff-verification-too-late', `${CASE}/verification`, async (at) => {
    const id = await openCaseOf(at, {}, '/verification');
    await at.stack.registry.dataSource.query('UPDATE endorsement SET version = version + 1 WHERE id = $1', [id]);
    await proposeUnchecked(at.visitor);
    await seeHeading(at.visitor, at.visitor.t('errors.refusal.endorsementDecidedMeanwhile.title'));
  }),
  pageCase('staff-rejection', `${CASE}/rejection`, (at) => openCaseOf(at, {}, '/rejection')),
  pageCase('staff-rejection-errors', `${CASE}/rejection`, async (at) => {
    await openCaseOf(at, {}, '/rejection');
    await pressButton(at.visitor, at.visitor.t('decisions.form.preview'));
    await at.visitor.page.getByRole('alert').waitFor();
  }),
  pageCase('staff-rejection-preview', `${CASE}/rejection`, async (at) => {
    const { visitor } = at;
    const { page, t } = visitor;
    await openCaseOf(at, {}, '/rejection');
    await page.getByRole('radio').nth(3).check();
    await page.getByRole('textbox').fill('Resolution 12 names another town.\n\nPlease send us the right one.');
    await pressButton(visitor, t('decisions.form.preview'));
    await seeHeading(visitor, t('decisions.preview.title'));
  }),
  pageCase('staff-compare', `${CASE}/compare/:other`, async (at) => {
    const { registry } = at.stack;
    await signedIn(at);
    const first = await anEndorsement(registry, answersIn(at)).submitted();
    const second = await anEndorsement(registry, { government: describedAs(first.localGovernment.name) }).submitted();
    await findSuspicions(registry, second.id);
    await goTo(at, `/staff/endorsements/${second.id}/compare/${first.id}`);
  }),
  pageCase('staff-merge', `${CASE}/merge/:other`, async (at) => {
    const { registry } = at.stack;
    await signedIn(at);
    const winner = await anEndorsement(registry).submitted();
    const loser = await anEndorsement(registry, { undertakings: ['rights', 'health'] }).submitted();
    await goTo(at, `/staff/endorsements/${loser.id}/merge/${winner.id}`);
  }),
  pageCase('staff-separation', `${CASE}/separation`, async (at) => {
    const { registry } = at.stack;
    const staff = await signedIn(at);
    const [winner, loser] = [await anEndorsement(registry).submitted(), await anEndorsement(registry).submitted()];
    const [kept, gone] = [winner, loser].map(({ id, version }) => ({ endorsementId: id, version }));
    const order = { loser: gone!, winner: kept!, take: [], reason: { code: 'duplicate', text: 'The same one.' } };
    await mergeEndorsements(registry, order, staff.id);
    await goTo(at, `/staff/endorsements/${loser.id}/separation`);
  }),
  pageCase('staff-bulk', '/staff/bulk', async (at) => {
    await signedIn(at);
    await goTo(at, '/staff/bulk');
  }),
  pageCase('staff-bulk-reason', '/staff/bulk/:bulkKind', async (at) => {
    await signedIn(at);
    await goTo(at, '/staff/bulk/reject');
    await pressButton(at.visitor, at.visitor.t('bulk.preview'));
    await at.visitor.page.getByRole('alert').waitFor();
  }),
  pageCase('staff-bulk-preview', '/staff/bulk-actions/:bulkId', async (at) => {
    const { id: staffId } = await signedIn(at);
    const { reference } = await anEndorsement(at.stack.registry, answersIn(at)).submitted();
    const reason = { code: 'other', text: 'Resolution 12 names another town.' };
    const request = { kind: 'reject', staffId, filter: { text: reference }, reason } as const;
    await goTo(at, `/staff/bulk-actions/${await freezeBulkAction(at.stack.registry, request)}`);
  }),
  pageCase('staff-no-such-case', CASE, async (at) => {
    await signedIn(at);
    await goTo(at, '/staff/endorsements/00000000-0000-4000-8000-000000000000');
  }),
];

/** A view of the member of staff, named in the visitor's language; returns its id. */
async function aView(at: Opening): Promise<string> {
  const { registry } = at.stack;
  const { id: staffId } = await signedIn(at);
  const name = `${at.visitor.t('queue.overdue')} ${Math.random().toString(36).slice(2)}`;
  await saveView(registry, staffId, { name, filter: '?country=KE&age=overdue&assigned=me' });
  return (await savedViews(registry.dataSource.manager, staffId)).find((view) => view.name === name)?.id ?? '';
}

/** A new endorsement's case, or a page below it; returns its id. */
async function openCaseOf(at: Opening, given: Partial<AnsweredDraft>, below = ''): Promise<string> {
  await signedIn(at);
  const { id } = await anEndorsement(at.stack.registry, given).submitted();
  await goTo(at, `/staff/endorsements/${id}${below}`);
  return id;
}

/** One mail of a new case, once it has been sent. */
async function openMail(at: Opening, job: string): Promise<void> {
  const { registry } = at.stack;
  await signedIn(at);
  const begun = anEndorsement(registry, answersIn(at));
  const { id } = await (job === 'mail.confirm-address' ? begun.awaitingConfirmation() : begun.submitted());
  let mailId: string | undefined;
  await eventually(async () => {
    const sql = 'SELECT outbox_id AS id FROM sent_mail WHERE endorsement_id = $1 AND job = $2 AND sent_at IS NOT NULL';
    mailId = (await registry.dataSource.query<{ id: string }[]>(sql, [id, job]))[0]?.id;
    return mailId !== undefined;
  });
  await goTo(at, `/staff/endorsements/${id}/mails/${mailId ?? ''}`);
}

/** Only announced, from a free mail provider, and described by the contact. */
function blocked(): Partial<AnsweredDraft> {
  const { contact, mandate } = answers();
  return {
    contact: { ...contact, email: `town.${Math.random().toString(36).slice(2)}@gmail.com` },
    mandate: { ...mandate, kind: 'announcement' },
  };
}

async function openSetUp(at: Opening): Promise<void> {
  const { token } = await createStaff(at.stack.registry, {
    email: `new-${Math.random().toString(36).slice(2)}@uclg.example.org`,
    name: 'New Example',
    role: 'reviewer',
    language: at.visitor.t.locale,
  });
  await goTo(at, `/staff/set-up/${token}`);
}
