import fastifySession from '@fastify/session';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type {
  FastifyInstance,
  onRequestHookHandler,
  onSendHookHandler,
  preValidationHookHandler,
  RouteOptions,
} from 'fastify';
import { deriveToken } from '#platform/secret.js';
import { secretKeys } from '#platform/secret-keys.js';
import { inRequestFrom } from '#platform/request-network.js';
import type { Settings } from '#platform/settings.js';
import { Registry } from '#registry/registry.js';
import { staffPassport } from './staff-passport.js';
import { StaffSessionStore } from './staff-session-store.js';

const STAFF_ROUTE = /^\/:locale\/staff(?:\/|$)/;

interface SessionHooks {
  onRequest: onRequestHookHandler;
  onSend: onSendHookHandler;
}

/** The cookie that holds a session's id; without a lifetime, so that it ends with the browser. */
export function staffCookie({ PUBLIC_URL }: Pick<Settings, 'PUBLIC_URL'>) {
  const secure = PUBLIC_URL.startsWith('https://');
  const attributes = { path: '/', httpOnly: true, sameSite: 'lax', secure } as const;
  // A browser takes a `__Host-` cookie only with Secure, for this very host, and Path=/.
  return { name: secure ? '__Host-staff' : 'staff', attributes };
}

/** Sets up staff sessions and Passport on the staff's own routes; every other route knows nothing of them. */
export async function registerStaffSessions(app: NestFastifyApplication, settings: Settings): Promise<void> {
  const fastify = app.getHttpAdapter().getInstance();
  const registry = app.get(Registry);
  const passport = staffPassport(registry);
  const { name, attributes } = staffCookie(settings);
  const session = await sessionHooks(fastify, {
    // The first signs; a cookie that an earlier secret signed is still believed.
    secret: secretKeys(settings).app.map((secret) => deriveToken(secret, 'staff-session', 'cookie')),
    cookieName: name,
    cookie: attributes,
    store: new StaffSessionStore(registry),
    saveUninitialized: false,
    rolling: false,
  });
  await fastify.register(passport.initialize());
  const restore = passport.authenticate('session');
  // After the body was read, which loses what was noted before it.
  const noteNetwork: preValidationHookHandler = (request, _reply, done) => inRequestFrom(request.ip, done);
  fastify.addHook('onRoute', (route: RouteOptions) => {
    if (!STAFF_ROUTE.test(route.url)) return;
    route.onRequest = [route.onRequest ?? [], session.onRequest].flat();
    route.preValidation = [noteNetwork, route.preValidation ?? [], restore].flat();
    route.onSend = [route.onSend ?? [], session.onSend].flat();
  });
}

/**
 * The hooks of @fastify/session, which would put them on every route: a public page would pay for a session that it
 * never has. Given a child instance that keeps hooks instead of adding them, it hands them over.
 */
async function sessionHooks(
  fastify: FastifyInstance,
  options: Parameters<typeof fastifySession>[1],
): Promise<SessionHooks> {
  const kept = new Map<string, unknown>();
  const child = Object.create(fastify) as FastifyInstance;
  child.addHook = (name: string, hook: unknown) => {
    kept.set(name, hook);
    return child;
  };
  await new Promise<void>((resolve, reject) => {
    fastifySession(child, options, (error) => (error ? reject(error) : resolve()));
  });
  return { onRequest: kept.get('onRequest'), onSend: kept.get('onSend') } as SessionHooks;
}
