/** Addresses of the site's sections, without the language prefix. */
export const SITE_PATHS = {
  home: '/',
  pact: '/pact',
  signatories: '/signatories',
  openData: '/open-data',
  sign: '/sign',
  manage: '/manage',
  privacy: '/privacy',
  accessibility: '/accessibility',
  staff: '/staff',
  staffQueue: '/staff/endorsements',
  staffSignIn: '/staff/sign-in',
  staffSignOut: '/staff/sign-out',
  staffSecondFactor: '/staff/second-factor',
  staffAccount: '/staff/account',
} as const;

export type SiteSection = keyof typeof SITE_PATHS;

/** The address of a page in a language: `localePath('fr', '/pact')` → `/fr/pact`; the home page is `/fr`. */
export function localePath(locale: string, path: string): string {
  return path === '/' ? `/${locale}` : `/${locale}${path}`;
}
