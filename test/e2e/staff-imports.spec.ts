import { describe, expect } from 'vitest';
import type { Locale } from '#content/i18n/locales.js';
import { eventually } from '../support/eventually.js';
import { importFile, importLine } from '../support/imports.js';
import { followLink, pressButton, seeHeading, wordsOf } from '../support/e2e/screen.js';
import { useSite } from '../support/e2e/site.js';
import { staffVisitor } from '../support/e2e/staff.js';
import type { Visitor } from '../support/e2e/visitor.js';

const site = useSite();

/** Two sound rows, one with two errors, and one of a government that has signed by another row. */
function file(town: string) {
  const line = (changes: Parameters<typeof importLine>[0]) => importLine({ country: 'FR', name: town, ...changes });
  return importFile([
    line({ external_id: `${town}-1` }),
    line({ external_id: `${town}-2`, name: `${town} Outremer`, contact_name: '=HYPERLINK("x")' }),
    line({ signed_on: '2025-02-30', contact_email: 'nobody' }),
    line({ external_id: `${town}-3`, signed_on: '2025-03-03' }),
  ]);
}

async function upload({ page, t }: Visitor, { name, bytes }: { name: string; bytes: Buffer }): Promise<void> {
  await page.goto(`/${t.locale}/staff/imports`);
  await page.getByLabel(t('imports.upload.label')).setInputFiles({ name, mimeType: 'text/csv', buffer: bytes });
  await pressButton({ page }, t('imports.upload.button'));
  await seeHeading({ page }, name);
}

/** Waits until the worker is done: with JavaScript the page comes by itself, without it is asked for again. */
async function untilStatus({ page, t, javaScript }: Visitor, status: 'checked' | 'applied' | 'undone'): Promise<void> {
  const words = page.locator('.wc-lead').getByText(t(`imports.status.${status}`), { exact: true });
  if (javaScript) return words.waitFor();
  await eventually(async () => {
    if (await words.isVisible()) return true;
    await followLink({ page }, t('imports.progress.refresh'));
    return false;
  });
}

async function walk(javaScript: boolean, locale: Locale, town: string): Promise<void> {
  const staff = await staffVisitor(site, { locale, javaScript });
  const { page, t } = staff;

  await page.goto(`/${locale}/staff/imports`);
  await pressButton(staff, t('imports.upload.button'));
  await page.getByRole('alert').getByText(t('imports.file.missing')).waitFor();

  await upload(staff, file(town));
  await untilStatus(staff, 'checked');
  const report = await wordsOf(page);
  expect(report).toContain(t('imports.fault.not-an-email'));
  expect(report).toContain(t('imports.fault.not-a-date'));

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    pressButton(staff, t('imports.report.download')),
  ]);
  expect(download.suggestedFilename()).toBe('we-care-import-report.csv');

  await page
    .getByRole('link', { name: t('imports.outcome.duplicate') })
    .first()
    .click();
  await page.getByRole('checkbox').check();
  await pressButton(staff, t('imports.choice.page'));
  await page.getByText(t('imports.choice.chosen', { count: 1 })).waitFor();

  await followLink(staff, t('imports.confirm.open', { count: 3 }));
  await seeHeading(staff, t('imports.confirm.title', { count: 3 }));
  await pressButton(staff, t('imports.confirm.button'));
  await untilStatus(staff, 'applied');

  await followLink(staff, t('imports.report.made'));
  await seeHeading(staff, town);
  await page.getByText(t('staff.status.inReview')).first().waitFor();
  await followLink(staff, t('imports.case.from', { file: 'paper.csv', line: 2 }));

  await followLink(staff, t('imports.undo.open'));
  await pressButton(staff, t('imports.undo.button'));
  await page.getByRole('alert').getByText(t('imports.undo.reasonMissing')).waitFor();
  await page.getByLabel(t('imports.undo.reason')).fill('The wrong list 😀');
  await pressButton(staff, t('imports.undo.button'));
  await untilStatus(staff, 'undone');
  expect(await wordsOf(page)).toContain('The wrong list 😀');

  await upload(staff, file(town));
  await untilStatus(staff, 'checked');
  expect(await page.getByRole('link', { name: t('imports.confirm.open', { count: 2 }) }).count()).toBe(1);
}

describe('staff import a file with errors, bring it in and take it back', () => {
  site.test('with JavaScript', () => walk(true, 'en', 'Quarnville'));
  site.test('without JavaScript, in French', () => walk(false, 'fr', 'Beltovik'));
});
