import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiBody, ApiIncludeEndpoint, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { classifyBounce } from '#domain/mail-delivery/classify-bounce.js';
import { recordReport } from '#registry/mail-delivery/record-report.js';
import { Registry } from '#registry/registry.js';
import { Public } from '../access/public.decorator.js';
import { Signed } from '../http/signed-requests.js';
import { MailEventAnswerDto, MailEventDto, readMailEvent } from './mail-event.dto.js';

/** Where a mail provider tells what became of our mails; only what it signed reaches the handler. */
@ApiTags('delivery.api.tag')
@Controller('api/mail-events')
@Public()
export class MailEventsController {
  constructor(private readonly registry: Registry) {}

  @ApiIncludeEndpoint()
  @ApiOperation({ summary: 'delivery.api.summary', description: 'delivery.api.signature' })
  @ApiBody({ type: MailEventDto })
  @ApiOkResponse({ type: MailEventAnswerDto })
  @Post()
  @HttpCode(200)
  @Signed()
  async take(@Body() body: unknown): Promise<MailEventAnswerDto> {
    const event = readMailEvent(body);
    const { messageId, recipient } = event;
    const outcome = await recordReport(this.registry, {
      id: `event:${event.id}`,
      messageId,
      recipients: [recipient],
      ...meaningOf(event),
    });
    return { outcome };
  }
}

function meaningOf({ type, code, text }: MailEventDto) {
  if (type === 'delivered') return { kind: 'delivered', cause: null, code: null } as const;
  if (type === 'complained') return { kind: 'complaint', cause: 'complaint', code: null } as const;
  return classifyBounce({ code, text });
}
