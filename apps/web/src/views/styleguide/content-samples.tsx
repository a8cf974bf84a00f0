import { FIRST_PACT_VERSION, pactText } from '#content/pact/pact-text.js';
import { DemonstrationTag } from '../components/demonstration-tag.js';
import { Details } from '../components/details.js';
import { PactText } from '../components/pact-text.js';
import { SummaryList } from '../components/summary-list.js';
import { Tag, type TagTone } from '../components/tag.js';
import { useTranslator } from '../translator-context.js';

const TONES: TagTone[] = ['grey', 'turquoise', 'green', 'purple', 'pink', 'red', 'orange', 'yellow'];

/** Words set to be read. */
export function ContentSamples() {
  const t = useTranslator();
  return (
    <>
      <div class="wc-heading">
        <p class="govuk-caption-xl">{t('pact.version', { version: FIRST_PACT_VERSION })}</p>
        <h2 class="govuk-heading-xl">{t('pact.page.title')}</h2>
        <p class="wc-lead">{t('pact.page.intro')}</p>
      </div>
      <PactText pact={pactText(FIRST_PACT_VERSION, t.locale)} />
      <h2 class="govuk-heading-l">Facts</h2>
      <p class="govuk-body">
        A paragraph with{' '}
        <a href="#content" class="govuk-link">
          a link
        </a>{' '}
        and <strong>strong words</strong>. People meet at the plaza, look after one another, and decide together what
        their city owes to each of them.
      </p>
      <p>
        <Tag>Listed</Tag>{' '}
        {TONES.map((tone) => (
          <>
            <Tag tone={tone}>{tone}</Tag>{' '}
          </>
        ))}
        <DemonstrationTag />
      </p>
      <SummaryList
        rows={[
          {
            key: 'Local government',
            value: 'Ziguinchor, Senegal',
            actions: [{ href: '#a', text: t('site.actions.change'), hiddenText: 'local government' }],
          },
          {
            key: 'Official e-mail address',
            value: <bdi>a-very-long-address-of-an-official@ziguinchor.example.org</bdi>,
            actions: [{ href: '#b', text: t('site.actions.change'), hiddenText: 'e-mail address' }],
          },
          { key: 'Population', value: t.number(205294) },
        ]}
      />
      <Details summary="Why we ask for an official address">
        It lets staff see that the endorsement comes from the local government itself.
      </Details>
    </>
  );
}
