import { changeSecrets } from '#registry/contact-change/contact-change-rules.js';
import { requestContactChange } from '#registry/contact-change/request-contact-change.js';
import { readEndorsement } from '#registry/endorsements/read-endorsement.js';
import type { Registry } from '#registry/registry.js';

/** A hand-over that waits to be accepted, with what was mailed to both sides. */
export async function aHandOver(registry: Registry, endorsementId: string, language = 'en') {
  const { version } = await readEndorsement(registry.dataSource.manager, endorsementId);
  const id = await requestContactChange(
    registry,
    { endorsementId, version },
    { kind: 'hand_over', name: 'Nomsa Example', role: 'Adviser', email: 'nomsa@town.example.org', language },
  );
  return {
    acceptance: changeSecrets(registry.secret, 'acceptance', id),
    objection: changeSecrets(registry.secret, 'objection', id),
  };
}
