import type { Translator } from '#content/i18n/translator.js';
import type { Mail } from '../../mail.js';
import type { EndorsementMailProps } from '../../mailed-endorsement.js';
import { endorsementFacts, endorsementMail } from '../../wording/endorsement-mail.js';
import { placeOf } from '../../wording/place.js';

/** What there is to tell about a new version of the pact. */
export const PACT_VERSION_MAILS = ['invited', 'signed'] as const;
export type PactVersionMail = (typeof PACT_VERSION_MAILS)[number];

export interface PactVersionMailProps extends EndorsementMailProps {
  readonly pactVersion: string;
}

/** Invites a signatory to sign a new version of the pact, or tells that it was signed; with a link to its text. */
export function pactVersionMail(
  kind: PactVersionMail,
  props: PactVersionMailProps,
  t: Translator,
): Mail<`pact-version-${PactVersionMail}`> {
  const { endorsement, site, pactVersion: version } = props;
  const place = placeOf(endorsement, t);
  const home = `${site.publicUrl}/${t.locale}`;
  return endorsementMail(props, t, {
    template: `pact-version-${kind}`,
    subject: t(`versions.mail.${kind}.subject`, { place, version }),
    preview: t(`versions.mail.${kind}.title`),
    title: t(`versions.mail.${kind}.title`),
    why: t('mail.published.why'),
    blocks: [
      { kind: 'paragraph', text: t(`versions.mail.${kind}.intro`, { place, version }) },
      { kind: 'link', label: t('versions.mail.read', { version }), url: `${home}/pact/${version}` },
      { kind: 'button', label: t('standing.mail.button'), url: `${home}/manage` },
      ...endorsementFacts(endorsement, t),
    ],
  });
}
