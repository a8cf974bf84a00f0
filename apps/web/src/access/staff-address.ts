import { LOCALES, type Locale } from '#content/i18n/locales.js';
import { localePath, SITE_PATHS } from '../views/site-paths.js';

const LANGUAGE = `(?:${LOCALES.join('|')})`;
const OF_STAFF = new RegExp(`^/${LANGUAGE}/staff(?:[/?]|$)`);
/** Plain path segments and a plain query: nothing that a browser could read as another host. */
const RETURN = new RegExp(`^/${LANGUAGE}/staff(?:/[A-Za-z0-9-]+)*(?:\\?[A-Za-z0-9=&_-]*)?$`);

/** Whether an address belongs to the staff's side. */
export function isStaffAddress(url: string): boolean {
  return OF_STAFF.test(url);
}

/** The address to go on to after signing in: one of the staff's own pages, or null for anything else. */
export function returnAddress(wanted: unknown): string | null {
  return typeof wanted === 'string' && wanted.length <= 200 && RETURN.test(wanted) ? wanted : null;
}

/** The sign-in page, from which one returns to the page that was asked for. */
export function signInAddress(locale: Locale, returnTo?: string): string {
  return returningTo(localePath(locale, SITE_PATHS.staffSignIn), returnTo);
}

/** The page that asks for the second factor, from which one returns to the page that was asked for. */
export function secondFactorAddress(locale: Locale, returnTo?: string | null): string {
  return returningTo(localePath(locale, SITE_PATHS.staffSecondFactor), returnTo);
}

/** An address that carries where to go on to, when that is one of the staff's own pages. */
export function returningTo(address: string, returnTo: string | null | undefined): string {
  const wanted = returnAddress(returnTo);
  return wanted === null ? address : `${address}?return=${encodeURIComponent(wanted)}`;
}
