import type { PageContext } from '../http/page-context.js';
import { BackLink } from '../views/components/back-link.js';
import { Details } from '../views/components/details.js';
import { PageHeading } from '../views/components/page-heading.js';
import { SummaryList } from '../views/components/summary-list.js';
import { LinkedText } from './linked-text.js';
import type { CaughtMail } from './mail-files.js';
import { sentAt } from './mail-list-page.js';
import { MailboxFrame } from './mailbox-frame.js';

export interface MailPageProps {
  context: PageContext;
  mail: CaughtMail;
}

/** One mail: its envelope, the HTML as a mail program shows it, the plain text, and every header. */
export function MailPage({ context, mail }: MailPageProps) {
  return (
    <MailboxFrame context={context} title={mail.subject}>
      <BackLink href="/mailbox">All mails</BackLink>
      <PageHeading size="l" caption="Development mailbox">
        {mail.subject}
      </PageHeading>
      <SummaryList
        rows={[
          { key: 'From', value: <bdi dir="ltr">{mail.from}</bdi> },
          { key: 'To', value: <bdi dir="ltr">{mail.to}</bdi> },
          { key: 'Sent (UTC)', value: sentAt(mail.receivedAt) },
        ]}
      />
      {mail.html !== null && (
        <>
          <h2 class="govuk-heading-m">As HTML</h2>
          <div class="wc-mail">
            <iframe
              class="wc-mail__frame"
              src={`/mailbox/${mail.id}/html`}
              title="The mail as HTML"
              sandbox="allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation"
            />
          </div>
        </>
      )}
      <h2 class="govuk-heading-m">As plain text</h2>
      <div class="wc-mail">
        <div class="wc-mail__text" dir="auto">
          <LinkedText text={mail.text} />
        </div>
      </div>
      <Details summary="Every header">
        <SummaryList noBorder rows={mail.headers.map(({ name, value }) => ({ key: name, value }))} />
      </Details>
    </MailboxFrame>
  );
}
