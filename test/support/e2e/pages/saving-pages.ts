import { saveDraft } from '#registry/signing/save-draft.js';
import { returnsTo } from '../../draft-returns.js';
import { pressButton } from '../screen.js';
import { goTo, pageCase, type Opening, type PageCase } from './page-case.js';
import { giveDraft } from './prepared.js';

/** "Save and continue later", and what lies behind the mailed link. */
export const SAVING_PAGES: readonly PageCase[] = [
  pageCase('sign-save-errors', '/sign/save', async (at) => {
    await giveDraft(at, 'mandate');
    await goTo(at, '/sign/save');
    await at.visitor.page.getByLabel(at.visitor.t('saving.ask.email')).fill('nobody');
    await pressButton(at.visitor, at.visitor.t('saving.ask.button'));
    await at.visitor.page.getByRole('alert').waitFor();
  }),
  pageCase('sign-save-not-yet', '/sign/signatory', async (at) => {
    const { page, t } = at.visitor;
    await giveDraft(at, 'signatory');
    await goTo(at, '/sign/signatory');
    await page.getByLabel(t('sign.signatory.name'), { exact: true }).fill('Giulia Esempio');
    await pressButton(at.visitor, t('saving.later'));
    await page.getByRole('alert').waitFor();
  }),
  pageCase('sign-save-sent', '/sign/save/sent', async (at) => {
    await saved(at);
    await goTo(at, '/sign/save/sent');
  }),
  pageCase('sign-return', '/sign/return/:token', async (at) => {
    const path = await saved(at);
    await at.visitor.context.clearCookies();
    await goTo(at, path);
  }),
  pageCase('sign-return-gone', '/sign/return/:token', (at) => goTo(at, '/sign/return/half-a-link')),
  pageCase('sign-return-sent', '/sign/return/sent', (at) => goTo(at, '/sign/return/sent')),
  pageCase('sign-return-deletion', '/sign/return/:token/deletion', async (at) =>
    goTo(at, `${await saved(at)}/deletion`),
  ),
  pageCase('sign-deletion', '/sign/deletion', async (at) => {
    await giveDraft(at, 'mandate');
    await goTo(at, '/sign/deletion');
  }),
  pageCase('sign-deletion-done', '/sign/deletion/done', (at) => goTo(at, '/sign/deletion/done')),
];

let count = 0;

/** The path behind the link to a draft that this browser has saved. */
async function saved(at: Opening): Promise<string> {
  const { registry } = at.stack;
  count += 1;
  const email = `page-${count}@town.example.org`;
  await saveDraft(registry, await giveDraft(at, 'mandate'), { email, language: at.visitor.t.locale });
  const [link] = await returnsTo(registry, email);
  return `/sign/return/${link?.token}`;
}
