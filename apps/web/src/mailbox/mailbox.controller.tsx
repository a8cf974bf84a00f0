import { Controller, Get, Inject, NotFoundException, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { VNode } from 'preact';
import { DEFAULT_LOCALE } from '#content/i18n/locales.js';
import type { Settings } from '#platform/settings.js';
import { Public } from '../access/public.decorator.js';
import { pageContextIn } from '../http/page-context.js';
import { SETTINGS } from '../settings.provider.js';
import { listMails, readMail, type CaughtMail } from './mail-files.js';
import { MailListPage } from './mail-list-page.js';
import { MailPage } from './mail-page.js';

/**
 * A mail may style itself, and nothing else: no script, no picture, no form, nothing from anywhere. Its links open in
 * the window that shows the mail.
 */
const MAIL_POLICY = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
  'sandbox allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation',
].join('; ');

/** The development mailbox: every mail that the registry sent on this machine. Never loaded in production. */
@Controller()
export class MailboxController {
  private readonly directory: string;

  constructor(@Inject(SETTINGS) settings: Settings) {
    if (settings.MAILBOX_DIR === undefined) throw new Error('The development mailbox needs MAILBOX_DIR.');
    this.directory = settings.MAILBOX_DIR;
  }

  @Public()
  @Get('mailbox')
  async list(@Req() request: FastifyRequest): Promise<VNode> {
    return <MailListPage context={contextOf(request)} mails={await listMails(this.directory)} />;
  }

  @Public()
  @Get('mailbox.json')
  async listAsJson(): Promise<Pick<CaughtMail, 'id' | 'receivedAt' | 'subject' | 'to' | 'text'>[]> {
    const mails = await listMails(this.directory);
    return mails.map(({ id, receivedAt, subject, to, text }) => ({ id, receivedAt, subject, to, text }));
  }

  @Public()
  @Get('mailbox/:id')
  async show(@Req() request: FastifyRequest, @Param('id') id: string): Promise<VNode> {
    return <MailPage context={contextOf(request)} mail={await this.mail(id)} />;
  }

  @Public()
  @Get('mailbox/:id/html')
  async html(@Param('id') id: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    const { html } = await this.mail(id);
    if (html === null) throw new NotFoundException();
    reply.type('text/html; charset=utf-8').headers({
      'content-security-policy': MAIL_POLICY,
      'x-frame-options': 'SAMEORIGIN',
    });
    return html.replace(/<head>/i, '<head><base target="_top">');
  }

  private async mail(id: string): Promise<CaughtMail> {
    const mail = await readMail(this.directory, id);
    if (mail === null) throw new NotFoundException();
    return mail;
  }
}

function contextOf(request: FastifyRequest) {
  return { ...pageContextIn(request, DEFAULT_LOCALE), path: '/', query: '' };
}
