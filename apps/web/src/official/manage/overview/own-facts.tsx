import { STATES } from '#domain/endorsement/endorsement-status.js';
import type { Translator } from '#content/i18n/translator.js';
import type { Commitment, OwnEndorsement } from '#registry/own-page/own-endorsement.js';
import { ReferenceNumber } from '../../../views/components/reference-number.js';
import { SummaryList } from '../../../views/components/summary-list.js';
import { UndertakingName } from '../../../views/components/undertaking-name.js';
import { DocumentNames } from '../../evidence/document-names.js';
import { MandateWords } from '../../submission/mandate-words.js';

/** What the registry holds about an endorsement. */
export function OwnFacts({ t, own }: { t: Translator; own: OwnEndorsement }) {
  const { endorsement, commitments, documents } = own;
  const { mandateKind: kind, mandateDate: date, mandateReference: reference, mandateUrl: url } = endorsement;
  return (
    <SummaryList
      rows={[
        { key: t('confirm.rows.reference'), value: <ReferenceNumber reference={endorsement.reference} /> },
        {
          key: t('confirm.rows.undertakings'),
          value: <Commitments t={t} commitments={commitments} isInForce={STATES[endorsement.status].holdsPlace} />,
        },
        {
          key: t('confirm.rows.signatory'),
          value: <Lines of={[endorsement.signatoryName, endorsement.signatoryOffice]} />,
        },
        {
          key: t('manage.facts.contact'),
          value: <Lines of={[endorsement.contactName, endorsement.contactRole, endorsement.contactEmail]} />,
        },
        { key: t('confirm.rows.mandate'), value: <MandateWords t={t} mandate={{ kind, date, reference, url }} /> },
        documents.length > 0 && {
          key: t('manage.facts.documents'),
          value: <DocumentNames t={t} documents={documents} />,
        },
      ]}
    />
  );
}

interface CommitmentsProps {
  readonly t: Translator;
  readonly commitments: readonly Commitment[];
  /** What is not verified yet, or is over, is no commitment since a day. */
  readonly isInForce: boolean;
}

function Commitments({ t, commitments, isInForce }: CommitmentsProps) {
  return (
    <ul class="govuk-list">
      {commitments.map(({ undertaking, committedOn, withdrawnOn }) => (
        <li>
          <UndertakingName undertaking={undertaking} />
          {isInForce && (
            <>
              <br />
              {withdrawnOn
                ? t('manage.facts.fromUntil', { from: t.date(committedOn), until: t.date(withdrawnOn) })
                : t('manage.facts.from', { from: t.date(committedOn) })}
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

/** Texts one below the other, each in its own direction. */
function Lines({ of }: { of: readonly string[] }) {
  return (
    <>
      {of.map((line, index) => (
        <>
          {index > 0 && <br />}
          <bdi>{line}</bdi>
        </>
      ))}
    </>
  );
}
