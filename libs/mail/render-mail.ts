import type { Translator } from '#content/i18n/translator.js';
import { renderHtml } from './html/render-html.js';
import type { Mail, RenderedMail } from './mail.js';
import { keptText } from './text/kept-text.js';
import { renderText } from './text/render-text.js';
import { oneLine } from './wording/plain-words.js';

export type { RenderedMail } from './mail.js';

/** Renders a mail to HTML and plain text in the translator's language. Pure: sends nothing, reads nothing. */
export function renderMail<Template extends string>(mail: Mail<Template>, t: Translator): RenderedMail<Template> {
  return {
    template: mail.template,
    subject: oneLine(mail.subject),
    html: renderHtml(mail, t),
    text: renderText(mail, t),
    kept: keptText(mail, t),
    language: t.locale,
    senderName: t('mail.sender'),
  };
}
