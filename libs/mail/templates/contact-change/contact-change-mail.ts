import type { MessageKey, Translator } from '#content/i18n/translator.js';
import type { Mail, MailBlock } from '../../mail.js';
import type { EndorsementMailProps } from '../../mailed-endorsement.js';
import { endorsementMail } from '../../wording/endorsement-mail.js';
import { moment } from '#content/i18n/moment.js';
import { placeOf } from '../../wording/place.js';
import { plainWords } from '../../wording/plain-words.js';

/** Each step of a change of contact; each has its own words in the catalogue, `changes.contactMail`. */
export const CONTACT_MAIL_KINDS = [
  'offer',
  'notice',
  'changed',
  'welcome',
  'objected',
  'expired',
  // Where staff gave the address.
  'staffOffer',
  'staffNotice',
  'staffChanged',
  'staffWelcome',
  'staffExpired',
  // An objection to what was accepted, and what staff decide on it.
  'frozen',
  'kept',
  'setBack',
] as const;

export type ContactMailKind = (typeof CONTACT_MAIL_KINDS)[number];

export interface ContactChangeMailProps extends EndorsementMailProps {
  readonly kind: ContactMailKind;
  /** Whoever is named as the contact. */
  readonly newName: string;
  /** The link by which the reader accepts or objects; null where there is nothing to answer. */
  readonly link: ContactChangeMailLink | null;
  /** Until when the reader may only read and answer, at an address that one member of staff set. */
  readonly limitedUntil?: Date | null;
}

export interface ContactChangeMailLink {
  readonly token: string;
  readonly code: string;
  readonly expiresAt: Date;
}

/** Why somebody gets it who is not, and was not, the contact. */
const WHY: Partial<Record<ContactMailKind, MessageKey>> = {
  offer: 'changes.contactMail.whyNamed',
  staffOffer: 'changes.contactMail.whyGiven',
};

/** Tells one of the two people of a change of contact what happens, and gives them the way to accept or to object. */
export function contactChangeMail(props: ContactChangeMailProps, t: Translator): Mail<`contact-${ContactMailKind}`> {
  const { endorsement, kind, newName, limitedUntil } = props;
  const place = placeOf(endorsement, t);
  const name = plainWords(newName);
  return endorsementMail(props, t, {
    template: `contact-${kind}`,
    subject: t(`changes.contactMail.${kind}.subject`, { place }),
    preview: t(`changes.contactMail.${kind}.title`),
    title: t(`changes.contactMail.${kind}.title`),
    why: t(WHY[kind] ?? 'changes.contactMail.why'),
    blocks: [
      { kind: 'paragraph', text: t(`changes.contactMail.${kind}.intro`, { place, name }) },
      ...(limitedUntil
        ? [{ kind: 'paragraph', text: t('changes.contactMail.limited', { moment: moment(limitedUntil, t) }) } as const]
        : []),
      ...answer(props, t),
    ],
  });
}

function answer({ kind, link, site }: ContactChangeMailProps, t: Translator): MailBlock[] {
  const base = `${site.publicUrl}/${t.locale}`;
  if (!link) return [{ kind: 'link', label: t('decisions.mail.ownPage'), url: `${base}/manage` }];
  const accepts = kind === 'offer' || kind === 'staffOffer';
  return [
    { kind: 'code', label: t('mail.confirmAddress.codeLabel'), code: link.code },
    {
      kind: accepts ? 'button' : 'link',
      label: t(accepts ? 'changes.contactMail.accept' : 'changes.contactMail.object'),
      url: `${base}/contact-change/${accepts ? 'acceptance' : 'objection'}/${link.token}`,
      personal: true,
    },
    { kind: 'paragraph', text: t('changes.contactMail.until', { moment: moment(link.expiresAt, t) }) },
  ];
}
