import { wordsIn } from '#domain/words.js';
import type { EndorsementDetails } from '#registry/record/read-endorsement.js';
import type { ReasonToChoose } from '#registry/proposals/reasons.js';
import { errorAt, typedList, typedText, type FormError, type TypedValues } from '../../../http/read-form.js';
import { Button } from '../../../views/components/button.js';
import { Checkboxes } from '../../../views/components/checkboxes.js';
import { InsetText } from '../../../views/components/inset-text.js';
import { PageHeading } from '../../../views/components/page-heading.js';
import { Radios } from '../../../views/components/radios.js';
import { Textarea } from '../../../views/components/textarea.js';
import { WarningText } from '../../../views/components/warning-text.js';
import { optional } from '../../fields/optional.js';
import { ownPath } from '../manage-paths.js';
import type { ManageVisit } from '../manage-visit.js';
import { OwnFrame } from '../own-frame.js';
import { OWN_WORDS_LIMIT } from '../own-words.js';
import { SeenVersion } from '../seen-version.js';
import { WITHDRAW_ACTION } from './withdraw-action.js';

export interface WithdrawPageProps {
  readonly visit: ManageVisit;
  readonly endorsement: EndorsementDetails;
  readonly reasons: readonly ReasonToChoose[];
  readonly values?: TypedValues;
  readonly errors?: readonly FormError[];
}

/** Asks why; nothing happens yet. */
export function WithdrawPage({ visit, endorsement, reasons, values = {}, errors = [] }: WithdrawPageProps) {
  const { t } = visit.page;
  return (
    <OwnFrame visit={visit} title={t('manage.withdraw.title')} errors={errors}>
      <PageHeading size="l" lead={t('manage.withdraw.lead')}>
        {t('manage.withdraw.title')}
      </PageHeading>
      <form method="post" action={ownPath(visit, `${WITHDRAW_ACTION.path}/check`)} novalidate>
        <SeenVersion of={endorsement} />
        <Radios
          name="code"
          legend={t('manage.withdraw.reason')}
          legendSize="m"
          error={errorAt(t, errors, 'code')}
          value={typedText(values, 'code')}
          items={reasons.map(({ code, words }) => ({ value: code, label: wordsIn(words, t.locale) }))}
        />
        <Textarea
          name="text"
          label={optional(t, 'manage.withdraw.words')}
          hint={t('manage.withdraw.wordsHint')}
          limit={OWN_WORDS_LIMIT}
          value={typedText(values, 'text')}
          error={errorAt(t, errors, 'text')}
        />
        <Button>{t('site.actions.continue')}</Button>
      </form>
    </OwnFrame>
  );
}

/** Says what follows, and asks whether it is meant. */
export function WithdrawCheckPage({
  visit,
  endorsement,
  reason,
  values = {},
  errors = [],
}: Omit<WithdrawPageProps, 'reasons'> & { readonly reason: ReasonToChoose }) {
  const { t } = visit.page;
  const { name } = endorsement.localGovernment;
  return (
    <OwnFrame
      visit={visit}
      title={t('manage.withdraw.checkTitle')}
      errors={errors}
      backHref={ownPath(visit, WITHDRAW_ACTION.path)}
    >
      <PageHeading size="l">{t('manage.withdraw.checkTitle')}</PageHeading>
      <WarningText>{t('manage.withdraw.consequence', { place: name })}</WarningText>
      <ul class="govuk-list govuk-list--bullet">
        <li>{t('manage.withdraw.public')}</li>
        <li>{t('manage.withdraw.again')}</li>
      </ul>
      <InsetText>{t('manage.withdraw.given', { reason: wordsIn(reason.words, t.locale) })}</InsetText>
      <form method="post" action={ownPath(visit, WITHDRAW_ACTION.path)} novalidate>
        <input type="hidden" name="version" value={typedText(values, 'version')} />
        <input type="hidden" name="code" value={typedText(values, 'code')} />
        <input type="hidden" name="text" value={typedText(values, 'text')} />
        <input type="hidden" name="reasonId" value={reason.id} />
        <Checkboxes
          name="sure"
          error={errorAt(t, errors, 'sure')}
          values={typedList(values, 'sure')}
          items={[{ value: 'yes', label: t('manage.withdraw.sure', { place: name }) }]}
        />
        <Button variant="warning">{t('manage.withdraw.title')}</Button>
      </form>
    </OwnFrame>
  );
}
