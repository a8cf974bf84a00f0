import type { PresentMailProps } from '#mail/mailed-endorsement.js';
import { presentStanding, termsIn } from '#registry/record/present-standing.js';
import type { EndorsementDetails } from '#registry/record/read-endorsement.js';
import type { WorkerServices } from '../worker-services.js';

/** How an endorsement stands as its mail is written, for templates that say so. */
export async function mailedStanding(
  { registry, settings }: WorkerServices,
  endorsement: EndorsementDetails,
): Promise<Pick<PresentMailProps, 'standing' | 'now'>> {
  const standing = await presentStanding(registry.dataSource.manager, endorsement, termsIn(settings));
  return { standing, now: registry.clock.now() };
}
