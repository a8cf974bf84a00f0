import { Injectable } from '@nestjs/common';
import { readEndorsement, type EndorsementDetails } from '#registry/endorsements/read-endorsement.js';
import { Registry } from '#registry/registry.js';
import { readSignatorySession } from '#registry/self-service/signatory-session.js';
import { seeOther, withStatus } from '../../http/outcome.js';
import type { Outcome } from '../journey/signing-journey.js';
import { EndedPage } from './ended-page.js';
import { belowOwnPage, managePath } from './manage-paths.js';
import type { ManageVisit } from './manage-visit.js';

/** Lets work be done on an endorsement for whoever's session is about it, and for nobody else. */
@Injectable()
export class OwnPageDesk {
  constructor(private readonly registry: Registry) {}

  /**
   * Does the work of one page with the endorsement as it is now; only the session says which endorsement that is.
   * Whoever has no session is sent to ask for a link that leads back to the page; what they typed is shown to them.
   *
   * @param typed what the form sent
   */
  async at(
    visit: ManageVisit,
    work: (endorsement: EndorsementDetails) => Outcome | Promise<Outcome>,
    typed?: unknown,
  ): Promise<Outcome> {
    const { sessionToken, page, answering } = visit;
    const session = sessionToken ? await readSignatorySession(this.registry, sessionToken) : null;
    if (session) return work(await readEndorsement(this.registry.dataSource.manager, session.endorsementId));
    const below = belowOwnPage(page.path);
    const ask = managePath(visit) + (below === null ? '' : `?to=${below}`);
    return answering ? withStatus(401, <EndedPage visit={visit} askHref={ask} typed={typed} />) : seeOther(ask);
  }
}
