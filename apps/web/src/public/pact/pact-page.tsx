import { DEFAULT_LOCALE } from '#content/i18n/locales.js';
import type { Translator } from '#content/i18n/translator.js';
import { pactText, type PactText as Text } from '#content/pact/pact-text.js';
import type { PageContext } from '../../http/page-context.js';
import { Columns } from '../../views/components/columns.js';
import { Details } from '../../views/components/details.js';
import { Hero } from '../../views/components/hero.js';
import { LinkButton } from '../../views/components/link-button.js';
import { PactText } from '../../views/components/pact-text.js';
import { PublicPage } from '../../views/layout.js';
import { localePath, SITE_PATHS } from '../../views/site-paths.js';

export interface PactPageProps {
  context: PageContext;
  version: string;
  /** Whether this is the text that is signed now. */
  isCurrent: boolean;
}

/** The pact itself in one version, with what makes its text certain. */
export function PactPage({ context, version, isCurrent }: PactPageProps) {
  const { t } = context;
  const pact = pactText(version, t.locale);
  return (
    <PublicPage
      {...context}
      section="pact"
      title={t('pact.page.title')}
      description={t('register.pact.description')}
      hero={
        <Hero
          compact
          eyebrow={`${t('pact.version', { version: pact.version })} · ${textStatus(t, pact)}`}
          title={t('pact.name')}
          lead={t('pact.page.intro')}
        />
      }
    >
      <Columns
        main={<PactText pact={pact} />}
        aside={
          <div class="wc-sticky">
            <TextNotice t={t} pact={pact} />
            {!isCurrent && (
              <div class="govuk-inset-text">
                <p>{t('versions.older.notice')}</p>
                <p>
                  <a href={localePath(t.locale, SITE_PATHS.pact)}>{t('versions.older.current')}</a>
                </p>
              </div>
            )}
            <LinkButton href={localePath(t.locale, SITE_PATHS.sign)} start>
              {t('pact.page.sign')}
            </LinkButton>
            <p class="govuk-body">
              <a href={localePath(t.locale, SITE_PATHS.signatories)}>{t('pact.page.whoSigned')}</a>
            </p>
            <Details summary={t('pact.page.checksum')}>
              <p>
                <code class="wc-code">{pact.sha256}</code>
              </p>
              <p>{t('pact.page.checksumMeans')}</p>
            </Details>
          </div>
        }
      />
    </PublicPage>
  );
}

function textStatus(t: Translator, { authoritative }: Text): string {
  return t(authoritative ? 'pact.authoritative.label' : 'pact.workingTranslation.label');
}

/** Whether this is the text that counts, and where that is otherwise. */
function TextNotice({ t, pact }: { t: Translator; pact: Text }) {
  if (pact.authoritative) return <p class="govuk-inset-text">{t('pact.authoritative.notice')}</p>;
  return (
    <div class="govuk-inset-text">
      <p>{t('pact.workingTranslation.notice')}</p>
      <p>
        <a href={`${localePath(DEFAULT_LOCALE, SITE_PATHS.pact)}/${pact.version}`} hreflang={DEFAULT_LOCALE}>
          {t('pact.workingTranslation.readAuthoritative')}
        </a>
      </p>
    </div>
  );
}
