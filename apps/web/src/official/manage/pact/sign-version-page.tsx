import type { PactText as Pact } from '#content/pact/pact-text.js';
import type { EndorsementDetails } from '#registry/record/read-endorsement.js';
import { errorAt, type FormError } from '../../../http/read-form.js';
import { Button } from '../../../views/components/button.js';
import { Checkboxes } from '../../../views/components/checkboxes.js';
import { PactText } from '../../../views/components/pact-text.js';
import { PageHeading } from '../../../views/components/page-heading.js';
import { localePath, SITE_PATHS } from '../../../views/site-paths.js';
import { ownPath } from '../manage-paths.js';
import type { ManageVisit } from '../manage-visit.js';
import { OwnFrame } from '../own-frame.js';
import { SeenVersion } from '../seen-version.js';
import { SIGN_VERSION_ACTION } from './sign-version-action.js';

export interface SignVersionPageProps {
  readonly visit: ManageVisit;
  readonly endorsement: EndorsementDetails;
  readonly pact: Pact;
  readonly errors?: readonly FormError[];
}

/** The text that is signed now, and the signature under it. */
export function SignVersionPage({ visit, endorsement, pact, errors = [] }: SignVersionPageProps) {
  const { t } = visit.page;
  const { pactVersion: signed, localGovernment } = endorsement;
  const status = pact.authoritative ? 'pact.authoritative' : 'pact.workingTranslation';
  return (
    <OwnFrame visit={visit} title={t('versions.sign.title')} errors={errors}>
      <PageHeading size="l" lead={t('versions.sign.lead', { signed, version: pact.version })}>
        {t('versions.sign.title')}
      </PageHeading>
      <p class="govuk-body">
        <a class="govuk-link" href={`${localePath(t.locale, SITE_PATHS.pact)}/${signed}`}>
          {t('versions.sign.readOlder')}
        </a>
      </p>
      <p class="govuk-body">{t(`${status}.notice`)}</p>
      <PactText pact={pact} />
      <form method="post" action={ownPath(visit, SIGN_VERSION_ACTION.path)} novalidate>
        <SeenVersion of={endorsement} />
        <input type="hidden" name="text" value={pact.sha256} />
        <Checkboxes
          name="sure"
          error={errorAt(t, errors, 'sure')}
          values={[]}
          items={[{ value: 'yes', label: t('versions.sign.sure', { place: localGovernment.name }) }]}
        />
        <Button>{t('versions.sign.button')}</Button>
      </form>
    </OwnFrame>
  );
}
