import { describe, expect } from 'vitest';
import type { Locale } from '#content/i18n/locales.js';
import type { BulkKind } from '#registry/review/bulk/bulk-kind.js';
import { readEndorsement, type EndorsementDetails } from '#registry/record/read-endorsement.js';
import { claimCase } from '#registry/review/case-claims.js';
import { anEndorsement, describedAs } from '../support/endorsements.js';
import { eventually } from '../support/eventually.js';
import { whileHeld } from '../support/held-endorsement.js';
import { aStaffMember } from '../support/staff.js';
import { expectErrors } from '../support/e2e/error-summary.js';
import { followLink, pressButton, seeHeading } from '../support/e2e/screen.js';
import { useSite } from '../support/e2e/site.js';
import { staffVisitor } from '../support/e2e/staff.js';
import type { Visitor } from '../support/e2e/visitor.js';

const site = useSite();
const FREE = 5;

const read = ({ id }: { id: string }): Promise<EndorsementDetails> =>
  readEndorsement(site.stack.registry.dataSource.manager, id);

/** Endorsements whose names begin alike, in the order in which they came: five that are free, and a colleague's. */
async function severalOf(town: string): Promise<readonly EndorsementDetails[]> {
  const { registry } = site.stack;
  const made: EndorsementDetails[] = [];
  for (let number = 1; number <= FREE + 1; number += 1) {
    made.push(await anEndorsement(registry, { government: describedAs(`${town} ${number}`) }).submitted());
  }
  const colleague = await aStaffMember(registry);
  await claimCase(registry, made[FREE]?.id ?? '', colleague.id, null);
  return made;
}

/** Filters the queue by hand, and goes on to what can be done to all that it leaves. */
async function chooseAll(visitor: Visitor, town: string, kind: BulkKind): Promise<void> {
  const { page, t } = visitor;
  await page.goto(`/${t.locale}/staff/endorsements`);
  await page.getByLabel(t('queue.search')).fill(town);
  await pressButton(visitor, t('site.actions.filter'));
  await seeHeading(visitor, t('queue.found', { count: FREE + 1 }));
  await followLink(visitor, t('bulk.actOn', { count: FREE + 1 }));
  await seeHeading(visitor, t('bulk.actOn', { count: FREE + 1 }));
  await followLink(visitor, t(`bulk.kind.${kind}`));
  await seeHeading(visitor, t(`bulk.kind.${kind}`));
}

/** The page's own figures. */
async function countsOn({ page }: Visitor) {
  const figures = await page.locator('.govuk-summary-list__value').allInnerTexts();
  const [all, open, done, leftOut] = figures.map(Number);
  return { all, open, done, leftOut };
}

/** Waits for words about how far the work is: with JavaScript they come by themselves, without it they are asked for. */
async function untilSaid({ page, t, javaScript }: Visitor, words: string): Promise<void> {
  const said = page.getByText(words, { exact: true }).first();
  if (javaScript) return said.waitFor();
  await eventually(async () => {
    if (await said.isVisible()) return true;
    await followLink({ page }, t('imports.progress.refresh'));
    return false;
  });
}

/** Gives all that are free to who acts: nothing has to be explained. */
async function claimAll(visitor: Visitor, town: string): Promise<void> {
  const { t } = visitor;
  await chooseAll(visitor, town, 'claim');
  await pressButton(visitor, t('bulk.preview'));
  await visitor.page.getByText(t('bulk.status.preview')).waitFor();
  expect(await countsOn(visitor)).toEqual({ all: FREE + 1, open: FREE, done: 0, leftOut: 1 });
  await pressButton(visitor, t('bulk.confirm', { count: FREE }));
  await untilSaid(visitor, t('bulk.status.done'));
  expect(await countsOn(visitor)).toEqual({ all: FREE + 1, open: 0, done: FREE, leftOut: 1 });
}

/** Decides on all, and stops while the worker is at the third. */
async function stopAtTheThird(visitor: Visitor, town: string, kind: 'reject' | 'request_information') {
  const { page, t } = visitor;
  await chooseAll(visitor, town, kind);
  await pressButton(visitor, t('bulk.preview'));
  await expectErrors(visitor, [t('decisions.form.chooseReason'), t('decisions.form.writeWords')]);
  await page.getByRole('radio').first().check();
  await page.getByLabel(t('bulk.words')).fill(`The decision of ${town} 😀`);
  await pressButton(visitor, t('bulk.preview'));
  await page.getByText(t('bulk.mails', { count: FREE })).waitFor();
  expect(await page.locator('.wc-mail').innerText()).toContain(`The decision of ${town} 😀`);
  await pressButton(visitor, t('bulk.confirm', { count: FREE }));
  await untilSaid(visitor, t('bulk.progress', { done: 3, all: FREE + 1 }));
  await pressButton(visitor, t('bulk.stop'));
  await page.getByText(t('bulk.status.cancelled')).waitFor();
  expect(await countsOn(visitor)).toEqual({ all: FREE + 1, open: 3, done: 2, leftOut: 1 });
}

/** Whether the worker has put the list on the page away. */
async function isPutAway({ page }: Visitor): Promise<boolean> {
  const jobs = await site.stack.registry.dataSource.query<unknown[]>(
    `SELECT FROM outbox WHERE job = 'bulk.run' AND subject->>'bulkId' = $1 AND done_at IS NOT NULL`,
    [new URL(page.url()).pathname.slice(-36)],
  );
  return jobs.length === 1;
}

const WAYS: readonly (readonly [Locale, boolean, 'reject' | 'request_information', string])[] = [
  ['en', true, 'request_information', 'Manyford'],
  ['fr', false, 'reject', 'Grandelist'],
];

describe.each(WAYS)('a filtered list, in %s with JavaScript %s', (locale, javaScript, kind, town) => {
  site.test('is acted on after a look, and stopped in the middle', async () => {
    const { registry } = site.stack;
    const endorsements = await severalOf(town);
    const visitor = await staffVisitor(site, { locale, javaScript });
    const { page, t } = visitor;
    if (!javaScript) await claimAll(visitor, town);
    const before = await Promise.all(endorsements.map(read));

    await whileHeld(registry, endorsements[2]?.id ?? '', () => stopAtTheThird(visitor, town, kind));
    // What had begun is finished, and nothing is begun any more.
    await eventually(() => isPutAway(visitor));
    await page.reload();
    await page.getByText(t('bulk.status.cancelled')).waitFor();
    expect(await countsOn(visitor)).toEqual({ all: FREE + 1, open: 2, done: 3, leftOut: 1 });
    expect(await page.getByText(t('bulk.result.open'), { exact: true }).count()).toBe(2);

    const after = await Promise.all(endorsements.map(read));
    const decided = kind === 'reject' ? 'rejected' : 'info_requested';
    expect(after.slice(0, 3).map(({ status }) => status)).toEqual([decided, decided, decided]);
    expect(after.slice(3)).toEqual(before.slice(3));
    await page.goto(`/${locale}/staff/endorsements?q=${town}`);
    await seeHeading(visitor, t('queue.found', { count: 3 }));
  });
});
