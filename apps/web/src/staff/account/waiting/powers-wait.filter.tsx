import { Catch, type ArgumentsHost } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isLocale } from '#content/i18n/locales.js';
import { PowersWait } from '../../../access/powers-wait.js';
import { staffOf } from '../../../access/signed-in.decorator.js';
import { ErrorFilter } from '../../../http/error.filter.js';
import { pageContextIn } from '../../../http/page-context.js';
import { renderHtml } from '../../../views/render-html.js';
import { WaitingPage } from './waiting-page.js';

/** Says to whoever has an account without powers what it waits for. */
@Catch(PowersWait)
export class PowersWaitFilter extends ErrorFilter {
  override catch(error: PowersWait, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const locale = request.url.split(/[/?]/)[1];
    const staff = staffOf(request);
    if (!isLocale(locale) || !staff) {
      super.catch(error, host);
      return;
    }
    const page = pageContextIn(request, locale);
    const reply = http.getResponse<FastifyReply>();
    void reply
      .code(error.getStatus())
      .header('cache-control', 'no-store')
      .type('text/html; charset=utf-8')
      .send(renderHtml(<WaitingPage page={page} staff={staff} />));
  }
}
