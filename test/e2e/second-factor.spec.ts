import { describe, expect } from 'vitest';
import { freshCode } from '../support/second-factor.js';
import { followLink, pressButton, seeHeading } from '../support/e2e/screen.js';
import { useSite } from '../support/e2e/site.js';
import { choosePassword, enterCode, enterPassword, inviteStaff, setUpApp, signIn } from '../support/e2e/staff.js';
import type { Visitor } from '../support/e2e/visitor.js';

const site = useSite();

/** Chromium's own authenticator in memory, which says yes at once. */
async function withAuthenticator({ context, page }: Visitor): Promise<void> {
  const devtools = await context.newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}

async function signOut(visitor: Visitor): Promise<void> {
  await pressButton(visitor, visitor.t('site.staff.signOut'));
  await visitor.page.getByText(visitor.t('staff.signIn.signedOut')).waitFor();
}

describe.each([
  { javaScript: true, locale: 'en' },
  { javaScript: false, locale: 'fr' },
] as const)('staff with JavaScript: $javaScript', ({ javaScript, locale }) => {
  site.test('set up an authenticator app, and sign in with it and with a recovery code', async () => {
    const visitor = await site.visitor({ locale, javaScript });
    const { page, t } = visitor;
    const invited = await inviteStaff(site, locale);
    await choosePassword(visitor, invited);
    await enterPassword(visitor, invited);
    const secret = await setUpApp(visitor);
    const [recoveryCode = ''] = await page.locator('#codes li').allInnerTexts();
    expect(await page.getByRole('button', { name: t('account.codes.print') }).count()).toBe(javaScript ? 1 : 0);
    await followLink(visitor, t('account.codes.kept'));
    await signOut(visitor);

    await enterPassword(visitor, invited);
    await seeHeading(visitor, t('account.ask.title'));
    await page.goto(`/${locale}/staff/endorsements`);
    await enterCode(visitor, 'abc');
    await page.getByRole('alert').getByText(t('account.code.sixFigures')).waitFor();
    await enterCode(visitor, await freshCode(site.stack.registry, { ...invited, secret }));
    await page.getByText(invited.name).first().waitFor();
    await signOut(visitor);

    await enterPassword(visitor, invited);
    await followLink(visitor, t('account.ask.lost'));
    await seeHeading(visitor, t('account.recovery.title'));
    await page.getByLabel(t('account.recovery.label')).fill(recoveryCode);
    await pressButton(visitor, t('site.actions.continue'));
    await followLink(visitor, invited.name);
    await seeHeading(visitor, t('account.title'));
    await page.getByText(t('account.codes.left', { count: 9 })).waitFor();
  });
});

describe('staff with a passkey', () => {
  site.test('set it up, sign in with it, add an app and remove the passkey', async () => {
    const visitor = await site.visitor({ locale: 'es' });
    const { page, t } = visitor;
    await withAuthenticator(visitor);
    const invited = await inviteStaff(site, 'es');
    await choosePassword(visitor, invited);
    await enterPassword(visitor, invited);
    await followLink(visitor, t('account.setUp.choose.passkey'));
    await pressButton(visitor, t('account.passkey.button.add'));
    await seeHeading(visitor, t('account.codes.title'));
    await followLink(visitor, t('account.codes.kept'));
    await signOut(visitor);

    await enterPassword(visitor, invited);
    await seeHeading(visitor, t('account.ask.title'));
    await pressButton(visitor, t('account.passkey.button.sign-in'));
    await followLink(visitor, invited.name);
    await followLink(visitor, t('account.factors.add.app'));
    const secret = (await page.locator('.wc-secret').innerText()).replace(/\s/g, '');
    // Nothing is kept before the first code, so one is made from the key on the page.
    await page.getByLabel(t('account.code.label')).fill(await freshCode(site.stack.registry, { ...invited, secret }));
    await pressButton(visitor, t('account.app.button'));
    await page.getByText(t('account.news.added')).waitFor();
    await page.getByRole('link', { name: `${t('account.remove.link')} ${t('account.kinds.passkey')}` }).click();
    await pressButton(visitor, t('account.remove.button'));
    await page.getByText(t('account.news.removed')).waitFor();
    await signOut(visitor);

    await signIn(site.stack, visitor, { ...invited, secret });
  });

  site.test('are told without JavaScript that it needs it', async () => {
    const visitor = await site.visitor({ locale: 'en', javaScript: false });
    const { page, t } = visitor;
    const invited = await inviteStaff(site, 'en');
    await choosePassword(visitor, invited);
    await enterPassword(visitor, invited);
    await followLink(visitor, t('account.setUp.choose.passkey'));
    await page.getByText(t('account.passkey.needsScript')).waitFor();
    expect(await page.getByRole('button', { name: t('account.passkey.button.add') }).count()).toBe(0);
  });
});
