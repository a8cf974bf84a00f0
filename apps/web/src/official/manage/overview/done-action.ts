import type { OwnOverview } from '#registry/own-page/own-endorsement.js';
import { SIGNATORY_SESSION_MINUTES } from '#registry/own-page/signatory-session.js';
import type { ManageAction } from '../manage-action.js';
import { MANAGE_ACTIONS } from '../manage-actions.js';

/** What became of a form: it is done, it waits for somebody, or everything was as it was. */
export type Outcome = 'done' | 'sent' | 'unchanged';

export interface ActionOutcome {
  readonly action: ManageAction;
  readonly outcome: Outcome;
}

/**
 * What became of the action that an address like `?done=withdrawal` names. The address proves nothing: "done" is said
 * where the history has it, and "sent" where it waits, both since the session of this hour began.
 *
 * @returns undefined when there is nothing to say
 */
export function actionOutcome(
  query: string,
  { history, waits, now }: Pick<OwnOverview, 'history' | 'waits' | 'now'>,
): ActionOutcome | undefined {
  const path = new URLSearchParams(query).get('done');
  const action = MANAGE_ACTIONS.find((one) => one.path === path);
  if (!action) return undefined;
  const since = now.getTime() - SIGNATORY_SESSION_MINUTES * 60_000;
  const done = history.find(({ action: entry, by }) => entry === action.done && by === 'official')?.at.getTime() ?? 0;
  const sent = waits
    .filter(({ kind }) => action.sent?.includes(kind))
    .reduce((latest, matter) => Math.max(latest, matter.since.getTime()), 0);
  if (Math.max(done, sent) > since) return { action, outcome: sent > done ? 'sent' : 'done' };
  return action.mayChangeNothing && { action, outcome: 'unchanged' };
}
