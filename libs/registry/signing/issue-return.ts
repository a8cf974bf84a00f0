import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { draftReturnMail } from '#jobs/draft-jobs.js';
import { deriveCode, deriveToken, hashToken } from '#platform/secret.js';
import { enqueue } from '../outbox/enqueue.js';
import type { Registry } from '../registry.js';
import { DraftReturnEntity, type DraftReturnKind } from './draft-return.entity.js';

const PURPOSE = 'return-to-draft';

/** So many links in an hour, and in all, may be asked for to one draft. */
const PER_HOUR = 3;
const IN_ALL = 8;
/** Whoever begins many drafts must not be able to flood one mailbox from them. */
const PER_HOUR_AND_ADDRESS = 5;

/** Where a link goes, and in which language its mail is written. */
export interface Correspondent {
  readonly email: string;
  readonly language: string;
}

/** The secrets of one link, derived so that a mail sent twice carries the same ones. */
export function returnSecrets(secret: string, returnId: string): { token: string; code: string } {
  return { token: deriveToken(secret, PURPOSE, returnId), code: deriveCode(secret, PURPOSE, returnId) };
}

/** Makes a link to a draft and asks for the mail that carries it. The caller holds the draft's lock. */
export async function issueReturn(
  manager: EntityManager,
  registry: Registry,
  draftId: string,
  { email, language }: Correspondent,
  kind: DraftReturnKind,
): Promise<void> {
  const id = randomUUID();
  const { token, code } = returnSecrets(registry.secret, id);
  await manager.insert(DraftReturnEntity, {
    id,
    draftId,
    kind,
    tokenHash: hashToken(token),
    codeHash: hashToken(code),
    email,
    language,
    createdAt: registry.clock.now(),
  });
  // Nobody waits for a reminder.
  const job = kind === 'reminder' ? ({ ...draftReturnMail, lane: 'bulk' } as const) : draftReturnMail;
  await enqueue(manager, job, { draftReturnId: id });
}

/** Whether one more link may be asked for. Whoever asks is not told: it would say who else uses the registry. */
export async function mayAskForReturn(
  manager: EntityManager,
  registry: Registry,
  draftId: string,
  email: string,
): Promise<boolean> {
  // Two drafts that ask for the same address at the same moment count each other.
  await manager.query('SELECT pg_advisory_xact_lock(hashtextextended(lower($1), 0))', [email]);
  const [asked] = await manager.query<{ ofDraft: number; inAll: number; toAddress: number }[]>(
    `SELECT count(*) FILTER (WHERE draft_id = $1 AND created_at > $3)::int AS "ofDraft",
        count(*) FILTER (WHERE draft_id = $1)::int AS "inAll",
        count(*) FILTER (WHERE lower(email) = lower($2) AND created_at > $3)::int AS "toAddress"
       FROM draft_return
      WHERE kind = 'saved' AND (draft_id = $1 OR (lower(email) = lower($2) AND created_at > $3))`,
    [draftId, email, new Date(registry.clock.now().getTime() - 3_600_000)],
  );
  if (!asked) return false;
  return asked.ofDraft < PER_HOUR && asked.inAll < IN_ALL && asked.toAddress < PER_HOUR_AND_ADDRESS;
}
