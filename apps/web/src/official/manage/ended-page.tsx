import { InsetText } from '../../views/components/inset-text.js';
import { LinkButton } from '../../views/components/link-button.js';
import { PageHeading } from '../../views/components/page-heading.js';
import { JourneyPage } from '../../views/layout.js';
import type { ManageVisit } from './manage-visit.js';

export interface EndedPageProps {
  readonly visit: ManageVisit;
  readonly askHref: string;
  /** What the form sent. */
  readonly typed: unknown;
}

/** Shorter texts are choices and dates, quickly given again. */
const WORTH_KEEPING = 20;

/** For a form that came after the hour was over: nothing was changed, and what was written is shown to be copied. */
export function EndedPage({ visit, askHref, typed }: EndedPageProps) {
  const { t } = visit.page;
  const texts = Object.values(typed ?? {}).filter(
    (value): value is string => typeof value === 'string' && value.length > WORTH_KEEPING,
  );
  return (
    <JourneyPage {...visit.page} title={t('manage.ended.title')}>
      <PageHeading size="l" lead={t('manage.ended.lead')}>
        {t('manage.ended.title')}
      </PageHeading>
      {texts.length > 0 && (
        <>
          <h2 class="govuk-heading-m">{t('manage.ended.typed')}</h2>
          {texts.map((text) => (
            <InsetText>
              <span dir="auto">{text}</span>
            </InsetText>
          ))}
        </>
      )}
      <LinkButton href={askHref}>{t('manage.link.again')}</LinkButton>
    </JourneyPage>
  );
}
