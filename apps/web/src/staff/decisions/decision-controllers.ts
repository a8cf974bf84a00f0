import { decisionController } from './decision-controller.js';

/** One controller for each decision of staff. A decision on what was published asks for more, see `decisionController`. */
export const DECISION_CONTROLLERS = [
  decisionController('reject', 'decide-endorsements'),
  decisionController('request_information', 'review-endorsements'),
  decisionController('resume_review', 'review-endorsements'),
  decisionController('announce', 'decide-endorsements'),
  decisionController('reopen', 'decide-endorsements'),
  decisionController('suspend', 'change-published'),
  decisionController('restore', 'change-published'),
  decisionController('withdraw_on_request', 'decide-endorsements'),
  decisionController('reinstate', 'decide-endorsements'),
  decisionController('void', 'decide-endorsements'),
  decisionController('unvoid', 'decide-endorsements'),
];
