import { sectionOf } from '#content/countries.js';
import type { Translator } from '#content/i18n/translator.js';
import { FORECAST_WEEKS, forecast } from '#registry/insight/forecast.js';
import type { Counted, Insight } from '#registry/insight/read-insight.js';
import type { SignedInStaff } from '../../access/signed-in-staff.js';
import type { PageContext } from '../../http/page-context.js';
import { Button } from '../../views/components/button.js';
import { PageHeading } from '../../views/components/page-heading.js';
import { Select } from '../../views/components/select.js';
import { SummaryList } from '../../views/components/summary-list.js';
import { localePath } from '../../views/site-paths.js';
import { moment, word } from '../endorsements/words.js';
import { StaffFrame } from '../staff-frame.js';
import type { ChartRow } from './bar-chart.js';
import { Figure } from './figure.js';
import { INSIGHT, PERIODS, type Period } from './insight.query.js';

export interface InsightPageProps {
  readonly page: PageContext;
  readonly staff: SignedInStaff;
  readonly insight: Insight;
  readonly period: Period;
}

const COUNTRIES_SHOWN = 15;

/** How the work goes: what came in, what was decided and how fast, and what waits. */
export function InsightPage({ page, staff, insight, period }: InsightPageProps) {
  const { t } = page;
  const title = t('insight.title');
  const endorsements = [t('insight.endorsements')];
  return (
    <StaffFrame page={page} staff={staff} title={title}>
      <PageHeading size="l" lead={t('insight.asOf', { moment: moment(t, insight.asOf) })}>
        {title}
      </PageHeading>
      <Backlog t={t} insight={insight} />
      <form method="get" action={localePath(t.locale, INSIGHT)}>
        <Select
          name="period"
          label={t('insight.period')}
          hint={t('insight.periodHint')}
          value={period}
          items={PERIODS.map((value) => ({ value, label: periodWords(t, value) }))}
        />
        <Button variant="secondary">{t('insight.show')}</Button>
      </form>
      <Figure
        title={t('insight.byMonth')}
        of={t('insight.month')}
        series={[t('insight.received'), t('insight.verified')]}
        rows={insight.byMonth.map(({ month, received, verified }) => ({
          label: t.date(`${month}-01`, 'month'),
          values: [received, verified],
        }))}
      />
      <Figure
        title={t('insight.days')}
        note={t('insight.daysNote')}
        of={t('insight.monthOfDecision')}
        series={[t('insight.median'), t('insight.p90')]}
        rows={insight.daysByMonth.map(({ month, median, p90 }) => ({
          label: t.date(`${month}-01`, 'month'),
          values: [median, p90],
        }))}
      />
      <Figure
        title={t('insight.byState')}
        of={t('staff.queue.state')}
        series={endorsements}
        rows={rowsOf(insight.byStatus, (status) => word(t, 'staff.status', status))}
      />
      <Figure
        title={t('insight.byUndertaking')}
        note={t('insight.severalUndertakings')}
        of={t('insight.undertaking')}
        series={endorsements}
        rows={rowsOf(insight.byUndertaking, (code) => t(`pact.undertakings.${code as 'rights'}.title`))}
      />
      <Figure
        title={t('insight.bySection')}
        of={t('queue.section')}
        series={endorsements}
        rows={rowsOf(bySection(insight.byCountry), (section) => t(`places.sections.${section as 'africa'}`))}
      />
      <Figure
        title={t('insight.byCountry')}
        of={t('places.country')}
        series={endorsements}
        rows={[
          ...rowsOf(insight.byCountry.slice(0, COUNTRIES_SHOWN), (code) => t.country(code)),
          ...others(t, insight.byCountry.slice(COUNTRIES_SHOWN)),
        ]}
      />
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

function rowsOf(counted: readonly Counted[], label: (key: string) => string): ChartRow[] {
  return counted.map(({ key, count }) => ({ label: label(key), values: [count] }));
}

function bySection(countries: readonly Counted[]): Counted[] {
  const counts = new Map<string, number>();
  for (const { key, count } of countries) {
    const section = sectionOf(key);
    if (section) counts.set(section, (counts.get(section) ?? 0) + count);
  }
  return [...counts].map(([key, count]) => ({ key, count })).sort((one, other) => other.count - one.count);
}

function others(t: Translator, countries: readonly Counted[]): ChartRow[] {
  if (countries.length === 0) return [];
  const total = countries.reduce((sum, { count }) => sum + count, 0);
  return [{ label: t('insight.otherCountries', { count: countries.length }), values: [total] }];
}
