import { mayAmend } from '#domain/endorsement/decide.js';
import { UNDERTAKINGS } from '#domain/pact/undertaking.js';
import type { ManageAction } from '../manage-action.js';

export const ADD_UNDERTAKING_ACTION: ManageAction = {
  path: 'new-undertaking',
  label: 'changes.form.add.title',
  hint: 'changes.form.add.hint',
  act: 'propose_undertaking',
  isOpen: ({ status, undertakings }) =>
    mayAmend(status, 'propose_undertaking', 'official') && undertakings.length < UNDERTAKINGS.length,
  done: 'add_undertaking',
  sent: ['undertaking'],
};

export const WITHDRAW_UNDERTAKING_ACTION: ManageAction = {
  path: 'undertaking-withdrawal',
  label: 'changes.form.withdraw.title',
  hint: 'changes.form.withdraw.hint',
  act: 'withdraw_undertaking',
  isOpen: ({ status }) => mayAmend(status, 'withdraw_undertaking', 'official'),
  done: 'withdraw_undertaking',
};
