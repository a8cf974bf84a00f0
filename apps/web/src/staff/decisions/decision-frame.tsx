import type { StaffDecision } from '#domain/endorsement/staff-decisions.js';
import { CaseFrame, type CaseFrameProps } from '../case/case-frame.js';
import { DECISION_NOUNS } from './decision-kinds.js';
import { word } from '../case/words.js';

export interface DecisionFrameProps extends Omit<CaseFrameProps, 'title' | 'lead' | 'below'> {
  readonly action: StaffDecision;
  readonly title?: string;
}

/** A page on the way to a decision: its title, and what the decision does. */
export function DecisionFrame({ action, title, ...frame }: DecisionFrameProps) {
  const { t } = frame.page;
  return (
    <CaseFrame
      {...frame}
      below={DECISION_NOUNS[action]}
      title={title ?? word(t, 'decisions.title', action)}
      lead={word(t, 'decisions.effect', action)}
    />
  );
}
