import { pactText } from '#content/pact/pact-text.js';
import type { Translator } from '#content/i18n/translator.js';
import type { RegisterFigures } from '#registry/public-register/register-figures.js';
import { Hero } from '../../views/components/hero.js';
import { LinkButton } from '../../views/components/link-button.js';
import { PactName } from '../../views/components/pact-name.js';
import { type Stat, StatBlock } from '../../views/components/stat-block.js';
import { localePath, SITE_PATHS } from '../../views/site-paths.js';
import { momentInWords } from '../as-of.js';
import { DemonstrationsApart } from '../demonstrations-apart.js';

export interface HomeHeroProps {
  t: Translator;
  figures: RegisterFigures;
  pactVersion: string;
}

/** The pact's name and first words, the way into the journey, and how many have signed. */
export function HomeHero({ t, figures, pactVersion }: HomeHeroProps) {
  return (
    <Hero
      eyebrow={t('home.hero.eyebrow')}
      title={<PactName />}
      lead={pactText(pactVersion, t.locale).summary}
      actions={
        <>
          <LinkButton href={localePath(t.locale, SITE_PATHS.sign)} start variant="inverse">
            {t('home.hero.sign')}
          </LinkButton>
          <a href={localePath(t.locale, SITE_PATHS.pact)}>{t('home.hero.read')}</a>
        </>
      }
      figure={
        <section class="wc-hero__figures" aria-label={t('home.hero.figures')}>
          <StatBlock stats={statsOf(t, figures)} asOf={<AsOf t={t} figures={figures} />} />
        </section>
      }
    />
  );
}

function statsOf(t: Translator, { signatories, countries }: RegisterFigures): Stat[] {
  if (signatories === 0) return [{ value: t.number(0), label: t('home.hero.first') }];
  return [
    { value: t.number(signatories), label: t('home.count.governments', { count: signatories }) },
    { value: t.number(countries.length), label: t('home.count.countries', { count: countries.length }) },
  ];
}

/** What was counted, and when; and beside it, how many invented entries were not. */
function AsOf({ t, figures: { asOf, signatories, demonstrations } }: Pick<HomeHeroProps, 't' | 'figures'>) {
  const moment = momentInWords(t, asOf);
  return (
    <>
      {t(signatories > 0 ? 'home.count.verified' : 'home.count.none', moment)}
      {demonstrations > 0 && <br />}
      <DemonstrationsApart t={t} count={demonstrations} />
    </>
  );
}
