import { randomBytes } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { dayOf } from '#domain/calendar/local-day.js';
import { decide } from '#domain/endorsement/decide.js';
import { endorsementReference } from '#domain/endorsement/reference.js';
import { EndorsementPeopleEntity } from '../record/endorsement-people.entity.js';
import { EndorsementUndertakingEntity } from '../record/endorsement-undertaking.entity.js';
import { EndorsementEntity } from '../record/endorsement.entity.js';
import { keepConsents } from '../record/keep-consents.js';
import { EndorsementHistoryEntity } from '../record/endorsement-history.entity.js';
import type { DemonstrationSignatory } from './demonstration-signatories.js';
import { inventedOfficials, inventedReference } from './invented-officials.js';

const DAY_MS = 86_400_000;
const DAYS_FROM_DECISION_TO_SIGNATURE = 12;

/** The pact's text that a demonstration endorsement was given to. */
export interface SignedText {
  readonly version: string;
  readonly sha256: string;
}

export interface DemonstrationPlace {
  readonly localGovernmentId: string;
  readonly slug: string;
}

/** Writes a submitted endorsement as the signing journey would, without any mail. */
export async function writeDemonstration(
  manager: EntityManager,
  signatory: DemonstrationSignatory,
  { localGovernmentId, slug }: DemonstrationPlace,
  index: number,
  submittedAt: Date,
  text: SignedText,
): Promise<EndorsementEntity> {
  const signedOn = dayOf(submittedAt);
  const mandateDate = dayOf(new Date(submittedAt.getTime() - DAYS_FROM_DECISION_TO_SIGNATURE * DAY_MS));
  const publishSignatoryName = index % 3 !== 0;
  const { to: status } = decide('draft', 'submit', 'official');
  const endorsement = manager.create(EndorsementEntity, {
    reference: endorsementReference(randomBytes(8)),
    draftId: null,
    status,
    version: 1,
    localGovernmentId,
    pactVersion: text.version,
    pactLanguage: signatory.language,
    pactTextHash: text.sha256,
    mandateKind: signatory.mandate,
    mandateDate,
    mandateReference: inventedReference(signatory, index, mandateDate.slice(0, 4)),
    mandateUrl: null,
    claimedWebsite: `https://www.${slug}.example.org`,
    publishSignatoryName,
    demonstration: true,
    signedOn,
    submittedAt,
  });
  await manager.insert(EndorsementEntity, endorsement);
  const { id: endorsementId } = endorsement;
  await manager.insert(
    EndorsementUndertakingEntity,
    signatory.undertakings.map((undertaking) => ({ endorsementId, undertaking, committedOn: signedOn })),
  );
  await manager.insert(EndorsementPeopleEntity, { endorsementId, ...inventedOfficials(signatory, index, slug) });
  const answers = {
    process_contact: true,
    publish_endorsement: true,
    publish_name: publishSignatoryName,
    news: false,
  };
  await keepConsents(manager, endorsementId, { answers, language: signatory.language }, submittedAt);
  await manager.insert(EndorsementHistoryEntity, {
    endorsementId,
    version: 1,
    action: 'submit',
    fromStatus: 'draft',
    toStatus: status,
    actorKind: 'official',
    at: submittedAt,
  });
  return endorsement;
}
