import { describe, expect } from 'vitest';
import type { MessageKey } from '#content/i18n/translator.js';
import { LOCALES } from '#content/i18n/locales.js';
import { expectErrors } from '../support/e2e/error-summary.js';
import { officialOf } from '../support/e2e/official.js';
import { pressButton } from '../support/e2e/screen.js';
import { answerStep, answerUpTo, beginSigning, searchGovernment } from '../support/e2e/signing.js';
import { useSite } from '../support/e2e/site.js';
import type { Visitor } from '../support/e2e/visitor.js';

const site = useSite();
const official = officialOf('IT', 'Lampedusa');

/** Presses the button and expects to be told. */
async function refused(visitor: Visitor, keys: readonly MessageKey[], button?: MessageKey): Promise<void> {
  const { t } = visitor;
  await pressButton(visitor, t(button ?? 'site.actions.continue'));
  await expectErrors(
    visitor,
    keys.map((key) => t(key)),
  );
}

describe.each(LOCALES)('an empty answer in %s', (locale) => {
  site.test('is refused on every page, with what is missing, in words and at the field', async () => {
    const visitor = await site.visitor({ locale, javaScript: locale === 'en' });
    await beginSigning(visitor);
    await refused(visitor, ['sign.country.missing']);
    await answerStep(visitor, official, 'country');
    expect(new URL(visitor.page.url()).hash).toBe('');
    await searchGovernment(visitor, official.typed);
    await refused(visitor, ['sign.government.missing']);
    await visitor.page.getByRole('radio', { name: official.government }).first().check();
    await pressButton(visitor, visitor.t('site.actions.continue'));
    await refused(visitor, ['sign.pact.missing']);
    await answerStep(visitor, official, 'pact');
    await refused(visitor, ['sign.undertakings.missing']);
    await answerStep(visitor, official, 'undertakings');
    await refused(visitor, ['sign.signatory.nameMissing', 'sign.signatory.officeMissing']);
    await answerStep(visitor, official, 'signatory');
    await refused(visitor, ['sign.mandate.kindMissing', 'sign.mandate.dateMissing']);
    await answerStep(visitor, official, 'mandate');
    await refused(visitor, ['sign.contact.whoMissing', 'sign.contact.emailMissing']);
    await answerStep(visitor, official, 'contact');
    await refused(visitor, [
      'sign.consents.purposes.process_contact.missing',
      'sign.consents.purposes.publish_endorsement.missing',
    ]);
    await answerStep(visitor, official, 'consents');
    await refused(visitor, ['sign.check.declarationMissing'], 'sign.check.button');
  });
});

describe('a wrong answer', () => {
  site.test('is kept, with everything else that was typed', async () => {
    const visitor = await site.visitor({ locale: 'es', javaScript: false });
    const { page, t } = visitor;
    await beginSigning(visitor);
    await answerUpTo(visitor, official, 'signatory');
    const name = page.getByLabel(t('sign.signatory.name'), { exact: true });
    await name.fill('Zoë <b>Ñandú</b> "O’Hara"');
    await refused(visitor, ['sign.signatory.officeMissing']);
    expect(await name.inputValue()).toBe('Zoë <b>Ñandú</b> "O’Hara"');
    await answerStep(visitor, official, 'signatory');

    await page.getByRole('radio', { name: t('sign.mandate.kinds.mayors_letter') }).check();
    await page.getByLabel(t('site.date.day'), { exact: true }).fill('31');
    await page.getByLabel(t('site.date.month'), { exact: true }).fill('2');
    await page.getByLabel(t('site.date.year'), { exact: true }).fill('2026');
    await page.getByLabel(t('sign.mandate.url')).fill('javascript:alert(1)');
    await refused(visitor, ['sign.mandate.dateWrong', 'sign.text.website']);
    expect(await page.getByRole('radio', { name: t('sign.mandate.kinds.mayors_letter') }).isChecked()).toBe(true);
    expect(await page.getByLabel(t('site.date.day'), { exact: true }).inputValue()).toBe('31');
    expect(await page.getByLabel(t('sign.mandate.url')).inputValue()).toBe('javascript:alert(1)');
    await page.getByLabel(t('sign.mandate.url')).fill('');
    await answerStep(visitor, official, 'mandate');

    await page.getByRole('radio', { name: t('sign.contact.other') }).check();
    const email = page.getByLabel(t('sign.contact.email'), { exact: true });
    await email.fill('ada@lampedusa');
    await refused(visitor, ['sign.contact.nameMissing', 'sign.contact.roleMissing', 'sign.text.email']);
    expect(await email.inputValue()).toBe('ada@lampedusa');
    expect(await page.getByRole('radio', { name: t('sign.contact.other') }).isChecked()).toBe(true);
  });
});

describe('going back', () => {
  site.test('shows what was answered before, on every page', async () => {
    const visitor = await site.visitor({ locale: 'fr', javaScript: false });
    const { page, t } = visitor;
    await beginSigning(visitor);
    await answerUpTo(visitor, official, 'mandate');
    const back = page.getByRole('link', { name: t('site.actions.back'), exact: true });
    await back.click();
    expect(await page.getByLabel(t('sign.signatory.name'), { exact: true }).inputValue()).toBe(official.name);
    await back.click();
    expect(await page.getByRole('checkbox', { name: t('pact.undertakings.mobility.title') }).isChecked()).toBe(true);
    await back.click();
    expect(await page.getByLabel(t('sign.pact.readBox')).isChecked()).toBe(true);
    await back.click();
    await page.getByText(t('sign.government.current', { name: official.government })).waitFor();
    await back.click();
    expect(await page.getByLabel(t('sign.country.title')).inputValue()).toBe('IT');
  });
});
