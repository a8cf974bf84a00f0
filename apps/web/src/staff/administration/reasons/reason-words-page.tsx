import { LOCALES } from '#content/i18n/locales.js';
import { wordsIn } from '#domain/words.js';
import type { EarlierVersion, KeptReason } from '#registry/review/kept-reasons.js';
import type { SignedInStaff } from '../../../access/signed-in-staff.js';
import type { PageContext } from '../../../http/page-context.js';
import { PageHeading } from '../../../views/components/page-heading.js';
import { SummaryList } from '../../../views/components/summary-list.js';
import { localePath } from '../../../views/site-paths.js';
import { word } from '../../case/words.js';
import { StaffFrame } from '../../staff-frame.js';
import { EarlierVersions } from './earlier-versions.js';
import { REASONS } from './reasons-address.js';

export interface ReasonWordsPageProps {
  readonly page: PageContext;
  readonly staff: SignedInStaff;
  readonly reason: KeptReason;
  readonly earlier: readonly EarlierVersion[];
}

/** A reason's words in every language, and what they were before, for who reads and does not change them. */
export function ReasonWordsPage({ page, staff, reason, earlier }: ReasonWordsPageProps) {
  const { t } = page;
  const { label, words, purpose, code, active, uses } = reason;
  const title = wordsIn(label, t.locale);
  return (
    <StaffFrame
      {...{ page, staff, title }}
      above={[{ label: t('reasons.title'), href: localePath(t.locale, REASONS) }]}
    >
      <PageHeading size="l" caption={`${word(t, 'staff.action', purpose)} · ${code}`}>
        {title}
      </PageHeading>
      <SummaryList
        rows={[
          { key: t('reasons.state'), value: t(active ? 'reasons.active' : 'reasons.inactive') },
          { key: t('reasons.uses'), value: t('reasons.times', { count: uses }) },
          ...LOCALES.flatMap((locale) => [
            {
              key: t('reasons.label', { language: t.language(locale) }),
              value: <bdi lang={locale}>{label[locale]}</bdi>,
            },
            {
              key: t('reasons.words', { language: t.language(locale) }),
              value: <bdi lang={locale}>{words[locale]}</bdi>,
            },
          ]),
        ]}
      />
      <EarlierVersions earlier={earlier} />
    </StaffFrame>
  );
}
