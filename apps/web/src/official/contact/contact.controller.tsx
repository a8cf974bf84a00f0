import { Body, Controller, Get, Post } from '@nestjs/common';
import type { DraftAnswers } from '#domain/endorsement/draft-answers.js';
import { Public } from '../../access/public.decorator.js';
import { unprocessable } from '../../http/outcome.js';
import { readForm, type TypedValues } from '../../http/read-form.js';
import { SigningJourney } from '../journey/signing-journey.js';
import { InVisit, type Visit } from '../journey/visit.js';
import { ContactForm } from './contact-form.js';
import { ContactPage } from './contact-page.js';

@Controller(':locale/sign/contact')
@Public()
export class ContactController {
  constructor(private readonly journey: SigningJourney) {}

  @Get()
  ask(@InVisit() visit: Visit) {
    return this.journey.at(visit, 'contact', ({ answers }) => (
      <ContactPage visit={visit} signatory={answers.signatory} values={valuesOf(answers, visit)} />
    ));
  }

  @Post()
  answer(@InVisit() visit: Visit, @Body() body: unknown) {
    return this.journey.at(visit, 'contact', ({ answers: { signatory } }) => {
      const reading = readForm(ContactForm, body);
      if (!reading.ok) {
        const { typed, errors } = reading;
        return unprocessable(<ContactPage visit={visit} signatory={signatory} values={typed} errors={errors} />);
      }
      const { who, name, role, email, language, officialWebsite } = reading.form;
      const person =
        who === 'signatory' && signatory ? { name: signatory.name, role: signatory.office } : { name, role };
      return this.journey.keep(visit, 'contact', { ...person, email, language, officialWebsite });
    });
  }
}

/** What was answered; before that, what other pages already know (WCAG 2.2, 3.3.7). */
function valuesOf({ contact, signatory, government }: DraftAnswers, visit: Visit): TypedValues {
  if (!contact) {
    const website = government?.listed === false ? government.officialWebsite : null;
    return { language: visit.page.t.locale, officialWebsite: website ?? undefined };
  }
  const { name, role, email, language, officialWebsite } = contact;
  const rest = { email, language, officialWebsite: officialWebsite ?? undefined };
  const isSignatory = name === signatory?.name && role === signatory.office;
  return isSignatory ? { who: 'signatory', ...rest } : { who: 'other', name, role, ...rest };
}
