import { pactVersions } from '#content/pact/pact-text.js';
import type { PublishedPactVersion } from '#registry/pact-versions/published-pact-versions.js';

/**
 * Versions with a text that can be published: those that come after the one that is signed now.
 *
 * @param published newest first
 */
export function waitingVersions([current]: readonly PublishedPactVersion[]): readonly string[] {
  const all = pactVersions();
  return all.slice(all.indexOf(current?.version ?? '') + 1);
}
