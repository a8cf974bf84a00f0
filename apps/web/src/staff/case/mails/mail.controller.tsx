import { BadRequestException, Body, Controller, Get, Param, Post } from '@nestjs/common';
import { IsUUID } from 'class-validator';
import { DomainError } from '#domain/domain-error.js';
import { readEndorsement } from '#registry/record/read-endorsement.js';
import { caseMail } from '#registry/mail-delivery/case-mails.js';
import { repeatMail, repeatObstacle } from '#registry/mail-delivery/repeat-mail.js';
import { noteCaseOpened } from '#registry/privacy/access-log.js';
import { Registry } from '#registry/registry.js';
import { May } from '../../../access/may.decorator.js';
import { SignedIn } from '../../../access/signed-in.decorator.js';
import type { SignedInStaff } from '../../../access/signed-in-staff.js';
import { seeOther } from '../../../http/outcome.js';
import { InPage, type PageContext } from '../../../http/page-context.js';
import { readForm } from '../../../http/read-form.js';
import { caseId } from '../case-id.js';
import { mailAddress } from './mail-address.js';
import { MailPage } from './mail-page.js';

class RepeatForm {
  @IsUUID(undefined, { message: 'errors.field.invalid' })
  repeatId!: string;
}

/** One mail of a case as it was sent, what became of it, and sending it again. */
@Controller(':locale/staff/endorsements/:id/mails/:mailId')
@May('review-endorsements')
export class MailController {
  constructor(private readonly registry: Registry) {}

  @Get()
  @May('read-endorsements')
  async show(
    @InPage() page: PageContext,
    @SignedIn() staff: SignedInStaff,
    @Param('id', caseId) id: string,
    @Param('mailId', caseId) mailId: string,
  ) {
    const { manager } = this.registry.dataSource;
    const endorsement = await readEndorsement(manager, id);
    const mail = await caseMail(manager, id, mailId);
    if (!mail) throw new DomainError('mail.not-found');
    await noteCaseOpened(this.registry, staff.id, id);
    const obstacle = repeatObstacle(mail, endorsement);
    return <MailPage {...{ page, staff, endorsement, mail, obstacle }} />;
  }

  @Post('repetition')
  async repeat(
    @InPage() { t }: PageContext,
    @SignedIn() staff: SignedInStaff,
    @Param('id', caseId) endorsementId: string,
    @Param('mailId', caseId) outboxId: string,
    @Body() body: unknown,
  ) {
    const reading = readForm(RepeatForm, body);
    if (!reading.ok) throw new BadRequestException();
    const { repeatId } = reading.form;
    await repeatMail(this.registry, { endorsementId, outboxId, repeatId, staffId: staff.id });
    return seeOther(mailAddress(t.locale, endorsementId, repeatId));
  }
}
