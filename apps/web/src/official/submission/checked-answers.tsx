import { LOCALE_NAMES, isLocale } from '#content/i18n/locales.js';
import { CONSENT_PURPOSES } from '#domain/endorsement/consent.js';
import type { AnsweredDraft } from '#domain/endorsement/draft-answers.js';
import type { SigningStep } from '#domain/endorsement/signing-steps.js';
import { SummaryList, type SummaryRow } from '../../views/components/summary-list.js';
import { UndertakingName } from '../../views/components/undertaking-name.js';
import { changePath } from '../journey/journey-paths.js';
import type { Visit } from '../journey/visit.js';
import { governmentRows, type RowOf } from './government-rows.js';
import { MandateWords } from './mandate-words.js';

/** Every answer under the name of its question. */
export function CheckedAnswers({ visit, answers }: { visit: Visit; answers: AnsweredDraft }) {
  const { t } = visit.page;
  const { pact, undertakings, signatory, mandate, contact, consents } = answers;
  const row: RowOf = (key, value, href) => ({
    key,
    value,
    actions: [{ href, text: t('site.actions.change'), hiddenText: key }],
  });
  const change = (step: SigningStep, field = '') => changePath(visit, step) + field;
  return (
    <>
      <Group title={t('sign.check.groups.government')} rows={governmentRows(visit, answers, row)} />
      <Group
        title={t('sign.check.groups.commitment')}
        rows={[
          row(
            t('sign.check.rows.undertakings'),
            <ul class="govuk-list">
              {undertakings.map((undertaking) => (
                <li>
                  <UndertakingName undertaking={undertaking} />
                </li>
              ))}
            </ul>,
            change('undertakings'),
          ),
          row(
            t('sign.check.rows.pact'),
            t('sign.check.pactRead', { version: pact.version, language: t.language(pact.language) }),
            change('pact'),
          ),
        ]}
      />
      <Group
        title={t('sign.check.groups.signature')}
        rows={[
          row(
            t('sign.check.rows.signatory'),
            <Lines lines={[signatory.name, signatory.office]} />,
            change('signatory'),
          ),
          row(t('sign.check.rows.mandate'), <MandateWords t={t} mandate={mandate} />, change('mandate')),
        ]}
      />
      <Group
        title={t('sign.check.groups.contact')}
        rows={[
          row(t('sign.check.rows.contact'), <Lines lines={[contact.name, contact.role]} />, change('contact')),
          row(t('sign.check.rows.email'), <bdi dir="ltr">{contact.email}</bdi>, change('contact', '#email')),
          row(
            t('sign.check.rows.language'),
            isLocale(contact.language) ? LOCALE_NAMES[contact.language] : contact.language,
            change('contact', '#language'),
          ),
          ...(contact.officialWebsite
            ? [
                row(
                  t('sign.check.rows.website'),
                  <bdi dir="ltr">{contact.officialWebsite}</bdi>,
                  change('contact', '#officialWebsite'),
                ),
              ]
            : []),
        ]}
      />
      <Group
        title={t('sign.check.groups.consents')}
        rows={CONSENT_PURPOSES.map((purpose) =>
          row(
            t(`sign.consents.purposes.${purpose}.short`),
            t(consents[purpose] ? 'sign.check.agreed' : 'sign.check.notAgreed'),
            change('consents', `#${purpose}`),
          ),
        )}
      />
    </>
  );
}

function Group({ title, rows }: { title: string; rows: readonly SummaryRow[] }) {
  return (
    <>
      <h2 class="govuk-heading-m">{title}</h2>
      <SummaryList rows={rows} />
    </>
  );
}

function Lines({ lines }: { lines: readonly string[] }) {
  return (
    <>
      {lines.map((line, index) => (
        <>
          {index > 0 && <br />}
          <bdi>{line}</bdi>
        </>
      ))}
    </>
  );
}
