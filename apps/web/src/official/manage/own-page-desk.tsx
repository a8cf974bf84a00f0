import { Injectable } from '@nestjs/common';
import { mayAct } from '#domain/contact/contact-rights.js';
import { DomainError } from '#domain/domain-error.js';
import { contactStanding, type ContactStanding } from '#registry/own-page/contact-standing.js';
import { readEndorsement, type EndorsementDetails } from '#registry/record/read-endorsement.js';
import { Registry } from '#registry/registry.js';
import { readSignatorySession } from '#registry/own-page/signatory-session.js';
import { seeOther, withStatus } from '../../http/outcome.js';
import type { Outcome } from '../journey/signing-journey.js';
import { EndedPage, RestrictedPage, StalePage } from './ended-page.js';
import type { ManageAction } from './manage-action.js';
import { belowOwnPage, managePath, ownPath } from './manage-paths.js';
import type { ManageVisit } from './manage-visit.js';

type Work = (endorsement: EndorsementDetails, standing: ContactStanding) => Outcome | Promise<Outcome>;

/** Refusals that mean: it is no longer as the page showed it. */
const STALE: readonly string[] = ['endorsement.decided-meanwhile', 'endorsement.action-not-allowed'];

/** Refusals that mean: the contact may not do this now. */
const RESTRICTED: readonly string[] = ['contact.limited', 'contact.frozen'];

/** Lets work be done on an endorsement for whoever's session is about it, and for nobody else. */
@Injectable()
export class OwnPageDesk {
  constructor(private readonly registry: Registry) {}

  /**
   * Does the work of one page with the endorsement as it is now; only the session says which endorsement that is.
   * Whoever has no session is sent to ask for a link that leads back to the page; what they typed is shown to them,
   * as it is when the endorsement has changed since they opened the page.
   *
   * @param typed what the form sent
   */
  async at(visit: ManageVisit, work: Work, typed?: unknown): Promise<Outcome> {
    const { sessionToken, page, answering } = visit;
    const session = sessionToken ? await readSignatorySession(this.registry, sessionToken) : null;
    if (!session) {
      const below = belowOwnPage(page.path);
      const ask = managePath(visit) + (below === null ? '' : `?to=${below}`);
      return answering ? withStatus(401, <EndedPage visit={visit} askHref={ask} typed={typed} />) : seeOther(ask);
    }
    try {
      const { endorsementId } = session;
      const endorsement = await readEndorsement(this.registry.dataSource.manager, endorsementId);
      return await work(endorsement, await contactStanding(this.registry, endorsementId));
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      if (RESTRICTED.includes(error.code)) return withStatus(403, <RestrictedPage {...{ visit, typed, error }} />);
      if (!STALE.includes(error.code)) throw error;
      return withStatus(409, <StalePage visit={visit} typed={typed} />);
    }
  }

  /** As `at`, for one action, which the rules must allow now, and this contact's rights. */
  doing(visit: ManageVisit, action: ManageAction, work: Work, typed?: unknown): Promise<Outcome> {
    return this.at(
      visit,
      (endorsement, standing) => {
        const mayTheContact = action.act === null || mayAct(standing.rights, action.act);
        if (action.isOpen(endorsement) && mayTheContact) return work(endorsement, standing);
        if (!visit.answering) return seeOther(ownPath(visit));
        if (!mayTheContact) throw new DomainError(standing.rights === 'reading' ? 'contact.frozen' : 'contact.limited');
        return withStatus(409, <StalePage visit={visit} typed={typed} />);
      },
      typed,
    );
  }
}

/**
 * Refuses a form that was filled in on an older version of the endorsement.
 *
 * @param version as the form sent it
 * @throws {DomainError} `endorsement.decided-meanwhile`
 */
export function requireSeen({ id, version: current }: EndorsementDetails, version: unknown): void {
  if (Number(version) !== current) throw new DomainError('endorsement.decided-meanwhile', { endorsementId: id });
}

/** Where an action leads that was done. */
export function donePath(visit: ManageVisit, { path }: ManageAction): string {
  return `${ownPath(visit)}?done=${path}`;
}
