import type { Translator } from '#content/i18n/translator.js';
import type { EndorsementDetails } from '#registry/record/read-endorsement.js';
import { ReferenceNumber } from '../../views/components/reference-number.js';
import { SummaryList } from '../../views/components/summary-list.js';
import { UndertakingName } from '../../views/components/undertaking-name.js';
import { placeDetail } from '../../api/places/place-words.js';
import { MandateWords } from '../submission/mandate-words.js';

/** What was submitted, as far as the person behind the address needs it to say yes or no. */
export function EndorsementSummary({ t, endorsement }: { t: Translator; endorsement: EndorsementDetails }) {
  const { localGovernment, undertakings, signatoryName, signatoryOffice, reference } = endorsement;
  const mandate = {
    kind: endorsement.mandateKind,
    date: endorsement.mandateDate,
    reference: endorsement.mandateReference,
    url: endorsement.mandateUrl,
  };
  return (
    <SummaryList
      rows={[
        {
          key: t('confirm.rows.government'),
          value: (
            <>
              <bdi>{localGovernment.name}</bdi>
              <br />
              {placeDetail(t, { ...localGovernment, population: null })}
            </>
          ),
        },
        {
          key: t('confirm.rows.undertakings'),
          value: (
            <ul class="govuk-list">
              {undertakings.map((undertaking) => (
                <li>
                  <UndertakingName undertaking={undertaking} />
                </li>
              ))}
            </ul>
          ),
        },
        {
          key: t('confirm.rows.signatory'),
          value: (
            <>
              <bdi>{signatoryName}</bdi>
              <br />
              <bdi>{signatoryOffice}</bdi>
            </>
          ),
        },
        { key: t('confirm.rows.mandate'), value: <MandateWords t={t} mandate={mandate} /> },
        { key: t('confirm.rows.reference'), value: <ReferenceNumber reference={reference} /> },
      ]}
    />
  );
}
