import { mayAmend } from '#domain/endorsement/decide.js';
import type { ManageAction } from '../manage-action.js';

export const SIGN_VERSION_ACTION: ManageAction = {
  path: 'pact',
  label: 'versions.sign.title',
  hint: 'versions.sign.hint',
  act: 'sign_pact_version',
  isOpen: ({ status, pactVersion, currentPactVersion }) =>
    pactVersion !== currentPactVersion && mayAmend(status, 'sign_pact_version', 'official'),
  done: 'sign_pact_version',
};
