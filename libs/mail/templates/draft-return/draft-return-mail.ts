import type { Translator } from '#content/i18n/translator.js';
import type { Mail } from '../../mail.js';
import type { MailSite } from '../../mailed-endorsement.js';

export const DRAFT_RETURN_KINDS = ['saved', 'reminder'] as const;
export type DraftReturnKind = (typeof DRAFT_RETURN_KINDS)[number];

export interface DraftReturnProps {
  readonly kind: DraftReturnKind;
  readonly site: MailSite;
  /** Part of the link; opens the page that asks for the code. */
  readonly token: string;
  /** Typed on that page; shown outside the link, so that a machine that opens links sees no answers. */
  readonly code: string;
  readonly place: { readonly name: string; readonly country: string } | null;
  readonly expiresAt: Date;
}

/** Brings somebody back to the answers they saved. Says nothing that they typed: the address is not proven yet. */
export function draftReturnMail(
  { kind, site, token, code, place, expiresAt }: DraftReturnProps,
  t: Translator,
): Mail<`draft-${DraftReturnKind}`> {
  const link = `${site.publicUrl}/${t.locale}/sign/return/${token}`;
  const date = t.date(expiresAt);
  const about = place && t('mail.place', { name: place.name, country: t.country(place.country) });
  return {
    template: `draft-${kind}`,
    subject: t(`saving.mail.${kind}.subject`),
    preview: t(`saving.mail.${kind}.preview`, { date }),
    blocks: [
      { kind: 'heading', level: 1, text: t(`saving.mail.${kind}.title`) },
      { kind: 'paragraph', text: t(`saving.mail.${kind}.intro`) },
      ...(about ? [{ kind: 'paragraph', text: t('saving.mail.place', { place: about }) } as const] : []),
      { kind: 'steps', items: [t('saving.mail.stepOpen'), t('saving.mail.stepCode')] },
      { kind: 'code', label: t('mail.confirmAddress.codeLabel'), code },
      { kind: 'button', label: t('saving.mail.button'), url: link, personal: true },
      { kind: 'paragraph', text: t('saving.mail.lifetime', { date }) },
      { kind: 'heading', level: 2, text: t('saving.mail.deleteTitle') },
      { kind: 'paragraph', text: t('saving.mail.deleteBody') },
      { kind: 'link', label: t('saving.deletion.title'), url: `${link}/deletion`, personal: true },
      { kind: 'paragraph', text: t('mail.closing.team') },
      { kind: 'smallPrint', text: t('saving.mail.contact', { email: site.contactEmail }) },
      { kind: 'smallPrint', text: t('saving.mail.why') },
      { kind: 'smallPrint', text: t('mail.closing.keptBy') },
    ],
  };
}
