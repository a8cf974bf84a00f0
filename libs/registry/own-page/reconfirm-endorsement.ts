import { endorsementReconfirmedMail } from '#jobs/self-service-jobs.js';
import { EndorsementPeopleEntity } from '../record/endorsement-people.entity.js';
import { keepConsents } from '../record/keep-consents.js';
import { consentChange } from '../record/read-consents.js';
import type { ValueChange } from '../record/value-change.js';
import type { Registry } from '../registry.js';
import { changeByContact, type OwnSeen } from './own-change.js';

/** Who stands by the pact now. */
export interface Reconfirmation {
  readonly signatoryName: string;
  readonly signatoryOffice: string;
  /** Whether this person agrees to be named in public. */
  readonly publishName: boolean;
  /** In which the consent was asked for. */
  readonly language: string;
}

/**
 * Re-confirms an endorsement, as after an election: its term begins anew, and it is listed and counted (again).
 *
 * @throws {DomainError} `endorsement.decided-meanwhile`, `endorsement.action-not-allowed`
 */
export function reconfirmEndorsement(registry: Registry, seen: OwnSeen, given: Reconfirmation): Promise<void> {
  const { signatoryName, signatoryOffice, publishName, language } = given;
  return changeByContact(registry, seen, async (manager, before, at) => {
    const endorsementId = before.id;
    const changes: ValueChange[] = (
      [
        { field: 'signatoryName', before: before.signatoryName, after: signatoryName, personal: true },
        { field: 'signatoryOffice', before: before.signatoryOffice, after: signatoryOffice, personal: true },
      ] satisfies ValueChange[]
    ).filter((change) => change.before !== change.after);
    await manager.update(EndorsementPeopleEntity, endorsementId, { signatoryName, signatoryOffice });
    if (publishName !== before.publishSignatoryName) {
      changes.push(consentChange('publish_name', before.publishSignatoryName, publishName));
    }
    // Another person's consent is asked for anew.
    if (publishName !== before.publishSignatoryName || signatoryName !== before.signatoryName) {
      await keepConsents(manager, endorsementId, { answers: { publish_name: publishName }, language }, at);
    }
    return {
      action: 'reconfirm',
      mail: endorsementReconfirmedMail,
      fields: { reconfirmedAt: at, publishSignatoryName: publishName },
      changes,
    };
  });
}
