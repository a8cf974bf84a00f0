import { Breadcrumbs } from '../components/breadcrumbs.js';
import { Columns } from '../components/columns.js';
import { MailPreview } from '../components/mail-preview.js';
import { Pagination } from '../components/pagination.js';
import { Table } from '../components/table.js';
import { TableScroll } from '../components/table-scroll.js';
import { Tag } from '../components/tag.js';
import { Timeline } from '../components/timeline.js';

/** What staff work with. */
export function StaffSamples() {
  return (
    <>
      <h2 class="govuk-heading-l">Staff</h2>
      <Breadcrumbs items={[{ label: 'Endorsements', href: '#queue' }, { label: 'Ziguinchor' }]} />
      <TableScroll label="Endorsements to decide">
        <Table
          caption="Endorsements to decide"
          captionClass="govuk-table__caption--m"
          head={[
            { content: 'Local government', sort: 'ascending' },
            { content: 'Country' },
            { content: 'State' },
            { content: 'Days', numeric: true },
          ]}
          firstCellIsHeader
          rows={[
            [
              { content: <a href="#case">Ziguinchor</a> },
              { content: 'Senegal' },
              { content: <Tag tone="purple">Submitted</Tag> },
              { content: 12, numeric: true },
            ],
            [
              { content: <a href="#case2">San Cristóbal de las Casas</a> },
              { content: 'Mexico' },
              { content: <Tag tone="orange">Information asked for</Tag> },
              { content: 3, numeric: true },
            ],
          ]}
        />
      </TableScroll>
      <Columns
        asideLabel="History"
        main={
          <MailPreview
            lang="fr"
            lines={[
              { name: 'To', value: 'mairie@ziguinchor.example.org' },
              { name: 'Subject', value: 'Votre adhésion est publiée' },
            ]}
            text={
              'Bonjour,\n\nL’adhésion de Ziguinchor au pacte est publiée.\n\nhttps://registry.example.org/fr/signatories'
            }
          />
        }
        aside={
          <Timeline
            events={[
              { title: 'Verified', at: '2025-11-24T10:32:00Z', when: '24 November 2025, 10:32', who: 'Ana Example' },
              {
                title: 'Submitted',
                at: '2025-11-20',
                when: '20 November 2025',
                details: <p>From the confirmation page.</p>,
              },
            ]}
          />
        }
      />
      <Pagination next={{ href: '#next', label: 'San Cristóbal de las Casas' }} landmarkLabel="Cases" />
    </>
  );
}
