import { Catch, UnauthorizedException, type ArgumentsHost } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isLocale } from '#content/i18n/locales.js';
import { ErrorFilter } from '../http/error.filter.js';
import { SecondFactorTooOld } from './fresh-factor.guard.js';
import { passwordOwnerOf } from './session-facts.js';
import { isStaffAddress, secondFactorAddress, signInAddress } from './staff-address.js';

/**
 * Sends whoever asks for a staff page to what is still missing, and from there back: the sign-in, or the second factor
 * after the password or when it was shown too long ago.
 */
@Catch(UnauthorizedException)
export class SignInFirstFilter extends ErrorFilter {
  override catch(error: UnauthorizedException, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const { method, url } = request;
    const locale = url.split(/[/?]/)[1];
    const mayReturn = method === 'GET' || error instanceof SecondFactorTooOld;
    if (!mayReturn || !isLocale(locale) || !isStaffAddress(url)) {
      super.catch(error, host);
      return;
    }
    const location = passwordOwnerOf(request) ? secondFactorAddress(locale, url) : signInAddress(locale, url);
    const reply = http.getResponse<FastifyReply>();
    void reply.code(303).header('cache-control', 'no-store').header('location', location).send();
  }
}
