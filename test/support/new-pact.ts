import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { LOCALES } from '#content/i18n/locales.js';
import { pactText, readPactsFrom } from '#content/pact/pact-text.js';

const FIRST = new URL('../../libs/content/pact/1.0/', import.meta.url);

/** Makes the first version's text, with another summary, known as another version: only in this process. */
export function inventPactVersion(version: string): void {
  const folder = mkdtempSync(join(tmpdir(), 'we-care-pact-'));
  mkdirSync(join(folder, version));
  const checksums = LOCALES.map((locale) => {
    const text = readFileSync(new URL(`${locale}.md`, FIRST), 'utf8').replace(/^# .*\n\n/m, `$&Invented ${version}. `);
    writeFileSync(join(folder, version, `${locale}.md`), text);
    const sha256 = createHash('sha256').update(text).digest('hex');
    return [locale, { sha256, authoritative: locale === 'en' }] as const;
  });
  writeFileSync(join(folder, 'checksums.json'), JSON.stringify({ [version]: Object.fromEntries(checksums) }));
  readPactsFrom(pathToFileURL(`${folder}/`));
  for (const locale of LOCALES) pactText(version, locale);
  rmSync(folder, { recursive: true });
}

/** The day on which a version takes effect, as its form sends it. */
export function effectOn(moment: Date): Record<string, string> {
  return {
    'effect-day': String(moment.getUTCDate()),
    'effect-month': String(moment.getUTCMonth() + 1),
    'effect-year': String(moment.getUTCFullYear()),
  };
}
