import type { ComponentChildren } from 'preact';
import type { AnsweredDraft } from '#domain/endorsement/draft-answers.js';
import type { SummaryRow } from '../../views/components/summary-list.js';
import { placeKind } from '../../api/places/place-words.js';
import { changePath, describePath } from '../journey/journey-paths.js';
import type { Visit } from '../journey/visit.js';

/** Makes a row of the list, with the link that leads to its page and straight back. */
export type RowOf = (key: string, value: ComponentChildren, changeHref: string) => SummaryRow;

/** The local government that signs: one that was picked, or everything that was said of one that is not listed. */
export function governmentRows(visit: Visit, answers: AnsweredDraft, row: RowOf): SummaryRow[] {
  const { t } = visit.page;
  const { government, country } = answers;
  const countryRow = row(t('sign.check.rows.country'), t.country(country), changePath(visit, 'country'));
  const name = <bdi>{government.name}</bdi>;
  if (government.listed) {
    const value = (
      <>
        {name}
        {government.detail && (
          <>
            <br />
            <bdi>{government.detail}</bdi>
          </>
        )}
      </>
    );
    return [countryRow, row(t('sign.check.rows.government'), value, changePath(visit, 'government'))];
  }
  const describe = describePath({ ...visit, changing: true });
  const { kind, regionName, population, officialWebsite } = government;
  const value = (
    <>
      {name}
      <br />
      {t('sign.check.described')}
    </>
  );
  return [
    countryRow,
    row(t('sign.check.rows.government'), value, describe),
    row(t('sign.check.rows.kind'), placeKind(t, kind), `${describe}#kind`),
    ...(regionName === null
      ? []
      : [row(t('sign.check.rows.region'), <bdi>{regionName}</bdi>, `${describe}#regionName`)]),
    ...(population === null ? [] : [row(t('places.population'), t.number(population), `${describe}#population`)]),
    ...(officialWebsite === null
      ? []
      : [row(t('sign.check.rows.website'), <bdi dir="ltr">{officialWebsite}</bdi>, `${describe}#officialWebsite`)]),
  ];
}
