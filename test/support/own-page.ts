import { newToken } from '#platform/secret.js';
import type { AnsweredDraft } from '#domain/endorsement/draft-answers.js';
import { readEndorsement, type EndorsementDetails } from '#registry/record/read-endorsement.js';
import type { Registry } from '#registry/registry.js';
import { finishRow } from '#registry/outbox/outbox-claim.js';
import { openOwnPage } from '#registry/own-page/open-own-page.js';
import { takeDecision } from '#registry/review/take-decision.js';
import { accessSecrets, answerAccessRequest, requestAccess } from '#registry/own-page/request-access.js';
import { anEndorsement } from './endorsements.js';
import { answers } from './submissions.js';
import type { TestApp } from './test-app.js';
import type { TestBrowser } from './test-browser.js';

/** Answers every request for the way to an own page, as the worker does. */
export async function answerAccessRequests(registry: Registry): Promise<void> {
  const waiting = await registry.dataSource.query<{ id: string; subject: { sealed: string; browserHash: string } }[]>(
    `SELECT id, subject FROM outbox WHERE job = 'access.request' AND done_at IS NULL ORDER BY created_at, id`,
  );
  for (const { id, subject } of waiting) {
    await answerAccessRequest(registry, subject);
    await finishRow(registry, id, 'done');
  }
}

/** The latest link and code that were mailed for a signatory's own page. */
export async function mailedAccess(
  registry: Registry,
  endorsementId: string,
): Promise<{ token: string; code: string; path: string }> {
  await answerAccessRequests(registry);
  const [link] = await registry.dataSource.query<{ id: string }[]>(
    'SELECT id FROM access_link WHERE endorsement_id = $1 ORDER BY created_at DESC LIMIT 1',
    [endorsementId],
  );
  const { token, code } = accessSecrets(registry.secret, link?.id ?? '');
  return { token, code, path: `/en/manage/${token}` };
}

/** A link to an endorsement's own page, asked for by nobody's browser. */
export async function askedFor(registry: Registry, endorsementId: string) {
  const { contactEmail, reference } = await readEndorsement(registry.dataSource.manager, endorsementId);
  await requestAccess(registry, { email: contactEmail, reference, browserToken: newToken(), leadsTo: null });
  return mailedAccess(registry, endorsementId);
}

/** The token of a session on an endorsement's own page. */
export async function ownSession(registry: Registry, endorsementId: string): Promise<string> {
  const { token, code } = await askedFor(registry, endorsementId);
  return (await openOwnPage(registry, { token, code, browserToken: undefined })).sessionToken;
}

/** A browser in which the contact has opened the endorsement's own page. */
export async function contactBrowser(
  site: Pick<TestApp, 'browser' | 'registry'>,
  endorsementId: string,
): Promise<TestBrowser> {
  const browser = site.browser();
  browser.cookies.set('signatory', await ownSession(site.registry, endorsementId));
  return browser;
}

interface By {
  readonly id: string;
}

/** What staff ask in tests. */
export const QUESTION = { code: 'mandate', text: 'Please send the minutes of February.' };

/** An endorsement about which staff have asked something. */
export async function askedForInformation(
  registry: Registry,
  staff: By,
  changes: Partial<AnsweredDraft> = {},
): Promise<EndorsementDetails> {
  const { id, version } = await anEndorsement(registry, changes).submitted();
  await takeDecision(registry, { endorsementId: id, version, staffId: staff.id }, 'request_information', QUESTION);
  return readEndorsement(registry.dataSource.manager, id);
}

/** An endorsement that staff list as announced. */
export async function announcedBy(registry: Registry, staff: By): Promise<EndorsementDetails> {
  const mandate = { ...answers().mandate, kind: 'announcement' as const, reference: null };
  const { id, version } = await anEndorsement(registry, { mandate }).submitted();
  const reason = { code: 'other', text: 'Announced at the congress.' };
  await takeDecision(registry, { endorsementId: id, version, staffId: staff.id }, 'announce', reason);
  return readEndorsement(registry.dataSource.manager, id);
}
