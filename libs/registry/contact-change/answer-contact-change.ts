import type { EntityManager } from 'typeorm';
import { DomainError } from '#domain/domain-error.js';
import { contactChangedMail, contactChangeObjectedMail, contactWelcomeMail } from '#jobs/contact-jobs.js';
import { hashToken, normaliseCode, sameSecret } from '#platform/secret.js';
import { inTransaction } from '#platform/transaction.js';
import { endNewsConsent } from '../endorsements/end-news-consent.js';
import { EndorsementEntity } from '../endorsements/endorsement.entity.js';
import { readEndorsement, type EndorsementDetails } from '../endorsements/read-endorsement.js';
import { amend } from '../history/amend.js';
import { OFFICIAL } from '../history/change-status.js';
import { enqueue } from '../outbox/enqueue.js';
import type { Registry } from '../registry.js';
import {
  ACTION_OF,
  isOpenToObjection,
  MAXIMUM_WRONG_CHANGE_CODES,
  waitsForAcceptance,
} from './contact-change-rules.js';
import type { ContactChangeEntity } from './contact-change.entity.js';
import { findContactChange } from './read-contact-change.js';
import { contactIs, contactValues, setContact } from './set-contact.js';

/** What a person does on the page behind a mailed link. */
export interface ChangeAnswer {
  readonly token: string;
  /** As they typed it from the mail. */
  readonly code: string;
}

/**
 * Accepts to be the contact, by an explicit human act (DESIGN rule 4). From now on the mails go there; whoever was the
 * contact is told, and can still object. Doing it twice is harmless.
 *
 * @throws {DomainError} `contact-change.not-found`, `contact-change.over`, `contact-change.wrong-code` with the
 *   attempts left, `endorsement.action-not-allowed`
 */
export function acceptContactChange(registry: Registry, answer: ChangeAnswer): Promise<void> {
  return byHumanAct(registry, answer, 'acceptance', async (manager, change, endorsement) => {
    const at = registry.clock.now();
    const action = ACTION_OF[change.kind];
    const news = change.kind === 'hand_over' ? await endNewsConsent(manager, endorsement, at) : [];
    const changes = [...contactValues(endorsement, change), ...news];
    await amend(manager, endorsement, { action, actor: OFFICIAL, at, changes });
    await setContact(manager, change, 'new', at);
    await end(manager, change, 'accepted', at);
    const subject = { endorsementId: endorsement.id, contactChangeId: change.id };
    await enqueue(manager, contactChangedMail, subject);
    await enqueue(manager, contactWelcomeMail, subject);
  });
}

/**
 * "I do not agree": ends a request, or sets the contact back when it was accepted already. No other request is taken
 * until staff have looked at it. Doing it twice is harmless.
 *
 * @throws {DomainError} as `acceptContactChange`
 */
export function objectToContactChange(registry: Registry, answer: ChangeAnswer): Promise<void> {
  return byHumanAct(registry, answer, 'objection', async (manager, change, endorsement) => {
    const at = registry.clock.now();
    // Staff may have put somebody else in their place meanwhile: they stay.
    const setsBack = change.outcome === 'accepted' && contactIs(endorsement, change.newEmail);
    const changes = setsBack ? contactValues(endorsement, change, 'old') : [];
    await amend(manager, endorsement, { action: 'object_to_hand_over', actor: OFFICIAL, at, changes });
    if (setsBack) await setContact(manager, change, 'old', at);
    await end(manager, change, 'objected', at);
    const subject = { endorsementId: endorsement.id, contactChangeId: change.id };
    await enqueue(manager, contactChangeObjectedMail, { ...subject, to: 'old' });
    await enqueue(manager, contactChangeObjectedMail, { ...subject, to: 'new' });
  });
}

/**
 * Notes the answer, if the change is still as it was read. Taking a request back does not wait for the endorsement:
 * when it came first, everything that was done for this answer is rolled back.
 *
 * @throws {DomainError} `contact-change.over`
 */
async function end(
  manager: EntityManager,
  { id, outcome: seen }: ContactChangeEntity,
  outcome: 'accepted' | 'objected',
  at: Date,
): Promise<void> {
  const [, ended] = await manager.query<[unknown, number]>(
    `UPDATE contact_change SET outcome = $3, ended_at = $2,
       accepted_at = CASE WHEN $3 = 'accepted' THEN $2 ELSE accepted_at END
      WHERE id = $1 AND outcome IS NOT DISTINCT FROM $4`,
    [id, at, outcome, seen],
  );
  if (ended !== 1) throw new DomainError('contact-change.over');
}

const DONE = { acceptance: 'accepted', objection: 'objected' } as const;

async function byHumanAct(
  registry: Registry,
  { token, code }: ChangeAnswer,
  link: 'acceptance' | 'objection',
  effect: (manager: EntityManager, change: ContactChangeEntity, endorsement: EndorsementDetails) => Promise<void>,
): Promise<void> {
  // A refusal is returned, not thrown, so that the count of wrong codes is committed.
  const refused = await inTransaction(registry.dataSource, async (manager): Promise<DomainError | null> => {
    const found = await findContactChange(manager, link, token);
    // The endorsement first, as everywhere: two locks in another order could wait for each other.
    await manager.findOne(EndorsementEntity, {
      where: { id: found.endorsementId },
      lock: { mode: 'pessimistic_write' },
    });
    const change = await findContactChange(manager, link, token);
    if (change.outcome === DONE[link]) return null;
    const endorsement = await readEndorsement(manager, change.endorsementId);
    if (!isAnswerable(change, endorsement, link, registry.clock.now())) return new DomainError('contact-change.over');
    const [hash, wrong, column] =
      link === 'acceptance'
        ? ([change.codeHash, change.wrongCodes, 'wrong_codes'] as const)
        : ([change.objectionCodeHash, change.wrongObjectionCodes, 'wrong_objection_codes'] as const);
    if (!sameSecret(hashToken(normaliseCode(code)), hash)) {
      await manager.query(`UPDATE contact_change SET ${column} = ${column} + 1 WHERE id = $1`, [change.id]);
      return new DomainError('contact-change.wrong-code', { attemptsLeft: MAXIMUM_WRONG_CHANGE_CODES - wrong - 1 });
    }
    await effect(manager, change, endorsement);
    return null;
  });
  if (refused) throw refused;
}

function isAnswerable(
  change: ContactChangeEntity,
  endorsement: EndorsementDetails,
  link: 'acceptance' | 'objection',
  now: Date,
): boolean {
  if (link === 'objection') return isOpenToObjection(change, now);
  // Staff or an import may have changed the contact meanwhile: then nobody asked for this change.
  return waitsForAcceptance(change, now) && contactIs(endorsement, change.oldEmail);
}
