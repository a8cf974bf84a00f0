import { pactText } from '#content/pact/pact-text.js';
import type { Locale } from '#content/i18n/locales.js';
import { SIGNING_STEPS, type SigningStep } from '#domain/endorsement/signing-steps.js';
import { LAMPEDUSA } from './places.js';
import type { TestAnswer, TestBrowser } from './test-browser.js';

type FormValues = Record<string, string | readonly string[]>;

/** What an invented official of Lampedusa types on each page. */
export function signingForms(locale: Locale): Record<SigningStep, FormValues> {
  return {
    country: { country: 'IT' },
    government: { place: LAMPEDUSA.id },
    pact: { read: 'yes', text: pactText('1.0', locale).sha256 },
    undertakings: { undertakings: ['mobility', 'culture'] },
    signatory: { name: 'Giulia Esempio', office: 'Sindaca' },
    mandate: {
      kind: 'council_decision',
      'date-day': '3',
      'date-month': '2',
      'date-year': '2026',
      reference: 'Delibera 12',
      url: '',
    },
    contact: {
      who: 'other',
      name: 'Ada Esempio',
      role: 'Relazioni internazionali',
      email: 'ada@lampedusa.example.org',
      language: locale,
      officialWebsite: 'www.lampedusa.example.org',
    },
    consents: { process_contact: 'yes', publish_endorsement: 'yes', news: 'yes' },
  };
}

/** Begins a draft. */
export async function begin(browser: TestBrowser, locale: Locale = 'en'): Promise<TestAnswer> {
  return browser.post(`/${locale}/sign`);
}

/** Begins a draft and answers every page before `step`, or all of them. */
export async function answerUpTo(browser: TestBrowser, step: SigningStep | 'check', locale: Locale = 'en') {
  await begin(browser, locale);
  const forms = signingForms(locale);
  for (const asked of SIGNING_STEPS) {
    if (asked === step) return;
    const answer = await browser.post(`/${locale}/sign/${asked}`, forms[asked]);
    if (answer.status !== 303) throw new Error(`${asked} was not accepted: ${answer.status} ${answer.text}`);
  }
}

/** The form that signs, as the check page has it now. */
export async function signature(browser: TestBrowser, locale: Locale = 'en'): Promise<FormValues> {
  const { document } = await browser.get(`/${locale}/sign/check`);
  const version = document.querySelector('input[name=version]')?.getAttribute('value') ?? '';
  return { declaration: 'yes', version, comments: '' };
}

/** Signs from the first page to the last; returns the page that follows. */
export async function sign(browser: TestBrowser, locale: Locale = 'en'): Promise<TestAnswer> {
  await answerUpTo(browser, 'check', locale);
  return browser.follow(await browser.post(`/${locale}/sign/check`, await signature(browser, locale)));
}
