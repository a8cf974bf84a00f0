import type { MessageKey } from '#content/i18n/translator.js';
import { SITE_PATHS } from '../views/site-paths.js';

/** Where somebody goes on from an error, and the words of the link. */
export interface WayOut {
  readonly path: string;
  readonly label: MessageKey;
}

const WAYS: readonly { readonly below: string; readonly out: WayOut }[] = [
  { below: SITE_PATHS.staff, out: { path: SITE_PATHS.staffQueue, label: 'errors.goQueue' } },
  { below: SITE_PATHS.manage, out: { path: SITE_PATHS.manage, label: 'errors.goManage' } },
  { below: SITE_PATHS.sign, out: { path: SITE_PATHS.sign, label: 'errors.goSign' } },
];

/** The way back into what a person was doing, from the address (without language) at which it went wrong. */
export function wayOut(path: string): WayOut {
  const found = WAYS.find(({ below }) => path.startsWith(`${below}/`));
  return found?.out ?? { path: SITE_PATHS.home, label: 'errors.goHome' };
}
