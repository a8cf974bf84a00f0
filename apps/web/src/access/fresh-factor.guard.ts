import { Injectable, UnauthorizedException, UseGuards, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Registry } from '#registry/registry.js';
import { hasFreshFactor } from './session-facts.js';

const FRESH_MINUTES = 10;
/** Whoever opened a form in time may still send it after this. */
const TO_FILL_IN_MINUTES = 10;

/** The second factor was shown, but too long ago for this. */
export class SecondFactorTooOld extends UnauthorizedException {}

/** @throws {SecondFactorTooOld} unless the second factor was shown a short while ago */
export function demandFreshFactor(request: FastifyRequest, now: Date): void {
  const minutes = request.method === 'GET' ? FRESH_MINUTES : FRESH_MINUTES + TO_FILL_IN_MINUTES;
  if (!hasFreshFactor(request, now, minutes)) throw new SecondFactorTooOld();
}

@Injectable()
class FreshFactorGuard implements CanActivate {
  constructor(private readonly registry: Registry) {}

  canActivate(context: ExecutionContext): boolean {
    demandFreshFactor(context.switchToHttp().getRequest<FastifyRequest>(), this.registry.clock.now());
    return true;
  }
}

/** Asks for the second factor again before this, unless it was shown a short while ago. Beside `@May(…)`. */
export const FreshFactor = () => UseGuards(FreshFactorGuard);
