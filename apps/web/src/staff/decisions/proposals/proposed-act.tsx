import type { Translator } from '#content/i18n/translator.js';
import type { ProposedAction } from '#domain/endorsement/second-person.js';
import type { EndorsementDetails } from '#registry/record/read-endorsement.js';
import type { Proposal } from '#registry/proposals/proposals.js';
import { SummaryList, type SummaryRow } from '../../../views/components/summary-list.js';
import { caseAddress } from '../../case/case-address.js';
import { DECISION_NOUNS } from '../decision-kinds.js';
import { word } from '../../case/words.js';
import { proposalBelow } from '../undertakings/proposal-page.js';

/** What is proposed, as a heading. */
export function proposalTitle(t: Translator, action: ProposedAction): string {
  return action in DECISION_NOUNS ? word(t, 'decisions.title', action) : word(t, 'decisions.proposed', action);
}

export interface ProposedActProps {
  readonly t: Translator;
  readonly proposal: Proposal;
  readonly endorsement: EndorsementDetails;
}

/** What exactly a second person confirms, for acts that are no decision with a mail to look at. */
export function ProposedAct({ t, proposal, endorsement }: ProposedActProps) {
  const rows = rowsOf(t, proposal, endorsement);
  return rows.length > 0 ? <SummaryList rows={rows} /> : null;
}

function rowsOf(t: Translator, { action, details, reason }: Proposal, endorsement: EndorsementDetails): SummaryRow[] {
  const words: SummaryRow[] = reason.text === '' ? [] : [{ key: t('decisions.preview.yourWords'), value: reason.text }];
  switch (action) {
    case 'verify':
      return words;
    case 'check':
      return [
        {
          key: word(t, 'decisions.check', details['subject'] ?? ''),
          value: word(t, 'decisions.checkResult', details['result'] ?? ''),
        },
        ...words,
      ];
    case 'correct_contact':
      return [
        { key: t('decisions.proposed.addressNow'), value: <bdi dir="ltr">{endorsement.contactEmail}</bdi> },
        { key: t('decisions.proposed.addressNew'), value: <bdi dir="ltr">{details['email']}</bdi> },
        ...words,
      ];
    case 'decide_contact': {
      const href = caseAddress(t.locale, endorsement.id, `/dispute/${details['contactChangeId'] ?? ''}`);
      const decision = t(details['decision'] === 'keep' ? 'changes.dispute.keep' : 'changes.dispute.setBack');
      return [
        {
          key: t('changes.dispute.which'),
          value: (
            <a class="govuk-link" href={href}>
              {decision}
            </a>
          ),
        },
        ...words,
      ];
    }
    case 'add_undertaking': {
      const href = caseAddress(
        t.locale,
        endorsement.id,
        `/${proposalBelow({ id: details['undertakingChangeId'] ?? '' })}`,
      );
      return [
        {
          key: t('decisions.proposed.look'),
          value: (
            <a class="govuk-link" href={href}>
              {t('changes.review.title')}
            </a>
          ),
        },
      ];
    }
    default:
      return [];
  }
}
