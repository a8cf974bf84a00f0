import type { Translator } from '#content/i18n/translator.js';
import { Hero } from './components/hero.js';
import { LinkButton } from './components/link-button.js';
import { PactName } from './components/pact-name.js';
import { PublicPage, type SiteFacts } from './layout.js';
import { ContentSamples } from './styleguide/content-samples.js';
import { FormSamples } from './styleguide/form-samples.js';
import { NoticeSamples } from './styleguide/notice-samples.js';
import { RegisterSamples } from './styleguide/register-samples.js';
import { StaffSamples } from './styleguide/staff-samples.js';

export interface StyleguideProps {
  t: Translator;
  site: SiteFacts;
  dir?: 'ltr' | 'rtl';
}

/** Every component on one page, for looking and for checking; no route serves it. */
export function Styleguide({ t, site, dir }: StyleguideProps) {
  return (
    <PublicPage
      t={t}
      site={site}
      dir={dir}
      title="Style guide"
      path="/signatories"
      section="signatories"
      noindex
      hero={
        <Hero
          eyebrow={t('site.owner')}
          title={<PactName />}
          lead={t('site.description')}
          actions={
            <>
              <LinkButton href={`/${t.locale}/sign`} variant="inverse" start>
                {t('site.nav.sign')}
              </LinkButton>
              <a class="govuk-link" href={`/${t.locale}/pact`}>
                {t('pact.page.title')}
              </a>
            </>
          }
        />
      }
    >
      <RegisterSamples />
      <ContentSamples />
      <NoticeSamples />
      <FormSamples />
      <StaffSamples />
    </PublicPage>
  );
}
