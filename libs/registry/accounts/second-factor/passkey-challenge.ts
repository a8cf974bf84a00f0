import { deriveToken } from '#platform/secret.js';
import type { Registry } from '../../registry.js';

export type PasskeyPurpose = 'add' | 'sign-in';

/** Where and by whom a passkey is asked for. */
export interface PasskeyCeremony {
  readonly purpose: PasskeyPurpose;
  readonly accountId: string;
  /** The session in which it is asked for: it changes with every sign-in, so an answer serves no other. */
  readonly sessionId: string;
  /** Origin of the registry's pages; passkeys belong to its host. */
  readonly origin: string;
}

/** A challenge is answered in the interval in which it was made, or in the next. */
const INTERVAL_MS = 5 * 60_000;

/** The challenge of this moment. It is derived, so showing the page stores nothing. */
export function passkeyChallenge(registry: Registry, ceremony: PasskeyCeremony): string {
  return challengeOf(registry.secret, ceremony, interval(registry));
}

/** Whether a challenge is one that was made for this ceremony a short while ago. */
export function isPasskeyChallenge(registry: Registry, ceremony: PasskeyCeremony, challenge: string): boolean {
  const now = interval(registry);
  return registry.keys.app.some((secret) =>
    [now, now - 1].some((at) => challengeOf(secret, ceremony, at) === challenge),
  );
}

function interval({ clock }: Registry): number {
  return Math.floor(clock.now().getTime() / INTERVAL_MS);
}

function challengeOf(secret: string, { purpose, accountId, sessionId }: PasskeyCeremony, at: number): string {
  return deriveToken(secret, `passkey-${purpose}`, `${accountId}:${sessionId}:${at}`);
}
