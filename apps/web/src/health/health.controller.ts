import { Controller, Get, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { checkReadiness, type Readiness } from '#registry/readiness.js';
import { Registry } from '#registry/registry.js';
import { Public } from '../access/public.decorator.js';

/** For load balancers and operators. */
@Public()
@Controller('health')
export class HealthController {
  constructor(private readonly registry: Registry) {}

  /** The process answers. */
  @Get('live')
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }

  /** The registry can do its work: 503 with the failing part when it cannot. */
  @Get('ready')
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<Readiness> {
    const readiness = await checkReadiness(this.registry);
    if (!readiness.ready) reply.code(503);
    return readiness;
  }
}
