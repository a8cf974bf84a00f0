import { IsNull, type EntityManager } from 'typeorm';
import { DomainError } from '#domain/domain-error.js';
import type { AnsweredDraft, DraftAnswers } from '#domain/endorsement/draft-answers.js';
import { withAnswer, type SigningStep } from '#domain/endorsement/signing-steps.js';
import { hashToken, newToken } from '#platform/secret.js';
import { inTransaction } from '#platform/transaction.js';
import { currentPactVersion } from '../public-register/pact-versions.js';
import type { Registry } from '../registry.js';
import { DraftEntity } from './draft.entity.js';
import { ofBrowser } from './draft-of-browser.js';

/** Drafts are kept this long after the last answer. */
export const DRAFT_LIFETIME_DAYS = 30;
const DAY_MS = 86_400_000;

export interface Draft {
  readonly answers: DraftAnswers;
  readonly language: string;
  /** Moves with every answer; the check page sends it back to notice a change in a second tab. */
  readonly version: number;
  readonly expiresAt: Date;
  /** Set once the draft was submitted. */
  readonly endorsementId: string | null;
  /** Where its link was last sent. */
  readonly savedEmail: string | null;
  readonly savedLanguage: string | null;
}

/** Until when a draft that changes now is kept. */
export function draftExpiry(now: Date): Date {
  return new Date(now.getTime() + DRAFT_LIFETIME_DAYS * DAY_MS);
}

/**
 * Opens an empty draft.
 *
 * @returns the token by which the browser finds it again; only its hash is stored
 */
export async function startDraft(registry: Registry, language: string): Promise<string> {
  const token = newToken();
  const now = registry.clock.now();
  await registry.dataSource.manager.insert(DraftEntity, {
    tokenHash: hashToken(token),
    language,
    answers: {},
    version: 1,
    createdAt: now,
    updatedAt: now,
    expiresAt: draftExpiry(now),
  });
  return token;
}

/** The draft behind a browser's token, or null when there is none or it has expired. */
export async function findDraft(registry: Registry, token: string | undefined): Promise<Draft | null> {
  return token === undefined ? null : findDraftRow(registry.dataSource.manager, registry, token);
}

/** The draft's row, locked against a second tab until the transaction ends. */
export async function lockDraft(manager: EntityManager, registry: Registry, token: string): Promise<DraftEntity> {
  const draft = await findDraftRow(manager, registry, token, true);
  if (!draft) throw new DomainError('draft.not-found');
  return draft;
}

async function findDraftRow(manager: EntityManager, registry: Registry, token: string, locked = false) {
  const draft = await manager.findOne(DraftEntity, {
    where: { id: ofBrowser(token) },
    ...(locked && { lock: { mode: 'pessimistic_write' as const } }),
  });
  if (!draft || draft.expiresAt <= registry.clock.now()) return null;
  draft.answers = await withoutOlderPact(manager, draft.answers);
  return draft;
}

/** Whoever read a text that was replaced since is asked to read the one that is signed now. */
async function withoutOlderPact(manager: EntityManager, answers: DraftAnswers): Promise<DraftAnswers> {
  const { pact, ...others } = answers;
  if (pact === undefined || pact.version === (await currentPactVersion(manager))) return answers;
  return others;
}

/**
 * Keeps the answer to one page, and the language in which it was given.
 *
 * @throws {DomainError} `draft.not-found` when it is gone, expired or already submitted
 */
export async function answerDraft<Step extends SigningStep>(
  registry: Registry,
  token: string,
  step: Step,
  answer: AnsweredDraft[Step],
  language: string,
): Promise<DraftAnswers> {
  return inTransaction(registry.dataSource, async (manager) => {
    const draft = await lockDraft(manager, registry, token);
    if (draft.endorsementId !== null) throw new DomainError('draft.not-found');
    const answers = withAnswer(draft.answers, step, answer);
    const now = registry.clock.now();
    await manager.update(DraftEntity, draft.id, {
      answers,
      language,
      version: draft.version + 1,
      updatedAt: now,
      expiresAt: draftExpiry(now),
    });
    return answers;
  });
}

/** "Delete my draft", in a browser that has it open: with its answers, its links and the address. Twice is harmless. */
export async function deleteDraft(registry: Registry, token: string): Promise<void> {
  await registry.dataSource.manager.delete(DraftEntity, { id: ofBrowser(token), endorsementId: IsNull() });
}
