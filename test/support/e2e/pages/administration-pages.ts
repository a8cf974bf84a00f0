import { writeNote } from '#registry/record/case-notes.js';
import { rewordReason } from '#registry/review/change-reasons.js';
import { keptReasons } from '#registry/review/kept-reasons.js';
import { anEndorsement } from '../../endorsements.js';
import { pressButton } from '../screen.js';
import { goTo, pageCase, type PageCase } from './page-case.js';
import { signedIn, staffIn } from './staff-session.js';

/** What staff look after rarely: mails, reasons, retention, versions of the pact. */
export const ADMINISTRATION_PAGES: readonly PageCase[] = [
  pageCase('staff-administration', '/staff/administration', async (at) => {
    await signedIn(at);
    await goTo(at, '/staff/administration');
  }),
  pageCase('staff-audit', '/staff/audit', async (at) => {
    await signedIn(at);
    const { id } = await anEndorsement(at.stack.registry).verifiedBy(await staffIn(at.stack));
    await writeNote(at.stack.registry, id, (await staffIn(at.stack)).id, 'A note.');
    await goTo(at, `/staff/endorsements/${id}`);
    await goTo(at, '/staff/audit?from=2020-01-01');
  }),
  pageCase('staff-audit-nothing', '/staff/audit', async (at) => {
    await signedIn(at);
    await goTo(at, '/staff/audit?until=2020-01-01');
  }),
  pageCase('staff-case-of-auditor', '/staff/endorsements/:id', async (at) => {
    await signedIn(at, 'auditor');
    await goTo(at, `/staff/endorsements/${(await anEndorsement(at.stack.registry).submitted()).id}`);
  }),
  pageCase('staff-reason-of-auditor', '/staff/reasons/:reasonId', async (at) => {
    await signedIn(at, 'auditor');
    const [reason] = await at.stack.registry.dataSource.query<{ id: string }[]>('SELECT id FROM reason LIMIT 1');
    await goTo(at, `/staff/reasons/${reason?.id ?? ''}`);
  }),
  pageCase('staff-mail-templates', '/staff/mail-templates', async (at) => {
    await signedIn(at);
    await goTo(at, '/staff/mail-templates');
  }),
  pageCase('staff-mail-template', '/staff/mail-templates/:template/:language', async (at) => {
    await signedIn(at);
    await goTo(at, `/staff/mail-templates/confirm-address/${at.visitor.t.locale}`);
  }),
  pageCase('staff-reasons', '/staff/reasons', async (at) => {
    await signedIn(at);
    await goTo(at, '/staff/reasons');
  }),
  pageCase('staff-reason-new', '/staff/reasons/new', async (at) => {
    await signedIn(at);
    await goTo(at, '/staff/reasons/new');
    await pressButton(at.visitor, at.visitor.t('reasons.save'));
    await at.visitor.page.getByRole('alert').waitFor();
  }),
  pageCase('staff-reason', '/staff/reasons/:reasonId', async (at) => {
    const { registry } = at.stack;
    const staff = await signedIn(at);
    const [reason] = await keptReasons(registry.dataSource.manager);
    if (!reason) throw new Error('There are reasons from the start');
    const words = { en: 'As reworded', fr: 'Autrement dit', es: 'Dicho de otro modo' };
    await rewordReason(registry, reason.id, { label: words, words }, staff.id);
    await goTo(at, `/staff/reasons/${reason.id}`);
    await at.visitor.page.locator('details > summary').first().click();
  }),
  pageCase('staff-insight', '/staff/insight', async (at) => {
    await signedIn(at);
    await anEndorsement(at.stack.registry).submitted();
    await goTo(at, '/staff/insight');
  }),
  pageCase('staff-failed-jobs', '/staff/failed-jobs', async (at) => {
    await signedIn(at);
    const { id } = await anEndorsement(at.stack.registry).submitted();
    await at.stack.registry.dataSource.query(
      `INSERT INTO outbox (job, queue, subject, attempts, done_at, outcome, last_error)
       VALUES ('mail.endorsement-received', 'mail', $1, 20, now(), 'failed', 'MailNotAccepted EMESSAGE DATA 554')`,
      [{ endorsementId: id }],
    );
    await goTo(at, '/staff/failed-jobs');
  }),
  pageCase('staff-launch', '/staff/launch', async (at) => {
    await signedIn(at);
    await goTo(at, '/staff/launch');
  }),
  pageCase('staff-retention', '/staff/retention', async (at) => {
    await signedIn(at);
    await goTo(at, '/staff/retention');
  }),
  pageCase('staff-pact-versions', '/staff/pact-versions', async (at) => {
    await signedIn(at);
    await goTo(at, '/staff/pact-versions');
  }),
  pageCase('staff-pact-version', '/staff/pact-versions/:version', async (at) => {
    await signedIn(at);
    await goTo(at, '/staff/pact-versions/1.0');
  }),
];
