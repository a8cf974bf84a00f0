import { Body, Controller, Get, Post } from '@nestjs/common';
import { saveDraft } from '#registry/signing/save-draft.js';
import { Registry } from '#registry/registry.js';
import { Public } from '../../access/public.decorator.js';
import { seeOther, unprocessable } from '../../http/outcome.js';
import { readForm } from '../../http/read-form.js';
import { SigningJourney } from '../journey/signing-journey.js';
import { InVisit, type Visit } from '../journey/visit.js';
import { SaveForm } from './save-form.js';
import { SavedPage, SavePage } from './save-pages.js';
import { savePath } from './saving-paths.js';

/** "Save and continue later": sends somebody the way back to their answers. */
@Controller(':locale/sign/save')
@Public()
export class SaveController {
  constructor(
    private readonly journey: SigningJourney,
    private readonly registry: Registry,
  ) {}

  @Get()
  ask(@InVisit() visit: Visit) {
    return this.journey.anywhere(visit, (draft) => {
      const { contact } = draft.answers;
      const values = {
        email: draft.savedEmail ?? contact?.email,
        language: draft.savedLanguage ?? contact?.language ?? visit.page.t.locale,
      };
      return <SavePage {...{ visit, draft, values }} />;
    });
  }

  @Post()
  save(@InVisit() visit: Visit, @Body() body: unknown) {
    return this.journey.anywhere(visit, async (draft) => {
      const reading = readForm(SaveForm, body);
      if (!reading.ok) {
        return unprocessable(<SavePage {...{ visit, draft, values: reading.typed, errors: reading.errors }} />);
      }
      const { email, language } = reading.form;
      await saveDraft(this.registry, visit.token ?? '', { email, language });
      return seeOther(savePath(visit, 'sent'));
    });
  }

  @Get('sent')
  answer(@InVisit() visit: Visit) {
    return this.journey.anywhere(visit, (draft) =>
      draft.savedEmail === null ? (
        seeOther(savePath(visit))
      ) : (
        <SavedPage {...{ visit, draft, email: draft.savedEmail }} />
      ),
    );
  }
}
