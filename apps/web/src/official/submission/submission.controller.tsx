import { Body, Controller, Get, Inject, Post } from '@nestjs/common';
import { DomainError } from '#domain/domain-error.js';
import { isComplete } from '#domain/endorsement/signing-steps.js';
import type { Logger } from '#platform/logger.js';
import { findDraft, type Draft } from '#registry/drafts/drafts.js';
import { submitEndorsement } from '#registry/signing/submit-endorsement.js';
import { Registry } from '#registry/registry.js';
import { Public } from '../../access/public.decorator.js';
import { seeOther, unprocessable, withStatus } from '../../http/outcome.js';
import { readForm, type FormError } from '../../http/read-form.js';
import { LOGGER } from '../../settings.provider.js';
import { journeyPath } from '../journey/journey-paths.js';
import { SigningJourney, type Outcome } from '../journey/signing-journey.js';
import { InVisit, type Visit } from '../journey/visit.js';
import { CheckForm } from './check-form.js';
import { CheckPage, type CheckNotice } from './check-page.js';

/** The last page: everything that was answered, the declaration, and the signature. */
@Controller(':locale/sign/check')
@Public()
export class SubmissionController {
  /** How many forms machines have filled in since the start. */
  private trapped = 0;

  constructor(
    private readonly journey: SigningJourney,
    private readonly registry: Registry,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  @Get()
  check(@InVisit() visit: Visit) {
    return this.journey.at(visit, 'check', (draft) => checkPage(visit, draft));
  }

  @Post()
  submit(@InVisit() visit: Visit, @Body() body: unknown) {
    return this.journey.at(visit, 'check', (draft) => {
      const reading = readForm(CheckForm, body);
      if (reading.typed['comments']) {
        this.trapped += 1;
        this.logger.info({ trapped: this.trapped }, 'a machine filled in the field that people do not see');
        return seeOther(journeyPath(visit, 'submitted'));
      }
      if (!reading.ok) return unprocessable(checkPage(visit, draft, { errors: reading.errors }));
      return this.sign(visit, reading.form.version);
    });
  }

  private async sign(visit: Visit, version: number): Promise<Outcome> {
    try {
      await submitEndorsement(this.registry, visit.token ?? '', version);
      return seeOther(journeyPath(visit, 'submitted'));
    } catch (error) {
      const notice = error instanceof DomainError ? NOTICE_OF_REFUSAL[error.code] : undefined;
      if (!notice) throw error;
      return this.journey.at(visit, 'check', async () => {
        const draft = await findDraft(this.registry, visit.token);
        return draft ? withStatus(409, checkPage(visit, draft, { notice })) : seeOther(journeyPath(visit, 'check'));
      });
    }
  }
}

/** Refusals after which the same page, as it is now, is what helps. */
const NOTICE_OF_REFUSAL: Readonly<Record<string, CheckNotice>> = {
  'draft.changed-meanwhile': 'changed',
  'draft.incomplete': 'changed',
  'place.not-found': 'placeGone',
};

function checkPage(visit: Visit, draft: Draft, more: { errors?: readonly FormError[]; notice?: CheckNotice } = {}) {
  // The journey opens this page only when everything is answered.
  if (!isComplete(draft.answers)) throw new DomainError('draft.incomplete');
  return <CheckPage visit={visit} answers={draft.answers} version={draft.version} {...more} />;
}
