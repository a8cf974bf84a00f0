import type { PageContext } from '../http/page-context.js';
import { EmptyState } from '../views/components/empty-state.js';
import { PageHeading } from '../views/components/page-heading.js';
import { TableScroll } from '../views/components/table-scroll.js';
import { Table } from '../views/components/table.js';
import { type CaughtMail, LIST_LENGTH } from './mail-files.js';
import { MailboxFrame } from './mailbox-frame.js';

export interface MailListPageProps {
  context: PageContext;
  mails: readonly CaughtMail[];
}

/** Every mail that the registry sent on this machine. */
export function MailListPage({ context, mails }: MailListPageProps) {
  return (
    <MailboxFrame context={context} title="Development mailbox">
      <PageHeading size="l" lead="Mails that the registry sent on this machine. None of them left it.">
        Development mailbox
      </PageHeading>
      {mails.length === 0 ? (
        <EmptyState title="No mail yet">
          <p class="govuk-body">Sign the pact or invite a member of staff, then reload this page.</p>
        </EmptyState>
      ) : (
        <TableScroll label="Mails, newest first">
          <Table
            caption={`The newest mails first, ${String(LIST_LENGTH)} at most`}
            captionClass="govuk-table__caption--s"
            head={[{ content: 'Subject and recipient' }, { content: 'Sent (UTC)' }]}
            rows={mails.map((mail) => [{ content: <MailLine {...mail} /> }, { content: sentAt(mail.receivedAt) }])}
          />
        </TableScroll>
      )}
    </MailboxFrame>
  );
}

function MailLine({ id, subject, to }: CaughtMail) {
  return (
    <>
      <a class="govuk-link" href={`/mailbox/${id}`}>
        {subject}
      </a>
      <br />
      <bdi dir="ltr">{to}</bdi>
    </>
  );
}

/** `2026-11-24 09:12:31`, in UTC. */
export function sentAt(date: Date): string {
  return date.toISOString().slice(0, 19).replace('T', ' ');
}
