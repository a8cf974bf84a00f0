import { describe, expect } from 'vitest';
import { project } from '../../apps/web/src/public/map/project.js';
import { eventually } from '../support/eventually.js';
import { answersFrom, listSignatories } from '../support/e2e/listed.js';
import { dotsOf, pixelOf } from '../support/e2e/map.js';
import { pressButton, seeHeading } from '../support/e2e/screen.js';
import { useSite } from '../support/e2e/site.js';
import type { Visitor, VisitorOptions } from '../support/e2e/visitor.js';
import { DURBAN, KYIV, LAMPEDUSA } from '../support/places.js';
import { aStaffMember } from '../support/staff.js';

const site = useSite(async (stack) => {
  const staff = await aStaffMember(stack.registry);
  await listSignatories(stack, staff, [LAMPEDUSA, DURBAN, KYIV].map(answersFrom));
});

/** Where Lampedusa lies, to a hundredth of a degree. */
const AT_LAMPEDUSA = project(12.61, 35.5);

async function onTheMap(options: VisitorOptions): Promise<Visitor> {
  const visitor = await site.visitor(options);
  await visitor.page.goto(`/${visitor.t.locale}/signatories`);
  return visitor;
}

/** Waits until this many signatories are said to be in view. */
async function seeInView({ page, t }: Visitor, count: number): Promise<void> {
  await page
    .getByRole('status')
    .getByText(t('register.map.inView', { count: String(count) }))
    .waitFor();
}

const mapOf = ({ page, t }: Visitor) => page.getByRole('group', { name: t('register.map.label') });

describe('the map without JavaScript', () => {
  site.test('shows every signatory where it lies, and no button that does nothing', async () => {
    const visitor = await onTheMap({ locale: 'fr', javaScript: false });
    const dots = await dotsOf(visitor);
    expect(dots).toHaveLength(3);
    expect(dots.some(({ x, y }) => Math.hypot(x - AT_LAMPEDUSA.x, y - AT_LAMPEDUSA.y) < 1)).toBe(true);
    expect(await visitor.page.getByRole('button', { name: visitor.t('register.map.zoomIn') }).count()).toBe(0);
  });
});

describe('the map with JavaScript', () => {
  site.test('zooms in and out with its buttons, and says how many are in view', async () => {
    const visitor = await onTheMap({ locale: 'en' });
    const { t } = visitor;
    await seeInView(visitor, 3);
    for (let times = 0; times < 3; times += 1) await pressButton(visitor, t('register.map.zoomIn'));
    await eventually(async () => !(await visitor.page.getByRole('status').last().innerText()).includes('3'));
    await pressButton(visitor, t('register.map.reset'));
    await seeInView(visitor, 3);
    const zoomOut = visitor.page.getByRole('button', { name: t('register.map.zoomOut') });
    expect(await zoomOut.getAttribute('aria-disabled')).toBe('true');
  });

  site.test('says whose dot it is that somebody points at, and leads to its page', async () => {
    const visitor = await onTheMap({ locale: 'es' });
    const { page, t } = visitor;
    await seeInView(visitor, 3);
    const dot = (await dotsOf(visitor)).find(({ x, y }) => Math.hypot(x - AT_LAMPEDUSA.x, y - AT_LAMPEDUSA.y) < 1);
    const at = await pixelOf(visitor, dot ?? AT_LAMPEDUSA);
    await page.mouse.move(at.x, at.y);
    const name = mapOf(visitor).locator('..').getByRole('link', { name: 'Lampedusa' });
    await name.waitFor();
    await mapOf(visitor).locator('..').getByText(t.country('IT')).waitFor();
    await page.mouse.click(at.x, at.y);
    await name.click();
    await seeHeading(visitor, 'Lampedusa');
  });

  site.test('is moved, zoomed and read with the keyboard alone', async () => {
    const visitor = await onTheMap({ locale: 'fr' });
    const { page } = visitor;
    const map = mapOf(visitor);
    await seeInView(visitor, 3);
    const viewBox = () => page.locator('.wc-world-map__view svg').getAttribute('viewBox');
    const whole = await viewBox();
    await map.focus();
    await page.keyboard.press('+');
    await eventually(async () => (await viewBox()) !== whole);
    const zoomed = await viewBox();
    await page.keyboard.press('ArrowUp');
    await eventually(async () => (await viewBox()) !== zoomed);
    await page.keyboard.press('0');
    await eventually(async () => (await viewBox()) === whole);
    await page.keyboard.press('Enter');
    const link = map.locator('..').getByRole('link', { name: /Lampedusa|Durban|Kyiv/ });
    await link.waitFor();
    expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press('Escape');
    await link.waitFor({ state: 'hidden' });
    expect(await map.evaluate((element) => element === document.activeElement)).toBe(true);
  });
});
