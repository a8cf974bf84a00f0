import type { EntityManager } from 'typeorm';
import { DomainError } from '#domain/domain-error.js';
import { findDuplicates } from '#jobs/duplicate-jobs.js';
import { endorsementReceivedMail } from '#jobs/endorsement-jobs.js';
import { hashToken, normaliseCode, sameSecret } from '#platform/secret.js';
import { inTransaction } from '#platform/transaction.js';
import { EndorsementPeopleEntity } from '../record/endorsement-people.entity.js';
import { EndorsementEntity } from '../record/endorsement.entity.js';
import { changeStatus, OFFICIAL } from '../record/change-status.js';
import { tellOfRefusals } from '../evidence/tell-of-refusals.js';
import { enqueue } from '../outbox/enqueue.js';
import type { Registry } from '../registry.js';
import { ConfirmationEntity } from './confirmation.entity.js';
import { endSilence, silence } from './mailbox-limit.js';
import { isSubmittingBrowser, MAXIMUM_WRONG_CODES } from './read-confirmation.js';

export interface HumanAct {
  readonly token: string;
  /** What the person typed from the mail; needed anywhere but in the browser that submitted. */
  readonly code: string | undefined;
  /** The browser's draft cookie. */
  readonly draftToken: string | undefined;
}

type Outcome = { readonly endorsementId: string } | { readonly refused: DomainError };

/**
 * Confirms the address and the endorsement by an explicit human act (DESIGN rule 4). Doing it twice is harmless.
 *
 * @throws {DomainError} `confirmation.not-found`, `confirmation.expired`, `confirmation.wrong-code`
 */
export function confirmEndorsement(registry: Registry, act: HumanAct): Promise<string> {
  return byHumanAct(registry, act, async (manager, endorsement) => {
    if (endorsement.confirmedAt !== null) return;
    const at = registry.clock.now();
    await changeStatus(manager, endorsement, { action: 'confirm', actor: OFFICIAL, at, fields: { confirmedAt: at } });
    await endSilence(manager, registry, await contactOf(manager, endorsement.id));
    await enqueue(manager, endorsementReceivedMail, { endorsementId: endorsement.id });
    await tellOfRefusals(manager, registry, endorsement.id);
    await enqueue(manager, findDuplicates, { endorsementId: endorsement.id });
  });
}

/**
 * "I did not sign this": takes the endorsement out, for good, before staff decide on it, and sends that mailbox no more
 * mails to confirm anything.
 *
 * @throws {DomainError} as `confirmEndorsement`, and `endorsement.action-not-allowed` once it was decided
 */
export function disownEndorsement(registry: Registry, act: HumanAct): Promise<string> {
  return byHumanAct(registry, act, async (manager, endorsement) => {
    if (endorsement.status === 'void') return;
    await changeStatus(manager, endorsement, { action: 'disown', actor: OFFICIAL, at: registry.clock.now() });
    await silence(manager, registry, await contactOf(manager, endorsement.id));
  });
}

async function contactOf(manager: EntityManager, endorsementId: string): Promise<string> {
  return (await manager.findOneByOrFail(EndorsementPeopleEntity, { endorsementId })).contactEmail;
}

async function byHumanAct(
  registry: Registry,
  act: HumanAct,
  effect: (manager: EntityManager, endorsement: EndorsementEntity) => Promise<void>,
): Promise<string> {
  // A refusal is returned, not thrown, so that the count of wrong codes is committed.
  const outcome = await inTransaction(registry.dataSource, async (manager): Promise<Outcome> => {
    const where = { tokenHash: hashToken(act.token) };
    const lock = { mode: 'pessimistic_write' } as const;
    const found = await manager.findOneBy(ConfirmationEntity, where);
    if (!found) return { refused: new DomainError('confirmation.not-found') };
    // The endorsement first, as everywhere: two locks in another order could wait for each other.
    const endorsement = await manager.findOneOrFail(EndorsementEntity, { where: { id: found.endorsementId }, lock });
    const confirmation = await manager.findOneOrFail(ConfirmationEntity, { where, lock });
    const refused = await refusal(manager, confirmation, act, registry.clock.now());
    if (refused) return { refused };
    await effect(manager, endorsement);
    await manager.update(ConfirmationEntity, confirmation.id, { usedAt: confirmation.usedAt ?? registry.clock.now() });
    return { endorsementId: endorsement.id };
  });
  if ('refused' in outcome) throw outcome.refused;
  return outcome.endorsementId;
}

async function refusal(
  manager: EntityManager,
  confirmation: ConfirmationEntity,
  act: HumanAct,
  now: Date,
): Promise<DomainError | null> {
  if (
    confirmation.endedAt !== null ||
    confirmation.expiresAt <= now ||
    confirmation.wrongCodes >= MAXIMUM_WRONG_CODES
  ) {
    return new DomainError('confirmation.expired');
  }
  if (await isSubmittingBrowser(manager, confirmation.endorsementId, act.draftToken)) return null;
  if (sameSecret(hashToken(normaliseCode(act.code ?? '')), confirmation.codeHash)) return null;
  const wrongCodes = confirmation.wrongCodes + 1;
  await manager.update(ConfirmationEntity, confirmation.id, { wrongCodes });
  return new DomainError('confirmation.wrong-code', { attemptsLeft: MAXIMUM_WRONG_CODES - wrongCodes });
}
