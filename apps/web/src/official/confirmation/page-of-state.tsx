import { unprocessable, withStatus } from '../../http/outcome.js';
import type { FormError, TypedValues } from '../../http/read-form.js';
import type { Outcome } from '../journey/signing-journey.js';
import type { Visit } from '../journey/visit.js';
import type { ConfirmationStanding } from './confirmation-standing.js';
import { ConfirmPage } from './confirm-page.js';
import { ConfirmedPage } from './confirmed-page.js';
import { ClosedPage, EndedPage, ExpiredPage } from './link-pages.js';
import { PresentPage } from './present-page.js';

/** What was typed and what is wrong with it. */
export interface Refused {
  readonly errors: readonly FormError[];
  readonly values: TypedValues;
}

/** The page that fits what has become of the endorsement behind a link. */
export function pageOfState(visit: Visit, token: string, view: ConfirmationStanding, refused?: Refused): Outcome {
  const page = { visit, token, view, ...refused };
  switch (view.state) {
    case 'closed':
      return withStatus(
        410,
        view.endorsement.confirmedAt === null ? (
          <ClosedPage visit={visit} />
        ) : (
          <PresentPage visit={visit} view={view} />
        ),
      );
    case 'ended':
      return withStatus(410, <EndedPage visit={visit} />);
    case 'expired':
      return withStatus(410, <ExpiredPage visit={visit} token={token} view={view} />);
    case 'confirmed':
      if (view.endorsement.status !== 'submitted' && view.endorsement.status !== 'in_review') {
        return <PresentPage visit={visit} view={view} />;
      }
      return refused ? unprocessable(<ConfirmedPage {...page} />) : <ConfirmedPage {...page} />;
    case 'open':
      return refused ? unprocessable(<ConfirmPage {...page} />) : <ConfirmPage {...page} />;
  }
}
