import { describe, expect, it } from 'vitest';
import { ForbiddenException, UnauthorizedException, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Logger } from '#platform/logger.js';
import { AccessGuard } from './access.guard.js';
import { May } from './may.decorator.js';
import { PowersWait } from './powers-wait.js';
import { Public } from './public.decorator.js';

class Handlers {
  @Public()
  open(): void {}

  @May('decide-endorsements')
  decide(): void {}

  @May('manage-staff')
  manage(): void {}

  unmarked(): void {}
}

const warnings: object[] = [];
const logger = { warn: (fields: object) => warnings.push(fields) } as unknown as Logger;
const guard = new AccessGuard(new Reflector(), logger);

function ask(
  handler: keyof Handlers,
  role?: 'reviewer' | 'administrator' | null,
  secondFactorAt: string | null = '2026-11-25T10:00:00.000Z',
): () => boolean {
  const user = role === undefined ? undefined : { id: '1', name: 'Ana Example', email: 'ana@uclg.example.org', role };
  const context = {
    getHandler: () => Handlers.prototype[handler],
    getClass: () => Handlers,
    switchToHttp: () => ({ getRequest: () => ({ id: 'r1', user, session: { secondFactorAt } }) }),
  } as unknown as ExecutionContext;
  return () => guard.canActivate(context);
}

describe('access', () => {
  it('is open where the handler says so', () => {
    expect(ask('open')()).toBe(true);
  });

  it('is denied to everybody where no handler says anything', () => {
    expect(ask('unmarked')).toThrow(ForbiddenException);
    expect(ask('unmarked', 'administrator')).toThrow(ForbiddenException);
  });

  it('asks who it is before it says no', () => {
    expect(ask('decide')).toThrow(UnauthorizedException);
  });

  it('is denied to whoever has shown the password alone', () => {
    expect(ask('manage', 'administrator', null)).toThrow(UnauthorizedException);
    expect(ask('open', 'administrator', null)()).toBe(true);
  });

  it('goes by the role’s permissions', () => {
    expect(ask('decide', 'reviewer')()).toBe(true);
    expect(ask('manage', 'administrator')()).toBe(true);
    expect(ask('manage', 'reviewer')).toThrow(ForbiddenException);
  });

  it('is written down when somebody who is known is denied it, with the account and no name', () => {
    warnings.length = 0;
    expect(ask('manage', 'reviewer')).toThrow(ForbiddenException);
    expect(ask('manage')).toThrow(UnauthorizedException);
    expect(warnings).toEqual([{ requestId: 'r1', staffId: '1', permission: 'manage-staff' }]);
  });

  it('is denied, with what it waits for, to an account that no second administrator has confirmed', () => {
    expect(ask('decide', null)).toThrow(PowersWait);
    expect(ask('unmarked', null)).toThrow(ForbiddenException);
    expect(ask('open', null)()).toBe(true);
  });
});
