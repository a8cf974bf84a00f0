import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { confirmEndorsement } from '#registry/signing/confirm-endorsement.js';
import { Public } from '../../access/public.decorator.js';
import { seeOther, unprocessable } from '../../http/outcome.js';
import { readForm, typedText } from '../../http/read-form.js';
import { InVisit, type Visit } from '../journey/visit.js';
import { ConfirmationDesk } from './confirmation-desk.js';
import { ConfirmForm } from './confirmation-forms.js';
import { confirmationPath } from './confirmation-paths.js';
import { ConfirmPage } from './confirm-page.js';
import { HiddenAddress } from './hidden-address.js';
import { pageOfState } from './page-of-state.js';

/** The page behind a mailed link. Opening it changes nothing, whoever or whatever opens it (DESIGN rule 4). */
@Controller(':locale/confirm/:token')
@Public()
export class ConfirmationController {
  constructor(private readonly desk: ConfirmationDesk) {}

  @Get()
  @HiddenAddress()
  read(@InVisit() visit: Visit, @Param('token') token: string) {
    return this.desk.at(visit, token, (view) => pageOfState(visit, token, view));
  }

  @Post()
  @HiddenAddress()
  confirm(@InVisit() visit: Visit, @Param('token') token: string, @Body() body: unknown) {
    return this.desk.at(visit, token, (view) => {
      const done = confirmationPath(visit, token);
      if (view.state === 'confirmed') return seeOther(done);
      if (view.state !== 'open') return pageOfState(visit, token, view);
      const { typed, ...reading } = readForm(ConfirmForm, body);
      const code = typedText(typed, 'code');
      return this.desk.perform(visit, token, view, {
        code,
        field: 'code',
        errors: reading.ok ? [] : reading.errors,
        perform: confirmEndorsement,
        done,
        refuse: (errors) => unprocessable(<ConfirmPage {...{ visit, token, view, errors }} values={typed} />),
      });
    });
  }
}
