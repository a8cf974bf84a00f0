import type { DraftAnswers } from '#domain/endorsement/draft-answers.js';
import { errorAt, typedText } from '../../http/read-form.js';
import { Input } from '../../views/components/input.js';
import { PageHeading } from '../../views/components/page-heading.js';
import { Radios } from '../../views/components/radios.js';
import { LanguageChoice } from '../fields/language-choice.js';
import { optional } from '../fields/optional.js';
import { QuestionForm, QuestionPage, type QuestionProps } from '../journey/question-page.js';

export interface ContactPageProps extends QuestionProps {
  readonly signatory: DraftAnswers['signatory'];
}

export function ContactPage({ visit, signatory, values = {}, errors = [] }: ContactPageProps) {
  const { t } = visit.page;
  const at = (field: string) => ({ error: errorAt(t, errors, field), value: typedText(values, field) });
  const somebodyElse = (
    <>
      <Input name="name" label={t('sign.contact.name')} autocomplete="name" {...at('name')} />
      <Input
        name="role"
        label={t('sign.contact.role')}
        hint={t('sign.contact.roleHint')}
        autocomplete="organization-title"
        {...at('role')}
      />
    </>
  );
  return (
    <QuestionPage visit={visit} step="contact" title={t('sign.contact.title')} errors={errors}>
      <PageHeading size="l" lead={t('sign.contact.lead')}>
        {t('sign.contact.title')}
      </PageHeading>
      <QuestionForm visit={visit}>
        <Radios
          name="who"
          legend={t('sign.contact.who')}
          legendSize="s"
          {...at('who')}
          items={[
            { value: 'signatory', label: t('sign.contact.signatory', { name: signatory?.name ?? '' }) },
            { value: 'other', label: t('sign.contact.other'), conditional: somebodyElse },
          ]}
        />
        <Input
          name="email"
          type="email"
          label={t('sign.contact.email')}
          hint={t('sign.contact.emailHint')}
          autocomplete="email"
          {...at('email')}
        />
        <LanguageChoice label={t('sign.contact.language')} {...at('language')} />
        <Input
          name="officialWebsite"
          type="url"
          label={optional(t, 'sign.contact.website')}
          hint={t('sign.contact.websiteHint')}
          autocomplete="url"
          {...at('officialWebsite')}
        />
      </QuestionForm>
    </QuestionPage>
  );
}
