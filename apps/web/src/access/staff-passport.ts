import fastifyPassport from '@fastify/passport';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Strategy as LocalStrategy } from 'passport-local';
import { isEffective, roleInForce } from '#domain/staff/account-powers.js';
import type { Registry } from '#registry/registry.js';
import { countFailedJobs } from '#registry/outbox/failed-jobs.js';
import { countOpenProposals } from '#registry/proposals/proposals.js';
import { findActiveStaff } from '#registry/accounts/find-staff.js';
import { signIn, type SignInOutcome } from '#registry/accounts/sign-in.js';
import type { StaffAccount } from '#registry/accounts/staff-account.js';
import { browserTokenOf } from './known-browser.js';
import { mayStaff, type SignedInStaff } from './signed-in-staff.js';
import { ACCOUNT_KEY, beginSession } from './session-facts.js';

type Refusal = Extract<SignInOutcome, { refused: unknown }>;

/** Passport with the one way to sign in, address and password, and the way from a session back to its person. */
export function staffPassport(registry: Registry): InstanceType<typeof fastifyPassport.Authenticator> {
  const passport = new fastifyPassport.Authenticator({ key: ACCOUNT_KEY });
  const byPassword = new LocalStrategy(
    { usernameField: 'email', passwordField: 'password', passReqToCallback: true },
    (request: unknown, email, password, done) => {
      signIn(registry, { email, password, browser: browserTokenOf(request as FastifyRequest) }).then(
        (outcome) =>
          'account' in outcome
            ? done(null, signedIn(outcome.account, registry.clock.now()))
            : done(null, false, { message: outcome.refused, ...outcome }),
        (error: unknown) => done(error),
      );
    },
  );
  // Passport's own strategies are typed for Express; this library runs them on Fastify.
  passport.use('password', byPassword as unknown as InstanceType<typeof fastifyPassport.Strategy>);
  passport.registerUserSerializer<SignedInStaff, string>(async ({ id }) => id);
  passport.registerUserDeserializer<string, SignedInStaff | null>(async (id) => {
    const account = await findActiveStaff(registry, id);
    if (!account) return null;
    const staff = signedIn(account, registry.clock.now());
    const { manager } = registry.dataSource;
    return {
      ...staff,
      ...(mayStaff(staff, 'change-published') && { openProposals: await countOpenProposals(manager) }),
      ...(mayStaff(staff, 'read-registry') && { failedJobs: await countFailedJobs(manager) }),
    };
  });
  return passport;
}

/**
 * Takes the `email` and `password` of the request's body, and begins a session under a new id. It opens nothing until
 * the second factor was shown too.
 *
 * @param at now
 * @returns null when done, or why not
 */
export async function signInByPassword(
  request: FastifyRequest,
  reply: FastifyReply,
  at: Date,
): Promise<Refusal | null> {
  const outcome = await new Promise<Refusal | SignedInStaff>((resolve, reject) => {
    const attempt = request.passport.authenticate('password', async (_request, _reply, error, user, info) => {
      if (error) reject(error);
      else resolve(user ? (user as SignedInStaff) : (info as Refusal));
    });
    Promise.resolve(attempt.call(request.server, request, reply)).catch(reject);
  });
  if ('refused' in outcome) return outcome;
  await request.logIn(outcome);
  beginSession(request, at);
  return null;
}

function signedIn(account: StaffAccount, now: Date): SignedInStaff {
  const { id, name, email, role, effectiveFrom } = account;
  const waits = isEffective(account, now) ? undefined : { role, until: effectiveFrom };
  return { id, name, email, role: roleInForce(account, now), waits };
}
