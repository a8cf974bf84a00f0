import { createParamDecorator, UnauthorizedException, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { SignedInStaff } from './signed-in-staff.js';

/** The member of staff behind this request, or null. */
export function staffOf(request: FastifyRequest): SignedInStaff | null {
  return (request.user as SignedInStaff | null | undefined) ?? null;
}

/** Gives a handler marked `@May(…)` the member of staff who calls it. */
export const SignedIn = createParamDecorator((_data: unknown, context: ExecutionContext): SignedInStaff => {
  const staff = staffOf(context.switchToHttp().getRequest<FastifyRequest>());
  if (!staff) throw new UnauthorizedException();
  return staff;
});
