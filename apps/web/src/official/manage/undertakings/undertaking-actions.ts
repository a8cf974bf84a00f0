import { mayAmend } from '#domain/endorsement/decide.js';
import { UNDERTAKINGS } from '#domain/pact/undertaking.js';
import type { ManageAction } from '../manage-action.js';

export const ADD_UNDERTAKING_ACTION: ManageAction = {
  path: 'new-undertaking',
  label: 'changes.add.title',
  hint: 'changes.add.hint',
  isOpen: ({ status, undertakings }) =>
    mayAmend(status, 'propose_undertaking', 'official') && undertakings.length < UNDERTAKINGS.length,
};

export const WITHDRAW_UNDERTAKING_ACTION: ManageAction = {
  path: 'undertaking-withdrawal',
  label: 'changes.withdraw.title',
  hint: 'changes.withdraw.hint',
  isOpen: ({ status }) => mayAmend(status, 'withdraw_undertaking', 'official'),
};
