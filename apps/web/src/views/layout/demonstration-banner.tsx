import { PhaseBanner } from '../components/phase-banner.js';
import { useTranslator } from '../translator-context.js';

/** Says on every page that the endorsements shown are invented. */
export function DemonstrationBanner() {
  const t = useTranslator();
  return (
    <aside class="wc-demonstration" aria-label={t('site.demonstration.label')}>
      <PhaseBanner tag={t('site.demonstration.label')} tone="yellow">
        {t('site.demonstration.banner')}
      </PhaseBanner>
    </aside>
  );
}
