import { Body, Controller, Get, Post } from '@nestjs/common';
import type { DraftAnswers } from '#domain/endorsement/draft-answers.js';
import { Public } from '../../access/public.decorator.js';
import { unprocessable } from '../../http/outcome.js';
import { readForm } from '../../http/read-form.js';
import { SigningJourney } from '../journey/signing-journey.js';
import { InVisit, type Visit } from '../journey/visit.js';
import { SignatoryForm } from './signatory-form.js';
import { SignatoryPage } from './signatory-page.js';

@Controller(':locale/sign/signatory')
@Public()
export class SignatoryController {
  constructor(private readonly journey: SigningJourney) {}

  @Get()
  ask(@InVisit() visit: Visit) {
    return this.journey.at(visit, 'signatory', ({ answers }) => (
      <SignatoryPage visit={visit} values={{ ...answers.signatory }} />
    ));
  }

  @Post()
  answer(@InVisit() visit: Visit, @Body() body: unknown) {
    return this.journey.at(visit, 'signatory', async ({ answers }) => {
      const reading = readForm(SignatoryForm, body);
      if (!reading.ok) {
        return unprocessable(<SignatoryPage visit={visit} values={reading.typed} errors={reading.errors} />);
      }
      const { name, office } = reading.form;
      if (answers.contact && isSignatory(answers)) {
        // The contact was said to be the person who signs: a corrected name is corrected there too.
        await this.journey.keep(visit, 'contact', { ...answers.contact, name, role: office });
      }
      return this.journey.keep(visit, 'signatory', { name, office });
    });
  }
}

/** Whether the contact is the person who signs. */
function isSignatory({ signatory, contact }: DraftAnswers): boolean {
  return signatory?.name === contact?.name && signatory?.office === contact?.role;
}
