import { describe, expect } from 'vitest';
import type { Locale } from '#content/i18n/locales.js';
import { codeIn } from '../support/e2e/confirming.js';
import { mailTo } from '../support/e2e/mails.js';
import { officialOf } from '../support/e2e/official.js';
import { pressButton, seeHeading, wordsOf } from '../support/e2e/screen.js';
import { answerFrom, answerUpTo, beginSigning } from '../support/e2e/signing.js';
import { useSite } from '../support/e2e/site.js';

const site = useSite();

const WAYS: readonly (readonly [Locale, boolean])[] = [
  ['en', true],
  ['es', false],
];

describe.each(WAYS)('in %s with JavaScript %s', (locale, javaScript) => {
  site.test('an official saves on one device and goes on with another', async () => {
    const official = officialOf('IT', 'Lampedusa');
    const visitor = await site.visitor({ locale, javaScript });
    const { page, t } = visitor;
    await beginSigning(visitor);
    await answerUpTo(visitor, official, 'signatory');
    await page.getByLabel(t('sign.signatory.name'), { exact: true }).fill(official.name);
    await pressButton(visitor, t('saving.later'));
    await page.getByText(t('saving.notYet')).waitFor();
    await page.getByLabel(t('sign.signatory.office'), { exact: true }).fill(official.office);
    await pressButton(visitor, t('saving.later'));
    await seeHeading(visitor, t('saving.ask.title'));
    await page.getByLabel(t('saving.ask.email')).fill(official.email);
    await pressButton(visitor, t('saving.ask.button'));
    await seeHeading(visitor, t('saving.saved.title'));
    expect(await wordsOf(page)).toContain(official.email);

    const mail = await mailTo(site.stack, official.email, t('saving.mail.saved.subject'));
    const other = await site.visitor({ locale, javaScript });
    await other.page.goto(`/mailbox/${mail.id}`);
    await other.page
      .getByRole('link', { name: /\/sign\/return\/[\w-]+$/ })
      .first()
      .click();
    await seeHeading(other, t('saving.back.title'));
    await other.page.getByLabel(t('confirm.code.label')).fill(codeIn(other, mail));
    await pressButton(other, t('saving.back.button'));
    await answerFrom(other, official, 'mandate');
    expect(await wordsOf(other.page)).toContain(official.name);
  });
});
