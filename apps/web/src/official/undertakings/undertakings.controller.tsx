import { Body, Controller, Get, Post } from '@nestjs/common';
import { inPactOrder } from '#domain/pact/undertaking.js';
import { Public } from '../../access/public.decorator.js';
import { unprocessable } from '../../http/outcome.js';
import { readForm } from '../../http/read-form.js';
import { SigningJourney } from '../journey/signing-journey.js';
import { InVisit, type Visit } from '../journey/visit.js';
import { UndertakingsForm } from './undertakings-form.js';
import { UndertakingsPage } from './undertakings-page.js';

@Controller(':locale/sign/undertakings')
@Public()
export class UndertakingsController {
  constructor(private readonly journey: SigningJourney) {}

  @Get()
  ask(@InVisit() visit: Visit) {
    return this.journey.at(visit, 'undertakings', ({ answers }) => (
      <UndertakingsPage visit={visit} values={{ undertakings: answers.undertakings }} />
    ));
  }

  @Post()
  answer(@InVisit() visit: Visit, @Body() body: unknown) {
    return this.journey.at(visit, 'undertakings', () => {
      const reading = readForm(UndertakingsForm, body);
      if (!reading.ok) {
        return unprocessable(<UndertakingsPage visit={visit} values={reading.typed} errors={reading.errors} />);
      }
      return this.journey.keep(visit, 'undertakings', inPactOrder(reading.form.undertakings));
    });
  }
}
