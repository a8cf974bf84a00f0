import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Stand } from '../bench/stand.ts';
import { Sentence } from '../sentence.ts';
import { pause } from './persistent-signer.ts';

const PATIENCE_MS = 240_000;

/** What became of signatures whose contacts are of these drills. */
export interface SignedAndMailed {
  /** Endorsements in the database. */
  readonly signed: number;
  /** Mails that ask to confirm, told apart by Message-ID. */
  readonly mails: number;
  /** How many of them left more than once. */
  readonly copies: number;
  readonly seconds: number;
}

/**
 * Waits until no mail is due any more, and counts.
 * @throws Sentence when some are due after four minutes, or one address got two mails that differ
 */
export async function signedAndMailed(stand: Stand): Promise<SignedAndMailed> {
  const begun = performance.now();
  for (let left = 1; left > 0; await pause(200)) {
    const { rows } = await stand.database.query<{ left: number }>(
      `SELECT count(*)::int AS left FROM outbox WHERE done_at IS NULL AND job = 'mail.confirm-address'`,
    );
    left = rows[0]?.left ?? 0;
    if (left > 0 && performance.now() - begun > PATIENCE_MS) throw new Sentence(`${String(left)} mails did not leave.`);
  }
  const seconds = (performance.now() - begun) / 1000;
  const { rows } = await stand.database.query<{ signed: number }>(
    `SELECT count(*)::int AS signed FROM endorsement_people WHERE contact_email LIKE 'sipho@%'`,
  );
  const mails = mailsIn(stand.mails);
  const ids = Map.groupBy(mails, ({ id }) => id);
  const addresses = Map.groupBy(mails, ({ to }) => to);
  const twice = [...addresses].filter(([, ofOne]) => new Set(ofOne.map(({ id }) => id)).size > 1);
  if (twice.length > 0) throw new Sentence(`${String(twice.length)} addresses got two different mails.`);
  return { signed: rows[0]?.signed ?? 0, mails: ids.size, copies: mails.length - ids.size, seconds };
}

function mailsIn(folder: string): { id: string; to: string }[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.eml'))
    .map((name) => {
      const head = readFileSync(join(folder, name), 'utf8').split('\r\n\r\n')[0] ?? '';
      return {
        id: /^message-id:\s*(\S+)/im.exec(head)?.[1] ?? name,
        to: /sipho@[\w.-]+/i.exec(/^to:[^\r]*(?:\r\n[ \t][^\r]*)*/im.exec(head)?.[0] ?? '')?.[0] ?? name,
      };
    });
}
