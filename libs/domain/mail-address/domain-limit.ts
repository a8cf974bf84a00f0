import { domainOf } from './canonical-address.js';

/**
 * Whether an address belongs to one of the domains to which a setting limits addresses.
 *
 * @param domains parted by commas; empty for any domain. A domain does not stand for those below it.
 */
export function isOfDomains(address: string, domains: string): boolean {
  const allowed = domainsIn(domains);
  return allowed.length === 0 || allowed.includes(domainOf(address));
}

/** The domains that a setting names, each as the network knows it. */
export function domainsIn(setting: string): string[] {
  return setting
    .split(',')
    .map((domain) => domain.trim())
    .filter((domain) => domain !== '')
    .map((domain) => domainOf(`anybody@${domain}`));
}
