import { LOCALE_NAMES, LOCALES } from '#content/i18n/locales.js';
import type { ContactChange } from '#registry/own-page/read-contact-change.js';
import type { EndorsementDetails } from '#registry/record/read-endorsement.js';
import { errorAt, typedText, type FormError, type TypedValues } from '../../../http/read-form.js';
import { Button } from '../../../views/components/button.js';
import { Input } from '../../../views/components/input.js';
import { InsetText } from '../../../views/components/inset-text.js';
import { PageHeading } from '../../../views/components/page-heading.js';
import { Select } from '../../../views/components/select.js';
import { ownPath } from '../manage-paths.js';
import type { ManageVisit } from '../manage-visit.js';
import { OwnFrame } from '../own-frame.js';
import { SeenVersion } from '../seen-version.js';
import { CONTACT_ACTION, HAND_OVER_ACTION } from './contact-actions.js';

export interface OwnContactPageProps {
  readonly visit: ManageVisit;
  readonly kind: 'contact' | 'handOver';
  readonly endorsement: EndorsementDetails;
  /** The request that waits to be accepted. */
  readonly waiting: Pick<ContactChange, 'newName' | 'newEmail' | 'expiresAt' | 'setBy'> | null;
  readonly values: TypedValues;
  readonly errors?: readonly FormError[];
}

/** Asks who the contact is or is to be; shows the request that waits: their own can be taken back. */
export function OwnContactPage({ visit, kind, endorsement, waiting, values, errors = [] }: OwnContactPageProps) {
  const { t } = visit.page;
  const { path } = kind === 'contact' ? CONTACT_ACTION : HAND_OVER_ACTION;
  const at = (field: string) => ({ error: errorAt(t, errors, field), value: typedText(values, field) });
  return (
    <OwnFrame visit={visit} title={t(`changes.form.${kind}.title`)} errors={errors}>
      <PageHeading size="l" lead={t(`changes.form.${kind}.lead`)}>
        {t(`changes.form.${kind}.title`)}
      </PageHeading>
      {waiting && <Waiting visit={visit} waiting={waiting} />}
      <form method="post" action={ownPath(visit, path)} novalidate>
        <SeenVersion of={endorsement} />
        <Input name="name" label={t('sign.contact.name')} autocomplete="off" {...at('name')} />
        <Input name="role" label={t('sign.contact.role')} hint={t('sign.contact.roleHint')} {...at('role')} />
        <Input
          name="email"
          type="email"
          label={t('sign.contact.email')}
          hint={t(`changes.form.${kind}.emailHint`)}
          autocomplete="off"
          {...at('email')}
        />
        <Select
          name="language"
          label={t('sign.contact.language')}
          items={LOCALES.map((locale) => ({ value: locale, label: LOCALE_NAMES[locale], lang: locale }))}
          {...at('language')}
        />
        <Button>{t(`changes.form.${kind}.button`)}</Button>
      </form>
    </OwnFrame>
  );
}

function Waiting({
  visit,
  waiting,
}: Pick<OwnContactPageProps, 'visit'> & { waiting: NonNullable<OwnContactPageProps['waiting']> }) {
  const { t } = visit.page;
  const { newName, newEmail, expiresAt, setBy } = waiting;
  const date = t.date(expiresAt);
  if (setBy !== null) {
    return (
      <InsetText>
        {t('changes.waiting.byStaff', { date })} <bdi dir="ltr">{newEmail}</bdi>
      </InsetText>
    );
  }
  return (
    <InsetText>
      <p class="govuk-body">
        {t('changes.waiting.body', { date })} <bdi>{newName}</bdi>, <bdi dir="ltr">{newEmail}</bdi>
      </p>
      <form method="post" action={ownPath(visit, `${HAND_OVER_ACTION.path}/taking-back`)} novalidate>
        <Button variant="secondary">{t('changes.waiting.takeBack')}</Button>
      </form>
    </InsetText>
  );
}
