import { describe, expect, it } from 'vitest';
import { LOCALES } from '#content/i18n/locales.js';
import { translator } from '#content/i18n/translator.js';
import { DOMAIN_ERROR_CODES } from '#domain/domain-error.js';
import { refusalKey } from '../../apps/web/src/http/domain-refusals.js';

describe.each(LOCALES)('refusals in %s', (locale) => {
  it.each(DOMAIN_ERROR_CODES)('%s has a title and a body', (code) => {
    const t = translator(locale);
    expect([t.has(`${refusalKey(code)}.title`), t.has(`${refusalKey(code)}.body`)]).toEqual([true, true]);
  });
});
