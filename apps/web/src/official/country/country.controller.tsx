import { Body, Controller, Get, Post } from '@nestjs/common';
import { Public } from '../../access/public.decorator.js';
import { unprocessable } from '../../http/outcome.js';
import { readForm } from '../../http/read-form.js';
import { SigningJourney } from '../journey/signing-journey.js';
import { InVisit, type Visit } from '../journey/visit.js';
import { CountryForm } from './country-form.js';
import { CountryPage } from './country-page.js';

@Controller(':locale/sign/country')
@Public()
export class CountryController {
  constructor(private readonly journey: SigningJourney) {}

  @Get()
  ask(@InVisit() visit: Visit) {
    return this.journey.at(visit, 'country', ({ answers }) => (
      <CountryPage visit={visit} values={{ country: answers.country }} />
    ));
  }

  @Post()
  answer(@InVisit() visit: Visit, @Body() body: unknown) {
    return this.journey.at(visit, 'country', () => {
      const reading = readForm(CountryForm, body);
      if (!reading.ok) {
        return unprocessable(<CountryPage visit={visit} values={reading.typed} errors={reading.errors} />);
      }
      return this.journey.keep(visit, 'country', reading.form.country);
    });
  }
}
