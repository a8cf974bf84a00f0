import { describe, expect, it } from 'vitest';
import { LOCALES } from '#content/i18n/locales.js';
import { translator, type Translator } from '#content/i18n/translator.js';
import { renderMail } from '../render-mail.js';
import { MAIL_SAMPLES, SAMPLE_ENDORSEMENT } from './mail-samples.js';
import type { MailTemplate } from './mail-template.js';

const site = { publicUrl: 'https://registry.example.org', contactEmail: 'help@registry.example.org' };
const TYPED = 'Win at https://evil.example.com/now or mail me@evil.example';

/** An endorsement of which every word was typed by a stranger. */
const typed = {
  ...SAMPLE_ENDORSEMENT,
  contactName: TYPED,
  signatoryOffice: TYPED,
  localGovernment: { ...SAMPLE_ENDORSEMENT.localGovernment, name: TYPED, origin: 'described' as const },
};

function whole(name: MailTemplate, t: Translator): string {
  const { subject, text, html } = renderMail(MAIL_SAMPLES[name]({ endorsement: typed, site }, t), t);
  return [subject, text, html].join('\n');
}

describe('what a stranger typed', () => {
  it.each(['confirm-address', 'confirmation-reminder', 'endorsement-expired'] as const)(
    'is not in %s: nobody has confirmed that address',
    (name) => {
      for (const locale of LOCALES) {
        const t = translator(locale);
        expect(whole(name, t)).not.toContain('Win');
        expect(whole(name, t)).toContain(t('mail.placeUnnamed', { country: t.country('CO') }));
      }
    },
  );

  it('is no link in a mail to who has confirmed', () => {
    const mail = whole('endorsement-received', translator('en'));
    expect(mail).toContain('Win at');
    expect(mail).not.toMatch(/evil\.example|https:\/\/evil|me@evil/);
  });
});
