/** An address as accounts are found by it: composed, without white space around it, in lower case. */
export function normaliseEmail(email: string): string {
  return email.normalize('NFC').trim().toLowerCase();
}
