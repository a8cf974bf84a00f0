import type { EndorsementDetails } from '#registry/record/read-endorsement.js';
import { codeIn } from './confirming.js';
import { mailsTo, mailTo } from './mails.js';
import { pressButton, seeHeading } from './screen.js';
import type { Site } from './site.js';
import type { Visitor } from './visitor.js';

export interface AnswerByMail {
  readonly endorsement: EndorsementDetails;
  readonly to: string;
  /** Which mail brings the link: `offer` and `staffOffer` to accept, the others to object. */
  readonly mail: 'offer' | 'staffOffer' | 'changed' | 'staffChanged';
}

/** Follows the link in a mail about a change of contact, and answers with its code. */
export async function answerByMail(
  { stack }: Pick<Site, 'stack'>,
  visitor: Visitor,
  { endorsement, to, mail: kind }: AnswerByMail,
): Promise<void> {
  const { page, t } = visitor;
  const { name, country } = endorsement.localGovernment;
  const place = t('mail.place', { name, country: t.country(country) });
  const mail = await mailTo(stack, to, t(`changes.contactMail.${kind}.subject`, { place }));
  await page.goto(`/mailbox/${mail.id}`);
  await page.getByRole('link', { name: `/${t.locale}/contact-change/` }).click();
  await page.getByLabel(t('confirm.code.label')).fill(codeIn(visitor, mail));
  const answer = kind === 'offer' || kind === 'staffOffer' ? 'acceptance' : 'objection';
  await pressButton(visitor, t(`changes.reply.${answer}.button`));
  await seeHeading(visitor, t(`changes.reply.${answer}.done`));
}

/** Asks for a link to the own page with this address, and opens it in the same browser. */
export async function openOwnPageWith(
  { stack }: Pick<Site, 'stack'>,
  visitor: Visitor,
  { endorsement, email }: { readonly endorsement: EndorsementDetails; readonly email: string },
): Promise<void> {
  const { page, t } = visitor;
  const { name, country } = endorsement.localGovernment;
  const place = t('mail.place', { name, country: t.country(country) });
  const subject = t('manage.mail.access.subject', { place });
  const before = await mailsTo(stack, email, subject);
  await page.goto(`/${t.locale}/manage`);
  await page.getByLabel(t('manage.ask.email')).fill(email);
  await page.getByLabel(t('confirm.request.reference')).fill(endorsement.reference);
  await pressButton(visitor, t('manage.ask.button'));
  await seeHeading(visitor, t('confirm.requested.title'));
  const mail = await mailTo(stack, email, subject, ...before);
  await page.goto(`/mailbox/${mail.id}`);
  await page.getByRole('link', { name: `/${t.locale}/manage/` }).click();
  await pressButton(visitor, t('manage.link.button'));
  await seeHeading(visitor, name);
}
