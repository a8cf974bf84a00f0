import type { FastifyRequest } from 'fastify';
import type { SignedInStaff } from './signed-in-staff.js';

/** Under this key Passport keeps whose session it is. */
export const ACCOUNT_KEY = 'passport';

declare module 'fastify' {
  interface Session {
    /** Id of the account. */
    [ACCOUNT_KEY]?: string;
    /** When the password was given, ISO 8601. */
    signedInAt?: string;
    /** When the second factor was last shown. */
    secondFactorAt?: string;
    /** The browser, as it names itself. */
    userAgent?: string;
  }
}

const LONGEST_USER_AGENT = 300;
/** What the same sign-in keeps when the session gets a new id. */
const KEPT = [ACCOUNT_KEY, 'signedInAt', 'userAgent'] as const;

/** Notes in a new session when the password was given, and in which browser. */
export function beginSession({ session, headers }: FastifyRequest, at: Date): void {
  session.signedInAt = at.toISOString();
  session.userAgent = (headers['user-agent'] ?? '').slice(0, LONGEST_USER_AGENT);
}

/** Notes that the second factor was shown. The session gets a new id, so that nobody who knew the old one goes with it. */
export async function raiseSession(request: FastifyRequest, at: Date): Promise<void> {
  await request.session.regenerate([...KEPT]);
  request.session.secondFactorAt = at.toISOString();
}

/** Whose password was given, whether or not a second factor was shown; null for anybody else. */
export function passwordOwnerOf({ user }: FastifyRequest): SignedInStaff | null {
  return (user as SignedInStaff | null | undefined) ?? null;
}

/** Whether a second factor was shown in this session. */
export function hasShownSecondFactor({ session }: FastifyRequest): boolean {
  return typeof (session as FastifyRequest['session'] | null)?.secondFactorAt === 'string';
}

/** Whether it was shown within so many minutes. */
export function hasFreshFactor({ session }: FastifyRequest, now: Date, minutes: number): boolean {
  const { secondFactorAt } = session;
  return secondFactorAt !== undefined && now.getTime() - new Date(secondFactorAt).getTime() <= minutes * 60_000;
}
