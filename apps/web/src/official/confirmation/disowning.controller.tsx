import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { disownEndorsement } from '#registry/signing/confirm-endorsement.js';
import { Public } from '../../access/public.decorator.js';
import { seeOther } from '../../http/outcome.js';
import { readForm, typedText } from '../../http/read-form.js';
import { InVisit, type Visit } from '../journey/visit.js';
import { ConfirmationDesk } from './confirmation-desk.js';
import { DisownForm } from './confirmation-forms.js';
import { confirmationPath } from './confirmation-paths.js';
import { HiddenAddress } from './hidden-address.js';
import { DisownedPage } from './link-pages.js';
import { pageOfState } from './page-of-state.js';

/** "I did not sign this": takes the endorsement out. */
@Controller(':locale/confirm/:token/disowned')
@Public()
export class DisowningController {
  constructor(private readonly desk: ConfirmationDesk) {}

  @Get()
  @HiddenAddress()
  read(@InVisit() visit: Visit, @Param('token') token: string) {
    return this.desk.at(visit, token, (view) =>
      view.state === 'closed' ? <DisownedPage visit={visit} view={view} /> : seeOther(confirmationPath(visit, token)),
    );
  }

  @Post()
  @HiddenAddress()
  disown(@InVisit() visit: Visit, @Param('token') token: string, @Body() body: unknown) {
    return this.desk.at(visit, token, (view) => {
      const done = confirmationPath(visit, token, 'disowned');
      if (view.state === 'closed') return seeOther(done);
      if (view.state === 'expired') return pageOfState(visit, token, view);
      const { typed, ...reading } = readForm(DisownForm, body);
      return this.desk.perform(visit, token, view, {
        code: typedText(typed, 'disownCode'),
        field: 'disownCode',
        errors: reading.ok ? [] : reading.errors,
        perform: disownEndorsement,
        done,
        refuse: (errors) => pageOfState(visit, token, view, { errors, values: typed }),
      });
    });
  }
}
