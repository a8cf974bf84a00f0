import { DomainError } from '#domain/domain-error.js';
import type { AnsweredDraft } from '#domain/endorsement/draft-answers.js';
import type { ProposedAction } from '#domain/endorsement/second-person.js';
import type { StaffDecision } from '#domain/endorsement/staff-decisions.js';
import { findDraft } from '#registry/drafts/drafts.js';
import { readEndorsement } from '#registry/record/read-endorsement.js';
import { submitEndorsement } from '#registry/signing/submit-endorsement.js';
import { openProposalOf } from '#registry/proposals/proposals.js';
import type { Reason } from '#registry/proposals/reasons.js';
import { confirmDecision, proposeDecision } from '#registry/review/second-person.js';
import { takeDecision } from '#registry/review/take-decision.js';
import { checkAndVerify, confirmByMail } from '../endorsements.js';
import { answeredDraft, answers } from '../submissions.js';
import type { TruthWorld } from './truth-world.js';

/** An endorsement with the browser that signed it. */
export interface Signed {
  readonly id: string;
  readonly draftToken: string;
}

export const DECISION = {
  kind: 'council_decision',
  date: '2026-02-03',
  reference: 'Resolution 12',
  url: null,
} as const;
const ANNOUNCEMENT = { kind: 'announcement', date: '2026-02-03', reference: null, url: null } as const;

/** Signs in the world's language, and leaves it unconfirmed. */
export async function signs(world: TruthWorld, changes: Partial<AnsweredDraft> = {}): Promise<Signed> {
  const given = answers();
  const contact = { ...given.contact, language: world.locale };
  const draftToken = await answeredDraft(world.registry, { ...given, contact, ...changes });
  const draft = await findDraft(world.registry, draftToken);
  const { endorsementId } = await submitEndorsement(world.registry, draftToken, draft?.version ?? 0);
  return { id: endorsementId, draftToken };
}

export async function confirms(world: TruthWorld, changes: Partial<AnsweredDraft> = {}): Promise<Signed> {
  const signed = await signs(world, changes);
  await confirmByMail(world.registry, signed.id);
  return signed;
}

export const announces = (world: TruthWorld): Promise<Signed> => confirms(world, { mandate: ANNOUNCEMENT });

/** The endorsement as it is now, as whoever acts on it has to have seen it. */
export async function seen({ registry, ana }: TruthWorld, endorsementId: string) {
  const { version } = await readEndorsement(registry.dataSource.manager, endorsementId);
  return { endorsementId, version, staffId: ana.id };
}

/** A reason that may be given for a decision. */
export async function reasonFor({ registry }: TruthWorld, purpose: string): Promise<Reason> {
  const [found] = await registry.dataSource.query<[{ code: string }]>(
    'SELECT code FROM reason WHERE purpose = $1 ORDER BY code LIMIT 1',
    [purpose],
  );
  return { code: found.code, text: 'Said in a test.' };
}

/** Makes a decision, with a second person where the rule wants one. */
export async function decides(world: TruthWorld, id: string, action: StaffDecision): Promise<void> {
  const reason = await reasonFor(world, action);
  try {
    await takeDecision(world.registry, await seen(world, id), action, reason);
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== 'endorsement.second-person-needed') throw error;
    await proposeDecision(world.registry, await seen(world, id), action as StaffDecision & ProposedAction, reason);
    await secondConfirms(world, id);
  }
}

export async function secondConfirms({ registry, ben }: TruthWorld, id: string): Promise<void> {
  const proposal = await openProposalOf(registry.dataSource.manager, id);
  await confirmDecision(registry, proposal?.id ?? '', ben.id);
}

/** A verified endorsement, and the register has it. */
export async function verifies(world: TruthWorld, changes: Partial<AnsweredDraft> = {}): Promise<Signed> {
  const signed = await confirms(world, changes);
  await checkAndVerify(world.registry, await seen(world, signed.id));
  await world.drain();
  return signed;
}
