import { Controller, Get, Inject, Post } from '@nestjs/common';
import { firstOpenStep } from '#domain/endorsement/signing-steps.js';
import type { Settings } from '#platform/settings.js';
import { waitsForMailbox } from '#registry/signing/ask-to-confirm.js';
import { givenAddress } from '#registry/signing/given-address.js';
import { requestConfirmation } from '#registry/signing/request-confirmation.js';
import { findDraft } from '#registry/drafts/drafts.js';
import { presentStanding, termsIn } from '#registry/record/present-standing.js';
import { readEndorsement } from '#registry/record/read-endorsement.js';
import { Registry } from '#registry/registry.js';
import { Public } from '../../access/public.decorator.js';
import { seeOther, withStatus } from '../../http/outcome.js';
import { SETTINGS } from '../../settings.provider.js';
import { DraftGonePage } from '../journey/draft-gone-page.js';
import { journeyPath, startPath } from '../journey/journey-paths.js';
import type { Outcome } from '../journey/signing-journey.js';
import { InVisit, type Visit } from '../journey/visit.js';
import { SubmittedPage } from './submitted-page.js';

/** What somebody sees after signing, for as long as this browser remembers. */
@Controller(':locale/sign/submitted')
@Public()
export class SubmittedController {
  constructor(
    private readonly registry: Registry,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  @Get()
  async read(@InVisit() visit: Visit): Promise<Outcome> {
    if (visit.token === undefined) return seeOther(startPath(visit));
    const draft = await findDraft(this.registry, visit.token);
    if (!draft) return withStatus(410, <DraftGonePage visit={visit} />);
    if (draft.endorsementId === null) return seeOther(journeyPath(visit, firstOpenStep(draft.answers) ?? 'check'));
    const { manager } = this.registry.dataSource;
    const endorsement = await readEndorsement(manager, draft.endorsementId);
    const standing = await presentStanding(manager, endorsement, termsIn(this.settings));
    const mailAsked = new URLSearchParams(visit.page.query).has('mail');
    return (
      <SubmittedPage
        {...{ visit, endorsement, standing, mailAsked }}
        now={this.registry.clock.now()}
        mailWaits={await waitsForMailbox(manager, endorsement.id)}
        givenAddress={await givenAddress(manager, endorsement)}
      />
    );
  }

  /** Asks for another confirmation mail; how many were sent is not told. */
  @Post()
  async askForMail(@InVisit() visit: Visit): Promise<Outcome> {
    if (visit.token !== undefined) await requestConfirmation(this.registry, { draftToken: visit.token });
    return seeOther(`${journeyPath(visit, 'submitted')}?mail`);
  }
}
