import type { EntityManager } from 'typeorm';
import type { DraftAnswers } from '#domain/endorsement/draft-answers.js';
import { hashToken, newToken, normaliseCode, sameSecret } from '#platform/secret.js';
import { inTransaction } from '#platform/transaction.js';
import { DraftEntity } from '../drafts/draft.entity.js';
import type { Registry } from '../registry.js';
import { DraftReturnEntity } from './draft-return.entity.js';
import { issueReturn, mayAskForReturn } from './issue-return.js';
import { MAXIMUM_WRONG_CODES, mayOpen, stateOf, type ReturnView } from './read-return.js';

/** What a person shows on the page behind a mailed link. */
export interface ReturnAct {
  readonly token: string;
  /** What was typed from the mail; needed anywhere but in a browser that may open the draft anyway. */
  readonly code: string | undefined;
  /** The browser's draft cookie. */
  readonly browserToken: string | undefined;
}

export type ReturnOutcome<Done> =
  | { readonly kind: 'done'; readonly done: Done }
  | { readonly kind: 'wrongCode'; readonly attemptsLeft: number }
  /** The link leads to no draft any more, or not without a new one; `readReturn` says why. */
  | { readonly kind: 'closed' };

export interface OpenedDraft {
  /** By which this browser finds the draft from now on. */
  readonly browserToken: string;
  readonly answers: DraftAnswers;
}

/** Opens the draft in this browser too; browsers that had it open keep it. */
export function returnToDraft(registry: Registry, act: ReturnAct): Promise<ReturnOutcome<OpenedDraft>> {
  return byHumanAct(registry, act, async (manager, draft, mayAlready) => {
    const browserToken = mayAlready && act.browserToken ? act.browserToken : newToken();
    if (!mayAlready) {
      await manager.query('INSERT INTO draft_browser (token_hash, draft_id) VALUES ($1, $2)', [
        hashToken(browserToken),
        draft.id,
      ]);
    }
    return { browserToken, answers: draft.answers };
  });
}

/** "Delete my draft": with its answers, its links and the address; its documents go with the next look. */
export function deleteReturnedDraft(registry: Registry, act: ReturnAct): Promise<ReturnOutcome<void>> {
  return byHumanAct(registry, act, async (manager, draft) => {
    await manager.delete(DraftEntity, draft.id);
  });
}

/** Sends a new link to where this one went, unless too many were sent. Tells the caller nothing. */
export async function renewReturn(registry: Registry, token: string): Promise<void> {
  await inTransaction(registry.dataSource, async (manager) => {
    const found = await lockBehind(manager, token);
    if (!found?.link.email) return;
    const { link, draft } = found;
    const state: ReturnView['state'] = stateOf(link, draft, registry.clock.now());
    if (state !== 'open' && state !== 'locked') return;
    const to = { email: found.link.email, language: link.language };
    if (await mayAskForReturn(manager, registry, draft.id, to.email)) {
      await issueReturn(manager, registry, draft.id, to, 'saved');
    }
  });
}

function byHumanAct<Done>(
  registry: Registry,
  act: ReturnAct,
  effect: (manager: EntityManager, draft: DraftEntity, mayAlready: boolean) => Promise<Done>,
): Promise<ReturnOutcome<Done>> {
  return inTransaction(registry.dataSource, async (manager): Promise<ReturnOutcome<Done>> => {
    const found = await lockBehind(manager, act.token);
    if (!found || stateOf(found.link, found.draft, registry.clock.now()) !== 'open') return { kind: 'closed' };
    const { link, draft } = found;
    const mayAlready = await mayOpen(manager, draft.id, act.browserToken);
    if (!mayAlready && !sameSecret(hashToken(normaliseCode(act.code ?? '')), link.codeHash)) {
      const wrongCodes = link.wrongCodes + 1;
      await manager.update(DraftReturnEntity, link.id, { wrongCodes });
      return { kind: 'wrongCode', attemptsLeft: MAXIMUM_WRONG_CODES - wrongCodes };
    }
    return { kind: 'done', done: await effect(manager, draft, mayAlready) };
  });
}

/** The draft first, then its link as it is now: whoever waited for the lock sees what was counted meanwhile. */
async function lockBehind(manager: EntityManager, token: string) {
  const tokenHash = hashToken(token);
  const known = await manager.findOneBy(DraftReturnEntity, { tokenHash });
  const draft =
    known &&
    (await manager.findOne(DraftEntity, { where: { id: known.draftId }, lock: { mode: 'pessimistic_write' } }));
  const link = draft && (await manager.findOneBy(DraftReturnEntity, { tokenHash }));
  return link ? { link, draft } : null;
}
