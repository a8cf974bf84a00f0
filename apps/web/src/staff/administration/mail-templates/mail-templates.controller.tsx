import { Controller, Get, NotFoundException, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { isLocale } from '#content/i18n/locales.js';
import { translator } from '#content/i18n/translator.js';
import { renderMail, type RenderedMail } from '#mail/render-mail.js';
import { MAIL_SAMPLES, MAIL_TEMPLATES, SAMPLE_ENDORSEMENT } from '#mail/templates/mail-samples.js';
import { May } from '../../../access/may.decorator.js';
import { SignedIn } from '../../../access/signed-in.decorator.js';
import type { SignedInStaff } from '../../../access/signed-in-staff.js';
import { InPage, type PageContext } from '../../../http/page-context.js';
import type { SiteFacts } from '../../../views/site-facts.js';
import { MailTemplatePage } from './mail-template-page.js';
import { MailTemplatesPage } from './mail-templates-page.js';

/** A mail may style itself and nothing else, and is shown in a frame of ours; its links lead nowhere. */
const SAMPLE_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox";

/** Every mail that the registry sends, in every language, made from invented particulars. */
@Controller(':locale/staff/mail-templates')
@May('read-insight')
export class MailTemplatesController {
  @Get()
  list(@InPage() page: PageContext, @SignedIn() staff: SignedInStaff) {
    const mails = MAIL_TEMPLATES.map((template) => ({
      template,
      subject: sampleOf(template, page.t.locale, page.site).subject,
    }));
    return <MailTemplatesPage page={page} staff={staff} mails={mails} />;
  }

  @Get(':template/:language')
  show(
    @InPage() page: PageContext,
    @SignedIn() staff: SignedInStaff,
    @Param('template') template: string,
    @Param('language') language: string,
  ) {
    const rendered = sampleOf(template, language, page.site);
    return <MailTemplatePage page={page} staff={staff} template={template} rendered={rendered} />;
  }

  @Get(':template/:language/html')
  html(
    @InPage() { site }: PageContext,
    @Param('template') template: string,
    @Param('language') language: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): string {
    const { html } = sampleOf(template, language, site);
    reply.type('text/html; charset=utf-8').headers({
      'content-security-policy': SAMPLE_POLICY,
      'x-frame-options': 'SAMEORIGIN',
    });
    return html;
  }
}

/** @throws {NotFoundException} when there is no such mail or language */
function sampleOf(template: string, language: string, site: SiteFacts): RenderedMail {
  const name = MAIL_TEMPLATES.find((one) => one === template);
  if (name === undefined || !isLocale(language)) throw new NotFoundException();
  const t = translator(language);
  return renderMail(MAIL_SAMPLES[name]({ endorsement: SAMPLE_ENDORSEMENT, site }, t), t);
}
