import { IsIn, IsOptional } from 'class-validator';
import type { Locale } from '#content/i18n/locales.js';
import { localePath } from '../../views/site-paths.js';
import type { FigureName } from './insight-figures.js';

/** Address of the page, without the language. */
export const INSIGHT = '/staff/insight';

/** How many months back. */
export const PERIODS = ['3', '12', '24', 'all'] as const;
export type Period = (typeof PERIODS)[number];

export class InsightQuery {
  @IsOptional()
  @IsIn(PERIODS)
  period?: Period;
}

/** A year, when nothing else was asked for. */
export function periodOf({ period = '12' }: InsightQuery): Period {
  return period;
}

/** Undefined for everything. */
export function monthsOf(period: Period): number | undefined {
  return period === 'all' ? undefined : Number(period);
}

/** Where the table of a figure can be taken away. */
export function figureCsvAddress(locale: Locale, figure: FigureName, period: Period): string {
  return `${localePath(locale, INSIGHT)}/${figure}/csv?period=${period}`;
}
