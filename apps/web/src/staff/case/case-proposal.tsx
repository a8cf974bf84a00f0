import type { CaseFile } from '#registry/review/case-file.js';
import { mayStaff, type SignedInStaff } from '../../access/signed-in-staff.js';
import { NotificationBanner } from '../../views/components/notification-banner.js';
import { localePath } from '../../views/site-paths.js';
import { useTranslator } from '../../views/translator-context.js';
import { ProposeAnew } from '../decisions/proposals/propose-anew.js';
import { moment, word } from './words.js';

export interface CaseProposalProps {
  readonly file: Pick<CaseFile, 'proposal'>;
  readonly staff: SignedInStaff;
}

/** Says that a decision waits for a second person, and leads those there who may confirm or close it. */
export function CaseProposal({ file: { proposal }, staff }: CaseProposalProps) {
  const t = useTranslator();
  if (!proposal) return null;
  const { id, action, proposedBy, proposerName, proposedAt, stale } = proposal;
  const mayDecide = mayStaff(staff, 'change-published');
  const what = word(t, 'staff.action', action);
  return (
    <NotificationBanner title={t('case.proposal.title')} titleId="proposal-title">
      <p class="govuk-notification-banner__heading">
        {t('case.proposal.what', { name: proposerName, when: moment(t, proposedAt), what })}
      </p>
      {stale && <p class="govuk-body">{t('case.proposal.stale')}</p>}
      {mayDecide && stale && <ProposeAnew proposalId={id} />}
      {mayStaff(staff, 'read-proposals') && (
        <p class="govuk-body">
          <a class="govuk-notification-banner__link" href={`${localePath(t.locale, '/staff/proposals')}#p-${id}`}>
            {t(proposedBy === staff.id ? 'case.proposal.yours' : 'case.proposal.look')}
          </a>
        </p>
      )}
    </NotificationBanner>
  );
}
