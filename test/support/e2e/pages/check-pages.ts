import { describe, expect } from '@jest/globals';
import { join } from 'node:path';
import { LOCALES } from '#content/i18n/locales.js';
import { pageFaults } from '../page-faults.js';
import type { Site } from '../site.js';
import { WIDTHS } from '../visitor.js';
import type { PageCase } from './page-case.js';

/** Looks at every page in every language, at the width of a telephone and of a desk. */
export function checkPages(site: Site, cases: readonly PageCase[]): void {
  describe.each(LOCALES)('in %s', (locale) => {
    for (const { name, locales = LOCALES, open } of cases) {
      if (!locales.includes(locale)) continue;
      site.test(name, async () => {
        const visitor = await site.visitor({ locale });
        const { page } = visitor;
        await open({ visitor, stack: site.stack });
        const faults: string[] = [];
        for (const width of Object.values(WIDTHS)) {
          await page.setViewportSize({ width, height: 900 });
          // The desk's layout is one for all languages: there axe looks at it in English, everything else in each.
          const withAxe = width === WIDTHS.phone || locale === 'en';
          for (const fault of await pageFaults(page, locale, withAxe)) faults.push(`${width} px: ${fault}`);
          await takePicture(page, `${name}-${locale}-${width}`);
        }
        expect(faults).toEqual([]);
      });
    }
  });
}

/** Keeps a picture of the whole page when SCREENSHOTS names a folder. */
async function takePicture(page: { screenshot: (options: object) => Promise<unknown> }, name: string): Promise<void> {
  const folder = process.env['SCREENSHOTS'];
  if (folder) await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}
