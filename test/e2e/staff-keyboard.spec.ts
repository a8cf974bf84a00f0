import { describe, expect } from 'vitest';
import { caseHolder } from '#registry/review/case-claims.js';
import { anEndorsement, describedAs } from '../support/endorsements.js';
import { keyboardFaults, tabTo } from '../support/e2e/keyboard.js';
import { signedIn } from '../support/e2e/pages/staff-session.js';
import { seeHeading } from '../support/e2e/screen.js';
import { useSite } from '../support/e2e/site.js';
import type { Visitor } from '../support/e2e/visitor.js';

const site = useSite();

/** Comes to a link or a button with Tab, and uses it. */
async function use(visitor: Visitor, words: string, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
  await tabTo(visitor, words);
  await visitor.page.keyboard.press(key);
}

/** Loads the page again, so that Tab begins at its top, and goes through all of it. */
async function expectNoFaults(visitor: Visitor): Promise<void> {
  await visitor.page.reload();
  expect(await keyboardFaults(visitor)).toEqual([]);
  await visitor.page.reload();
}

describe.each([true, false])('staff with the keyboard alone, JavaScript %s', (javaScript) => {
  site.test('go from the queue through two cases and back, and are stuck nowhere', async () => {
    const { registry } = site.stack;
    const town = javaScript ? 'Keyford' : 'Tabford';
    const government = (name: string) => ({ government: describedAs(name) });
    const first = await anEndorsement(registry, government(`${town} One`)).submitted();
    await anEndorsement(registry, government(`${town} Two`)).submitted();
    const visitor = await site.visitor({ locale: 'en', javaScript });
    const { page, t } = visitor;
    const staff = await signedIn({ visitor, stack: site.stack });

    await page.goto('/en/staff/endorsements');
    await use(visitor, t('site.skipToContent'));
    await tabTo(visitor, t('queue.search'));
    await page.keyboard.type(town);
    await page.keyboard.press('Enter');
    await seeHeading(visitor, t('queue.found', { count: 2 }));
    await expectNoFaults(visitor);

    await use(visitor, `${town} One`);
    await seeHeading(visitor, `${town} One`);
    await expectNoFaults(visitor);
    await use(visitor, t('queue.claim'), 'Space');
    await page.getByRole('button', { name: t('queue.release') }).waitFor();
    expect(await caseHolder(registry, first.id)).toMatchObject({ staffId: staff.id });
    await expectNoFaults(visitor);

    await use(visitor, t('queue.next', { name: `${town} Two` }));
    await seeHeading(visitor, `${town} Two`);
    await expectNoFaults(visitor);
    await use(visitor, t('staff.case.reject'));
    await seeHeading(visitor, t('decisions.title.reject'));
    await expectNoFaults(visitor);
    await tabTo(visitor, await page.locator('.govuk-radios__label').first().innerText());
    await page.keyboard.press('ArrowDown');
    expect(await page.getByRole('radio').nth(1).isChecked()).toBe(true);
    await use(visitor, t('decisions.form.preview'));
    await page.getByRole('alert').getByText(t('decisions.form.writeWords')).waitFor();
    await use(visitor, t('decisions.form.back'));
    await seeHeading(visitor, `${town} Two`);

    // The second one stands above the case, and leads back into the list as it was filtered.
    await tabTo(visitor, t('staff.nav.endorsements'));
    await use(visitor, t('staff.nav.endorsements'));
    await seeHeading(visitor, t('queue.found', { count: 2 }));
  });
});
