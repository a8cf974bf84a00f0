import { describe, expect } from 'vitest';
import { eventually } from '../support/eventually.js';
import { pageFaults } from '../support/e2e/page-faults.js';
import { giveDraft } from '../support/e2e/pages/prepared.js';
import { goTo } from '../support/e2e/pages/page-case.js';
import { plain } from '../support/e2e/mails.js';
import { pressButton, wordsOf } from '../support/e2e/screen.js';
import { useSite } from '../support/e2e/site.js';
import { aPdf } from '../support/uploads.js';

const site = useSite();

const file = (name: string, buffer: Buffer) => ({ name, mimeType: 'application/pdf', buffer });

describe.each([true, false])('with JavaScript %s', (javaScript) => {
  site.test('a good PDF is kept and a scripted one refused once it was looked at', async () => {
    const visitor = await site.visitor({ javaScript });
    const { page, t } = visitor;
    const at = { visitor, stack: site.stack };
    await giveDraft(at, 'contact');
    await goTo(at, '/sign/evidence');
    const field = page.getByLabel(t('evidence.files'));
    await field.setInputFiles([file('decision.pdf', await aPdf()), file('annex.pdf', await aPdf())]);
    await pressButton(visitor, t('evidence.upload'));
    await page.getByText('annex.pdf').first().waitFor();
    await page.getByRole('button', { name: t('evidence.remove', { name: 'decision.pdf' }) }).waitFor();

    await field.setInputFiles([file('scripted.pdf', await aPdf((pdf) => pdf.addJavaScript('x', 'app.alert(1)')))]);
    await pressButton(visitor, t('evidence.upload'));
    await page.getByRole('button', { name: t('evidence.remove', { name: 'scripted.pdf' }) }).waitFor();
    // It is judged in the worker: whoever comes back to the page reads what became of it.
    await eventually(async () => {
      await goTo(at, '/sign/evidence');
      return (await wordsOf(page)).includes(plain(t('evidence.faults.scripted')));
    });
    expect((await wordsOf(page)).split(plain(t('evidence.faults.scripted')))).toHaveLength(2);
  });
});

describe('while a file is on its way', () => {
  site.test('its progress is shown, and it can be cancelled or sent again', async () => {
    const visitor = await site.visitor();
    const { page, t } = visitor;
    const at = { visitor, stack: site.stack };
    await giveDraft(at, 'contact');
    await goTo(at, '/sign/evidence');
    const held: (() => void)[] = [];
    await page.route('**/sign/evidence', async (route) => {
      if (route.request().method() !== 'POST') return route.continue();
      await new Promise<void>((resolve) => held.push(resolve));
      await route.continue().catch(() => undefined);
    });
    const field = page.getByLabel(t('evidence.files'));
    await field.setInputFiles([file('decision.pdf', await aPdf())]);
    await pressButton(visitor, t('evidence.upload'));
    const progress = t('saving.upload.progress', { name: 'decision.pdf' });
    await page.getByRole('progressbar', { name: progress }).waitFor();
    await page.getByRole('status').getByText(progress).waitFor();
    expect(await pageFaults(page, t.locale)).toEqual([]);
    await pressButton(visitor, t('saving.upload.cancel'));
    await page.getByRole('status').getByText(t('saving.upload.cancelled')).waitFor();
    expect(await page.getByRole('progressbar').count()).toBe(0);
    held.forEach((release) => release());
    await page.unroute('**/sign/evidence');
    await pressButton(visitor, t('evidence.upload'));
    await page.getByRole('button', { name: t('evidence.remove', { name: 'decision.pdf' }) }).waitFor();
  });
});
