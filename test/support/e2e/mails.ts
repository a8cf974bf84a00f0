import { eventually } from '../eventually.js';
import type { Stack } from './stack.js';

/** A mail as the development mailbox lists it. */
export interface ReceivedMail {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** The mails to this address whose subject is this, whatever spaces it is written with. */
export async function mailsTo(
  stack: Pick<Stack, 'url'>,
  address: string,
  subject: string,
): Promise<readonly ReceivedMail[]> {
  const mails = (await (await fetch(`${stack.url}/mailbox.json`)).json()) as ReceivedMail[];
  return mails.filter(({ to, subject: said }) => to.includes(address) && plain(said) === plain(subject));
}

/**
 * Waits for a mail to this address whose subject is this.
 *
 * @param known mails that are there already, when another one is waited for
 */
export async function mailTo(
  stack: Pick<Stack, 'url'>,
  address: string,
  subject: string,
  ...known: readonly ReceivedMail[]
): Promise<ReceivedMail> {
  let found: ReceivedMail | undefined;
  await eventually(async () => {
    const mails = await mailsTo(stack, address, subject);
    found = mails.find(({ id }) => known.every((one) => one.id !== id));
    return found !== undefined;
  });
  if (!found) throw new Error(`No mail to ${address}.`);
  return found;
}

/** Folds every kind of white space, as reading does. */
export function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
