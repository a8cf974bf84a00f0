import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../support/e2e/chromium.js';
import { keyboardFaults } from '../support/e2e/keyboard.js';
import { pageFaults } from '../support/e2e/page-faults.js';

/** The checks that every page passes, on a page that must not pass them. */
let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});

afterAll(() => browser.close());

async function faultsOf(
  body: string,
  lang = 'fr',
  look = (page: Page): Promise<string[]> => pageFaults(page, 'fr'),
): Promise<string[]> {
  const page = await browser.newPage({ viewport: { width: 320, height: 900 }, reducedMotion: 'reduce' });
  await page.setContent(
    `<!doctype html><html lang="${lang}"><title>A page</title><body><main>${body}</main></body></html>`,
  );
  const faults = await look(page);
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
  [
    'a table that is cut off',
    '<h1>A</h1><div class="wc-table-scroll" tabindex="0" style="overflow-x:auto"><p style="width:400px">B</p></div>',
    /^A table is cut off/,
  ],
  ['something that moves', '<h1 style="transition: color 0.2s">A</h1>', /^h1. moves/],
  ['a key instead of words', '<h1>sign.country.title</h1>', /A key instead of words: sign.country.title/],
])('find %s', async (_what, body, fault) => {
  expect(await faultsOf(body)).toEqual(expect.arrayContaining([expect.stringMatching(fault)]));
});

it('find a page in another language than its address says', async () => {
  expect(await faultsOf('<h1>A</h1>', 'en')).toEqual(['The page says that it is in "en".']);
});

it.each([
  ['nothing on a sound page', '<a href="#a">A</a><label><input type="checkbox"> B</label><button>C</button>', []],
  [
    'that radio buttons are one stop',
    '<input type="radio" name="r"><input type="radio" name="r" checked><a href="#a">A</a>',
    [],
  ],
  ['what Tab does not reach', '<a href="#a">A</a><a href="#b" tabindex="-1">B</a>', ['is not reached: a “B”']],
  ['what Tab reaches too late', '<a href="#a">A</a><a href="#b" tabindex="1">B</a>', ['comes too late: a “A”']],
  [
    'what does not show the focus',
    '<a href="#a" style="outline: none">A</a><button>C</button>',
    ['does not show the focus: a “A”'],
  ],
  [
    'what does not let the focus go',
    '<button>A</button><button>B</button><script>document.querySelector("button").onblur = (event) => event.target.focus()</script>',
    ['keeps the focus: button “A”', 'keeps the focus: button “A”', 'is not reached: button “B”'],
  ],
])('find with the keyboard %s', async (_what, body, faults) => {
  expect(await faultsOf(body, 'fr', (page) => keyboardFaults({ page }))).toEqual(faults);
});
