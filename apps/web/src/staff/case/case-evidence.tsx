import type { Translator } from '#content/i18n/translator.js';
import type { EndorsementDetails } from '#registry/record/read-endorsement.js';
import type { CaseFile } from '#registry/review/case-file.js';
import { mayStaff, type SignedInStaff } from '../../access/signed-in-staff.js';
import type { PageContext } from '../../http/page-context.js';
import { Tag, type TagTone } from '../../views/components/tag.js';
import { CaseDuplicates } from '../decisions/duplicates/case-duplicates.js';
import { emailDomainEvidence, type EmailDomainVerdict, type WrittenHost } from './email-domain-evidence.js';
import { ExternalLink } from './external-link.js';

const VERDICTS = {
  same: { tone: 'green', key: 'staff.domain.same' },
  different: { tone: 'orange', key: 'staff.domain.different' },
  'free-mail': { tone: 'red', key: 'staff.domain.freeMail' },
  'website-unknown': { tone: 'grey', key: 'staff.domain.websiteUnknown' },
} as const satisfies Record<EmailDomainVerdict, { tone: TagTone; key: string }>;

export interface CaseEvidenceProps {
  readonly page: PageContext;
  readonly staff: SignedInStaff;
  readonly file: CaseFile;
}

/** What speaks for or against a claim: the address's domain beside the website's, and similar endorsements. */
export function CaseEvidence({ page: { t }, staff, file: { endorsement, duplicates } }: CaseEvidenceProps) {
  return (
    <>
      {endorsement.anonymisedAt === null && <EmailDomain t={t} endorsement={endorsement} />}
      <CaseDuplicates
        endorsementId={endorsement.id}
        duplicates={duplicates}
        mayCompare={mayStaff(staff, 'review-endorsements')}
      />
    </>
  );
}

/** The domain of the contact's address, which is gone once the people are erased, beside the website's. */
function EmailDomain({ t, endorsement }: { t: Translator; endorsement: EndorsementDetails }) {
  const { localGovernment, claimedWebsite, contactEmail } = endorsement;
  const isClaimed = localGovernment.officialWebsite === null || localGovernment.origin === 'described';
  const website = localGovernment.officialWebsite ?? claimedWebsite;
  const evidence = emailDomainEvidence(contactEmail, website);
  const { tone, key } = VERDICTS[evidence.verdict];
  return (
    <>
      <h2 class="govuk-heading-m">{t('staff.domain.title')}</h2>
      <div class="wc-evidence">
        <p class="wc-evidence__verdict">
          <Tag tone={tone}>{t(key)}</Tag>
        </p>
        <dl class="wc-evidence__hosts">
          <dt>{t('staff.domain.email')}</dt>
          <dd>
            <Host t={t} host={evidence.email} />
          </dd>
          <dt>{t('staff.domain.website')}</dt>
          <dd>
            {evidence.website && website !== null ? (
              <ExternalLink href={website}>
                <Host t={t} host={evidence.website} />
              </ExternalLink>
            ) : (
              (website ?? t('staff.case.notGiven'))
            )}
          </dd>
        </dl>
        {website !== null && isClaimed && <p class="wc-case__detail">{t('staff.domain.claimed')}</p>}
      </div>
    </>
  );
}

function Host({ t, host }: { t: Translator; host: WrittenHost }) {
  return (
    <>
      <bdi dir="ltr">{host.ascii}</bdi>
      {host.writing !== 'ascii' && (
        <span class={host.writing === 'mixed' ? 'wc-case__detail wc-evidence__warning' : 'wc-case__detail'}>
          {t(host.writing === 'mixed' ? 'staff.domain.mixed' : 'staff.domain.international', { host: host.unicode })}
        </span>
      )}
    </>
  );
}
