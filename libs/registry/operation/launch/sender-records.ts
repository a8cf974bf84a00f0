import { Resolver } from 'node:dns/promises';
import { domainOf } from '#domain/mail-address/canonical-address.js';
import type { Settings } from '#platform/settings.js';
import type { Finding } from './launch-check.js';

type SenderSettings = Pick<Settings, 'MAIL_FROM' | 'CONTACT_EMAIL' | 'DKIM_SELECTOR' | 'DNS_SERVERS'>;

/** Domains that nobody has (RFC 2606, RFC 6761): nothing is looked up about them. */
const NOBODYS = /(^|\.)(example(\.(org|com|net))?|test|invalid|localhost|local)$/i;
/** Codes of an answer that says: there is no such record. */
const NO_RECORD = ['ENODATA', 'ENOTFOUND'];
const PATIENCE_MS = 3_000;

/** Whether mails come from, and lead to, addresses that somebody has. */
export function checkSender({ MAIL_FROM, CONTACT_EMAIL }: SenderSettings): Finding {
  const examples = [MAIL_FROM, CONTACT_EMAIL].filter((address) => NOBODYS.test(domainOf(address)));
  if (examples.length > 0) return { outcome: 'fails', facts: { address: examples[0] ?? '' } };
  return { outcome: 'holds', facts: { address: MAIL_FROM } };
}

/** Whether the domain of the sender says which servers may send for it (SPF, RFC 7208), and not that everybody may. */
export async function checkSpf(settings: SenderSettings): Promise<Finding> {
  const domain = domainOf(settings.MAIL_FROM);
  return look(settings, domain, domain, (texts) => {
    const policies = texts.filter((text) => /^v=spf1( |$)/i.test(text));
    return policies.length === 1 && !/(^| )\+?all( |$)/i.test(policies[0] ?? '');
  });
}

/** Whether the key with which mails are signed is published (DKIM, RFC 6376); an empty one was taken back. */
export async function checkDkim(settings: SenderSettings): Promise<Finding> {
  const domain = domainOf(settings.MAIL_FROM);
  const { DKIM_SELECTOR: selector } = settings;
  if (selector === undefined) return { outcome: 'unknown', facts: { name: `…._domainkey.${domain}` } };
  return look(settings, domain, `${selector}._domainkey.${domain}`, (texts) =>
    texts.some((text) => /(^|;)\s*p=[a-z0-9+/]/i.test(text)),
  );
}

async function look(
  settings: SenderSettings,
  domain: string,
  name: string,
  isRight: (texts: readonly string[]) => boolean,
): Promise<Finding> {
  const facts = { name };
  if (NOBODYS.test(domain)) return { outcome: 'unknown', facts };
  try {
    // A long record comes in several pieces.
    const records = (await resolverOf(settings).resolveTxt(name)).map((pieces) => pieces.join(''));
    return { outcome: isRight(records) ? 'holds' : 'fails', facts };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return { outcome: NO_RECORD.includes(code ?? '') ? 'fails' : 'unknown', facts };
  }
}

function resolverOf({ DNS_SERVERS }: SenderSettings): Resolver {
  const resolver = new Resolver({ timeout: PATIENCE_MS, tries: 1 });
  if (DNS_SERVERS !== undefined) resolver.setServers(DNS_SERVERS.split(',').map((server) => server.trim()));
  return resolver;
}
