import type { Translator } from '#content/i18n/translator.js';
import type { Mail } from '../../mail.js';
import type { EndorsementMailProps } from '../../mailed-endorsement.js';
import { endorsementMail } from '../../wording/endorsement-mail.js';
import { moment } from '#content/i18n/moment.js';
import { placeOf } from '../../wording/place.js';

export interface AccessLinkProps extends EndorsementMailProps {
  /** Part of the link. */
  readonly token: string;
  /** Typed on the page behind it, unless it is opened in the browser that asked. */
  readonly code: string;
  readonly expiresAt: Date;
}

/** Brings the link and the code that open the signatory's own page, to the address of record. */
export function accessLinkMail(props: AccessLinkProps, t: Translator): Mail<'access-link'> {
  const { endorsement, site, token, code, expiresAt } = props;
  const place = placeOf(endorsement, t);
  return endorsementMail(props, t, {
    template: 'access-link',
    subject: t('manage.mail.access.subject', { place }),
    preview: t('manage.mail.access.preview'),
    title: t('manage.mail.access.title'),
    why: t('manage.mail.access.why'),
    blocks: [
      { kind: 'paragraph', text: t('manage.mail.access.intro', { place }) },
      { kind: 'code', label: t('mail.confirmAddress.codeLabel'), code },
      {
        kind: 'button',
        label: t('manage.mail.access.button'),
        url: `${site.publicUrl}/${t.locale}/manage/${token}`,
        personal: true,
      },
      { kind: 'paragraph', text: t('manage.mail.access.expiry', { moment: moment(expiresAt, t) }) },
      { kind: 'paragraph', text: t('manage.mail.access.notYou') },
    ],
  });
}
