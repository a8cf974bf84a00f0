import { describe, expect, it } from 'vitest';
import { LOCALES, type Locale } from '#content/i18n/locales.js';
import { translator, type Translator } from '#content/i18n/translator.js';
import type { MailedEndorsement } from '../mailed-endorsement.js';
import { renderMail } from '../render-mail.js';
import { ACCOUNT_SECURITY_MAILS } from './account-security/account-security-mail.js';
import { draftReturnMail } from './draft-return/draft-return-mail.js';
import { DECISION_MAIL_KINDS } from './endorsement-decision/endorsement-decision-mail.js';
import { endorsementRejectedMail } from './endorsement-rejected/endorsement-rejected-mail.js';
import {
  eachOf,
  MAIL_SAMPLES,
  MAIL_TEMPLATES,
  SAMPLE_ENDORSEMENT,
  SAMPLE_LINK,
  SAMPLE_REASON,
} from './mail-samples.js';
import type { MailTemplate } from './mail-template.js';
import { sampleStanding } from './sample-standings.js';
import { STANDING_MAILS } from './standing/standing-mail.js';
import { STAFF_NOTICE_MAILS } from './staff-notice/staff-notice-mail.js';

const site = { publicUrl: 'https://registry.example.org', contactEmail: 'help@registry.example.org' };
const endorsement = SAMPLE_ENDORSEMENT;
const { words: WORDS } = SAMPLE_REASON;
const until = (locale: Locale) => translator(locale).date(SAMPLE_LINK.expiresAt);
const toSign = (locale: Locale) => [`https://registry.example.org/${locale}/sign`];
const toManage = (locale: Locale) => [`https://registry.example.org/${locale}/manage`];
const toDraft = (locale: Locale) => [
  `https://registry.example.org/${locale}/sign/return/a-token_43`,
  `https://registry.example.org/${locale}/sign/return/a-token_43/deletion`,
  '7F3 K9Q',
  'Bogotá',
  until(locale),
];
const ofDecision = (locale: Locale) => [WORDS[locale], 'First line.', translator(locale)('decisions.mail.nextTitle')];
const ofContactChange = ['Andrés Gómez', 'a-token_43', '7F3 K9Q', 'UTC'];
const CHANGED_CONSENTS = [
  ...(['sign.consents.purposes.publish_name.short', 'site.no'] as const),
  ...(['sign.consents.purposes.news.short', 'site.yes'] as const),
];
const ofPactVersion = (to: Locale) => [...toManage(to), `${site.publicUrl}/${to}/pact/1.0`];
const toAccept = (locale: Locale) => [
  'a-token_43',
  '7F3 K9Q',
  'UTC',
  `${site.publicUrl}/${locale}/contact-change/acceptance/`,
];
const toObject = (locale: Locale) => [...ofContactChange, `${site.publicUrl}/${locale}/contact-change/objection/`];
const ofErasure = (locale: Locale) => [translator(locale)('changes.erasure.stays')];
const ofUndertaking = (locale: Locale) => [translator(locale)('pact.undertakings.rights.title'), ...toManage(locale)];
const ofSetUp = (locale: Locale) => [
  `${site.publicUrl}/${locale}/staff/set-up/a-token_43`,
  'Lucía Rojas',
  until(locale),
];
const ofAccount = (locale: Locale) => [`https://registry.example.org/${locale}/staff/account`, 'Lucía Rojas', 'UTC'];

/** What each mail must say, besides what every mail says. */
const PARTS: Readonly<Record<MailTemplate, (locale: Locale) => string[]>> = {
  'confirm-address': (locale) => [
    `https://registry.example.org/${locale}/confirm/a-token_43`,
    '7F3 K9Q',
    '72',
    'UTC',
    translator(locale)('pact.undertakings.mobility.title'),
    translator(locale)('pact.undertakings.health.title'),
    translator(locale)('confirm.disown.summary'),
  ],
  'access-link': (locale) => [`https://registry.example.org/${locale}/manage/a-token_43`, '7F3 K9Q', 'UTC'],
  'draft-saved': toDraft,
  'draft-reminder': toDraft,
  'confirmation-reminder': (locale) => [
    `https://registry.example.org/${locale}/confirm/a-token_43`,
    '7F3 K9Q',
    'UTC',
    translator(locale).date('2026-12-21'),
    translator(locale)('delivery.mail.reminder.others', { count: 2 }),
    translator(locale)('confirm.disown.summary'),
  ],
  'contact-corrected': () => [],
  'endorsement-expired': toSign,
  'endorsement-received': (locale) => [`https://registry.example.org/${locale}/pact`],
  'endorsement-published': (locale) => [`https://registry.example.org/${locale}/signatories/co/bogota-99`],
  'endorsement-rejected': (locale) => [WORDS[locale], 'First line.', 'Second line.', ...toSign(locale)],
  ...eachOf('decision', DECISION_MAIL_KINDS, () => ofDecision),
  ...eachOf('own-page', ['answered', 'mandateReceived', 'reconfirmed'], () => toManage),
  'own-page-withdrawn': toSign,
  'merge-merged': (locale) => [WORDS[locale], 'First line.', 'Second line.'],
  'merge-unmerged': (locale) => [WORDS[locale], 'First line.', 'Second line.'],
  ...eachOf('succession', ['superseded', 'revived'], () => toManage),
  'succession-merged': (locale) => ['Fontibón', 'Decree 12', ...toSign(locale)],
  'succession-split': (locale) => ['Suba', 'Decree 12', ...toSign(locale)],
  ...eachOf('standing', STANDING_MAILS, () => toManage),
  'standing-announcementExpired': toSign,
  'question-reminder': (locale) => [WORDS[locale], 'First line.', until(locale), ...toManage(locale)],
  'question-closed': (locale) => [
    translator(locale)('standing.question.neverPublic'),
    'WC-7F3K-9Q2M-5',
    until(locale),
    ...toSign(locale),
  ],
  'suspension-review': (locale) => [`/${locale}/staff/endorsements/an-id`, 'WC-7F3K-9Q2M-5', until(locale)],
  ...eachOf('pact-version', ['invited', 'signed'], () => ofPactVersion),
  ...eachOf('undertaking', ['added', 'proposed', 'withdrawn'], () => ofUndertaking),
  'undertaking-refused': (locale) => [...ofUndertaking(locale), WORDS[locale], 'First line.'],
  ...eachOf('set-up', ['invitation', 'password'], () => ofSetUp),
  ...eachOf('account', ACCOUNT_SECURITY_MAILS, () => ofAccount),
  ...eachOf('staff-notice', STAFF_NOTICE_MAILS, () => () => ['Noor Example (noor@uclg.example.org)', 'UTC']),
  'details-corrected': toManage,
  'consents-changed': (locale) => [...CHANGED_CONSENTS.map((key) => translator(locale)(key)), ...toManage(locale)],
  'document-refused': (locale) => [translator(locale)('evidence.faults.scripted'), ...toManage(locale)],
  ...eachOf('contact', ['offer', 'staffOffer'], () => toAccept),
  ...eachOf('contact', ['notice', 'changed', 'staffNotice', 'staffChanged'], () => toObject),
  'contact-welcome': toManage,
  'contact-staffWelcome': (locale) => ['Andrés Gómez', 'UTC', ...toManage(locale)],
  'contact-frozen': (locale) => ['Andrés Gómez', ...toManage(locale)],
  ...eachOf('contact', ['objected', 'expired', 'staffExpired', 'kept', 'setBack'], () => () => ['Andrés Gómez']),
  ...eachOf('erasure', ['received', 'accepted'], () => ofErasure),
  'erasure-refused': (locale) => [WORDS[locale], 'First line.'],
};

/** Mails about a draft: there is no reference yet, nobody's name is proven, and no demonstration has one. */
const isBeforeSigning = (name: MailTemplate): boolean => name.startsWith('draft-');
const isToStaff = (name: MailTemplate): boolean => /^(?:account|set-up|staff-notice|suspension)-/.test(name);

/** Nobody has confirmed the address: no name that somebody typed stands in these. */
const isToUnproven = (name: MailTemplate): boolean =>
  ['confirm-address', 'confirmation-reminder', 'endorsement-expired'].includes(name);

/** What a reader of the HTML reads, without its markup. */
function words(html: string): string {
  const body = html.slice(html.indexOf('<body'));
  const text = body.replace(/<[^>]*>/g, ' ');
  return text.replaceAll('&amp;', '&').replaceAll('&quot;', '"').replace(/\s+/g, ' ');
}

const everyMail = MAIL_TEMPLATES.flatMap((name) => LOCALES.map((locale) => ({ name, locale })));

const write = (name: MailTemplate, about: MailedEndorsement, t: Translator) =>
  MAIL_SAMPLES[name]({ endorsement: about, site }, t);

describe.each(everyMail)('$name in $locale', ({ name, locale }) => {
  const t = translator(locale);
  const mail = write(name, endorsement, t);
  const rendered = renderMail(mail, t);

  it('knows its own name', () => expect(mail.template).toBe(name));

  it('says what it must, in both forms', () => {
    const about = isBeforeSigning(name) || isToStaff(name) ? [] : [endorsement.reference];
    if (about.length > 0 && !isToUnproven(name)) about.push('Lucía Rojas');
    const place = isToStaff(name) ? [] : [t.country('CO')];
    const needed = [...PARTS[name](locale), ...about, ...place, site.contactEmail];
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
    expect(addresses.filter((origin) => origin !== site.publicUrl)).toEqual([]);
  });

  it('has no line that a mail server would break', () => {
    const long = rendered.text.split('\n').filter((line) => line.length > 78 && !line.startsWith('https://'));
    expect(long).toEqual([]);
  });

  it('says so in the subject and in the body when it is a demonstration', () => {
    if (isBeforeSigning(name) || isToStaff(name)) return;
    const shown = renderMail(write(name, { ...endorsement, demonstration: true }, t), t);
    const place = t('mail.place', { name: 'Bogotá', country: t.country('CO') });
    expect(shown.subject).toBe(t('mail.demonstration.subject', { subject: rendered.subject }));
    expect(words(shown.html)).toContain(t('mail.demonstration.notice', { place }).replace(/\s+/g, ' '));
    expect(shown.text).toContain('** ');
    expect(rendered.text).not.toContain('** ');
  });
});

describe('the mail that leads back to a draft', () => {
  const t = translator('en');

  it('has the way to delete it, and no code in a link', () => {
    const { html } = renderMail(write('draft-saved', endorsement, t), t);
    const links = [...html.matchAll(/href="([^"]+)"/g)].map(([, address]) => address);
    const link = 'https://registry.example.org/en/sign/return/a-token_43';
    expect(new Set(links)).toEqual(new Set([link, `${link}/deletion`]));
  });

  it('goes without a place', () => {
    const { text } = renderMail(draftReturnMail({ kind: 'saved', site, place: null, ...SAMPLE_LINK }, t), t);
    expect(text).not.toContain('Bogotá');
    expect(text).not.toMatch(/undefined|null/);
  });
});

describe('the mail that asks to confirm', () => {
  it('has one link, and not the code in it', () => {
    const t = translator('en');
    const { html } = renderMail(write('confirm-address', endorsement, t), t);
    const links = [...html.matchAll(/href="([^"]+)"/g)].map(([, address]) => address);
    expect(new Set(links)).toEqual(new Set(['https://registry.example.org/en/confirm/a-token_43']));
    expect(links.join()).not.toContain('7F3');
  });
});

describe('the mail that rejects', () => {
  const t = translator('fr');
  const rejected = (words: typeof WORDS | null, text: string) =>
    renderMail(
      endorsementRejectedMail(
        { endorsement, site, ...sampleStanding('rejected', 'never'), reason: { words, text } },
        t,
      ),
      t,
    );

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
