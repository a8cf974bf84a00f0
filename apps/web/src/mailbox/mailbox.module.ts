import { Module } from '@nestjs/common';
import { MailboxController } from './mailbox.controller.js';

/** The development mailbox; `WebModule` loads it only where MAILBOX_DIR is set, which production refuses. */
@Module({ controllers: [MailboxController] })
export class MailboxModule {}
