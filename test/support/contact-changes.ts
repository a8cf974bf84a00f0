import { acceptContactChange, objectToContactChange } from '#registry/own-page/answer-contact-change.js';
import { changeSecrets } from '#registry/own-page/contact-change-rules.js';
import { requestContactChange } from '#registry/own-page/request-contact-change.js';
import { readEndorsement } from '#registry/record/read-endorsement.js';
import { correctContactEmail } from '#registry/own-page/correct-contact-email.js';
import type { Registry } from '#registry/registry.js';
import { openProposalOf } from '#registry/proposals/proposals.js';
import { confirmDecision } from '#registry/review/second-person.js';

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

interface By {
  readonly id: string;
}

/** What was mailed about the latest change of an endorsement's contact, to both sides. */
export async function mailedChange(registry: Registry, endorsementId: string) {
  const [change] = await registry.dataSource.query<{ id: string }[]>(
    'SELECT id FROM contact_change WHERE endorsement_id = $1 ORDER BY requested_at DESC, id LIMIT 1',
    [endorsementId],
  );
  const id = change?.id ?? '';
  return {
    id,
    acceptance: changeSecrets(registry.secret, 'acceptance', id),
    objection: changeSecrets(registry.secret, 'objection', id),
  };
}

/** Confirms, as this person, what waits for a second one about an endorsement. */
export async function confirmedBy(registry: Registry, endorsementId: string, { id }: By): Promise<void> {
  const proposal = await openProposalOf(registry.dataSource.manager, endorsementId);
  await confirmDecision(registry, proposal?.id ?? '', id);
}

/**
 * An address that staff gave for the contact, and what was mailed to both sides. Where it takes two, a second person
 * has to be given.
 */
export async function askedByStaff(
  registry: Registry,
  endorsementId: string,
  { by, second, email = 'new@town.example.org' }: { readonly by: By; readonly second?: By; readonly email?: string },
) {
  const { version } = await readEndorsement(registry.dataSource.manager, endorsementId);
  const seen = { endorsementId, version, staffId: by.id };
  await correctContactEmail(registry, seen, { email, reason: 'They called us.' });
  if (second) await confirmedBy(registry, endorsementId, second);
  return mailedChange(registry, endorsementId);
}

/** An address that staff gave and somebody accepted there. */
export async function setByStaff(registry: Registry, endorsementId: string, how: Parameters<typeof askedByStaff>[2]) {
  const change = await askedByStaff(registry, endorsementId, how);
  await acceptContactChange(registry, change.acceptance);
  return change;
}

/** The same, to which whoever was the contact objects. */
export async function disputed(registry: Registry, endorsementId: string, how: Parameters<typeof askedByStaff>[2]) {
  const change = await setByStaff(registry, endorsementId, how);
  await objectToContactChange(registry, change.objection);
  return change;
}
