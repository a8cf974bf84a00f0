import type { Mandate } from '#domain/endorsement/mandate.js';
import { mandateReceivedMail } from '#jobs/self-service-jobs.js';
import type { ValueChange } from '../record/value-change.js';
import type { Registry } from '../registry.js';
import { changeByContact, type OwnSeen } from './own-change.js';

/**
 * Hands in the mandate of an announcement; staff check it. Until they have decided it stays listed as announced.
 *
 * @throws {DomainError} `endorsement.decided-meanwhile`, `endorsement.action-not-allowed`
 */
export function bringMandate(registry: Registry, seen: OwnSeen, mandate: Mandate): Promise<void> {
  return changeByContact(registry, seen, (_manager, before) => {
    const changes = [
      { field: 'mandateKind', before: before.mandateKind, after: mandate.kind },
      { field: 'mandateDate', before: before.mandateDate, after: mandate.date },
      { field: 'mandateReference', before: before.mandateReference, after: mandate.reference },
      { field: 'mandateUrl', before: before.mandateUrl, after: mandate.url },
    ] satisfies ValueChange[];
    return {
      action: 'bring_mandate',
      mail: mandateReceivedMail,
      fields: {
        mandateKind: mandate.kind,
        mandateDate: mandate.date,
        mandateReference: mandate.reference,
        mandateUrl: mandate.url,
      },
      changes: changes.filter((change) => change.before !== change.after),
    };
  });
}
