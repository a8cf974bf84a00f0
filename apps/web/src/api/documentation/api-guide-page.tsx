import type { OpenAPIObject } from '@nestjs/swagger';
import type { Translator } from '#content/i18n/translator.js';
import type { PageContext } from '../../http/page-context.js';
import { PageHeading } from '../../views/components/page-heading.js';
import { PublicPage } from '../../views/layout.js';
import { localePath, SITE_PATHS } from '../../views/site-paths.js';
import { type DescribedRequest, describedRequests } from './described-request.js';
import { ValueList } from './value-list.js';

export interface ApiGuidePageProps {
  context: PageContext;
  document: OpenAPIObject;
}

/** Every request of the API with its parameters and answer, printed from the OpenAPI document. */
export function ApiGuidePage({ context, document }: ApiGuidePageProps) {
  const { t } = context;
  const requests = describedRequests(document);
  return (
    <PublicPage {...context} section="openData" title={t('register.api.title')} description={t('register.api.intro')}>
      <PageHeading lead={t('register.api.intro')}>{t('register.api.title')}</PageHeading>
      <p class="govuk-body">
        <a href="/api/openapi.json">{t('register.api.file')}</a>
      </p>
      <nav aria-label={t('register.api.contents')}>
        <ul class="wc-links">
          {requests.map(({ path }) => (
            <li>
              <a href={`#${idOf(path)}`}>
                <code class="wc-code">{path}</code>
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {requests.map((request) => (
        <Request t={t} request={request} />
      ))}
      <h2 class="govuk-heading-l">{t('register.api.errorsTitle')}</h2>
      <p class="govuk-body">{t('register.api.errors')}</p>
    </PublicPage>
  );
}

function Request({ t, request }: { t: Translator; request: DescribedRequest }) {
  const { path, tag, summary, parameters, answer, givesSignatories } = request;
  return (
    <section class="wc-request" id={idOf(path)} aria-label={path}>
      <p class="govuk-caption-l">{tag}</p>
      <h2 class="govuk-heading-m">
        <code class="wc-code wc-code--title">GET {path}</code>
      </h2>
      <p class="govuk-body">
        {summary} {path.includes('{') ? null : <a href={path}>{t('register.api.try')}</a>}
      </p>
      {parameters.length > 0 && (
        <>
          <h3 class="govuk-heading-s">{t('register.api.parametersTitle')}</h3>
          <ValueList t={t} label={t('register.api.parametersOf', { path })} values={parameters} />
        </>
      )}
      {(answer.length > 0 || givesSignatories) && <h3 class="govuk-heading-s">{t('register.api.answerTitle')}</h3>}
      {answer.length > 0 && <ValueList t={t} label={t('register.api.answerOf', { path })} values={answer} />}
      {givesSignatories && (
        <p class="govuk-body">
          {t('register.api.eachSignatory')}:{' '}
          <a href={`${localePath(t.locale, SITE_PATHS.openData)}#fields`}>{t('register.api.fieldsLink')}</a>
        </p>
      )}
    </section>
  );
}

function idOf(path: string): string {
  return path.replace(/[^a-z]+/gi, '-').replace(/^-|-$/g, '');
}
