import {
  ForbiddenException,
  Injectable,
  UnauthorizedException,
  type CanActivate,
  type ExecutionContext,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { permissionsOf } from './signed-in-staff.js';
import type { Permission } from './permissions.js';
import { PowersWait } from './powers-wait.js';
import { ACCESS } from './public.decorator.js';
import { staffOf } from './signed-in.decorator.js';

/** Denies whatever no decorator allows (DESIGN rule 5). */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

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
    const staff = staffOf(context.switchToHttp().getRequest<FastifyRequest>());
    if (!staff) throw new UnauthorizedException();
    if (permissionsOf(staff.role).includes(access)) return true;
    throw staff.role === null ? new PowersWait() : new ForbiddenException();
  }
}
