import { expect } from 'vitest';
import { join } from 'node:path';
import { LOCALES } from '#content/i18n/locales.js';
import { translator } from '#content/i18n/translator.js';
import { pageFaults } from '../page-faults.js';
import type { Site } from '../site.js';
import { WIDTHS } from '../visitor.js';
import type { PageCase } from './page-case.js';

/**
 * Looks at every page at the width of a telephone and of a desk: in one language, the languages taking turns from page
 * to page, with axe at one of the two widths. The pages are built from the same parts, so that each part is seen in
 * every language. `PAGES=everywhere` leaves nothing out: all languages, and axe at both widths.
 */
export function checkPages(site: Site, cases: readonly PageCase[]): void {
  cases.forEach(({ name, locales = LOCALES, open }, index) => {
    site.test(name, async () => {
      const visitor = await site.visitor();
      const { page, context } = visitor;
      const faults: string[] = [];
      const seen = everywhere() ? locales : locales.filter((_locale, turn) => turn === index % locales.length);
      for (const locale of seen) {
        await context.clearCookies();
        await open({ visitor: { ...visitor, t: translator(locale) }, stack: site.stack });
        for (const [turn, width] of Object.values(WIDTHS).entries()) {
          await page.setViewportSize({ width, height: 900 });
          const withAxe = turn === index % 2 || everywhere();
          for (const fault of await pageFaults(page, locale, withAxe)) faults.push(`${locale}, ${width} px: ${fault}`);
          await takePicture(page, `${name}-${locale}-${width}`);
        }
      }
      expect(faults).toEqual([]);
    });
  });
}

/** Pictures are taken of everything. */
function everywhere(): boolean {
  return process.env['PAGES'] === 'everywhere' || process.env['SCREENSHOTS'] !== undefined;
}

/** Keeps a picture of the whole page when SCREENSHOTS names a folder. */
async function takePicture(page: { screenshot: (options: object) => Promise<unknown> }, name: string): Promise<void> {
  const folder = process.env['SCREENSHOTS'];
  if (folder) await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}
