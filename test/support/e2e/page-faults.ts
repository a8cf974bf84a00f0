import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import type { Locale } from '#content/i18n/locales.js';
import { rawKeyIn } from '../html-faults.js';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * What is wrong with the page as it is on the screen now, a line each.
 *
 * @param withAxe whether axe looks too, which takes most of the time
 */
export async function pageFaults(page: Page, locale: Locale, withAxe = true): Promise<string[]> {
  const seen = await page.evaluate(() => ({
    lang: document.documentElement.lang,
    words: `${document.title} ${document.body.innerText}`,
  }));
  const rawKey = rawKeyIn(seen.words);
  return [
    ...(seen.lang === locale ? [] : [`The page says that it is in "${seen.lang}".`]),
    ...(rawKey === null ? [] : [`A key instead of words: ${rawKey}`]),
    ...(await overflows(page)),
    ...(await cutOffTables(page)),
    ...(await motions(page)),
    ...(withAxe ? await obstacles(page) : []),
  ];
}

/** What axe finds, with the elements it found it at. */
async function obstacles(page: Page): Promise<string[]> {
  // Only what is wrong is collected: a page has thousands of nodes about which there is nothing to say.
  const { violations } = await new AxeBuilder({ page })
    .options({ resultTypes: ['violations'], preload: false })
    .setLegacyMode(true)
    .withTags(RULES)
    .analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, any, all, none }) => {
      const why = [...any, ...all, ...none].map(({ message }) => message).join(' ');
      return `${id} at ${target.join(' ')}: ${help}. ${why}`;
    }),
  );
}

/** Elements that make the page wider than the window: WCAG 1.4.10 allows that only for tables and maps of their own. */
function overflows(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const widest = [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
      .map((element) => `${element.localName}.${element.className.toString().replaceAll(' ', '.')}`);
    return [`${scrollWidth} px wide in ${clientWidth} px: ${widest.slice(0, 5).join(', ')}`];
  });
}

/** Tables of which a part is out of sight: they stack on a telephone, and fit elsewhere. */
function cutOffTables(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('.wc-table-scroll')]
      .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1)
      .map((table) => `A table is cut off: ${table.getAttribute('aria-label') ?? ''}`),
  );
}

/** Elements that move by themselves, although the tests' visitors ask for less motion (WCAG 2.3.3). */
function motions(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const moving = [...document.querySelectorAll('*')].filter((element) => {
      const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element);
      return /[1-9]/.test(transitionDuration) || animationName !== 'none' || scrollBehavior === 'smooth';
    });
    return moving.slice(0, 5).map((element) => `${element.localName}.${element.className.toString()} moves`);
  });
}
