import type { Draft } from '#registry/drafts/drafts.js';
import { firstOpenStep } from '#domain/endorsement/signing-steps.js';
import { errorAt, errorSummary, typedText } from '../../http/read-form.js';
import { Button } from '../../views/components/button.js';
import { Input } from '../../views/components/input.js';
import { InsetText } from '../../views/components/inset-text.js';
import { LinkButton } from '../../views/components/link-button.js';
import { PageHeading } from '../../views/components/page-heading.js';
import { JourneyPage } from '../../views/layout.js';
import { LanguageChoice } from '../fields/language-choice.js';
import { journeyPath } from '../journey/journey-paths.js';
import type { QuestionProps } from '../journey/question-page.js';
import { deletionPath, savePath } from './saving-paths.js';

export interface SavePageProps extends QuestionProps {
  readonly draft: Draft;
}

/** Asks where to send the way back. */
export function SavePage({ visit, draft, values = {}, errors = [] }: SavePageProps) {
  const { t } = visit.page;
  return (
    <JourneyPage {...visit.page} title={t('saving.ask.title')} errors={errorSummary(t, errors)}>
      <PageHeading size="l" lead={t('saving.ask.lead')}>
        {t('saving.ask.title')}
      </PageHeading>
      <form method="post" action={savePath(visit)} novalidate>
        <Input
          name="email"
          type="email"
          label={t('saving.ask.email')}
          hint={t('saving.ask.emailHint')}
          error={errorAt(t, errors, 'email')}
          value={typedText(values, 'email')}
          autocomplete="email"
        />
        <LanguageChoice
          label={t('saving.ask.language')}
          error={errorAt(t, errors, 'language')}
          value={typedText(values, 'language')}
        />
        <Button>{t('saving.ask.button')}</Button>
      </form>
      <p class="govuk-body">
        <a class="govuk-link" href={journeyPath(visit, firstOpenStep(draft.answers) ?? 'check')}>
          {t('saving.ask.back')}
        </a>
      </p>
    </JourneyPage>
  );
}

/** Says where the link went; the same for any address. */
export function SavedPage({ visit, draft, email }: SavePageProps & { readonly email: string }) {
  const { t } = visit.page;
  return (
    <JourneyPage {...visit.page} title={t('saving.saved.title')}>
      <PageHeading size="l" lead={t('saving.saved.sent', { email, date: t.date(draft.expiresAt) })}>
        {t('saving.saved.title')}
      </PageHeading>
      <h2 class="govuk-heading-m">{t('saving.saved.nextTitle')}</h2>
      <ol class="govuk-list govuk-list--number">
        <li>{t('saving.saved.nextOpen')}</li>
        <li>{t('saving.saved.nextCode')}</li>
      </ol>
      <p class="govuk-body">{t('saving.saved.reminder')}</p>
      <InsetText>{t('saving.saved.limit')}</InsetText>
      <LinkButton href={journeyPath(visit, firstOpenStep(draft.answers) ?? 'check')}>{t('saving.ask.back')}</LinkButton>
      <ul class="govuk-list">
        <li>
          <a class="govuk-link" href={savePath(visit)}>
            {t('saving.saved.otherAddress')}
          </a>
        </li>
        <li>
          <a class="govuk-link" href={deletionPath(visit)}>
            {t('saving.back.delete')}
          </a>
        </li>
      </ul>
    </JourneyPage>
  );
}
