import { beforeAll, describe, expect, it } from 'vitest';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { compile } from 'sass';

const folder = fileURLToPath(new URL('.', import.meta.url));

/** What may travel for the look of a page, in bytes after gzip. */
const BUDGET = 20_000;

describe('the style sheet', () => {
  let css = '';

  beforeAll(() => {
    const loadPaths = [fileURLToPath(new URL('../../../../../node_modules', import.meta.url))];
    css = compile(`${folder}/app.scss`, { loadPaths, quietDeps: true, style: 'compressed' }).css;
  });

  it('stays within its bytes', () => {
    expect(gzipSync(css).length).toBeLessThanOrEqual(BUDGET);
  });

  it('carries nothing that only GOV.UK may use', () => {
    expect(css).not.toMatch(/GDS Transport|@font-face|crown|govuk-header|govuk-footer/);
  });

  it('loads nothing from elsewhere', () => {
    expect(css).not.toMatch(/url\(|@import/);
  });
});

describe('our own rules', () => {
  const ours = readdirSync(folder).filter((file) => file.endsWith('.scss'));

  // What has a side is turned by rtlcss only in parts that come from govuk-frontend.
  const PHYSICAL =
    /^\s*(?:(?:margin|padding|border|inset|scroll-margin|scroll-padding)-(?:left|right|top|bottom)|left|right|top|bottom|width|height|(?:min|max)-(?:width|height)|float: (?:left|right)|text-align: (?:left|right))\b.*[:;]/;

  it.each(ours)('%s has logical properties only, unless it says why not', (file) => {
    const lines = readFileSync(`${folder}/${file}`, 'utf8').split('\n');
    const turned = lines.filter((line, at) => PHYSICAL.test(line) && lines[at - 1]?.trim() !== '/*!rtl:ignore*/');
    expect(turned).toEqual([]);
  });
});
