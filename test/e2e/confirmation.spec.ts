import { describe, expect } from 'vitest';
import type { Locale } from '#content/i18n/locales.js';
import { codeIn, confirmWithCode, mailAbout, openMailedLink } from '../support/e2e/confirming.js';
import { officialOf } from '../support/e2e/official.js';
import { pressButton, seeHeading } from '../support/e2e/screen.js';
import { sign } from '../support/e2e/signing.js';
import { useSite } from '../support/e2e/site.js';
import { anEndorsement } from '../support/endorsements.js';
import { answers } from '../support/submissions.js';

const site = useSite();

/** An endorsement that waits for its confirmation, and the mail that asks for it. */
async function waiting(locale: Locale) {
  const { contact } = answers();
  const { id, localGovernment } = await anEndorsement(site.stack.registry, {
    contact: { ...contact, language: locale },
  }).awaitingConfirmation();
  // The name was typed: no mail says it before the address is confirmed.
  const mailed = { email: contact.email, government: '', country: localGovernment.country };
  // Each of these pages is met with a script in one language and without it in the others.
  const visitor = await site.visitor({ locale, javaScript: locale === 'es' });
  return { id, mailed, visitor, mail: await mailAbout(site, visitor, mailed, 'confirmAddress') };
}

describe('the page behind the mailed link', () => {
  site.test('needs no code in the browser that signed', async () => {
    const visitor = await site.visitor({ locale: 'en' });
    const { page, t } = visitor;
    const official = officialOf('IT', 'Lampedusa');
    const reference = await sign(visitor, official);
    await openMailedLink(visitor, await mailAbout(site, visitor, official, 'confirmAddress'));
    await page.getByText(t('confirm.sameBrowser')).waitFor();
    await pressButton(visitor, t('confirm.button'));
    await seeHeading(visitor, t('confirm.confirmed.panel'));
    await page.getByText(reference).waitFor();
  });

  site.test('takes a code as people type it, and says so when it is wrong', async () => {
    const { visitor, mail } = await waiting('fr');
    const { page, t } = visitor;
    await openMailedLink(visitor, mail);
    const code = page.getByLabel(t('confirm.code.label')).first();
    const right = codeIn(visitor, mail);
    const wrong = right.startsWith('7') ? '8F3 K9Q' : '7F3 K9Q';
    await code.fill(wrong);
    await pressButton(visitor, t('confirm.button'));
    await page
      .getByRole('alert')
      .getByText(t('confirm.code.wrong', { attempts: 9 }))
      .waitFor();
    expect(await code.inputValue()).toBe(wrong);
    await code.fill(` ${right.toLowerCase().replace(' ', '')}`);
    await pressButton(visitor, t('confirm.button'));
    await seeHeading(visitor, t('confirm.confirmed.panel'));
  });

  site.test('still tells what became of it when it is opened again', async () => {
    const { visitor, mail } = await waiting('es');
    await openMailedLink(visitor, mail);
    await confirmWithCode(visitor, mail);
    await openMailedLink(visitor, mail);
    await seeHeading(visitor, visitor.t('confirm.confirmed.panel'));
  });

  site.test('cancels an endorsement that the contact did not sign', async () => {
    const { visitor, mail } = await waiting('en');
    const { page, t } = visitor;
    await openMailedLink(visitor, mail);
    await page.getByText(t('confirm.disown.summary')).click();
    await page.getByLabel(t('confirm.code.label')).last().fill(codeIn(visitor, mail));
    await pressButton(visitor, t('confirm.disown.button'));
    await page.getByRole('alert').getByText(t('confirm.disown.sureMissing')).waitFor();
    await page.getByLabel(t('confirm.disown.sure')).check();
    await pressButton(visitor, t('confirm.disown.button'));
    await seeHeading(visitor, t('confirm.disowned.title'));
    await openMailedLink(visitor, mail);
    await seeHeading(visitor, t('confirm.closed.title'));
  });

  site.test('sends a new link for one that is too old', async () => {
    const { id, mailed, visitor, mail } = await waiting('es');
    await site.stack.registry.dataSource.query(
      `UPDATE confirmation SET expires_at = now() - interval '1 minute' WHERE endorsement_id = $1`,
      [id],
    );
    await openMailedLink(visitor, mail);
    await seeHeading(visitor, visitor.t('confirm.expired.title'));
    await pressButton(visitor, visitor.t('confirm.expired.button'));
    await seeHeading(visitor, visitor.t('confirm.requested.title'));
    const renewed = await mailAbout(site, visitor, mailed, 'confirmAddress', mail);
    await openMailedLink(visitor, renewed);
    await confirmWithCode(visitor, renewed);
  });

  site.test('helps with a link that is not whole', async () => {
    const visitor = await site.visitor({ locale: 'fr' });
    await visitor.page.goto('/fr/confirm/half-a-link');
    await seeHeading(visitor, visitor.t('confirm.unknown.title'));
    await visitor.page.getByRole('link', { name: visitor.t('confirm.request.title') }).click();
    await seeHeading(visitor, visitor.t('confirm.request.title'));
  });
});
