import { launchSentence } from '#content/launch-sentence.js';
import { mayLaunch, type LaunchCheck, type LaunchOutcome } from '#registry/operation/launch/launch-check.js';
import type { SignedInStaff } from '../../../access/signed-in-staff.js';
import type { PageContext } from '../../../http/page-context.js';
import { InsetText } from '../../../views/components/inset-text.js';
import { PageHeading } from '../../../views/components/page-heading.js';
import { Table } from '../../../views/components/table.js';
import { TableScroll } from '../../../views/components/table-scroll.js';
import { Tag, type TagTone } from '../../../views/components/tag.js';
import { StaffFrame } from '../../staff-frame.js';

export interface LaunchPageProps {
  readonly page: PageContext;
  readonly staff: SignedInStaff;
  readonly checks: readonly LaunchCheck[];
}

const TONES: Readonly<Record<LaunchOutcome, TagTone>> = { holds: 'green', fails: 'red', unknown: 'yellow' };

/** One row per thing: whether it holds, and what to do where it does not. */
export function LaunchPage({ page, staff, checks }: LaunchPageProps) {
  const { t } = page;
  const title = t('launch.title');
  return (
    <StaffFrame page={page} staff={staff} title={title}>
      <PageHeading size="l" lead={t('launch.lead')}>
        {title}
      </PageHeading>
      <InsetText>{t(mayLaunch(checks) ? 'launch.ready' : 'launch.notReady')}</InsetText>
      <TableScroll label={title}>
        <Table
          stacks
          firstCellIsHeader
          head={(['what', 'state', 'sentence'] as const).map((column) => ({ content: t(`launch.column.${column}`) }))}
          rows={checks.map((check) => [
            { content: t(`launch.subject.${check.code}`) },
            { content: <Tag tone={TONES[check.outcome]}>{t(`launch.outcome.${check.outcome}`)}</Tag> },
            { content: launchSentence(t, check) },
          ])}
        />
      </TableScroll>
      <p class="govuk-body">{t('launch.command')}</p>
    </StaffFrame>
  );
}
