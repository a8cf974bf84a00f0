import { Catch, UnauthorizedException, type ArgumentsHost } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isLocale } from '#content/i18n/locales.js';
import { ErrorFilter } from '../http/error.filter.js';
import { isStaffAddress, signInAddress } from './staff-address.js';

/** Sends whoever asks for a staff page without being signed in to the sign-in page, and from there back. */
@Catch(UnauthorizedException)
export class SignInFirstFilter extends ErrorFilter {
  override catch(error: UnauthorizedException, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const { method, url } = http.getRequest<FastifyRequest>();
    const locale = url.split(/[/?]/)[1];
    if (method !== 'GET' || !isLocale(locale) || !isStaffAddress(url)) {
      super.catch(error, host);
      return;
    }
    const reply = http.getResponse<FastifyReply>();
    void reply.code(303).header('cache-control', 'no-store').header('location', signInAddress(locale, url)).send();
  }
}
