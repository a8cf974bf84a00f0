import { Body, Controller, Get, Post } from '@nestjs/common';
import { Public } from '../../access/public.decorator.js';
import { unprocessable } from '../../http/outcome.js';
import { readForm } from '../../http/read-form.js';
import { SigningJourney } from '../journey/signing-journey.js';
import { InVisit, type Visit } from '../journey/visit.js';
import { DescriptionForm } from './description-form.js';
import { DescriptionPage } from './description-page.js';

/** "Not listed? Describe it": the way of every local government that no public list has. */
@Controller(':locale/sign/government/describe')
@Public()
export class DescriptionController {
  constructor(private readonly journey: SigningJourney) {}

  @Get()
  ask(@InVisit() visit: Visit) {
    return this.journey.at(visit, 'government', ({ answers: { government } }) => {
      if (!government || government.listed) return <DescriptionPage visit={visit} />;
      const { name, kind, regionName, population, officialWebsite } = government;
      const values = {
        name,
        kind,
        regionName: regionName ?? undefined,
        population: population === null ? undefined : String(population),
        officialWebsite: officialWebsite ?? undefined,
      };
      return <DescriptionPage visit={visit} values={values} />;
    });
  }

  @Post()
  answer(@InVisit() visit: Visit, @Body() body: unknown) {
    return this.journey.at(visit, 'government', () => {
      const reading = readForm(DescriptionForm, body);
      if (!reading.ok) {
        return unprocessable(<DescriptionPage visit={visit} values={reading.typed} errors={reading.errors} />);
      }
      return this.journey.keep(visit, 'government', { listed: false, ...reading.form });
    });
  }
}
