import { sectionOf } from '#content/countries.js';
import type { Translator } from '#content/i18n/translator.js';
import type { Counted, Insight } from '#registry/insight/read-insight.js';
import { word } from '../../case/words.js';
import type { ChartRow } from './bar-chart.js';

/** What may stand in an address for each figure. */
export const FIGURE_NAMES = ['by-month', 'days', 'by-state', 'by-undertaking', 'by-section', 'by-country'] as const;
export type FigureName = (typeof FIGURE_NAMES)[number];

export interface FigureRow extends ChartRow {
  /** The same in every language: a month, a state, the code of a country. */
  readonly code: string;
}

export interface InsightFigure {
  readonly name: FigureName;
  readonly title: string;
  /** What the rows are. */
  readonly of: string;
  readonly series: readonly string[];
  /** All of them; a page may draw fewer. */
  readonly rows: readonly FigureRow[];
  readonly note?: string;
}

/** Every figure in words, in the order of the page. */
export function insightFigures(t: Translator, insight: Insight): InsightFigure[] {
  const series = [t('insight.endorsements')];
  return [
    {
      name: 'by-month',
      title: t('insight.byMonth'),
      of: t('insight.month'),
      series: [t('insight.received'), t('insight.verified')],
      rows: insight.byMonth.map(({ month, received, verified }) => monthRow(t, month, [received, verified])),
    },
    {
      name: 'days',
      title: t('insight.days'),
      note: t('insight.daysNote'),
      of: t('insight.monthOfDecision'),
      series: [t('insight.median'), t('insight.p90')],
      rows: insight.daysByMonth.map(({ month, median, p90 }) => monthRow(t, month, [median, p90])),
    },
    {
      name: 'by-state',
      title: t('insight.byState'),
      of: t('staff.queue.state'),
      series,
      rows: rowsOf(insight.byStatus, (status) => word(t, 'staff.status', status)),
    },
    {
      name: 'by-undertaking',
      title: t('insight.byUndertaking'),
      note: t('insight.severalUndertakings'),
      of: t('insight.undertaking'),
      series,
      rows: rowsOf(insight.byUndertaking, (code) => t(`pact.undertakings.${code as 'rights'}.title`)),
    },
    {
      name: 'by-section',
      title: t('insight.bySection'),
      of: t('queue.section'),
      series,
      rows: rowsOf(bySection(insight.byCountry), (section) => t(`places.sections.${section as 'africa'}`)),
    },
    {
      name: 'by-country',
      title: t('insight.byCountry'),
      of: t('places.country'),
      series,
      rows: rowsOf(insight.byCountry, (code) => t.country(code)),
    },
  ];
}

function monthRow(t: Translator, month: string, values: readonly number[]): FigureRow {
  return { code: month, label: t.date(`${month}-01`, 'month'), values };
}

function rowsOf(counted: readonly Counted[], label: (key: string) => string): FigureRow[] {
  return counted.map(({ key, count }) => ({ code: key, label: label(key), values: [count] }));
}

function bySection(countries: readonly Counted[]): Counted[] {
  const counts = new Map<string, number>();
  for (const { key, count } of countries) {
    const section = sectionOf(key);
    if (section) counts.set(section, (counts.get(section) ?? 0) + count);
  }
  return [...counts].map(([key, count]) => ({ key, count })).sort((one, other) => other.count - one.count);
}
