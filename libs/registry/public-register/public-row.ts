import type { EntityManager } from 'typeorm';
import { dayOf, dayOfAct } from '#domain/calendar/local-day.js';
import { shownFacts, type FormerName } from '#domain/endorsement/public-facts.js';
import type { PublicStanding } from '#domain/endorsement/public-standing.js';
import type { Undertaking } from '#domain/pact/undertaking.js';
import type { EndorsementDetails } from '../record/read-endorsement.js';
import { normalisePlaceName } from '../places/normalise-place-name.js';
import { readAssurance } from '../proposals/checks.js';
import { earlierTerms } from './earlier-terms.js';
import { formerNamesOf } from './former-names.js';
import type { PublicSignatoryEntity } from './public-signatory.entity.js';
import { signedVersions } from './signed-versions.js';

const DAY_MS = 86_400_000;

/** What a public record depends on besides the endorsement and its local government. */
export interface PublicationSettings {
  /** The UCLG section of a country code; null when it has none. */
  readonly sectionOf: (country: string) => string | null;
  /** So long an announcement stays without its mandate. */
  readonly announcementLifetimeDays: number;
}

/** The public record of an endorsement that stands so. Reads only. */
export async function publicRow(
  manager: EntityManager,
  endorsement: EndorsementDetails,
  standing: PublicStanding,
  settings: PublicationSettings,
): Promise<Omit<PublicSignatoryEntity, 'publishedAt'>> {
  const { id: _id, origin: _origin, ...government } = endorsement.localGovernment;
  const formerNames = await formerNamesOf(manager, endorsement.localGovernment.id);
  const undertakings = await manager.query<{ code: Undertaking; committedOn: string }[]>(
    `SELECT undertaking AS code, committed_on::text AS "committedOn" FROM endorsement_undertaking
      WHERE endorsement_id = $1 AND withdrawn_on IS NULL`,
    [endorsement.id],
  );
  return shownFacts(standing, {
    ...government,
    endorsementId: endorsement.id,
    endorsementVersion: endorsement.version,
    standing,
    searchName: normalisePlaceName(government.name),
    searchText: await searchTextOf(manager, endorsement.localGovernment, formerNames),
    section: settings.sectionOf(government.country),
    undertakings: endorsement.undertakings.flatMap((code) => undertakings.filter((one) => one.code === code)),
    undertakingCodes: [...endorsement.undertakings],
    pactVersion: endorsement.pactVersion,
    // Who announces has not signed: what was signed before is no part of that.
    earlierTerms: standing === 'announced' ? [] : await earlierTerms(manager, endorsement),
    formerNames,
    signedVersions: await signedVersions(manager, endorsement),
    signatoryOffice: endorsement.signatoryOffice,
    // The person's name is shown only where they agreed to it.
    signatoryName: endorsement.publishSignatoryName ? endorsement.signatoryName || null : null,
    mandateKind: endorsement.mandateKind,
    mandateDate: endorsement.mandateDate,
    signedOn: endorsement.signedOn,
    verifiedOn: shownDay(endorsement.verifiedAt, endorsement),
    reconfirmedOn: shownDay(endorsement.reconfirmedAt, endorsement),
    announcedOn: shownDay(endorsement.announcedAt, endorsement),
    mandateAwaitedUntil: standing === 'announced' ? mandateAwaitedUntil(endorsement, settings) : null,
    assurance: await readAssurance(manager, endorsement),
    demonstration: endorsement.demonstration,
  });
}

/**
 * The day until which the mandate of an announcement may still come. Once one was handed in nothing is awaited: staff
 * look at it, and no day ends the announcement.
 */
export function mandateAwaitedUntil(
  { status, announcedAt }: Pick<EndorsementDetails, 'status' | 'announcedAt'>,
  { announcementLifetimeDays }: Pick<PublicationSettings, 'announcementLifetimeDays'>,
): string | null {
  if (status !== 'announced' || announcedAt === null) return null;
  return dayOf(new Date(announcedAt.getTime() + announcementLifetimeDays * DAY_MS));
}

/** What we did with a signature is not older, in public, than the signature and its decision. */
function shownDay(
  moment: Date | null,
  { signedOn, mandateDate }: Pick<EndorsementDetails, 'signedOn' | 'mandateDate'>,
): string | null {
  return moment && dayOfAct(moment, signedOn, mandateDate);
}

/** The names under which the gazetteer knows the place, in every script, and those that it has and had itself. */
async function searchTextOf(
  manager: EntityManager,
  { id, name }: EndorsementDetails['localGovernment'],
  formerNames: readonly FormerName[],
): Promise<string> {
  const known = await manager.query<{ normalised: string }[]>(
    `SELECT n.normalised FROM local_government g JOIN place_name n ON n.place_id = g.place_id WHERE g.id = $1
      ORDER BY n.normalised`,
    [id],
  );
  const own = [name, ...formerNames.map((former) => former.name)].map(normalisePlaceName);
  return [...new Set([...own, ...known.map(({ normalised }) => normalised)])].join('\n');
}
