import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyReply } from 'fastify';

/**
 * Fastify's adapter, with two habits of its own: what an interceptor has sent is not sent again, and a status that a
 * handler or interceptor chose is kept (Nest sets the default before the handler runs and would set it once more).
 */
export class RegistryAdapter extends FastifyAdapter {
  override reply(response: FastifyReply, body: unknown, statusCode?: number): ReturnType<FastifyAdapter['reply']> {
    if (response.sent) return response;
    const isRefusal = statusCode !== undefined && statusCode >= 400;
    return super.reply(response, body, isRefusal ? statusCode : undefined);
  }
}
