import { Module } from '@nestjs/common';
import { MailEventsController } from './mail-events.controller.js';

/** What becomes of our mails, told by who delivers them. */
@Module({ controllers: [MailEventsController] })
export class MailEventsModule {}
