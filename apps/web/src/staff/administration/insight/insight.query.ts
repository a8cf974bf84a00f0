import { IsIn, IsOptional } from 'class-validator';
import type { Locale } from '#content/i18n/locales.js';
import type { InsightQuestion } from '#registry/insight/read-insight.js';
import { localePath } from '../../../views/site-paths.js';
import type { FigureName } from './insight-figures.js';

/** Address of the page, without the language. */
export const INSIGHT = '/staff/insight';

/** How many months back. */
export const PERIODS = ['3', '12', '24', 'all'] as const;
export type Period = (typeof PERIODS)[number];

/** Which entries are counted: the two are never added up. */
export const ENTRIES = ['real', 'demonstration'] as const;
export type Entries = (typeof ENTRIES)[number];

export class InsightQuery {
  @IsOptional()
  @IsIn(PERIODS)
  period?: Period;

  @IsOptional()
  @IsIn(ENTRIES)
  entries?: Entries;
}

/** What the page shows. */
export interface InsightView {
  readonly period: Period;
  readonly entries: Entries;
}

/** A year of what is real, when nothing else was asked for. */
export function insightView({ period = '12', entries = 'real' }: InsightQuery): InsightView {
  return { period, entries };
}

/** What the registry is asked for a view. */
export function insightQuestion({ period, entries }: InsightView): InsightQuestion {
  return { months: period === 'all' ? undefined : Number(period), demonstration: entries === 'demonstration' };
}

/** Where the table of a figure can be taken away. */
export function figureCsvAddress(locale: Locale, figure: FigureName, view: InsightView): string {
  return `${localePath(locale, INSIGHT)}/${figure}/csv?${new URLSearchParams({ ...view })}`;
}
