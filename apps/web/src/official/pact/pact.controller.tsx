import { Body, Controller, Get, Post } from '@nestjs/common';
import { pactText, type PactText } from '#content/pact/pact-text.js';
import { currentPactVersion } from '#registry/public-register/pact-versions.js';
import { Registry } from '#registry/registry.js';
import { Public } from '../../access/public.decorator.js';
import { unprocessable } from '../../http/outcome.js';
import { readForm, type FormError } from '../../http/read-form.js';
import { SigningJourney } from '../journey/signing-journey.js';
import { InVisit, type Visit } from '../journey/visit.js';
import { PactForm } from './pact-form.js';
import { PactPage } from './pact-page.js';

@Controller(':locale/sign/pact')
@Public()
export class PactController {
  constructor(
    private readonly journey: SigningJourney,
    private readonly registry: Registry,
  ) {}

  @Get()
  ask(@InVisit() visit: Visit) {
    return this.journey.at(visit, 'pact', async ({ answers }) => {
      const pact = await this.textFor(visit);
      const isRead = answers.pact?.textHash === pact.sha256;
      return <PactPage visit={visit} pact={pact} values={{ read: isRead ? 'yes' : undefined }} />;
    });
  }

  @Post()
  answer(@InVisit() visit: Visit, @Body() body: unknown) {
    return this.journey.at(visit, 'pact', async () => {
      const pact = await this.textFor(visit);
      const reading = readForm(PactForm, body);
      const errors: readonly FormError[] = reading.ok
        ? reading.form.text === pact.sha256
          ? []
          : [{ field: 'read', key: 'sign.pact.changed' }]
        : reading.errors;
      if (errors.length > 0) return unprocessable(<PactPage visit={visit} pact={pact} errors={errors} />);
      const { version, locale: language, sha256: textHash } = pact;
      return this.journey.keep(visit, 'pact', { version, language, textHash });
    });
  }

  private async textFor(visit: Visit): Promise<PactText> {
    return pactText(await currentPactVersion(this.registry.dataSource.manager), visit.page.t.locale);
  }
}
