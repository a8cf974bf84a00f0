import { describe, expect } from 'vitest';
import type { Locale } from '#content/i18n/locales.js';
import { codeIn, confirmWithCode, mailAbout, openMailedLink } from '../support/e2e/confirming.js';
import { plain } from '../support/e2e/mails.js';
import { officialOf, type Official } from '../support/e2e/official.js';
import { expectPublished } from '../support/e2e/published.js';
import { followLink, pressButton, seeHeading, wordsOf } from '../support/e2e/screen.js';
import { answerUpTo, beginSigning, declareAndSubmit, tickUndertaking } from '../support/e2e/signing.js';
import { useSite } from '../support/e2e/site.js';
import { openCase, staffVisitor } from '../support/e2e/staff.js';

const site = useSite();

/** One real local government for each way through: four scripts, lost accents and another name among them. */
const JOURNEYS: readonly (readonly [Locale, boolean, Official])[] = [
  ['en', false, officialOf('IT', 'Lampedusa')],
  ['en', true, officialOf('JP', '東京', 'Tokyo')],
  ['fr', false, officialOf('ZA', 'eThekwini', 'Durban')],
  ['fr', true, officialOf('BR', 'sao paulo', 'São Paulo')],
  ['es', false, officialOf('UA', 'Київ', 'Kyiv')],
  ['es', true, officialOf('EG', 'القاهرة', 'Cairo')],
];

describe.each(JOURNEYS)('in %s with JavaScript %s', (locale, javaScript, official) => {
  site.test(`${official.typed} signs, is verified and stands on the map`, async () => {
    const visitor = await site.visitor({ locale, javaScript });
    const { t } = visitor;

    await beginSigning(visitor);
    await answerUpTo(visitor, official, 'check');
    await visitor.page
      .getByRole('link', { name: `${t('site.actions.change')} ${t('sign.check.rows.undertakings')}` })
      .click();
    await tickUndertaking(visitor, 'health');
    await pressButton(visitor, t('site.actions.continue'));
    await seeHeading(visitor, t('sign.check.title'));
    const checked = await wordsOf(visitor.page);
    for (const answer of [official.government, official.name, official.decision, official.email, official.contact]) {
      expect(checked).toContain(answer);
    }
    expect(checked).toContain(plain(t('pact.undertakings.health.title')));
    const reference = await declareAndSubmit(visitor);

    const mail = await mailAbout(site, visitor, official, 'confirmAddress');
    expect(codeIn(visitor, mail)).toMatch(/^\w{3} \w{3}$/);
    const elsewhere = await site.visitor({ locale, javaScript });
    await openMailedLink(elsewhere, mail);
    await confirmWithCode(elsewhere, mail);
    await mailAbout(site, visitor, official, 'received');

    const staff = await staffVisitor(site, { locale, javaScript });
    await openCase(staff, official.government);
    expect(await wordsOf(staff.page)).toContain(reference);
    await pressButton(staff, t('staff.case.take'));
    await followLink(staff, t('case.checks.fillIn'));
    await staff.page.getByRole('radio', { name: t('decisions.check.callBack') }).check();
    await staff.page.getByRole('radio', { name: t('decisions.checkResult.yes'), exact: true }).check();
    await pressButton(staff, t('decisions.checklist.save'));
    await staff.page.getByText(`${staff.name} ·`).waitFor();
    await openCase(staff, official.government);
    await followLink(staff, t('staff.case.verify'));
    await seeHeading(staff, t('staff.verification.title'));
    expect(await wordsOf(staff.page)).toContain(plain(t('mail.published.title')));
    await pressButton(staff, t('staff.verification.button'));
    await staff.page.getByText(t('staff.outcome.verified')).waitFor();

    await expectPublished(visitor, official);
    const published = await mailAbout(site, visitor, official, 'published');
    await visitor.page.goto(`/mailbox/${published.id}`);
    await visitor.page.getByRole('link', { name: `/${locale}/signatories/` }).click();
    await visitor.page.getByRole('heading', { level: 1, name: official.government }).waitFor();
    expect(await wordsOf(visitor.page)).toContain(plain(t('case.checked.call_back.means')));
  });
});
