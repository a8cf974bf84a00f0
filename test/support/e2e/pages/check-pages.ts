import { expect } from '@jest/globals';
import { join } from 'node:path';
import { LOCALES } from '#content/i18n/locales.js';
import { translator } from '#content/i18n/translator.js';
import { pageFaults } from '../page-faults.js';
import type { Site } from '../site.js';
import { WIDTHS } from '../visitor.js';
import type { PageCase } from './page-case.js';

/**
 * Looks at every page in every language, at the width of a telephone and of a desk. axe looks at each page once, the
 * languages and the widths taking turns: what it judges is nearly always the same in all of them, and it takes most of
 * the time. `AXE=everywhere` has it look in all languages at both widths.
 */
export function checkPages(site: Site, cases: readonly PageCase[]): void {
  cases.forEach(({ name, locales = LOCALES, open }, index) => {
    site.test(name, async () => {
      const visitor = await site.visitor();
      const { page, context } = visitor;
      const faults: string[] = [];
      for (const locale of locales) {
        await context.clearCookies();
        await open({ visitor: { ...visitor, t: translator(locale) }, stack: site.stack });
        for (const [turn, width] of Object.values(WIDTHS).entries()) {
          const isItsTurn = locale === locales[index % locales.length] && turn === index % 2;
          const withAxe = isItsTurn || process.env['AXE'] === 'everywhere';
          await page.setViewportSize({ width, height: 900 });
          for (const fault of await pageFaults(page, locale, withAxe)) faults.push(`${locale}, ${width} px: ${fault}`);
          await takePicture(page, `${name}-${locale}-${width}`);
        }
      }
      expect(faults).toEqual([]);
    });
  });
}

/** Keeps a picture of the whole page when SCREENSHOTS names a folder. */
async function takePicture(page: { screenshot: (options: object) => Promise<unknown> }, name: string): Promise<void> {
  const folder = process.env['SCREENSHOTS'];
  if (folder) await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}
