import {
  ForbiddenException,
  Inject,
  Injectable,
  UnauthorizedException,
  type CanActivate,
  type ExecutionContext,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import type { Logger } from '#platform/logger.js';
import { LOGGER } from '../settings.provider.js';
import { permissionsOf } from './signed-in-staff.js';
import type { Permission } from './permissions.js';
import { PowersWait } from './powers-wait.js';
import { ACCESS } from './public.decorator.js';
import { staffOf } from './signed-in.decorator.js';

/** Denies whatever no decorator allows (DESIGN rule 5). */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /**
   * @throws {UnauthorizedException} when nobody is signed in
   * @throws {PowersWait} when the account has no powers yet
   * @throws {ForbiddenException} when the handler has no mark, or the role lacks the permission
   */
  canActivate(context: ExecutionContext): boolean {
    const access = this.reflector.getAllAndOverride<'public' | Permission | undefined>(ACCESS, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (access === 'public') return true;
    if (access === undefined) throw new ForbiddenException();
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const staff = staffOf(request);
    if (!staff) throw new UnauthorizedException();
    if (permissionsOf(staff.role).includes(access)) return true;
    // No page of ours leads where its reader may not go: whoever tries is looked for by their account.
    this.logger.warn({ requestId: request.id, staffId: staff.id, permission: access }, 'not permitted');
    throw staff.role === null ? new PowersWait() : new ForbiddenException();
  }
}
