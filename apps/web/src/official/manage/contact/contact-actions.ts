import { mayAmend } from '#domain/endorsement/decide.js';
import type { ManageAction } from '../manage-action.js';

export const CONTACT_ACTION: ManageAction = {
  path: 'contact',
  label: 'changes.form.contact.title',
  hint: 'changes.form.contact.hint',
  act: 'correct_contact',
  isOpen: ({ status }) => mayAmend(status, 'correct_contact', 'official') && mayAmend(status, 'hand_over', 'official'),
  done: 'correct_contact',
  sent: ['newAddress'],
  mayChangeNothing: true,
};

export const HAND_OVER_ACTION: ManageAction = {
  path: 'hand-over',
  label: 'changes.form.handOver.title',
  hint: 'changes.form.handOver.hint',
  act: 'hand_over',
  isOpen: ({ status }) => mayAmend(status, 'hand_over', 'official'),
  sent: ['handOver'],
};
