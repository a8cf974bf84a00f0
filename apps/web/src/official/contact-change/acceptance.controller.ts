import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { acceptContactChange } from '#registry/own-page/answer-contact-change.js';
import { Public } from '../../access/public.decorator.js';
import { HiddenAddress } from '../confirmation/hidden-address.js';
import { InVisit, type Visit } from '../journey/visit.js';
import { AnswerDesk } from './answer-desk.js';

/** The new contact accepts, by the link that was mailed to their address. */
@Controller(':locale/contact-change/acceptance/:changeToken')
@Public()
export class AcceptanceController {
  constructor(private readonly desk: AnswerDesk) {}

  @Get()
  @HiddenAddress()
  read(@InVisit() visit: Visit, @Param('changeToken') token: string) {
    return this.desk.show(visit, 'acceptance', token);
  }

  @Post()
  @HiddenAddress()
  answer(@InVisit() visit: Visit, @Param('changeToken') token: string, @Body() body: unknown) {
    return this.desk.answer(visit, 'acceptance', token, body, acceptContactChange);
  }
}
