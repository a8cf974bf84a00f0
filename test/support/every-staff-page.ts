import { freezeBulkAction } from '#registry/review/bulk/freeze-bulk-action.js';
import { findSuspicions } from '#registry/review/duplicates/find-suspicions.js';
import { requestErasure } from '#registry/privacy/request-erasure.js';
import { writeNote } from '#registry/record/case-notes.js';
import { proposeDecision } from '#registry/review/second-person.js';
import { addUndertaking } from '#registry/own-page/change-undertaking.js';
import { undertakingChangesOf } from '#registry/own-page/undertaking-changes.js';
import { anEndorsement, describedAs } from './endorsements.js';
import { aHandOver } from './contact-changes.js';
import { checkedImport, importLine } from './imports.js';
import { askedForInformation } from './own-page.js';
import { answers } from './submissions.js';
import { aStaffMember } from './staff.js';
import type { TestApp } from './test-app.js';

/**
 * Fills the registry so that whatever staff may be offered is offered somewhere: cases in the states that decisions
 * lead from, with a proposal, a proposed undertaking, a frozen contact, a suspicion, a bounced address; an import with
 * possible duplicates, a bulk action, a request for erasure.
 *
 * @returns the addresses of the pages that show it, in English
 */
export async function everyStaffPage({ registry, database }: TestApp): Promise<string[]> {
  const { manager } = registry.dataSource;
  const publisher = await aStaffMember(registry, { role: 'publisher' });
  const reason = { code: 'other', text: 'This is a test.' };

  const twin = { government: describedAs('Twin Town') };
  const submitted = await anEndorsement(registry, twin).submitted();
  const inReview = await anEndorsement(registry, twin).inReviewBy(publisher);
  await findSuspicions(registry, submitted.id);
  await writeNote(registry, submitted.id, publisher.id, 'A note of this test.');
  await database.dataSource.query(
    `UPDATE endorsement_people SET contact_bounced_at = now(), contact_bounce_code = 'refused'
      WHERE endorsement_id = $1`,
    [submitted.id],
  );
  const asked = await askedForInformation(registry, publisher);
  const rejected = await anEndorsement(registry).rejectedBy(publisher);
  const verified = await anEndorsement(registry).verifiedBy(publisher);
  const proposed = await anEndorsement(registry).verifiedBy(publisher);
  const seen = { endorsementId: proposed.id, version: proposed.version, staffId: publisher.id };
  await proposeDecision(registry, seen, 'suspend', reason);

  const growing = await anEndorsement(registry).verifiedBy(publisher);
  const { mandate } = answers();
  await addUndertaking(
    registry,
    { endorsementId: growing.id, version: growing.version },
    { undertaking: 'health', mandate },
  );
  const [change] = await undertakingChangesOf(manager, growing.id);
  await aHandOver(registry, verified.id);
  const leaving = await anEndorsement(registry).submitted();
  await requestErasure(registry, { endorsementId: leaving.id, version: leaving.version });
  const [request] = await manager.query<{ id: string }[]>('SELECT id FROM erasure_request');

  const batch = await checkedImport(registry, [importLine(), importLine({ name: 'Nowhere at all' })], publisher.id);
  const frozen = await freezeBulkAction(registry, { kind: 'claim', staffId: publisher.id, filter: {}, reason: null });
  const [mail] = await manager.query<{ id: string; caseId: string }[]>(
    `SELECT id, subject ->> 'endorsementId' AS "caseId" FROM outbox WHERE job = 'mail.confirm-address' LIMIT 1`,
  );
  const [kept] = await manager.query<{ id: string }[]>('SELECT id FROM reason LIMIT 1');

  const cases = [submitted, inReview, asked, rejected, verified, proposed, growing, leaving];
  return [
    '/endorsements',
    '/endorsements?state=all',
    ...cases.map(({ id }) => `/endorsements/${id}`),
    `/endorsements/${submitted.id}/compare/${inReview.id}`,
    `/endorsements/${growing.id}/undertakings/${change?.id ?? ''}`,
    `/endorsements/${mail?.caseId ?? ''}/mails/${mail?.id ?? ''}`,
    '/proposals',
    '/administration',
    '/erasures',
    `/erasures/${request?.id ?? ''}`,
    '/insight',
    '/imports',
    `/imports/${batch}`,
    `/imports/${batch}?outcome=duplicate`,
    `/bulk-actions/${frozen}`,
    '/people',
    `/people/${publisher.id}`,
    '/audit',
    '/reasons',
    `/reasons/${kept?.id ?? ''}`,
    '/pact-versions',
    '/pact-versions/1.0',
    '/retention',
    '/failed-jobs',
    '/launch',
    '/mail-templates',
    '/account',
    '/views',
  ].map((path) => `/en/staff${path}`);
}
