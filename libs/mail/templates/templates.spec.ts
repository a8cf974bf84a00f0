import { describe, expect, it } from '@jest/globals';
import { LOCALES, type Locale } from '#content/i18n/locales.js';
import { translator, type Translator } from '#content/i18n/translator.js';
import type { Mail } from '../mail.js';
import type { MailedEndorsement } from '../mailed-endorsement.js';
import { renderMail } from '../render-mail.js';
import { confirmAddressMail } from './confirm-address/confirm-address-mail.js';
import { DECISION_MAIL_KINDS, endorsementDecisionMail } from './endorsement-decision/endorsement-decision-mail.js';
import { endorsementPublishedMail } from './endorsement-published/endorsement-published-mail.js';
import { endorsementReceivedMail } from './endorsement-received/endorsement-received-mail.js';
import { STANDING_MAILS, standingMail } from './standing/standing-mail.js';
import { endorsementRejectedMail } from './endorsement-rejected/endorsement-rejected-mail.js';

const site = { publicUrl: 'https://registry.example.org', contactEmail: 'help@registry.example.org' };
const endorsement: MailedEndorsement = {
  reference: 'WC-7F3K-9Q2M-5',
  localGovernment: { name: 'Bogotá', country: 'CO', slug: 'bogota', number: 99 },
  undertakings: ['mobility', 'health'],
  signatoryOffice: 'Alcaldía',
  signedOn: '2026-11-20',
  submittedAt: new Date('2026-11-21T23:50:00Z'),
  contactName: 'Lucía Rojas',
  demonstration: false,
};

const WORDS = { en: 'Reason in English', fr: 'Raison en français', es: 'Motivo en español' };

type Template = (about: MailedEndorsement, t: Translator) => Mail;

const templates: Record<string, { write: Template; parts: (locale: Locale) => string[] }> = {
  ...Object.fromEntries(
    STANDING_MAILS.map((kind) => [
      kind,
      {
        write: (about: MailedEndorsement, t: Translator) => standingMail(kind, { endorsement: about, site }, t),
        parts: (locale: Locale) => [
          `https://registry.example.org/${locale}/${kind === 'announcementExpired' ? 'sign' : 'manage'}`,
        ],
      },
    ]),
  ),
  'confirm-address': {
    write: (about, t) =>
      confirmAddressMail(
        {
          endorsement: about,
          site,
          token: 'a-token_43',
          code: '7F3K9Q',
          expiresAt: new Date('2026-11-24T23:50:00Z'),
          lifetimeHours: 72,
        },
        t,
      ),
    parts: (locale) => [
      `https://registry.example.org/${locale}/confirm/a-token_43`,
      '7F3 K9Q',
      '72',
      'UTC',
      translator(locale)('pact.undertakings.mobility.title'),
      translator(locale)('pact.undertakings.health.title'),
      'Alcaldía',
      translator(locale)('confirm.disown.summary'),
    ],
  },
  'endorsement-received': {
    write: (about, t) => endorsementReceivedMail({ endorsement: about, site }, t),
    parts: (locale) => [`https://registry.example.org/${locale}/pact`],
  },
  'endorsement-published': {
    write: (about, t) => endorsementPublishedMail({ endorsement: about, site }, t),
    parts: (locale) => [`https://registry.example.org/${locale}/signatories/co/bogota-99`],
  },
  'endorsement-rejected': {
    write: (about, t) =>
      endorsementRejectedMail(
        { endorsement: about, site, reason: { words: WORDS, text: 'First line.\nSecond line.' } },
        t,
      ),
    parts: (locale) => [WORDS[locale], 'First line.', 'Second line.', `https://registry.example.org/${locale}/sign`],
  },
};

for (const kind of DECISION_MAIL_KINDS) {
  templates[`decision: ${kind}`] = {
    write: (about, t) =>
      endorsementDecisionMail({ endorsement: about, site, kind, reason: { words: WORDS, text: 'First line.' } }, t),
    parts: (locale) => [WORDS[locale], 'First line.', translator(locale)('decisions.mail.nextTitle')],
  };
}

/** What a reader of the HTML reads, without its markup. */
function words(html: string): string {
  const body = html.slice(html.indexOf('<body'));
  const text = body.replace(/<[^>]*>/g, ' ');
  return text.replaceAll('&amp;', '&').replaceAll('&quot;', '"').replace(/\s+/g, ' ');
}

const everyMail = Object.entries(templates).flatMap(([name, template]) =>
  LOCALES.map((locale) => ({ name, locale, ...template })),
);

describe.each(everyMail)('$name in $locale', ({ locale, write, parts }) => {
  const t = translator(locale);
  const rendered = renderMail(write(endorsement, t), t);

  it('says what it must, in both forms', () => {
    const needed = [...parts(locale), endorsement.reference, site.contactEmail, 'Lucía Rojas', t.country('CO')];
    const text = rendered.text.replace(/\s+/g, ' ').replaceAll(' > ', ' ');
    for (const part of needed.map((one) => one.replace(/\s+/g, ' '))) {
      expect(words(rendered.html)).toContain(part);
      expect(text).toContain(part);
    }
  });

  it('is written in its language and direction', () => {
    expect(rendered.html).toMatch(new RegExp(`^<!DOCTYPE html><html lang="${locale}" dir="ltr">`));
    expect(rendered.language).toBe(locale);
  });

  it('shows no raw key, placeholder or missing value', () => {
    for (const shown of [rendered.subject, words(rendered.html), rendered.text]) {
      expect(shown).not.toMatch(/\b(?:undefined|null|NaN)\b|\[object|[{}]|\b(mail|pact|site)\.[a-z]+\.[a-zA-Z]/);
    }
  });

  it('loads nothing and leads only to the registry', () => {
    expect(rendered.html).not.toMatch(/<(img|script|link|iframe|object|svg)\b|url\(|@import/);
    const addresses = [...rendered.html.matchAll(/https?:\/\/[^\s"<]+/g)].map(([address]) => new URL(address).origin);
    expect(new Set(addresses)).toEqual(new Set([site.publicUrl]));
  });

  it('has no line that a mail server would break', () => {
    const long = rendered.text.split('\n').filter((line) => line.length > 78 && !line.startsWith('https://'));
    expect(long).toEqual([]);
  });

  it('says so in the subject and in the body when it is a demonstration', () => {
    const shown = renderMail(write({ ...endorsement, demonstration: true }, t), t);
    const place = t('mail.place', { name: 'Bogotá', country: t.country('CO') });
    expect(shown.subject).toBe(t('mail.demonstration.subject', { subject: rendered.subject }));
    expect(words(shown.html)).toContain(t('mail.demonstration.notice', { place }).replace(/\s+/g, ' '));
    expect(shown.text).toContain('** ');
    expect(rendered.text).not.toContain('** ');
  });
});

describe('the mail that asks to confirm', () => {
  it('has one link, and not the code in it', () => {
    const t = translator('en');
    const { html } = renderMail((templates['confirm-address'] as { write: Template }).write(endorsement, t), t);
    const links = [...html.matchAll(/href="([^"]+)"/g)].map(([, address]) => address);
    expect(new Set(links)).toEqual(new Set(['https://registry.example.org/en/confirm/a-token_43']));
    expect(links.join()).not.toContain('7F3');
  });

  it('does not carry what a stranger typed as a link', () => {
    const t = translator('en');
    const typed = 'Win at https://evil.example.com/now or mail me@evil.example';
    const about = {
      ...endorsement,
      contactName: typed,
      signatoryOffice: typed,
      localGovernment: { ...endorsement.localGovernment, name: typed },
    };
    const { html, text, subject } = renderMail(
      (templates['confirm-address'] as { write: Template }).write(about, t),
      t,
    );
    for (const shown of [words(html), text, subject]) expect(shown).not.toMatch(/evil\.example|https:\/\/evil|me@evil/);
    expect(subject).toContain('Win at');
  });
});

describe('the mail that rejects', () => {
  const t = translator('fr');
  const rejected = (words: typeof WORDS | null, text: string) =>
    renderMail(endorsementRejectedMail({ endorsement, site, reason: { words, text } }, t), t);

  it('keeps markup in the reviewer’s words as words', () => {
    const { html, text } = rejected(WORDS, 'Voir <b>page 3</b> & suivantes');
    expect(html).toContain('Voir &lt;b>page 3&lt;/b> &amp; suivantes');
    expect(text).toContain('> Voir <b>page 3</b> & suivantes');
  });

  it('leaves the quotation out when there are no words', () => {
    expect(rejected(WORDS, ' \n').html).not.toContain('<blockquote');
  });

  it('reads an unknown code as a particular reason', () => {
    expect(rejected(null, '').text.replace(/\s+/g, ' ')).toContain(t('mail.rejected.otherReason'));
  });
});
