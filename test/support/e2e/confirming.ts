import { mailTo, plain, type ReceivedMail } from './mails.js';
import { pressButton, seeHeading } from './screen.js';
import type { Site } from './site.js';
import type { Visitor } from './visitor.js';

/** Whom a mail goes to, and about what. */
interface Mailed {
  readonly email: string;
  readonly government: string;
  readonly country: string;
}

type MailKind = 'confirmAddress' | 'received' | 'published' | 'rejected';

/** Waits for a mail to the contact, in the visitor's language. */
export function mailAbout(
  site: Pick<Site, 'stack'>,
  { t }: Pick<Visitor, 't'>,
  { email, government, country }: Mailed,
  kind: MailKind,
  known?: ReceivedMail,
): Promise<ReceivedMail> {
  const place =
    government === ''
      ? t('mail.placeUnnamed', { country: t.country(country) })
      : t('mail.place', { name: government, country: t.country(country) });
  return mailTo(site.stack, email, t(`mail.${kind}.subject`, { place }), ...(known ? [known] : []));
}

/** Opens the mail in the mailbox and follows its link, as the contact does. */
export async function openMailedLink({ page, t }: Visitor, mail: ReceivedMail): Promise<void> {
  await page.goto(`/mailbox/${mail.id}`);
  await page.getByRole('link', { name: `/${t.locale}/confirm/` }).click();
}

/** The code as the mail prints it, such as `7F3 K9Q`. */
export function codeIn({ t }: Pick<Visitor, 't'>, mail: ReceivedMail): string {
  const label = plain(t('mail.label', { name: t('mail.confirmAddress.codeLabel') }));
  const code = new RegExp(`${label} ([0-9A-Z]{3} [0-9A-Z]{3})`).exec(plain(mail.text))?.[1];
  if (code === undefined) throw new Error(`The mail shows no code: ${mail.text}`);
  return code;
}

/** Types the code and confirms. */
export async function confirmWithCode(visitor: Visitor, mail: ReceivedMail): Promise<void> {
  const { page, t } = visitor;
  await seeHeading(visitor, t('confirm.title'));
  await page.getByLabel(t('confirm.code.label')).first().fill(codeIn(visitor, mail));
  await pressButton(visitor, t('confirm.button'));
  await seeHeading(visitor, t('confirm.confirmed.panel'));
}
