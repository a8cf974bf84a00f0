import type { DraftAnswers } from '#domain/endorsement/draft-answers.js';
import { firstOpenStep, mayOpen, SIGNING_STEPS, type SigningStep } from '#domain/endorsement/signing-steps.js';
import { localePath, SITE_PATHS } from '../../views/site-paths.js';
import type { Visit } from './visit.js';

/** The pages of the journey: those that ask something, and the last, where the answers are checked. */
export type JourneyStep = SigningStep | 'check';

export const JOURNEY_STEPS: readonly JourneyStep[] = [...SIGNING_STEPS, 'check'];

/** The start page of the journey in the visitor's language. */
export function startPath(visit: Visit): string {
  return localePath(visit.page.t.locale, SITE_PATHS.sign);
}

/** The address of a page of the journey. */
export function journeyPath(visit: Visit, step: JourneyStep | 'submitted'): string {
  return `${startPath(visit)}/${step}`;
}

/** The address of a page to which somebody goes in order to change one answer. */
export function changePath(visit: Visit, step: SigningStep): string {
  return `${journeyPath(visit, step)}?change`;
}

/** The page on which a local government is described that no list has. */
export function describePath(visit: Visit): string {
  return `${journeyPath(visit, 'government')}/describe${visit.changing ? '?change' : ''}`;
}

/** Where the form of the page that is open is sent, and where "Save and continue later" sends it. */
export function formAddresses({ page: { t, path, query } }: Visit): { readonly answer: string; readonly save: string } {
  // The page may answer a form that was sent to be saved.
  const rest = query.replace(/[?&]save$/, '');
  // Said in full: without it, the link of an error summary would stay in the address of the pages that follow.
  const answer = localePath(t.locale, path) + rest;
  return { answer, save: `${answer}${rest === '' ? '?' : '&'}save` };
}

/** Where "Back" leads: to the page before, or to the check page for somebody who came from there. */
export function backPath(visit: Visit, step: JourneyStep): string {
  if (visit.changing) return journeyPath(visit, 'check');
  const before = JOURNEY_STEPS[JOURNEY_STEPS.indexOf(step) - 1];
  return before ? journeyPath(visit, before) : startPath(visit);
}

/** Where an accepted answer leads. */
export function pathAfter(visit: Visit, step: SigningStep, answers: DraftAnswers): string {
  const open = firstOpenStep(answers);
  if (visit.changing) return open ? changePath(visit, open) : journeyPath(visit, 'check');
  const next = SIGNING_STEPS[SIGNING_STEPS.indexOf(step) + 1];
  if (next && mayOpen(answers, next)) return journeyPath(visit, next);
  return journeyPath(visit, open ?? 'check');
}
