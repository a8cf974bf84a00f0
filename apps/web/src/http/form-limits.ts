import { normalizeIP } from '@fastify/rate-limit';
import type { FastifyRequest } from 'fastify';

/** What is counted together, and how many in a minute, as a share of `REQUESTS_PER_MINUTE`. */
const SHARES = {
  /** Beginning to sign, from one network. A congress hall signs behind one address. */
  start: 2.5,
  /** All steps of one draft. */
  draft: 0.5,
  /** What is done with one mailed link. */
  link: 0.25,
  /** All forms of one open own page. */
  'own-page': 0.5,
  /** Forms that send a mail to an address somebody typed, from one network. */
  mail: 0.5,
  /** Passwords and codes, from one network. */
  guess: 0.5,
  /** Everything else, from one network. */
  forms: 1,
  /** The steps of all drafts, links and own pages of one network together, whatever cookies it makes up. */
  journey: 50,
  /** Pages that are one person's, read from one network. */
  page: 50,
} as const;

export type FormGroup = keyof typeof SHARES;

/** In which group a form is counted, by the pattern of its address; the first that fits. */
const GROUPS: readonly (readonly [RegExp, FormGroup])[] = [
  [/^\/:locale\/staff\/(sign-in|second-factor|set-up)(\/|$)/, 'guess'],
  [/^\/:locale\/sign$/, 'start'],
  [/^\/:locale\/(manage|confirm|sign\/save|sign\/submitted)$|\/renewal$/, 'mail'],
  [/\/:(token|changeToken|accessToken)(\/|$)/, 'link'],
  [/^\/:locale\/sign\//, 'draft'],
  [/^\/:locale\/manage\/endorsement(\/|$)/, 'own-page'],
];

/** The cookie by which whoever sends a form of the group is told from others behind the same address. */
const COOKIES: Partial<Record<FormGroup, string>> = { draft: 'draft', 'own-page': 'signatory' };

/** By what a form is counted. */
export interface FormCount {
  readonly group: FormGroup;
  readonly key: string;
}

/** By what a form is counted: its draft, link or own page where it has one, and its network otherwise. */
export function formCount(request: FastifyRequest): FormCount {
  const pattern = request.routeOptions.url ?? '';
  const group = GROUPS.find(([addresses]) => addresses.test(pattern))?.[1] ?? 'forms';
  const own = group === 'link' ? tokenOf(request) : cookieOf(request, COOKIES[group]);
  if (own !== undefined) return { group, key: `${group} ${own}` };
  const fallback = group === 'link' || group in COOKIES ? 'forms' : group;
  return { group: fallback, key: `${fallback} ${networkOf(request)}` };
}

/** How many in a minute. */
export function mostOf(group: FormGroup, requestsPerMinute: number): number {
  return Math.max(1, Math.floor(SHARES[group] * requestsPerMinute));
}

/** Whether a form is counted by something that whoever sends it might have made up. */
export function isOfJourney({ group }: FormCount): boolean {
  return group === 'draft' || group === 'link' || group === 'own-page';
}

/** The network a request comes from: an IPv4 address, or the first half of an IPv6 one. */
export function networkOf({ ip }: FastifyRequest): string {
  return normalizeIP(ip);
}

function cookieOf({ cookies }: FastifyRequest, name: string | undefined): string | undefined {
  return name === undefined ? undefined : (cookies[`__Host-${name}`] ?? cookies[name]) || undefined;
}

function tokenOf({ params }: FastifyRequest): string | undefined {
  const { token, changeToken, accessToken } = params as Readonly<Record<string, string | undefined>>;
  return token ?? changeToken ?? accessToken;
}
