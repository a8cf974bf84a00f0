import type { Translator } from '#content/i18n/translator.js';
import { FORECAST_WEEKS, forecast } from '#registry/insight/forecast.js';
import type { Insight } from '#registry/insight/read-insight.js';
import type { SignedInStaff } from '../../../access/signed-in-staff.js';
import type { PageContext } from '../../../http/page-context.js';
import { Button } from '../../../views/components/button.js';
import { PageHeading } from '../../../views/components/page-heading.js';
import { Select } from '../../../views/components/select.js';
import { SummaryList } from '../../../views/components/summary-list.js';
import { WarningText } from '../../../views/components/warning-text.js';
import { localePath } from '../../../views/site-paths.js';
import { moment } from '../../case/words.js';
import { StaffFrame } from '../../staff-frame.js';
import type { ChartRow } from './bar-chart.js';
import { Figure } from './figure.js';
import { insightFigures, type InsightFigure } from './insight-figures.js';
import { ENTRIES, figureCsvAddress, INSIGHT, PERIODS, type InsightView, type Period } from './insight.query.js';

export interface InsightPageProps {
  readonly page: PageContext;
  readonly staff: SignedInStaff;
  readonly insight: Insight;
  readonly view: InsightView;
}

const COUNTRIES_SHOWN = 15;

/** How the work goes: what came in, what was decided and how fast, and what waits. */
export function InsightPage({ page, staff, insight, view }: InsightPageProps) {
  const { t } = page;
  const title = t('insight.title');
  return (
    <StaffFrame page={page} staff={staff} title={title}>
      <PageHeading size="l" lead={t('insight.asOf', { moment: moment(t, insight.asOf) })}>
        {title}
      </PageHeading>
      {view.entries === 'demonstration' ? (
        <WarningText>{t('insight.onlyDemonstration')}</WarningText>
      ) : (
        insight.demonstrations > 0 && (
          <p class="govuk-body">{t('insight.demonstrations', { count: insight.demonstrations })}</p>
        )
      )}
      <Backlog t={t} insight={insight} />
      <form method="get" action={localePath(t.locale, INSIGHT)}>
        <Select
          name="period"
          label={t('insight.period')}
          hint={t('insight.periodHint')}
          value={view.period}
          items={PERIODS.map((value) => ({ value, label: periodWords(t, value) }))}
        />
        {insight.demonstrations > 0 && (
          <Select
            name="entries"
            label={t('insight.entries.title')}
            value={view.entries}
            items={ENTRIES.map((value) => ({ value, label: t(`insight.entries.${value}`) }))}
          />
        )}
        <Button variant="secondary">{t('insight.show')}</Button>
      </form>
      {insightFigures(t, insight).map((figure) => (
        <Figure {...figure} rows={drawnRows(t, figure)} csv={figureCsvAddress(t.locale, figure.name, view)} />
      ))}
    </StaffFrame>
  );
}

function Backlog({ t, insight: { backlog } }: { t: Translator; insight: Insight }) {
  const { kind, count } = forecast(backlog);
  const weeks = { weeks: FORECAST_WEEKS };
  return (
    <SummaryList
      rows={[
        { key: t('insight.waiting'), value: t.number(backlog.waiting) },
        { key: t('insight.arrived', weeks), value: t.number(backlog.arrived) },
        { key: t('insight.decided', weeks), value: t.number(backlog.decided) },
        { key: t('insight.forecast.title'), value: t(`insight.forecast.${kind}`, { count }) },
      ]}
    />
  );
}

function periodWords(t: Translator, period: Period): string {
  return period === 'all' ? t('insight.everything') : t('insight.months', { count: Number(period) });
}

/** A row for each, but not for each of two hundred countries. */
function drawnRows(t: Translator, { name, rows }: InsightFigure): readonly ChartRow[] {
  if (name !== 'by-country' || rows.length <= COUNTRIES_SHOWN) return rows;
  const others = rows.slice(COUNTRIES_SHOWN);
  const total = others.reduce((sum, { values: [count = 0] }) => sum + count, 0);
  const label = t('insight.otherCountries', { count: others.length });
  return [...rows.slice(0, COUNTRIES_SHOWN), { label, values: [total] }];
}
