import type { AnsweredDraft } from '#domain/endorsement/draft-answers.js';
import type { PublicSignatory } from '#registry/public-register/public-fields.js';
import { findSignatory } from '#registry/public-register/find-signatories.js';
import type { Registry } from '#registry/registry.js';
import { PublicAnswers } from '../../apps/web/src/http/public-answers.js';
import { publishWhatWaits } from './drained-outbox.js';
import { anEndorsement } from './endorsements.js';
import { aStaffMember, type TestStaff } from './staff.js';
import type { TestApp } from './test-app.js';

const staff = new WeakMap<Registry, TestStaff>();

/** A signatory on the public list, brought there by the real use cases. */
export async function aListedSignatory(
  { app, registry }: Pick<TestApp, 'app' | 'registry'>,
  changes: Partial<AnsweredDraft> = {},
): Promise<PublicSignatory> {
  const reviewer = staff.get(registry) ?? (await aStaffMember(registry));
  staff.set(registry, reviewer);
  const { localGovernment } = await anEndorsement(registry, changes).verifiedBy(reviewer);
  await publishWhatWaits(registry);
  const listed = await findSignatory(registry, localGovernment.number);
  if (!listed) throw new Error('The verified endorsement is not on the public list.');
  // The web process hears of a change in a moment; a test that is not about that moment does not wait for it.
  app.get(PublicAnswers).forget();
  return listed;
}

/** The address of a signatory's page in a language. */
export function pageOf({ country, slug, number }: PublicSignatory, locale = 'en'): string {
  return `/${locale}/signatories/${country.toLowerCase()}/${slug}-${number}`;
}
