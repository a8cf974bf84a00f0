import type { EntityManager } from 'typeorm';
import { DomainError } from '#domain/domain-error.js';
import { contactChangedMail, contactChangeObjectedMail, contactWelcomeMail } from '#jobs/contact-jobs.js';
import { hashToken, normaliseCode, sameSecret } from '#platform/secret.js';
import { inTransaction } from '#platform/transaction.js';
import { endNewsConsent } from '../record/end-news-consent.js';
import { EndorsementEntity } from '../record/endorsement.entity.js';
import { readEndorsement, type EndorsementDetails } from '../record/read-endorsement.js';
import { amend } from '../record/amend.js';
import { OFFICIAL } from '../record/change-status.js';
import type { ValueChange } from '../record/value-change.js';
import { sendAnew } from '../mail-delivery/send-anew.js';
import { enqueue } from '../outbox/enqueue.js';
import type { Registry } from '../registry.js';
import { acceptanceAction, MAXIMUM_WRONG_CHANGE_CODES } from './contact-change-rules.js';
import { ContactChangeEntity } from './contact-change.entity.js';
import { freezeContacts } from './decide-objection.js';
import { findContactChange, isAnswerable } from './read-contact-change.js';
import { OLD_ADDRESS_NOT_TOLD } from './set-by-staff.js';
import { contactValues, setContact } from './set-contact.js';

/** What a person does on the page behind a mailed link. */
export interface ChangeAnswer {
  readonly token: string;
  /** As they typed it from the mail. */
  readonly code: string;
}

/**
 * Accepts to be the contact, by an explicit human act (DESIGN rule 4). From now on the mails go there; whoever was the
 * contact is told, unless mail to them comes back, and can still object. Doing it twice is harmless.
 *
 * @throws {DomainError} `contact-change.not-found`, `contact-change.over`, `contact-change.wrong-code` with the
 *   attempts left, `endorsement.action-not-allowed`
 */
export function acceptContactChange(registry: Registry, answer: ChangeAnswer): Promise<void> {
  return byHumanAct(registry, answer, 'acceptance', async (manager, change, endorsement) => {
    const at = registry.clock.now();
    const oldUnreachable = change.oldUnreachable || endorsement.contactBouncedAt !== null;
    const changes = [
      ...contactValues(endorsement, change),
      ...(change.kind === 'hand_over' ? await endNewsConsent(manager, endorsement, at) : []),
      ...(await settersOf(manager, change)),
      ...(oldUnreachable ? [OLD_ADDRESS_NOT_TOLD] : []),
    ];
    await amend(manager, endorsement, { action: acceptanceAction(change), actor: OFFICIAL, at, changes });
    await setContact(manager, change, 'new', at);
    await end(manager, change, 'accepted', at);
    if (change.setBy !== null) await sendAnew(manager, registry, endorsement);
    const subject = { endorsementId: endorsement.id, contactChangeId: change.id };
    if (oldUnreachable) await manager.update(ContactChangeEntity, change.id, { oldUnreachable });
    else await enqueue(manager, contactChangedMail, subject);
    await enqueue(manager, contactWelcomeMail, subject);
  });
}

/**
 * "I do not agree": ends a request. When it was accepted already, nobody is set back: from now on both contacts only
 * read, until staff have decided who it is. Doing it twice is harmless.
 *
 * @throws {DomainError} as `acceptContactChange`
 */
export function objectToContactChange(registry: Registry, answer: ChangeAnswer): Promise<void> {
  return byHumanAct(registry, answer, 'objection', async (manager, change, endorsement) => {
    const at = registry.clock.now();
    await amend(manager, endorsement, { action: 'object_to_hand_over', actor: OFFICIAL, at });
    if (change.outcome === 'accepted') await freezeContacts(manager, change, endorsement, at);
    await end(manager, change, 'objected', at);
    const subject = { endorsementId: endorsement.id, contactChangeId: change.id };
    await enqueue(manager, contactChangeObjectedMail, { ...subject, to: 'old' });
    await enqueue(manager, contactChangeObjectedMail, { ...subject, to: 'new' });
  });
}

/** Who set the address, by name: the acceptance is the contact's own act, but not their own idea. */
async function settersOf(manager: EntityManager, { setBy, proposedBy }: ContactChangeEntity): Promise<ValueChange[]> {
  const named = await manager.query<{ id: string; name: string }[]>(
    'SELECT id, name FROM staff_shown_name WHERE id = ANY($1)',
    [[setBy, proposedBy]],
  );
  return (
    [
      ['setBy', setBy],
      ['proposedBy', proposedBy],
    ] as const
  ).flatMap(([field, staffId]) => {
    const one = named.find(({ id }) => id === staffId);
    return one ? { field, before: null, after: one.name } : [];
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
       accepted_at = CASE WHEN $3 = 'accepted' THEN $2 ELSE accepted_at END,
       frozen_at = CASE WHEN $3 = 'objected' AND accepted_at IS NOT NULL THEN $2 END
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
