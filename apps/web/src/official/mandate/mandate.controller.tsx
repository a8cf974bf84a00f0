import { Body, Controller, Get, Post } from '@nestjs/common';
import type { Mandate } from '#domain/endorsement/mandate.js';
import { Registry } from '#registry/registry.js';
import { Public } from '../../access/public.decorator.js';
import { unprocessable } from '../../http/outcome.js';
import type { TypedValues } from '../../http/read-form.js';
import { SigningJourney } from '../journey/signing-journey.js';
import { InVisit, type Visit } from '../journey/visit.js';
import { readMandate } from './mandate-form.js';
import { MandatePage } from './mandate-page.js';

@Controller(':locale/sign/mandate')
@Public()
export class MandateController {
  constructor(
    private readonly journey: SigningJourney,
    private readonly registry: Registry,
  ) {}

  @Get()
  ask(@InVisit() visit: Visit) {
    return this.journey.at(visit, 'mandate', ({ answers }) => (
      <MandatePage visit={visit} values={valuesOf(answers.mandate)} />
    ));
  }

  @Post()
  answer(@InVisit() visit: Visit, @Body() body: unknown) {
    return this.journey.at(visit, 'mandate', () => {
      const reading = readMandate(body, this.registry.clock.now());
      if (!reading.ok) {
        return unprocessable(<MandatePage visit={visit} values={reading.typed} errors={reading.errors} />);
      }
      return this.journey.keep(visit, 'mandate', reading.form);
    });
  }
}

function valuesOf(mandate: Mandate | undefined): TypedValues {
  if (!mandate) return {};
  const [year, month, day] = mandate.date.split('-').map((part) => String(Number(part)));
  return {
    kind: mandate.kind,
    'date-day': day,
    'date-month': month,
    'date-year': year,
    reference: mandate.reference ?? undefined,
    url: mandate.url ?? undefined,
  };
}
