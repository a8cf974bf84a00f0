import type { AnsweredDraft } from '#domain/endorsement/draft-answers.js';
import { readEndorsement, type EndorsementDetails } from '#registry/record/read-endorsement.js';
import type { Registry } from '#registry/registry.js';
import { fallDue, lapse } from '#registry/calendar/renew.js';
import { recordCheck } from '#registry/proposals/checks.js';
import { verifyEndorsement } from '#registry/review/decide-endorsement.js';
import { publishWhatWaits } from './drained-outbox.js';
import { anEndorsement } from './endorsements.js';
import type { MovableClock } from './movable-clock.js';
import { insertPlaces } from './places.js';
import { secondConfirms, seenNow } from './two-people.js';

type By = Readonly<{ id: string }>;

let count = 0;

/** Answers of officials who all pick the same place of the gazetteer, which is another one with each call. */
export async function aPlace({ dataSource }: Registry, name?: string): Promise<Partial<AnsweredDraft>> {
  count += 1;
  const place = { id: `geonames:99${count}`, kind: 'city', country: 'ZA', name: name ?? `Placetown ${count}` };
  await insertPlaces(dataSource, [{ ...place, regionName: 'Example Province', population: 30_000 + count }]);
  return { country: 'ZA', government: { listed: true, placeId: place.id, name: place.name, detail: '' } };
}

export const TERM_YEARS = 4;
export const GRACE_DAYS = 180;

/** An endorsement that was listed and whose term passed; then it lapses too, unless only the term is meant. */
export async function aPassedTerm(
  registry: Registry,
  clock: MovableClock,
  staff: By,
  { answers = {}, lapses = true }: { answers?: Partial<AnsweredDraft>; lapses?: boolean } = {},
): Promise<EndorsementDetails> {
  const { id } = await anEndorsement(registry, answers).verifiedBy(staff);
  await publishWhatWaits(registry);
  clock.forward(TERM_YEARS * 366, 'days');
  await fallDue(registry, TERM_YEARS);
  clock.forward(lapses ? GRACE_DAYS + 1 : 1, 'days');
  if (lapses) await lapse(registry, GRACE_DAYS);
  await publishWhatWaits(registry);
  return readEndorsement(registry.dataSource.manager, id);
}

/** Verifies what takes the place of another, as two members of staff do. */
export async function verifiedByTwo(
  registry: Registry,
  { id }: Pick<EndorsementDetails, 'id'>,
  [first, second]: readonly [By, By],
): Promise<EndorsementDetails> {
  await recordCheck(registry, await seenNow(registry, id, first), { subject: 'mandate', result: 'yes', note: '' });
  const done = await verifyEndorsement(registry, await seenNow(registry, id, first));
  if (!done) await secondConfirms(registry, id, second);
  await publishWhatWaits(registry);
  return readEndorsement(registry.dataSource.manager, id);
}
