import type { EntityManager } from 'typeorm';
import { hashToken } from '#platform/secret.js';
import { DraftEntity } from '../drafts/draft.entity.js';
import { ofBrowser } from '../drafts/draft-of-browser.js';
import type { Registry } from '../registry.js';
import { DraftReturnEntity } from './draft-return.entity.js';

/** A link takes this many wrong codes; after that a new one must be asked for. */
export const MAXIMUM_WRONG_CODES = 10;

export interface ReturnView {
  /**
   * `open`: leads to the draft; `locked`: took too many wrong codes; `submitted`: the draft was signed; `expired`: its
   * time is over; `unknown`: never sent, not whole, or the draft is deleted.
   */
  readonly state: 'open' | 'locked' | 'submitted' | 'expired' | 'unknown';
  /** Whether this browser may open the draft anyway: it need not type the code (DESIGN rule 4). */
  readonly sameBrowser: boolean;
}

/** What the page behind a mailed link shows. Reading changes nothing, however often a scanner does it. */
export async function readReturn(
  registry: Registry,
  token: string,
  browserToken: string | undefined,
): Promise<ReturnView> {
  const manager = registry.dataSource.manager;
  const link = await manager.findOneBy(DraftReturnEntity, { tokenHash: hashToken(token) });
  const draft = link && (await manager.findOneBy(DraftEntity, { id: link.draftId }));
  if (!draft) return { state: 'unknown', sameBrowser: false };
  return {
    state: stateOf(link, draft, registry.clock.now()),
    sameBrowser: await mayOpen(manager, draft.id, browserToken),
  };
}

/** Whether the browser began this draft, or came back to it. */
export async function mayOpen(
  manager: EntityManager,
  draftId: string,
  browserToken: string | undefined,
): Promise<boolean> {
  if (browserToken === undefined) return false;
  return (await manager.findOneBy(DraftEntity, { id: ofBrowser(browserToken) }))?.id === draftId;
}

/** What has become of the draft behind a link. */
export function stateOf(
  { wrongCodes }: DraftReturnEntity,
  { endorsementId, expiresAt }: DraftEntity,
  now: Date,
): Exclude<ReturnView['state'], 'unknown'> {
  if (expiresAt <= now) return 'expired';
  if (endorsementId !== null) return 'submitted';
  return wrongCodes >= MAXIMUM_WRONG_CODES ? 'locked' : 'open';
}
