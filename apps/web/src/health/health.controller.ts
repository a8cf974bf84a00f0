import { Controller, Get, Inject, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { keptASecond } from '#platform/kept-a-second.js';
import { checkReadiness, type Readiness } from '#registry/operation/readiness.js';
import { Registry } from '#registry/registry.js';
import { checkStatus, type Status } from '#registry/operation/status.js';
import { Public } from '../access/public.decorator.js';
import { HEALTH } from '../settings.provider.js';
import { Stopping } from '../stopping.js';

/** For load balancers and operators. */
@Public()
@Controller('health')
export class HealthController {
  private readonly readiness: () => Promise<Readiness>;
  private readonly status: () => Promise<Status>;

  constructor(
    @Inject(HEALTH) registry: Registry,
    private readonly stopping: Stopping,
  ) {
    this.readiness = keptASecond(registry.clock, () => checkReadiness(registry));
    this.status = keptASecond(registry.clock, () => checkStatus(registry));
  }

  /** The process answers. */
  @Get('live')
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }

  /** This process can answer readers, and will go on doing so: 503 with the failing part when not. */
  @Get('ready')
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<Readiness & { stopping?: true }> {
    const readiness = await this.readiness();
    if (!readiness.ready || this.stopping.began) reply.code(503);
    return this.stopping.began ? { ...readiness, ready: false, stopping: true } : readiness;
  }

  /** The whole registry does its work: 503 with the failing part when not. For who watches, never for load balancers. */
  @Get('status')
  async all(@Res({ passthrough: true }) reply: FastifyReply): Promise<Status> {
    const status = await this.status();
    if (!status.ok) reply.code(503);
    return status;
  }
}
