import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { requestConfirmation } from '#registry/signing/request-confirmation.js';
import { Registry } from '#registry/registry.js';
import { Public } from '../../access/public.decorator.js';
import { seeOther, unprocessable } from '../../http/outcome.js';
import { readForm } from '../../http/read-form.js';
import { InVisit, type Visit } from '../journey/visit.js';
import { confirmationPath, requestPath } from './confirmation-paths.js';
import { HiddenAddress } from './hidden-address.js';
import { RequestForm } from './request-form.js';
import { RequestedPage, RequestPage } from './request-pages.js';

/** Asking for a new link. The answer is always the same, whether there is such an endorsement or not. */
@Controller(':locale/confirm')
@Public()
export class RequestController {
  constructor(private readonly registry: Registry) {}

  @Get()
  ask(@InVisit() visit: Visit) {
    return <RequestPage visit={visit} />;
  }

  @Post()
  async request(@InVisit() visit: Visit, @Body() body: unknown) {
    const reading = readForm(RequestForm, body);
    if (!reading.ok) {
      return unprocessable(<RequestPage visit={visit} values={reading.typed} errors={reading.errors} />);
    }
    const { reference, email } = reading.form;
    await requestConfirmation(this.registry, { reference, email });
    return seeOther(requestPath(visit, 'requested'));
  }

  @Get('requested')
  answer(@InVisit() visit: Visit) {
    return <RequestedPage visit={visit} />;
  }

  @Post(':token/renewal')
  @HiddenAddress()
  async renew(@InVisit() visit: Visit, @Param('token') token: string) {
    await requestConfirmation(this.registry, { token });
    return seeOther(requestPath(visit, 'requested'));
  }

  /** The language switch may lead here from the answer to a form. */
  @Get(':token/renewal')
  @HiddenAddress()
  readAgain(@InVisit() visit: Visit, @Param('token') token: string) {
    return seeOther(confirmationPath(visit, token));
  }
}
