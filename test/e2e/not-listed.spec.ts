import { describe, expect } from 'vitest';
import { officialOf } from '../support/e2e/official.js';
import { pressButton, seeHeading, wordsOf } from '../support/e2e/screen.js';
import { answerFrom, answerUpTo, beginSigning, declareAndSubmit, searchGovernment } from '../support/e2e/signing.js';
import { useSite } from '../support/e2e/site.js';

const site = useSite();

describe.each([true, false])('with JavaScript %s', (javaScript) => {
  site.test('Rocamadour, which no list has, is described and signs', async () => {
    const visitor = await site.visitor({ locale: 'fr', javaScript });
    const { page, t } = visitor;
    const official = officialOf('FR', 'Rocamadour', 'Commune de Rocamadour');
    await beginSigning(visitor);
    await answerUpTo(visitor, official, 'government');
    await searchGovernment(visitor, official.typed);
    await page
      .getByText(t('places.search.nothingTitle', { query: official.typed, country: t.country('FR') }))
      .waitFor();
    await page.getByRole('link', { name: t('places.notListed.link') }).click();
    await seeHeading(visitor, t('sign.describe.title'));
    await page.getByLabel(t('sign.describe.name'), { exact: true }).fill(official.government);
    await page.getByRole('radio', { name: t('places.kinds.municipality') }).check();
    await page.getByLabel(t('sign.describe.region')).fill('Occitanie');
    await page.getByLabel(t('sign.describe.population')).fill('620');
    await pressButton(visitor, t('site.actions.continue'));
    await answerFrom(visitor, official, 'pact');
    const checked = await wordsOf(page);
    for (const answer of [
      official.government,
      'Occitanie',
      t('places.kinds.municipality'),
      t('sign.check.described'),
    ]) {
      expect(checked).toContain(answer.replace(/\s+/g, ' '));
    }
    expect(await declareAndSubmit(visitor)).toMatch(/^WC-/);
  });
});
