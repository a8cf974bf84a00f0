import type { EntityManager } from 'typeorm';
import { dayOfAct } from '#domain/calendar/local-day.js';
import type { ConsentPurpose } from '#domain/endorsement/consent.js';
import type { AmendmentAction } from '#domain/endorsement/amendments.js';
import { needsSecondPerson } from '#domain/endorsement/second-person.js';
import { endFormerContact } from '../own-page/end-former-contact.js';
import { noteAddressByStaff, refuseWhileObjected } from '../own-page/set-by-staff.js';
import { EndorsementPeopleEntity } from '../record/endorsement-people.entity.js';
import { readEndorsement } from '../record/read-endorsement.js';
import { amend } from '../record/amend.js';
import type { Actor } from '../record/change-status.js';
import type { Registry } from '../registry.js';
import {
  changeOf,
  importedChanges,
  PERSONAL_FIELDS,
  purposeOf,
  valueOf,
  type ImportedChange,
  type ImportedField,
} from './imported-changes.js';
import type { ImportedEndorsement } from './imported-endorsement.js';
import { knownEndorsement, type KnownEndorsement } from './known-endorsements.js';
import { answeredIn, takeConsentsBack, writePaperConsents, type AnsweredOnPaper } from './write-paper-consents.js';

interface Act {
  readonly registry: Registry;
  readonly actor: Actor;
  readonly at: Date;
}

/**
 * Brings an endorsement to what a row says; a cell left empty changes nothing.
 *
 * @returns the endorsement's version afterwards
 * @throws {DomainError} as `amend` does
 */
export async function updateEndorsement(
  manager: EntityManager,
  known: KnownEndorsement,
  row: ImportedEndorsement,
  act: Act,
): Promise<number> {
  const changes = importedChanges(known, row);
  await write(manager, known, 'update_from_import', changes, act);
  await writePaperConsents(manager, [{ id: known.id, ...only(row, answeredIn(changes)) }], act.at);
  return known.version + 1;
}

/**
 * Takes an update back, from the values that the history kept.
 *
 * @param version the endorsement's version that the update made
 * @returns false when one of the values was changed or erased since, or the endorsement was published with them:
 *   then everything stays
 * @throws {DomainError} as `amend` does
 */
export async function takeUpdateBack(
  manager: EntityManager,
  endorsementId: string,
  version: number,
  act: Act,
): Promise<boolean> {
  const known = await knownEndorsement(manager, endorsementId);
  const made = await manager.query<{ field: ImportedField; before: string | null; after: string | null }[]>(
    `SELECT v.field, v.before, v.after FROM endorsement_history h JOIN endorsement_history_value v ON v.history_id = h.id
      WHERE h.endorsement_id = $1 AND h.version = $2 AND h.action = 'update_from_import'`,
    [endorsementId, version],
  );
  if (!known || needsSecondPerson('undo_update_from_import', known)) return false;
  if (made.length === 0 || made.some(({ field, after }) => valueOf(known, field) !== after)) return false;
  const back = made.map(({ field, before, after }) => changeOf(field, after, before));
  await write(manager, known, 'undo_update_from_import', back, act);
  await takeConsentsBack(manager, endorsementId, answeredIn(back), act.at);
  return true;
}

/** What the row says of these questions. */
function only(
  { contactLanguage, consents }: ImportedEndorsement,
  purposes: readonly ConsentPurpose[],
): Omit<AnsweredOnPaper, 'id'> {
  if (consents === null) return { contactLanguage, consents };
  const answers = Object.fromEntries(purposes.map((purpose) => [purpose, consents.answers[purpose]]));
  return { contactLanguage, consents: { ...consents, answers } };
}

async function write(
  manager: EntityManager,
  known: KnownEndorsement,
  action: AmendmentAction,
  changes: readonly ImportedChange[],
  { registry, actor, at }: Act,
): Promise<void> {
  const values = (isWanted: (field: ImportedField) => boolean): Record<string, string | null> =>
    Object.fromEntries(changes.filter(({ field }) => isWanted(field)).map(({ field, after }) => [field, after]));
  const people = values((field) => PERSONAL_FIELDS.includes(field));
  const fields = values(
    (field) => field !== 'undertakings' && purposeOf(field) === undefined && !PERSONAL_FIELDS.includes(field),
  );
  const name = changes.find(({ field }) => field === 'consent.publish_name');
  const publicName = name && { publishSignatoryName: name.after === 'yes' };
  const email = people['contactEmail'];
  const before = typeof email === 'string' ? await readEndorsement(manager, known.id) : null;
  // Who the contact is, is not decided by a file while somebody objects.
  if (before !== null) await refuseWhileObjected(manager, known.id);
  await amend(manager, known, { action, actor, at, fields: { ...fields, ...publicName }, changes });
  if (Object.keys(people).length > 0) {
    const unbounced = 'contactEmail' in people ? { contactBouncedAt: null, contactBounceCode: null } : {};
    await manager.update(EndorsementPeopleEntity, known.id, { ...people, ...unbounced });
    if (before !== null && typeof email === 'string') {
      await endFormerContact(manager, known.id, at);
      await noteAddressByStaff(manager, registry, before, { email, actor, at });
    }
  }
  const undertakings = changes.find(({ field }) => field === 'undertakings');
  if (undertakings) await setUndertakings(manager, known.id, (undertakings.after ?? '').split(';'), at);
}

/** Each undertaking keeps its own dates: what is no longer meant is withdrawn, what is new counts from today. */
async function setUndertakings(manager: EntityManager, id: string, meant: readonly string[], at: Date): Promise<void> {
  const [signed] = await manager.query<{ signedOn: string }[]>(
    'SELECT signed_on::text AS "signedOn" FROM endorsement WHERE id = $1',
    [id],
  );
  const today = dayOfAct(at, ...(signed ? [signed.signedOn] : []));
  await manager.query(
    `UPDATE endorsement_undertaking SET withdrawn_on = greatest(committed_on, $3::date)
      WHERE endorsement_id = $1 AND withdrawn_on IS NULL AND undertaking <> ALL($2)`,
    [id, meant, today],
  );
  await manager.query(
    `INSERT INTO endorsement_undertaking (endorsement_id, undertaking, committed_on)
     SELECT $1, one, $3::date FROM unnest($2::text[]) AS one
     ON CONFLICT (endorsement_id, undertaking) DO UPDATE SET withdrawn_on = NULL`,
    [id, meant, today],
  );
}
