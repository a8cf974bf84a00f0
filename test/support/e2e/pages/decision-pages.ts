import type { StaffDecision } from '#domain/endorsement/staff-decisions.js';
import type { EndorsementDetails } from '#registry/record/read-endorsement.js';
import { anEndorsement } from '../../endorsements.js';
import { aStaffMember, type TestStaff } from '../../staff.js';
import { answers } from '../../submissions.js';
import { staffDecide } from '../../two-people.js';
import { goTo, pageCase, type Opening, type PageCase } from './page-case.js';
import { signedIn } from './staff-session.js';

type Start = (at: Opening, staff: TestStaff) => Promise<EndorsementDetails>;

const submitted: Start = ({ stack }) => anEndorsement(stack.registry).submitted();
const announced: Start = ({ stack }) =>
  anEndorsement(stack.registry, { mandate: { ...answers().mandate, kind: 'announcement' } }).submitted();
const verified: Start = ({ stack }, staff) => anEndorsement(stack.registry).verifiedBy(staff);
const rejected: Start = ({ stack }, staff) => anEndorsement(stack.registry).rejectedBy(staff);

/** The endorsement after one more decision, with a colleague where it takes two. */
function after(start: Start, action: StaffDecision): Start {
  return async (at, staff) => {
    const { registry } = at.stack;
    const endorsement = await start(at, staff);
    const colleague = await aStaffMember(registry, { role: 'publisher' });
    await staffDecide(registry, [staff, colleague], endorsement.id, action);
    return endorsement;
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
