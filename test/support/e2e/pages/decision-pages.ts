import type { EndorsementAction } from '#domain/endorsement/transitions.js';
import { changeStatus } from '#registry/history/change-status.js';
import type { EndorsementDetails } from '#registry/endorsements/read-endorsement.js';
import { anEndorsement } from '../../endorsements.js';
import type { TestStaff } from '../../staff.js';
import { answers } from '../../submissions.js';
import { goTo, pageCase, type Opening, type PageCase } from './page-case.js';
import { signedIn } from './staff-session.js';

type Start = (at: Opening, staff: TestStaff) => Promise<EndorsementDetails>;

const submitted: Start = ({ stack }) => anEndorsement(stack.registry).submitted();
const announced: Start = ({ stack }) =>
  anEndorsement(stack.registry, { mandate: { ...answers().mandate, kind: 'announcement' } }).submitted();
const verified: Start = ({ stack }, staff) => anEndorsement(stack.registry).verifiedBy(staff);
const rejected: Start = ({ stack }, staff) => anEndorsement(stack.registry).rejectedBy(staff);

/** The endorsement after one more decision. */
function after(start: Start, action: EndorsementAction): Start {
  return async (at, staff) => {
    const { registry } = at.stack;
    const seen = await start(at, staff);
    await changeStatus(registry.dataSource.manager, seen, {
      action,
      actor: { kind: 'staff', id: staff.id },
      at: registry.clock.now(),
    });
    return seen;
  };
}

const PAGES: readonly [string, Start][] = [
  ['announcement', announced],
  ['checklist', submitted],
  ['information-request', submitted],
  ['reinstatement', after(verified, 'withdraw_on_request')],
  ['reopening', rejected],
  ['restoration', after(verified, 'suspend')],
  ['resumption', after(submitted, 'request_information')],
  ['suspension', verified],
  ['unvoiding', after(submitted, 'void')],
  ['voiding', submitted],
  ['withdrawal', verified],
];

/** The form of each decision of staff, and the list of what waits for a second person. */
export const DECISION_PAGES: readonly PageCase[] = [
  ...PAGES.map(([below, start]) =>
    pageCase(`staff-${below}`, `/staff/endorsements/:id/${below}`, async (at) => {
      const { id } = await start(at, await signedIn(at));
      await goTo(at, `/staff/endorsements/${id}/${below}`);
    }),
  ),
  pageCase('staff-proposals', '/staff/proposals', async (at) => {
    await signedIn(at);
    await goTo(at, '/staff/proposals');
  }),
];
