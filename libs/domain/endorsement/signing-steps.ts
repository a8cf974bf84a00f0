import type { AnsweredDraft, DraftAnswers } from './draft-answers.js';

/** The pages of the signing journey that ask something, in order; each fills the part of its own name. */
export const SIGNING_STEPS = [
  'country',
  'government',
  'pact',
  'undertakings',
  'signatory',
  'mandate',
  'contact',
  'consents',
] as const satisfies (keyof DraftAnswers)[];

export type SigningStep = (typeof SIGNING_STEPS)[number];

/** The first page still to be answered, or null when all are: nobody reaches a page by skipping one before it. */
export function firstOpenStep(answers: DraftAnswers): SigningStep | null {
  return SIGNING_STEPS.find((step) => answers[step] === undefined) ?? null;
}

/** Whether `step` may be opened: everything before it is answered. */
export function mayOpen(answers: DraftAnswers, step: SigningStep): boolean {
  const open = firstOpenStep(answers);
  return open === null || SIGNING_STEPS.indexOf(step) <= SIGNING_STEPS.indexOf(open);
}

/** Narrows the answers to a whole set. */
export function isComplete(answers: DraftAnswers): answers is AnsweredDraft {
  return firstOpenStep(answers) === null;
}

/**
 * The answers with one part given. Another country makes the chosen local government void: it was one of the old
 * country's.
 */
export function withAnswer<Step extends SigningStep>(
  answers: DraftAnswers,
  step: Step,
  answer: AnsweredDraft[Step],
): DraftAnswers {
  const changed: DraftAnswers = { ...answers, [step]: answer };
  if (step !== 'country' || answers.country === answer) return changed;
  const { government: _ofTheOldCountry, ...rest } = changed;
  return rest;
}
