import type { SessionStore } from '@fastify/session';
import type { Session } from 'fastify';
import { endStaffSession, readStaffSession, writeStaffSession } from '#registry/accounts/staff-sessions.js';
import type { Registry } from '#registry/registry.js';
import { ACCOUNT_KEY } from './session-facts.js';

type Callback<Result> = (error: unknown, result?: Result) => void;

/** Keeps staff sessions in PostgreSQL, so that ending one is one statement. Nobody who has not given a password has one. */
export class StaffSessionStore implements SessionStore {
  constructor(private readonly registry: Registry) {}

  get(sessionId: string, callback: Callback<Session | null>): void {
    // What is stored is what `set` was given, without the cookie, which is the same for every session.
    tell(callback, readStaffSession(this.registry, sessionId) as Promise<unknown> as Promise<Session | null>);
  }

  set(sessionId: string, session: Session, callback: Callback<void>): void {
    const { [ACCOUNT_KEY]: accountId, signedInAt, secondFactorAt, userAgent } = session;
    const written =
      accountId !== undefined && signedInAt !== undefined
        ? writeStaffSession(this.registry, sessionId, accountId, {
            [ACCOUNT_KEY]: accountId,
            signedInAt,
            secondFactorAt,
            userAgent,
          })
        : Promise.resolve();
    tell(callback, written);
  }

  destroy(sessionId: string, callback: Callback<void>): void {
    tell(callback, endStaffSession(this.registry, sessionId));
  }
}

function tell<Result>(callback: Callback<Result>, outcome: Promise<Result>): void {
  outcome.then((result) => callback(null, result), callback);
}
