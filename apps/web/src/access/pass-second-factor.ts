import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Registry } from '#registry/registry.js';
import { noteSignIn, type SignInMeans } from '#registry/accounts/sign-in-events.js';
import { keepKnownBrowser } from './known-browser.js';
import { hasShownSecondFactor, raiseSession } from './session-facts.js';
import type { SignedInStaff } from './signed-in-staff.js';

/**
 * Somebody showed a second factor: they are signed in, or may do for a while what asks for it anew. Either is written
 * down before the session opens anything.
 */
export async function passSecondFactor(
  registry: Registry,
  { request, reply }: { readonly request: FastifyRequest; readonly reply: FastifyReply },
  owner: Pick<SignedInStaff, 'id'>,
  means: SignInMeans,
): Promise<void> {
  await noteSignIn(registry, owner.id, hasShownSecondFactor(request) ? 'factor_shown' : 'signed_in', means);
  await keepKnownBrowser(registry, request, reply, owner.id);
  await raiseSession(request, registry.clock.now());
}
