import { randomBytes } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { dayOfAct } from '#domain/calendar/local-day.js';
import { DomainError } from '#domain/domain-error.js';
import type { AnsweredDraft } from '#domain/endorsement/draft-answers.js';
import { decide } from '#domain/endorsement/decide.js';
import { endorsementReference } from '#domain/endorsement/reference.js';
import { isComplete } from '#domain/endorsement/signing-steps.js';
import { inTransaction } from '#platform/transaction.js';
import { askToConfirm } from './ask-to-confirm.js';
import { forgetCorrespondent } from './save-draft.js';
import { DraftEntity } from '../drafts/draft.entity.js';
import { lockDraft } from '../drafts/drafts.js';
import { EndorsementHistoryEntity } from '../record/endorsement-history.entity.js';
import { localGovernmentOf } from './local-government-of.js';
import type { Registry } from '../registry.js';
import { EndorsementPeopleEntity } from '../record/endorsement-people.entity.js';
import { EndorsementUndertakingEntity } from '../record/endorsement-undertaking.entity.js';
import { EndorsementEntity } from '../record/endorsement.entity.js';
import { keepConsents } from '../record/keep-consents.js';

export interface Submission {
  readonly endorsementId: string;
  readonly reference: string;
}

/**
 * Submits what the check page showed: writes the endorsement, its history and the confirmation mail's outbox row, or
 * that it waits for its mailbox, in one transaction. The same draft submitted again, or fifty times at once, gives the one endorsement it made.
 *
 * @param seenVersion the draft's version that the check page showed
 * @throws {DomainError} `draft.not-found`, `draft.incomplete`, or `draft.changed-meanwhile` when the answers
 *   are not those that the person saw
 */
export async function submitEndorsement(registry: Registry, token: string, seenVersion: number): Promise<Submission> {
  return inTransaction(registry.dataSource, async (manager) => {
    const draft = await lockDraft(manager, registry, token);
    if (draft.endorsementId !== null) return submissionOf(manager, draft.endorsementId);
    if (!isComplete(draft.answers)) throw new DomainError('draft.incomplete');
    if (draft.version !== seenVersion) throw new DomainError('draft.changed-meanwhile');
    const submission = await writeEndorsement(manager, registry, draft, draft.answers);
    await manager.update(DraftEntity, draft.id, { endorsementId: submission.endorsementId, answers: {} });
    await manager.query(
      'UPDATE evidence_document SET endorsement_id = $2, draft_id = NULL WHERE draft_id = $1 AND deleted_at IS NULL',
      [draft.id, submission.endorsementId],
    );
    await forgetCorrespondent(manager, draft.id);
    const { email } = draft.answers.contact;
    await askToConfirm(manager, registry, { endorsementId: submission.endorsementId, email });
    return submission;
  });
}

async function submissionOf(manager: EntityManager, endorsementId: string): Promise<Submission> {
  const { reference } = await manager.findOneByOrFail(EndorsementEntity, { id: endorsementId });
  return { endorsementId, reference };
}

async function writeEndorsement(
  manager: EntityManager,
  registry: Registry,
  draft: DraftEntity,
  answers: AnsweredDraft,
): Promise<Submission> {
  const now = registry.clock.now();
  const signedOn = dayOfAct(now, answers.mandate.date);
  const { to: status } = decide('draft', 'submit', 'official');
  const localGovernmentId = await localGovernmentOf(manager, answers.country, answers.government);
  const reference = endorsementReference(randomBytes(8));
  const inserted = await manager.insert(EndorsementEntity, {
    reference,
    draftId: draft.id,
    status,
    version: 1,
    localGovernmentId,
    pactVersion: answers.pact.version,
    pactLanguage: answers.pact.language,
    pactTextHash: answers.pact.textHash,
    mandateKind: answers.mandate.kind,
    mandateDate: answers.mandate.date,
    mandateReference: answers.mandate.reference,
    mandateUrl: answers.mandate.url,
    claimedWebsite: answers.contact.officialWebsite,
    publishSignatoryName: answers.consents.publish_name,
    signedOn,
    submittedAt: now,
  });
  const endorsementId = (inserted.identifiers[0] as { id: string }).id;
  await manager.insert(
    EndorsementUndertakingEntity,
    answers.undertakings.map((undertaking) => ({ endorsementId, undertaking, committedOn: signedOn })),
  );
  await writePeople(manager, endorsementId, answers);
  await keepConsents(manager, endorsementId, { answers: answers.consents, language: draft.language }, now);
  await manager.insert(EndorsementHistoryEntity, {
    endorsementId,
    version: 1,
    action: 'submit',
    fromStatus: 'draft',
    toStatus: status,
    actorKind: 'official',
    at: now,
  });
  return { endorsementId, reference };
}

async function writePeople(manager: EntityManager, endorsementId: string, answers: AnsweredDraft): Promise<void> {
  await manager.insert(EndorsementPeopleEntity, {
    endorsementId,
    signatoryName: answers.signatory.name,
    signatoryOffice: answers.signatory.office,
    contactName: answers.contact.name,
    contactRole: answers.contact.role,
    contactEmail: answers.contact.email,
    contactLanguage: answers.contact.language,
  });
}
