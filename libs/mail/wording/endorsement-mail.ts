import type { Translator } from '#content/i18n/translator.js';
import type { Mail, MailBlock } from '../mail.js';
import type { EndorsementMailProps, MailedEndorsement } from '../mailed-endorsement.js';
import { placeOf } from './place.js';
import { plainWords } from './plain-words.js';

interface EndorsementMailParts<Template extends string> extends Pick<Mail<Template>, 'template'> {
  readonly subject: string;
  readonly preview: string;
  readonly title: string;
  /** What this mail alone has to say. */
  readonly blocks: readonly MailBlock[];
  /** Why the reader gets it. */
  readonly why: string;
}

/**
 * Puts what all mails about an endorsement share around a mail's own parts: the mark of a demonstration, the greeting,
 * who writes, why, and whom to ask.
 */
export function endorsementMail<Template extends string>(
  { endorsement, site }: EndorsementMailProps,
  t: Translator,
  parts: EndorsementMailParts<Template>,
): Mail<Template> {
  const { demonstration, reference, contactName } = endorsement;
  const place = placeOf(endorsement, t);
  const notice = { kind: 'notice', text: t('mail.demonstration.notice', { place }) } as const;
  return {
    template: parts.template,
    subject: demonstration ? t('mail.demonstration.subject', { subject: parts.subject }) : parts.subject,
    preview: parts.preview,
    blocks: [
      { kind: 'heading', level: 1, text: parts.title },
      ...(demonstration ? [notice] : []),
      { kind: 'paragraph', text: greeting(contactName, t) },
      ...parts.blocks,
      { kind: 'paragraph', text: t('mail.closing.team') },
      { kind: 'smallPrint', text: t('mail.closing.contact', { email: site.contactEmail, reference }) },
      { kind: 'smallPrint', text: parts.why },
      { kind: 'smallPrint', text: t('mail.closing.keptBy') },
    ],
  };
}

function greeting(name: string, t: Translator): string {
  return name === '' ? t('mail.greetingUnnamed') : t('mail.greeting', { name: plainWords(name) });
}

/**
 * An endorsement as a mail may speak of it to an address that nobody has confirmed: without a word that whoever filled in
 * the form typed. Anybody may type anybody's address there, and the mail comes from us.
 */
export function withoutTypedWords<Endorsement extends MailedEndorsement>(endorsement: Endorsement): Endorsement {
  const { localGovernment } = endorsement;
  const isTyped = localGovernment.origin === 'described';
  return {
    ...endorsement,
    contactName: '',
    signatoryOffice: '',
    localGovernment: isTyped ? { ...localGovernment, name: '' } : localGovernment,
  };
}

/** What the endorsement says, with its reference. */
export function endorsementFacts(endorsement: MailedEndorsement, t: Translator): readonly MailBlock[] {
  return [
    { kind: 'heading', level: 2, text: t('mail.facts.title') },
    {
      kind: 'facts',
      facts: [
        { name: t('mail.facts.localGovernment'), value: placeOf(endorsement, t) },
        {
          name: t('mail.facts.undertakings'),
          value: endorsement.undertakings.map((code) => t(`pact.undertakings.${code}.title`)),
        },
        ...(endorsement.signatoryOffice === ''
          ? []
          : [{ name: t('mail.facts.office'), value: plainWords(endorsement.signatoryOffice) }]),
        { name: t('mail.facts.signedOn'), value: t.date(endorsement.signedOn) },
        { name: t('mail.facts.reference'), value: endorsement.reference },
      ],
    },
  ];
}
