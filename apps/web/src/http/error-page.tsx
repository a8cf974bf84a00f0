import type { Translator } from '#content/i18n/translator.js';
import type { DomainErrorParameters } from '#domain/domain-error.js';
import { PublicPage } from '../views/layout.js';
import { localePath } from '../views/site-paths.js';
import type { PageContext } from './page-context.js';
import { wayOut } from './way-out.js';

export interface ErrorPageProps {
  readonly context: PageContext;
  readonly status: number;
  /** Catalogue group of the words of a domain refusal, when there is one. */
  readonly refusal?: string;
  readonly parameters?: DomainErrorParameters;
  /** By which the fault is found in the logs. */
  readonly requestId?: string;
}

/** Title and text of an answer that is not the page asked for. */
export function errorWords(
  t: Translator,
  status: number,
  refusal?: string,
  parameters: DomainErrorParameters = {},
): { title: string; body: string } {
  const group = refusal !== undefined && t.has(`${refusal}.title`) ? refusal : `errors.status.${status}`;
  const [title, body] = [`${group}.title`, `${group}.body`];
  if (t.has(title) && t.has(body)) return { title: t(title), body: t(body, inWords(t, parameters)) };
  return { title: t('errors.status.500.title'), body: t('errors.status.500.body') };
}

/** What words of a refusal may name: a day in the reader's language, a text or a number. */
function inWords(t: Translator, parameters: DomainErrorParameters): Record<string, string | number> {
  const words: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(parameters)) {
    if (value instanceof Date) words[name] = t.date(value);
    else if (typeof value === 'string' || typeof value === 'number') words[name] = value;
  }
  return words;
}

/** The page that says what went wrong and what to do now. */
export function ErrorPage({ context, status, refusal, parameters, requestId }: ErrorPageProps) {
  const { t } = context;
  const { title, body } = errorWords(t, status, refusal, parameters);
  const out = wayOut(context.path);
  return (
    <PublicPage {...context} title={title} noindex>
      <h1 class="govuk-heading-xl">{title}</h1>
      <p class="govuk-body-l">{body}</p>
      {requestId && <p class="govuk-body">{t('errors.reference', { reference: requestId })}</p>}
      <p class="govuk-body">
        <a class="govuk-link" href={localePath(t.locale, out.path)}>
          {t(out.label)}
        </a>
      </p>
    </PublicPage>
  );
}
