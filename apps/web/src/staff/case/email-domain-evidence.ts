import { domainToASCII, domainToUnicode } from 'node:url';
import { getDomain, getDomainWithoutSuffix } from 'tldts';

/** What the address's domain says about who writes. Evidence for a person to weigh; it decides nothing. */
export type EmailDomainVerdict = 'same' | 'different' | 'free-mail' | 'website-unknown';

/** How a host name is written. `mixed` has letters of several scripts in one label, as look-alikes do. */
export type HostWriting = 'ascii' | 'international' | 'mixed';

export interface WrittenHost {
  /** What is compared and what computers use: punycode where there are other letters. */
  readonly ascii: string;
  /** The same with its own letters. */
  readonly unicode: string;
  readonly writing: HostWriting;
}

export interface EmailDomainEvidence {
  readonly verdict: EmailDomainVerdict;
  readonly email: WrittenHost;
  /** Null when no website is known, or what was given is no address of one. */
  readonly website: WrittenHost | null;
}

/** Providers where anyone opens an address, by registrable domain… */
const FREE_MAIL = new Set(
  `gmail.com googlemail.com icloud.com me.com mac.com aol.com proton.me protonmail.com pm.me tutanota.com tuta.io
  mail.com email.com zoho.com fastmail.com hey.com inbox.com mail.ru bk.ru list.ru inbox.ru rambler.ru ukr.net i.ua
  qq.com foxmail.com 163.com 126.com sina.com naver.com daum.net hanmail.net rediffmail.com orange.fr wanadoo.fr
  free.fr laposte.net sfr.fr bbox.fr libero.it virgilio.it tiscali.it web.de t-online.de freenet.de uol.com.br
  bol.com.br terra.com.br ig.com.br seznam.cz centrum.cz wp.pl o2.pl onet.pl interia.pl abv.bg walla.co.il`.split(
    /\s+/,
  ),
);
/** …and those with one in every country, by the name before the suffix. */
const FREE_MAIL_NAMES = new Set(['yahoo', 'ymail', 'hotmail', 'outlook', 'live', 'msn', 'gmx', 'yandex']);

const SUFFIXES = { allowPrivateDomains: true };

/**
 * Compares the domain of a contact's address with that of the local government's website, by registrable domain
 * (Public Suffix List, private suffixes included), so that `mail.town.example` is the same as `www.town.example`, and
 * two towns under one suffix are not. Compared is what computers use: a look-alike letter makes another domain.
 *
 * @param website an http(s) address, or null when none is known
 */
export function emailDomainEvidence(email: string, website: string | null): EmailDomainEvidence {
  const emailHost = writtenHost(email.slice(email.lastIndexOf('@') + 1));
  const websiteHost = website === null ? null : hostOf(website);
  return { verdict: verdictOn(emailHost.ascii, websiteHost?.ascii ?? null), email: emailHost, website: websiteHost };
}

function verdictOn(email: string, website: string | null): EmailDomainVerdict {
  const domain = registrable(email);
  if (FREE_MAIL.has(domain) || FREE_MAIL_NAMES.has(getDomainWithoutSuffix(email) ?? '')) return 'free-mail';
  if (website === null) return 'website-unknown';
  return domain === registrable(website) ? 'same' : 'different';
}

/** A host that is a public suffix itself, as some governments' are, stands for itself. */
function registrable(host: string): string {
  return getDomain(host, SUFFIXES) ?? host;
}

function hostOf(website: string): WrittenHost | null {
  const url = URL.parse(website);
  return url?.protocol === 'https:' || url?.protocol === 'http:' ? writtenHost(url.hostname) : null;
}

function writtenHost(host: string): WrittenHost {
  const ascii = domainToASCII(host) || host.toLowerCase();
  const unicode = domainToUnicode(ascii) || ascii;
  return { ascii, unicode, writing: writingOf(unicode) };
}

const SCRIPTS = [
  /\p{Script=Latin}/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Greek}/u,
  /\p{Script=Arabic}/u,
  /\p{Script=Hebrew}/u,
  /\p{Script=Armenian}/u,
  /\p{Script=Devanagari}/u,
  /\p{Script=Hangul}/u,
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u,
];

function writingOf(unicode: string): HostWriting {
  const mixed = unicode.split('.').some((label) => SCRIPTS.filter((script) => script.test(label)).length > 1);
  if (mixed) return 'mixed';
  // eslint-disable-next-line no-control-regex
  return /^[\u0000-\u007f]*$/.test(unicode) ? 'ascii' : 'international';
}
