import { isDeepStrictEqual } from 'node:util';
import type { EntityManager } from 'typeorm';
import { isOrWasPublished, publicFace } from '#domain/endorsement/public-standing.js';
import { endorsementPublishedMail } from '#jobs/endorsement-jobs.js';
import { DEFAULT_ANNOUNCEMENT_LIFETIME_DAYS } from '#platform/settings.js';
import { inTransaction } from '#platform/transaction.js';
import { EndorsementEntity } from '../record/endorsement.entity.js';
import { readEndorsement, type EndorsementDetails } from '../record/read-endorsement.js';
import { enqueue } from '../outbox/enqueue.js';
import type { Registry } from '../registry.js';
import { rememberFormer } from './former-signatories.js';
import { publicRow, type PublicationSettings } from './public-row.js';
import { PublicSignatoryEntity } from './public-signatory.entity.js';
import { announceChange } from './register-revision.js';

/**
 * Makes the public register say what an endorsement and its local government are now: of all the endorsements of the
 * place it shows the one that stands highest, and nothing of the others; what was public once leaves a note at its
 * address. Doing it twice changes nothing, so a job that runs again is harmless.
 *
 * @param sectionOf the UCLG section of a country code, null when it has none
 * @returns whether the endorsement is listed, and so counted, now
 */
export function listSignatoryOf(
  registry: Registry,
  endorsementId: string,
  sectionOf: PublicationSettings['sectionOf'],
  announcementLifetimeDays = DEFAULT_ANNOUNCEMENT_LIFETIME_DAYS,
): Promise<boolean> {
  return inTransaction(registry.dataSource, async (manager) => {
    const place = await endorsementsOfItsPlace(manager, endorsementId);
    const now = registry.clock.now();
    const settings = { sectionOf, announcementLifetimeDays };
    const changed = await showPlace(manager, place, settings, now);
    if (changed) await announceChange(manager, now);
    const face = publicFace(place);
    return face?.standing === 'listed' && face.endorsement.id === endorsementId;
  });
}

/** Every endorsement of the same local government that the public may have seen, and the one itself; all held. */
async function endorsementsOfItsPlace(manager: EntityManager, endorsementId: string): Promise<EndorsementDetails[]> {
  const held = await manager.query<{ id: string }[]>(
    `SELECT id FROM endorsement
      WHERE local_government_id = (SELECT local_government_id FROM endorsement WHERE id = $1)
        AND (id = $1 OR coalesce(announced_at, verified_at, published_at) IS NOT NULL)
      ORDER BY id FOR UPDATE`,
    [endorsementId],
  );
  const read: EndorsementDetails[] = [];
  for (const { id } of held) read.push(await readEndorsement(manager, id));
  return read;
}

/** @returns whether anything is different from before */
async function showPlace(
  manager: EntityManager,
  place: readonly EndorsementDetails[],
  settings: PublicationSettings,
  now: Date,
): Promise<boolean> {
  const face = publicFace(place);
  const cleared = await takeOffOthers(manager, place, face?.endorsement.id);
  if (!face) {
    const noted = await rememberFormer(manager, place.filter(isOrWasPublished));
    return cleared || noted;
  }
  const { endorsement, standing } = face;
  const { number } = endorsement.localGovernment;
  const [, forgotten] = await manager.query<[object[], number]>(
    'DELETE FROM public_former_signatory WHERE number = $1',
    [number],
  );
  const shown = await manager.findOneBy(PublicSignatoryEntity, { endorsementId: endorsement.id });
  const { announcedAt, publishedAt, verifiedAt } = endorsement;
  // What lapsed before a worker came to list it was never announced as listed: its verification is its day.
  const first = { listed: publishedAt, lapsed: publishedAt ?? verifiedAt, announced: announcedAt }[standing];
  const row = { ...(await publicRow(manager, endorsement, standing, settings)), publishedAt: first ?? now };
  if (standing === 'listed' && endorsement.publishedAt === null) {
    await manager.update(EndorsementEntity, endorsement.id, { publishedAt: now });
    await enqueue(manager, endorsementPublishedMail, { endorsementId: endorsement.id });
  }
  if (shown && isDeepStrictEqual({ ...shown }, row)) return cleared || forgotten > 0;
  await manager.upsert(PublicSignatoryEntity, row, ['endorsementId']);
  return true;
}

/** Takes away whatever else stands at the address of the place, or stands there for one of its endorsements. */
async function takeOffOthers(
  manager: EntityManager,
  place: readonly EndorsementDetails[],
  shownId: string | undefined,
): Promise<boolean> {
  const [, removed] = await manager.query<[object[], number]>(
    `DELETE FROM public_signatory
      WHERE (number = $1 OR endorsement_id = ANY($2::uuid[])) AND endorsement_id IS DISTINCT FROM $3::uuid`,
    [place[0]?.localGovernment.number, place.map(({ id }) => id), shownId ?? null],
  );
  return removed > 0;
}
