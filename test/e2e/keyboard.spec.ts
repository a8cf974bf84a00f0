import { describe, expect } from 'vitest';
import { tabTo } from '../support/e2e/keyboard.js';
import { officialOf } from '../support/e2e/official.js';
import { seeHeading } from '../support/e2e/screen.js';
import { answerUpTo, beginSigning } from '../support/e2e/signing.js';
import { useSite } from '../support/e2e/site.js';

const site = useSite();
const official = officialOf('IT', 'Lampedusa');

describe.each([true, false])('with the keyboard alone, JavaScript %s', (javaScript) => {
  site.test('undertakings are chosen with Tab, Space and Enter', async () => {
    const visitor = await site.visitor({ locale: 'en', javaScript });
    const { page, t } = visitor;
    await beginSigning(visitor);
    await answerUpTo(visitor, official, 'undertakings');
    await tabTo(visitor, t('site.skipToContent'));
    await page.keyboard.press('Enter');
    await tabTo(visitor, t('pact.undertakings.rights.title'));
    await page.keyboard.press('Space');
    await tabTo(visitor, t('pact.undertakings.health.title'));
    await page.keyboard.press('Space');
    await tabTo(visitor, t('site.actions.continue'));
    await page.keyboard.press('Enter');
    await seeHeading(visitor, t('sign.signatory.title'));
    await page.goBack();
    const ticked = await page.getByRole('checkbox', { checked: true }).count();
    expect(ticked).toBe(2);
  });
});

describe('the search with suggestions', () => {
  site.test('is gone through with the arrows, chosen from with Enter and left with Escape', async () => {
    const visitor = await site.visitor({ locale: 'es' });
    const { page, t } = visitor;
    await beginSigning(visitor);
    await answerUpTo(visitor, official, 'government');
    await tabTo(visitor, t('places.search.label'));
    const field = page.getByRole('combobox', { name: t('places.search.label') });
    await page.keyboard.type('lampedsa');
    const first = page.getByRole('option').first();
    await first.waitFor();
    expect(await field.getAttribute('aria-expanded')).toBe('true');
    await page.keyboard.press('Escape');
    expect(await field.getAttribute('aria-expanded')).toBe('false');
    await page.keyboard.press('ArrowDown');
    expect(await first.getAttribute('aria-selected')).toBe('true');
    expect(await field.getAttribute('aria-activedescendant')).toBe(await first.getAttribute('id'));
    await page.keyboard.press('Enter');
    expect(await field.inputValue()).toContain('Lampedusa');
    await page.keyboard.press('Enter');
    await seeHeading(visitor, t('sign.pact.title'));
  });
});
