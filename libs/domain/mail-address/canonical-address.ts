/**
 * An e-mail address as it names somebody: two addresses with the same one are the same address. Composed, without white
 * space around it, in lower case, its domain in ASCII.
 *
 * The part before the @ is folded too: RFC 5321 leaves its case to the mail server, but no server in use tells `Ana@` from
 * `ana@`, and telephones capitalise the first letter. Mail goes to the address as it was written; this is for comparing.
 *
 * @param text as typed, also when it is no address
 */
export function canonicalAddress(text: string): string {
  const folded = text.normalize('NFC').toLowerCase().normalize('NFC').trim();
  const at = folded.lastIndexOf('@');
  return at < 0 ? folded : `${folded.slice(0, at)}@${asciiDomain(folded.slice(at + 1))}`;
}

/**
 * The mailbox behind an address, for limits and accounts of staff alone: many providers bring `ana+news@` to `ana@`, so
 * that one person has any number of addresses. Never for telling officials apart: elsewhere the two are two people's.
 *
 * @param text as typed, also when it is no address
 */
export function mailboxKey(text: string): string {
  const address = canonicalAddress(text);
  const at = address.lastIndexOf('@');
  const plus = address.indexOf('+');
  return plus > 0 && plus < at ? address.slice(0, plus) + address.slice(at) : address;
}

/**
 * The domain of an address, as {@link canonicalAddress} writes it.
 *
 * @returns an empty text for what is no address
 */
export function domainOf(text: string): string {
  const address = canonicalAddress(text);
  const at = address.lastIndexOf('@');
  return at < 0 ? '' : address.slice(at + 1);
}

const ASCII = /^[\x20-\x7e]*$/;
/** Full stops of other scripts that stand for a dot in a domain (UTS 46). */
const DOTS = /[\u3002\uff0e\uff61]/g;

/** A domain as the network knows it (IDNA), or as it is where it is none. A dot at the end says nothing. */
function asciiDomain(domain: string): string {
  const dotted = domain.replace(DOTS, '.').replace(/\.+$/, '');
  if (ASCII.test(dotted)) return dotted;
  try {
    // The platform's own IDNA: the host of an address of the web is the same name.
    const { hostname } = new URL(`https://${dotted}`);
    return hostname === '' ? dotted : hostname;
  } catch {
    return dotted;
  }
}
