import type { ComponentChildren } from 'preact';
import type { Translator } from '#content/i18n/translator.js';
import type { AuditEntry } from '#registry/audit/audit-entry.js';
import type { TableCell } from '../../../views/components/table.js';
import { localePath } from '../../../views/site-paths.js';
import { bulkAddress } from '../../queue/bulk/bulk-address.js';
import { caseAddress } from '../../case/case-address.js';
import { moment } from '../../case/words.js';
import { importAddress } from '../../imports/import-address.js';
import { PEOPLE } from '../people/people-address.js';
import { detailsOf, whatWasDone, whoDid } from './audit-words.js';

/** The columns of the page, in order. */
export const AUDIT_TABLE = ['when', 'who', 'what', 'whom', 'network'] as const;

/** One entry as a row. */
export function auditCells(t: Translator, entry: AuditEntry): TableCell[] {
  const { at, actorEmail, network } = entry;
  return [
    { content: <time datetime={at.toISOString()}>{moment(t, at)}</time> },
    {
      content: (
        <>
          <bdi>{whoDid(t, entry)}</bdi>
          {actorEmail !== null && <Detail text={actorEmail} />}
        </>
      ),
    },
    {
      content: (
        <>
          <List t={t} entry={entry}>
            {whatWasDone(t, entry)}
          </List>
          {detailsOf(t, entry).map((text) => (
            <Detail text={text} />
          ))}
        </>
      ),
    },
    { content: <Whom t={t} entry={entry} /> },
    {
      content: network !== null && (
        <bdi class="wc-audit__network" dir="ltr">
          {network}
        </bdi>
      ),
    },
  ];
}

interface EntryProps {
  readonly t: Translator;
  readonly entry: AuditEntry;
}

/** The case, or the colleague whose account it was. */
function Whom({ t, entry }: EntryProps) {
  const { endorsementId, governmentName, reference, personId, personName, personEmail } = entry;
  if (endorsementId !== null) {
    return (
      <>
        <a class="govuk-link" href={caseAddress(t.locale, endorsementId)}>
          <bdi>{governmentName}</bdi>
        </a>
        <Detail text={reference ?? ''} />
      </>
    );
  }
  if (personId === null) return null;
  return (
    <>
      <a class="govuk-link" href={`${localePath(t.locale, PEOPLE)}/${personId}`}>
        <bdi>{personName}</bdi>
      </a>
      <Detail text={personEmail ?? ''} />
    </>
  );
}

/** Leads to the list that was acted on, where it was one. */
function List({ t, entry, children }: EntryProps & { readonly children: ComponentChildren }) {
  const { kind, action, subject } = entry;
  if (kind !== 'lists' || subject === null) return <>{children}</>;
  const href = action === 'bulk_confirmed' ? bulkAddress(t.locale, subject) : importAddress(t.locale, subject);
  return (
    <a class="govuk-link" href={href}>
      {children}
    </a>
  );
}

function Detail({ text }: { readonly text: string }) {
  return <bdi class="wc-case__detail govuk-!-text-break-word">{text}</bdi>;
}
