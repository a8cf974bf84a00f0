import type { AnsweredDraft, DescribedGovernment } from '#domain/endorsement/draft-answers.js';
import { confirmEndorsement } from '#registry/signing/confirm-endorsement.js';
import { confirmationSecrets } from '#registry/signing/issue-confirmation.js';
import { readEndorsement, type EndorsementDetails } from '#registry/record/read-endorsement.js';
import type { Registry } from '#registry/registry.js';
import { recordCheck } from '#registry/proposals/checks.js';
import { startReview, verifyEndorsement } from '#registry/review/decide-endorsement.js';
import { takeDecision } from '#registry/review/take-decision.js';
import type { Reason } from '#registry/proposals/reasons.js';
import { answers, submission } from './submissions.js';

interface By {
  readonly id: string;
}

const MANDATE_RIGHT = { subject: 'mandate', result: 'yes', note: '' } as const;

/**
 * An endorsement in the state that a test needs, brought there by the real use cases:
 * `await anEndorsement(registry, { country: 'KE' }).submitted()`,
 * `await anEndorsement(registry).verifiedBy(ana)`.
 *
 * @param changes answers that differ from the invented official's
 */
export function anEndorsement(registry: Registry, changes: Partial<AnsweredDraft> = {}) {
  const read = (id: string): Promise<EndorsementDetails> => readEndorsement(registry.dataSource.manager, id);
  const awaitingConfirmation = async (): Promise<EndorsementDetails> =>
    read((await submission(registry, answers(changes))).endorsementId);
  const submitted = async (): Promise<EndorsementDetails> => {
    const { id } = await awaitingConfirmation();
    await confirmByMail(registry, id);
    return read(id);
  };
  const after = async (act: (seen: Seen) => Promise<unknown>, staff: By): Promise<EndorsementDetails> => {
    const { id, version } = await submitted();
    await act({ endorsementId: id, version, staffId: staff.id });
    return read(id);
  };
  return {
    awaitingConfirmation,
    submitted,
    inReviewBy: (staff: By) => after((seen) => startReview(registry, seen), staff),
    /** The mandate was found right: one person may verify it. */
    checkedBy: (staff: By) => after((seen) => recordCheck(registry, seen, MANDATE_RIGHT), staff),
    verifiedBy: (staff: By) => after((seen) => checkAndVerify(registry, seen), staff),
    rejectedBy: (staff: By, reason: Reason = { code: 'test_entry', text: 'This is a test.' }) =>
      after((seen) => takeDecision(registry, seen, 'reject', reason), staff),
  };
}

export interface Seen {
  readonly endorsementId: string;
  readonly version: number;
  readonly staffId: string;
}

/** Checks the mandate and verifies, as one member of staff may. */
export async function checkAndVerify(registry: Registry, seen: Seen): Promise<void> {
  await recordCheck(registry, seen, MANDATE_RIGHT);
  await verifyEndorsement(registry, { ...seen, version: seen.version + 1 });
}

/** Confirms as the contact does who opens the latest mail elsewhere and types its code. */
export async function confirmByMail(registry: Registry, endorsementId: string): Promise<void> {
  const [confirmation] = await registry.dataSource.query<{ id: string }[]>(
    'SELECT id FROM confirmation WHERE endorsement_id = $1 ORDER BY created_at DESC LIMIT 1',
    [endorsementId],
  );
  const { token, code } = confirmationSecrets(registry.secret, confirmation?.id ?? '');
  await confirmEndorsement(registry, { token, code, draftToken: undefined });
}

/** A local government that the official describes, because no list has it. */
export function describedAs(name: string, more: Partial<DescribedGovernment> = {}): AnsweredDraft['government'] {
  return {
    listed: false,
    name,
    kind: 'town',
    regionName: 'Example Province',
    population: 12_000,
    officialWebsite: 'https://town.example.org',
    ...more,
  };
}
