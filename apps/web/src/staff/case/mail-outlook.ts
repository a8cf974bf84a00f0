import { Inject, Injectable } from '@nestjs/common';
import type { EndorsementStatus } from '#domain/endorsement/endorsement-status.js';
import type { EndorsementAction } from '#domain/endorsement/transitions.js';
import type { Settings } from '#platform/settings.js';
import type { BothEndorsements } from '#registry/review/duplicates/merge-order.js';
import { presentStanding, standingAfter, termsIn, type PresentStanding } from '#registry/record/present-standing.js';
import type { EndorsementDetails } from '#registry/record/read-endorsement.js';
import { Registry } from '#registry/registry.js';
import { standingAfterDecision } from '#registry/review/standing-after-decision.js';
import { SETTINGS } from '../../settings.provider.js';

/** What the mail of a decision says of the endorsement, if it were made now. */
export interface Outlook {
  readonly standing: PresentStanding;
  readonly now: Date;
}

/** As `Outlook`, of the endorsement that is merged or set free, with how the other one stands in public. */
export interface MergeOutlook extends Outlook {
  readonly winnerShown: PresentStanding['shown'];
}

/** Looks ahead, so that staff read the mail of a decision as the contact will. */
@Injectable()
export class MailOutlook {
  constructor(
    private readonly registry: Registry,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  async after(endorsement: EndorsementDetails, action: EndorsementAction): Promise<Outlook> {
    const standing = await standingAfterDecision(this.registry, endorsement, action, termsIn(this.settings));
    return { standing, now: this.registry.clock.now() };
  }

  /** Of one that is about to stand in this state, whatever leads there. */
  async at(endorsement: EndorsementDetails, status: EndorsementStatus): Promise<Outlook> {
    const now = this.registry.clock.now();
    const { manager } = this.registry.dataSource;
    return { standing: await standingAfter(manager, endorsement, { status, at: now }, termsIn(this.settings)), now };
  }

  async afterMerge({ loser, winner }: BothEndorsements, action: 'merge' | 'unmerge'): Promise<MergeOutlook> {
    const { manager } = this.registry.dataSource;
    const { shown: winnerShown } = await presentStanding(manager, winner, termsIn(this.settings));
    return { ...(await this.after(loser, action)), winnerShown };
  }
}
