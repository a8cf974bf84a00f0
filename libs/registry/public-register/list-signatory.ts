import type { EntityManager } from 'typeorm';
import { COUNTED_STATUSES, type EndorsementStatus } from '#domain/endorsement/endorsement-status.js';
import type { Undertaking } from '#domain/pact/undertaking.js';
import { endorsementPublishedMail } from '#jobs/endorsement-jobs.js';
import { inTransaction } from '#platform/transaction.js';
import { EndorsementEntity } from '../endorsements/endorsement.entity.js';
import { readEndorsement, type EndorsementDetails } from '../endorsements/read-endorsement.js';
import { normalisePlaceName } from '../local-governments/normalise-place-name.js';
import { enqueue } from '../outbox/enqueue.js';
import type { Registry } from '../registry.js';
import { PublicSignatoryEntity } from './public-signatory.entity.js';
import { announceChange } from './register-revision.js';

/**
 * Makes the public register say what the endorsement is now: lists it when it counts, takes it off when it does not.
 * Doing it twice changes nothing, so a job that runs again is harmless.
 *
 * @param sectionOf the UCLG section of a country code, null when it has none
 * @returns whether the endorsement is listed now
 */
export function listSignatoryOf(
  registry: Registry,
  endorsementId: string,
  sectionOf: (country: string) => string | null,
): Promise<boolean> {
  return inTransaction(registry.dataSource, async (manager) => {
    await manager.findOneOrFail(EndorsementEntity, {
      where: { id: endorsementId },
      lock: { mode: 'pessimistic_write' },
    });
    const endorsement = await readEndorsement(manager, endorsementId);
    const now = registry.clock.now();
    if (!counts(endorsement.status) || endorsement.verifiedAt === null) {
      const removed = await manager.delete(PublicSignatoryEntity, { endorsementId });
      if (removed.affected) await announceChange(manager, now);
      return false;
    }
    const publishedAt = endorsement.publishedAt ?? now;
    const verifiedOn = endorsement.verifiedAt.toISOString().slice(0, 10);
    const listing = await listingOf(manager, endorsement, sectionOf);
    await manager.upsert(PublicSignatoryEntity, { ...listing, verifiedOn, publishedAt }, ['endorsementId']);
    if (endorsement.publishedAt === null) {
      await manager.update(EndorsementEntity, endorsementId, { publishedAt });
      await enqueue(manager, endorsementPublishedMail, { endorsementId });
    }
    await announceChange(manager, now);
    return true;
  });
}

function counts(status: EndorsementStatus): boolean {
  return (COUNTED_STATUSES as readonly EndorsementStatus[]).includes(status);
}

async function listingOf(
  manager: EntityManager,
  endorsement: EndorsementDetails,
  sectionOf: (country: string) => string | null,
): Promise<Omit<PublicSignatoryEntity, 'verifiedOn' | 'publishedAt'>> {
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
    signatoryOffice: endorsement.signatoryOffice,
    signatoryName: endorsement.publishSignatoryName ? endorsement.signatoryName : null,
    mandateKind: endorsement.mandateKind,
    mandateDate: endorsement.mandateDate,
    signedOn: endorsement.signedOn,
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
