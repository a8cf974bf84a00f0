import { Body, Controller, Get, Post } from '@nestjs/common';
import { CONSENT_PURPOSES } from '#domain/endorsement/consent.js';
import { Public } from '../../access/public.decorator.js';
import { unprocessable } from '../../http/outcome.js';
import { readForm } from '../../http/read-form.js';
import { SigningJourney } from '../journey/signing-journey.js';
import { InVisit, type Visit } from '../journey/visit.js';
import { ConsentsForm, consentsOf } from './consents-form.js';
import { ConsentsPage } from './consents-page.js';

@Controller(':locale/sign/consents')
@Public()
export class ConsentsController {
  constructor(private readonly journey: SigningJourney) {}

  @Get()
  ask(@InVisit() visit: Visit) {
    return this.journey.at(visit, 'consents', ({ answers: { consents } }) => {
      const given = CONSENT_PURPOSES.filter((purpose) => consents?.[purpose]).map((purpose) => [purpose, 'yes']);
      return <ConsentsPage visit={visit} values={Object.fromEntries(given) as Record<string, string>} />;
    });
  }

  @Post()
  answer(@InVisit() visit: Visit, @Body() body: unknown) {
    return this.journey.at(visit, 'consents', () => {
      const reading = readForm(ConsentsForm, body);
      if (!reading.ok) {
        return unprocessable(<ConsentsPage visit={visit} values={reading.typed} errors={reading.errors} />);
      }
      return this.journey.keep(visit, 'consents', consentsOf(reading.form));
    });
  }
}
