import { createParamDecorator, UnauthorizedException, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { hasShownSecondFactor, passwordOwnerOf } from './session-facts.js';
import type { SignedInStaff } from './signed-in-staff.js';

/** The member of staff behind this request, or null: also for whoever has shown no more than the password. */
export function staffOf(request: FastifyRequest): SignedInStaff | null {
  return hasShownSecondFactor(request) ? passwordOwnerOf(request) : null;
}

/** Gives a handler marked `@May(…)` the member of staff who calls it. */
export const SignedIn = createParamDecorator((_data: unknown, context: ExecutionContext): SignedInStaff => {
  const staff = staffOf(context.switchToHttp().getRequest<FastifyRequest>());
  if (!staff) throw new UnauthorizedException();
  return staff;
});

/** Gives a handler of the second step of signing in the person whose password was given. */
export const HalfSignedIn = createParamDecorator((_data: unknown, context: ExecutionContext): SignedInStaff => {
  const owner = passwordOwnerOf(context.switchToHttp().getRequest<FastifyRequest>());
  if (!owner) throw new UnauthorizedException();
  return owner;
});
