import { describe, expect, it } from 'vitest';
import { LOCALES } from '#content/i18n/locales.js';
import { translator } from '#content/i18n/translator.js';
import { newToken } from '#platform/secret.js';
import { renderMail } from '../render-mail.js';
import { MAIL_SAMPLES, MAIL_TEMPLATES, SAMPLE_ENDORSEMENT, SAMPLE_LINK } from '../templates/mail-samples.js';
import type { Mail, MailBlock } from '../mail.js';
import { keptText } from './kept-text.js';

const site = { publicUrl: 'https://registry.example.org', contactEmail: 'help@registry.example.org' };
const SECRETS = [SAMPLE_LINK.token, '7F3K9Q', '7F3 K9Q'];
const en = translator('en');
const mailOf = (...blocks: MailBlock[]): Mail => ({
  template: 'endorsement-received',
  subject: 'A subject',
  preview: 'A preview',
  blocks,
});

describe('what is kept of a mail', () => {
  it.each(MAIL_TEMPLATES)('is all of %s but what opens anything', (template) => {
    for (const locale of LOCALES) {
      const t = translator(locale);
      const { text, kept } = renderMail(MAIL_SAMPLES[template]({ endorsement: SAMPLE_ENDORSEMENT, site }, t), t);
      expect(SECRETS.filter((secret) => kept.includes(secret))).toEqual([]);
      const isSecret = (line: string) => SECRETS.some((secret) => line.includes(secret));
      const isKept = (line: string) => kept.includes(line);
      const lines = text.split('\n').filter((line) => !isSecret(line));
      expect(lines.filter((line) => !isKept(line))).toEqual([]);
      const hadSecret = text.split('\n').some(isSecret);
      expect(kept.includes(t('mail.kept.link'))).toBe(hadSecret);
      if (!hadSecret) expect(kept).toBe(text);
    }
  });

  it('is without a token in a link that no template marked, wherever it stands in the address', () => {
    for (const url of [
      `${site.publicUrl}/en/manage/TOKEN`,
      `${site.publicUrl}/en?t=TOKEN`,
      `${site.publicUrl}/#TOKEN`,
    ]) {
      const token = newToken();
      const kept = keptText(mailOf({ kind: 'link', label: 'Open', url: url.replace('TOKEN', token) }), en);
      expect(kept).not.toContain(token);
    }
  });

  it('keeps the address of a public page, however long its name', () => {
    const url = `${site.publicUrl}/en/signatories/mx/san-cristobal-de-las-casas-municipio-libre-y-soberano-123456`;
    expect(keptText(mailOf({ kind: 'link', label: 'Open', url }), en)).toContain(url);
  });
});
