import { Button } from '../components/button.js';
import { ButtonGroup } from '../components/button-group.js';
import { ErrorSummary } from '../components/error-summary.js';
import { InsetText } from '../components/inset-text.js';
import { LinkButton } from '../components/link-button.js';
import { NotificationBanner } from '../components/notification-banner.js';
import { Panel } from '../components/panel.js';
import { ReferenceNumber } from '../components/reference-number.js';
import { WarningText } from '../components/warning-text.js';
import { useTranslator } from '../translator-context.js';

/** What the site says about what was done, or what is wrong. */
export function NoticeSamples() {
  const t = useTranslator();
  return (
    <>
      <Panel title="Your endorsement has been sent" headingLevel={2}>
        Your reference number
        <br />
        <ReferenceNumber reference="UCLG-7F3K-9Q2M" />
      </Panel>
      <NotificationBanner titleId="sample-important" text="The link in your mail is valid for 72 hours." />
      <NotificationBanner titleId="sample-success" type="success" text="The endorsement is listed." />
      <ErrorSummary
        errors={[
          { text: t('errors.field.email'), href: '#email' },
          { text: t('errors.field.chooseAtLeastOne'), href: '#undertakings' },
        ]}
      />
      <InsetText>You do not need an account. You can stop at any time and come back to your answers.</InsetText>
      <WarningText>By signing you declare that you may speak for your local government.</WarningText>
      <ButtonGroup>
        <Button>{t('site.actions.continue')}</Button>
        <Button variant="secondary">{t('site.actions.save')}</Button>
        <Button variant="warning">Withdraw</Button>
        <Button disabled>Not yet</Button>
        <a class="govuk-link" href="#content">
          {t('site.actions.cancel')}
        </a>
      </ButtonGroup>
      <LinkButton href={`/${t.locale}/sign`} start>
        {t('site.nav.sign')}
      </LinkButton>
    </>
  );
}
