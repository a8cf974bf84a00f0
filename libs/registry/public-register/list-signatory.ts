import type { EntityManager } from 'typeorm';
import { publicStanding, type PublicStanding } from '#domain/endorsement/public-standing.js';
import type { Undertaking } from '#domain/pact/undertaking.js';
import { endorsementPublishedMail } from '#jobs/endorsement-jobs.js';
import { DEFAULT_ANNOUNCEMENT_LIFETIME_DAYS } from '#platform/settings.js';
import { inTransaction } from '#platform/transaction.js';
import { EndorsementEntity } from '../endorsements/endorsement.entity.js';
import { readEndorsement, type EndorsementDetails } from '../endorsements/read-endorsement.js';
import { normalisePlaceName } from '../local-governments/normalise-place-name.js';
import { enqueue } from '../outbox/enqueue.js';
import type { Registry } from '../registry.js';
import { readAssurance } from '../review/checks.js';
import { rememberFormer } from './former-signatories.js';
import { PublicSignatoryEntity } from './public-signatory.entity.js';
import { announceChange } from './register-revision.js';
import { signedVersions } from './signed-versions.js';

type SectionOf = (country: string) => string | null;

const DAY_MS = 86_400_000;

/**
 * Makes the public register say what the endorsement is now: lists it when it counts, shows it apart when it is
 * announced or not re-confirmed, and otherwise takes it off; what was public once leaves a note at its address.
 * Doing it twice changes nothing, so a job that runs again is harmless.
 *
 * @param sectionOf the UCLG section of a country code, null when it has none
 * @returns whether the endorsement is listed, and so counted, now
 */
export function listSignatoryOf(
  registry: Registry,
  endorsementId: string,
  sectionOf: SectionOf,
  announcementLifetimeDays = DEFAULT_ANNOUNCEMENT_LIFETIME_DAYS,
): Promise<boolean> {
  return inTransaction(registry.dataSource, async (manager) => {
    await manager.findOneOrFail(EndorsementEntity, {
      where: { id: endorsementId },
      lock: { mode: 'pessimistic_write' },
    });
    const endorsement = await readEndorsement(manager, endorsementId);
    const standing = publicStanding(endorsement);
    const now = registry.clock.now();
    if (standing === null || (standing === 'announced' && (await anotherIsShown(manager, endorsement)))) {
      const removed = await manager.delete(PublicSignatoryEntity, { endorsementId });
      const noted = await rememberFormer(manager, endorsement);
      if (removed.affected || noted) await announceChange(manager, now);
      return false;
    }
    const firstListed = standing === 'listed' && endorsement.publishedAt === null;
    const listing = {
      ...(await listingOf(manager, endorsement, sectionOf)),
      ...datesOf(endorsement, standing, announcementLifetimeDays),
      standing,
      publishedAt: (standing === 'announced' ? endorsement.announcedAt : endorsement.publishedAt) ?? now,
    };
    await makeRoom(manager, endorsement);
    await manager.upsert(PublicSignatoryEntity, listing, ['endorsementId']);
    if (firstListed) {
      await manager.update(EndorsementEntity, endorsementId, { publishedAt: listing.publishedAt });
      await enqueue(manager, endorsementPublishedMail, { endorsementId });
    }
    await announceChange(manager, now);
    return standing === 'listed';
  });
}

/** Whether another endorsement of the same local government is in public: then an announcement adds nothing. */
async function anotherIsShown(manager: EntityManager, { id, localGovernment }: EndorsementDetails): Promise<boolean> {
  const others = await manager.query<object[]>(
    `SELECT FROM public_signatory WHERE number = $1 AND endorsement_id <> $2`,
    [localGovernment.number, id],
  );
  return others.length > 0;
}

/** Takes away what else stands at the local government's address: an announcement, or a note that it was there. */
async function makeRoom(manager: EntityManager, { id, localGovernment }: EndorsementDetails): Promise<void> {
  const { number } = localGovernment;
  await manager.query(`DELETE FROM public_signatory WHERE number = $1 AND endorsement_id <> $2`, [number, id]);
  await manager.query(`DELETE FROM public_former_signatory WHERE number = $1`, [number]);
}

function datesOf(
  { verifiedAt, reconfirmedAt, announcedAt }: EndorsementDetails,
  standing: PublicStanding,
  announcementLifetimeDays: number,
): Pick<PublicSignatoryEntity, 'verifiedOn' | 'reconfirmedOn' | 'announcedOn' | 'mandateAwaitedUntil'> {
  const awaitedUntil =
    standing === 'announced' && announcedAt
      ? new Date(announcedAt.getTime() + announcementLifetimeDays * DAY_MS)
      : null;
  return {
    verifiedOn: dayOf(verifiedAt),
    reconfirmedOn: dayOf(reconfirmedAt),
    announcedOn: dayOf(announcedAt),
    mandateAwaitedUntil: dayOf(awaitedUntil),
  };
}

function dayOf(moment: Date | null): string | null {
  return moment?.toISOString().slice(0, 10) ?? null;
}

async function listingOf(
  manager: EntityManager,
  endorsement: EndorsementDetails,
  sectionOf: SectionOf,
): Promise<
  Omit<
    PublicSignatoryEntity,
    'standing' | 'verifiedOn' | 'reconfirmedOn' | 'announcedOn' | 'mandateAwaitedUntil' | 'publishedAt'
  >
> {
  const { id: _id, origin: _origin, ...government } = endorsement.localGovernment;
  const undertakings = await manager.query<{ code: Undertaking; committedOn: string }[]>(
    `SELECT undertaking AS code, committed_on::text AS "committedOn" FROM endorsement_undertaking
      WHERE endorsement_id = $1 AND withdrawn_on IS NULL`,
    [endorsement.id],
  );
  return {
    ...government,
    endorsementId: endorsement.id,
    searchName: normalisePlaceName(government.name),
    searchText: await searchTextOf(manager, endorsement.localGovernment),
    section: sectionOf(government.country),
    undertakings: endorsement.undertakings.flatMap((code) => undertakings.filter((one) => one.code === code)),
    undertakingCodes: [...endorsement.undertakings],
    pactVersion: endorsement.pactVersion,
    signedVersions: await signedVersions(manager, endorsement),
    signatoryOffice: endorsement.signatoryOffice,
    signatoryName: endorsement.publishSignatoryName ? endorsement.signatoryName : null,
    mandateKind: endorsement.mandateKind,
    mandateDate: endorsement.mandateDate,
    signedOn: endorsement.signedOn,
    assurance: await readAssurance(manager, endorsement.id),
    demonstration: endorsement.demonstration,
  };
}

/** The names under which the gazetteer knows the place, in every script, and the one that is listed. */
async function searchTextOf(
  manager: EntityManager,
  { id, name }: EndorsementDetails['localGovernment'],
): Promise<string> {
  const known = await manager.query<{ normalised: string }[]>(
    `SELECT n.normalised FROM local_government g JOIN place_name n ON n.place_id = g.place_id WHERE g.id = $1
      ORDER BY n.normalised`,
    [id],
  );
  return [...new Set([normalisePlaceName(name), ...known.map(({ normalised }) => normalised)])].join('\n');
}
