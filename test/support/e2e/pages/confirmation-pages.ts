import { confirmEndorsement, disownEndorsement } from '#registry/signing/confirm-endorsement.js';
import { anEndorsement } from '../../endorsements.js';
import { pressButton } from '../screen.js';
import { staffIn } from './staff-session.js';
import { goTo, pageCase, type Opening, type PageCase } from './page-case.js';
import { answersIn, mailed, submitHere } from './prepared.js';

/** The pages behind a mailed link, and those that ask for a new one. */
export const CONFIRMATION_PAGES: readonly PageCase[] = [
  pageCase('confirm', '/confirm/:token', async (at) => goTo(at, (await waiting(at)).path)),
  pageCase('confirm-same-browser', '/confirm/:token', async (at) => {
    const { token } = await mailed(at.stack.registry, await submitHere(at));
    await goTo(at, `/confirm/${token}`);
  }),
  pageCase('confirm-errors', '/confirm/:token', async (at) => {
    await goTo(at, (await waiting(at)).path);
    await pressButton(at.visitor, at.visitor.t('confirm.button'));
    await at.visitor.page.getByRole('alert').waitFor();
  }),
  pageCase('confirm-disown-errors', '/confirm/:token/disowned', async (at) => {
    const { page, t } = at.visitor;
    await goTo(at, (await waiting(at)).path);
    await page.getByText(t('confirm.disown.summary')).click();
    await pressButton(at.visitor, t('confirm.disown.button'));
    await page.getByRole('alert').waitFor();
  }),
  pageCase('confirm-confirmed', '/confirm/:token', async (at) => {
    const { path, token, code } = await waiting(at);
    await confirmEndorsement(at.stack.registry, { token, code, draftToken: undefined });
    await goTo(at, path);
  }),
  pageCase('confirm-decided', '/confirm/:token', async (at) => {
    const staff = await staffIn(at.stack);
    const { id } = await anEndorsement(at.stack.registry).verifiedBy(staff);
    await goTo(at, `/confirm/${(await mailed(at.stack.registry, id)).token}`);
  }),
  pageCase('confirm-disowned', '/confirm/:token/disowned', async (at) => goTo(at, `${await disowned(at)}/disowned`)),
  pageCase('confirm-closed', '/confirm/:token', async (at) => goTo(at, await disowned(at))),
  pageCase('confirm-expired', '/confirm/:token', async (at) => {
    const { id, path } = await waiting(at);
    await at.stack.registry.dataSource.query(
      `UPDATE confirmation SET expires_at = now() - interval '1 minute' WHERE endorsement_id = $1`,
      [id],
    );
    await goTo(at, path);
  }),
  pageCase('confirm-unknown', '/confirm/:token', (at) => goTo(at, '/confirm/half-a-link')),
  pageCase('confirm-request', '/confirm', (at) => goTo(at, '/confirm')),
  pageCase('confirm-request-errors', '/confirm', async (at) => {
    await goTo(at, '/confirm');
    await pressButton(at.visitor, at.visitor.t('confirm.request.button'));
    await at.visitor.page.getByRole('alert').waitFor();
  }),
  pageCase('confirm-requested', '/confirm/requested', (at) => goTo(at, '/confirm/requested')),
];

/** An endorsement that waits for its confirmation, and the path behind its link. */
async function waiting(at: Opening) {
  const { registry } = at.stack;
  const { id } = await anEndorsement(registry, answersIn(at)).awaitingConfirmation();
  const { token, code } = await mailed(registry, id);
  return { id, token, code, path: `/confirm/${token}` };
}

async function disowned(at: Opening): Promise<string> {
  const { path, token, code } = await waiting(at);
  await disownEndorsement(at.stack.registry, { token, code, draftToken: undefined });
  return path;
}
