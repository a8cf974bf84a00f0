import { anEndorsement } from '../../endorsements.js';
import { pressButton } from '../screen.js';
import { goTo, pageCase, type PageCase } from './page-case.js';
import { signedIn } from './staff-session.js';

/** What staff look after rarely: mails, reasons, retention, versions of the pact. */
export const ADMINISTRATION_PAGES: readonly PageCase[] = [
  pageCase('staff-administration', '/staff/administration', async (at) => {
    await signedIn(at);
    await goTo(at, '/staff/administration');
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
    await signedIn(at);
    const [reason] = await at.stack.registry.dataSource.query<{ id: string }[]>('SELECT id FROM reason LIMIT 1');
    await goTo(at, `/staff/reasons/${reason?.id ?? ''}`);
  }),
  pageCase('staff-insight', '/staff/insight', async (at) => {
    await signedIn(at);
    await anEndorsement(at.stack.registry).submitted();
    await goTo(at, '/staff/insight');
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
