import type { RegisterFigures } from '#registry/public-register/register-figures.js';
import { DATA_LICENCE } from '../../api/open-data/licence.js';
import type { PageContext } from '../../http/page-context.js';
import { InsetText } from '../../views/components/inset-text.js';
import { PageHeading } from '../../views/components/page-heading.js';
import { TableScroll } from '../../views/components/table-scroll.js';
import { Table } from '../../views/components/table.js';
import { PublicPage } from '../../views/layout.js';
import { localePath, SITE_PATHS } from '../../views/site-paths.js';
import { momentInWords } from '../as-of.js';
import { DemonstrationsApart } from '../demonstrations-apart.js';
import { withFilter } from '../signatories/list-address.js';
import { FieldList } from './field-list.js';

const EXAMPLE = withFilter('/data/signatories.csv', { country: 'SN', undertaking: ['health'] });

export interface OpenDataPageProps {
  context: PageContext;
  figures: RegisterFigures;
}

/** What is published, in which formats, with which fields and on what terms. */
export function OpenDataPage({ context, figures }: OpenDataPageProps) {
  const { t, site } = context;
  const { signatories, demonstrations, asOf } = figures;
  const apiPath = localePath(t.locale, '/api');
  const file = (path: string, label: string, use: string) => [
    { content: label },
    { content: <a href={path}>{path}</a> },
    { content: use },
  ];
  return (
    <PublicPage
      {...context}
      section="openData"
      title={t('register.openData.title')}
      description={t('register.openData.description')}
    >
      <PageHeading lead={t('register.openData.intro')}>{t('register.openData.title')}</PageHeading>
      {demonstrations > 0 && <InsetText>{t('register.openData.demonstration', { count: demonstrations })}</InsetText>}
      <h2 class="govuk-heading-l">{t('register.openData.whatTitle')}</h2>
      <p class="govuk-body">{t('register.openData.what')}</p>
      <p class="govuk-body">
        <strong>{t('register.list.count', { count: signatories })}</strong>{' '}
        <DemonstrationsApart t={t} count={demonstrations} /> {t('register.asOf', momentInWords(t, asOf))}
      </p>
      <p class="govuk-body">{t('register.openData.fresh')}</p>
      <h2 class="govuk-heading-l">{t('register.openData.formatsTitle')}</h2>
      <TableScroll label={t('register.openData.formatsLabel')}>
        <Table
          stacks
          head={[
            { content: t('register.openData.format') },
            { content: t('register.openData.address') },
            { content: t('register.openData.use') },
          ]}
          firstCellIsHeader
          rows={[
            file('/data/signatories.csv', 'CSV', t('register.openData.csvUse')),
            file('/data/signatories.json', 'JSON', t('register.openData.jsonUse')),
            file('/api/signatories', 'API', t('register.openData.apiUse')),
          ]}
        />
      </TableScroll>
      <h2 class="govuk-heading-l">{t('register.openData.filterTitle')}</h2>
      <p class="govuk-body">{t('register.openData.filter')}</p>
      <p class="govuk-body">
        <a href={EXAMPLE}>
          <bdi>{EXAMPLE}</bdi>
        </a>
      </p>
      <h2 class="govuk-heading-l" id="fields">
        {t('register.openData.fieldsTitle')}
      </h2>
      <p class="govuk-body">{t('register.openData.fieldsIntro')}</p>
      <FieldList t={t} />
      <h2 class="govuk-heading-l">{t('register.openData.licenceTitle')}</h2>
      <p class="govuk-body">
        {t('register.openData.licence', { licence: t('register.openData.licenceName') })}{' '}
        <a href={DATA_LICENCE.url} rel="external license">
          {DATA_LICENCE.name}
        </a>
      </p>
      <InsetText>{t('register.openData.attribution', { address: site.publicUrl })}</InsetText>
      <p class="govuk-body">{t('register.openData.sources')}</p>
      <h2 class="govuk-heading-l">{t('register.openData.apiTitle')}</h2>
      <p class="govuk-body">{t('register.openData.api')}</p>
      <ul class="wc-links">
        <li>
          <a href={apiPath}>{t('register.openData.apiPage')}</a>
        </li>
        <li>
          <a href="/api/openapi.json">{t('register.openData.apiFile')}</a>
        </li>
        <li>
          <a href={localePath(t.locale, SITE_PATHS.signatories)}>{t('register.profile.all')}</a>
        </li>
      </ul>
    </PublicPage>
  );
}
