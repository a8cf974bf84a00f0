import { IsIn, IsOptional } from 'class-validator';

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
