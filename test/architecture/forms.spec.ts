import { globSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { BadRequestException } from '@nestjs/common';
import { getMetadataStorage } from 'class-validator';
import * as fc from 'fast-check';
import { LOCALES } from '#content/i18n/locales.js';
import { translator } from '#content/i18n/translator.js';
import { readForm, type FormReading } from '../../apps/web/src/http/read-form.js';

type FormClass = new () => object;

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Read as they were sent, and limited by a rule of their own with its own sentence. */
const PASSWORDS = new Set(['password', 'again', 'current', 'next']);
/** Fields without a limit of their own, and why that is harmless. */
const LIMITED_ELSEWHERE: Readonly<Record<string, string>> = {
  'ContactForm.name': 'not read unless somebody else is the contact, and limited then',
  'ContactForm.role': 'not read unless somebody else is the contact, and limited then',
  'PactForm.text': 'compared with a hash, never stored',
  'CheckForm.comments': 'a trap for machines, never stored',
  'SignInForm.return': 'limited by returnAddress()',
};

/** Whatever a page of ours may be given by somebody who means harm, or by a keyboard of another script. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc.constantFrom(
    '',
    ' ',
    '\u0000',
    '\u202Eabc',
    '👩🏽‍🚒',
    '=1+1',
    '-1',
    '9'.repeat(400),
    'مدينة',
    '東京',
    '\uD800',
    'on',
    'yes',
    '1e9',
  ),
  fc.integer({ min: 1, max: 4 }).map((times) => 'x'.repeat(times * 3000)),
);
const anyValue = fc.oneof(
  { weight: 4, arbitrary: anyText },
  { weight: 1, arbitrary: fc.array(anyText, { maxLength: 4 }) },
);

const forms: [string, FormClass][] = [];

function fieldsOf(form: FormClass): string[] {
  const found = getMetadataStorage().getTargetValidationMetadatas(form, '', false, false);
  return [...new Set(found.map(({ propertyName }) => propertyName))];
}

/** Reads, and lets through only the refusal of what no page of ours sends. */
function read(form: FormClass, body: unknown): FormReading<object> | 'refused' {
  try {
    return readForm(form, body);
  } catch (error) {
    if (error instanceof BadRequestException) return 'refused';
    throw error;
  }
}

const everyForm = (check: (form: FormClass, name: string) => void): void => {
  for (const [name, form] of forms) check(form, name);
};

beforeAll(async () => {
  for (const file of globSync('apps/web/src/**/*{-form,.form,-forms}.ts', { cwd: ROOT }).sort()) {
    const exported = (await import(pathToFileURL(`${ROOT}/${file}`).href)) as Record<string, unknown>;
    for (const [name, value] of Object.entries(exported)) {
      if (typeof value === 'function' && fieldsOf(value as FormClass).length > 0)
        forms.push([name, value as FormClass]);
    }
  }
});

describe('every form', () => {
  it('is known to this test', () => expect(forms.length).toBeGreaterThan(14));

  it('answers whatever is typed with a reading, or with errors at fields it has, in words', () => {
    const translators = LOCALES.map((locale) => translator(locale));
    everyForm((form, name) => {
      const fields = fieldsOf(form);
      const body = fc.dictionary(fc.constantFrom(...fields), anyValue, { maxKeys: fields.length });
      fc.assert(
        fc.property(body, (typed) => {
          const reading = read(form, typed);
          if (reading === 'refused' || reading.ok) return;
          for (const { field, key, params } of reading.errors) {
            expect([name, fields]).toEqual([name, expect.arrayContaining([field])]);
            for (const t of translators)
              expect([name, key, t.has(key) && t(key, params) !== '']).toEqual([name, key, true]);
          }
        }),
        { numRuns: 60 },
      );
    });
  });

  it('keeps what was typed, without what PostgreSQL or a page cannot hold', () => {
    everyForm((form, name) => {
      const fields = fieldsOf(form);
      fc.assert(
        fc.property(fc.constantFrom(...fields), anyText, (field, text) => {
          const reading = read(form, { [field]: text });
          if (reading === 'refused') return;
          const kept = String(reading.typed[field] ?? '');
          expect([name, kept.isWellFormed(), kept.includes('\u0000')]).toEqual([name, true, false]);
        }),
        { numRuns: 25 },
      );
    });
  });

  it('accepts no text of 10,000 characters without a limit', () => {
    const unlimited: string[] = [];
    everyForm((form, name) => {
      for (const field of fieldsOf(form).filter((one) => !PASSWORDS.has(one))) {
        const reading = read(form, { [field]: 'x'.repeat(10_000) });
        const refused = reading === 'refused' || (!reading.ok && reading.errors.some((error) => error.field === field));
        if (!refused && !LIMITED_ELSEWHERE[`${name}.${field}`]) unlimited.push(`${name}.${field}`);
      }
    });
    expect(unlimited).toEqual([]);
  });

  it('refuses fields it does not have, and objects', () => {
    everyForm((form, name) => {
      expect([name, read(form, { nobodyAskedForThis: 'x' })]).toEqual([name, 'refused']);
      expect([name, read(form, { [fieldsOf(form)[0] ?? '']: { $ne: '' } })]).toEqual([name, 'refused']);
      expect([name, read(form, JSON.parse('{"__proto__": "x"}'))]).toEqual([name, 'refused']);
      expect([name, read(form, ['x'])]).toEqual([name, 'refused']);
    });
  });
});
