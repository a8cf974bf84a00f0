import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../support/e2e/chromium.js';
import { pageFaults } from '../support/e2e/page-faults.js';

/** The checks that every page passes, on a page that must not pass them. */
let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});

afterAll(() => browser.close());

async function faultsOf(body: string, lang = 'fr'): Promise<string[]> {
  const page = await browser.newPage({ viewport: { width: 320, height: 900 }, reducedMotion: 'reduce' });
  await page.setContent(
    `<!doctype html><html lang="${lang}"><title>A page</title><body><main>${body}</main></body></html>`,
  );
  const faults = await pageFaults(page, 'fr');
  await page.close();
  return faults;
}

it('find nothing on a sound page', async () => {
  expect(await faultsOf('<h1>Signataires</h1><p>Lampedusa</p>')).toEqual([]);
});

it.each([
  ['a picture without words', '<h1>A</h1><img src="data:," width="10" height="10">', /^image-alt/],
  ['a text too pale', '<h1>A</h1><p style="color: #bbb; background: #fff">Lampedusa</p>', /^color-contrast/],
  [
    'a target too small',
    '<h1>A</h1><p><a href="#a" style="display:inline-block;width:9px;height:9px">a</a><a href="#b" style="display:inline-block;width:9px;height:9px">b</a></p>',
    /^target-size/,
  ],
  ['a page without heading', '<p>A</p>', /^page-has-heading-one/],
  ['something too wide', '<h1>A</h1><div style="width: 400px">B</div>', /^400 px wide|^408 px wide/],
  ['something that moves', '<h1 style="transition: color 0.2s">A</h1>', /^h1. moves/],
  ['a key instead of words', '<h1>sign.country.title</h1>', /A key instead of words: sign.country.title/],
])('find %s', async (_what, body, fault) => {
  expect(await faultsOf(body)).toEqual(expect.arrayContaining([expect.stringMatching(fault)]));
});

it('find a page in another language than its address says', async () => {
  expect(await faultsOf('<h1>A</h1>', 'en')).toEqual(['The page says that it is in "en".']);
});
