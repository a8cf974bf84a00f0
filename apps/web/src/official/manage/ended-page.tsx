import type { DomainError } from '#domain/domain-error.js';
import { refusalKey, STATUS_OF_REFUSAL } from '../../http/domain-refusals.js';
import { errorWords } from '../../http/error-page.js';
import { InsetText } from '../../views/components/inset-text.js';
import { LinkButton } from '../../views/components/link-button.js';
import { PageHeading } from '../../views/components/page-heading.js';
import { JourneyPage } from '../../views/layout.js';
import { ownPath } from './manage-paths.js';
import type { ManageVisit } from './manage-visit.js';

interface UndonePageProps {
  readonly visit: ManageVisit;
  /** What the form sent. */
  readonly typed: unknown;
}

/** Shorter texts are choices and dates, quickly given again. */
const WORTH_KEEPING = 20;

/** For a form that came after the hour was over. */
export function EndedPage({ visit, askHref, typed }: UndonePageProps & { readonly askHref: string }) {
  const { t } = visit.page;
  return (
    <UndonePage
      {...{ visit, typed }}
      title={t('manage.ended.title')}
      lead={t('manage.ended.lead')}
      href={askHref}
      onwards={t('manage.link.again')}
    />
  );
}

/** For a form that does not fit what the endorsement is by now. */
export function StalePage({ visit, typed }: UndonePageProps) {
  const { t } = visit.page;
  return (
    <UndonePage
      {...{ visit, typed }}
      title={t('manage.stale.title')}
      lead={t('manage.stale.lead')}
      href={ownPath(visit)}
      onwards={t('manage.stale.onwards')}
    />
  );
}

/** For a form that the contact may not send now. */
export function RestrictedPage({ visit, typed, error }: UndonePageProps & { readonly error: DomainError }) {
  const { t } = visit.page;
  const { title, body } = errorWords(t, STATUS_OF_REFUSAL[error.code], refusalKey(error.code));
  return (
    <UndonePage {...{ visit, typed, title }} lead={body} href={ownPath(visit)} onwards={t('manage.stale.onwards')} />
  );
}

type Words = Readonly<Record<'title' | 'lead' | 'href' | 'onwards', string>>;

/** Says that nothing was changed, and shows what was written, to be copied. */
function UndonePage({ visit, typed, title, lead, href, onwards }: UndonePageProps & Words) {
  const texts = Object.values(typed ?? {}).filter(
    (value): value is string => typeof value === 'string' && value.length > WORTH_KEEPING,
  );
  return (
    <JourneyPage {...visit.page} title={title}>
      <PageHeading size="l" lead={lead}>
        {title}
      </PageHeading>
      {texts.length > 0 && (
        <>
          <h2 class="govuk-heading-m">{visit.page.t('manage.ended.typed')}</h2>
          {texts.map((text) => (
            <InsetText>
              <span dir="auto">{text}</span>
            </InsetText>
          ))}
        </>
      )}
      <LinkButton href={href}>{onwards}</LinkButton>
    </JourneyPage>
  );
}
