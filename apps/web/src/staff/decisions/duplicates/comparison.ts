import { CHECKS } from '#domain/endorsement/assurance.js';
import { UNDERTAKINGS } from '#domain/pact/undertaking.js';
import type { Translator } from '#content/i18n/translator.js';
import type { ComparedEndorsement } from '#registry/review/duplicates/compared-endorsement.js';
import { kindWord, moment, word } from '../../case/words.js';

/** One field of two endorsements, each as the lines that are shown; none when nothing was given. */
export interface ComparedField {
  readonly label: string;
  readonly one: readonly string[];
  readonly other: readonly string[];
  readonly different: boolean;
}

export interface ComparedGroup {
  readonly title: string;
  readonly fields: readonly ComparedField[];
}

type Value = string | null | undefined | readonly string[];
type Read = (compared: ComparedEndorsement) => Value;

/** Two endorsements field by field, in the order in which a case shows them. */
export function compareFields(t: Translator, one: ComparedEndorsement, other: ComparedEndorsement): ComparedGroup[] {
  return groups(t).map(([title, fields]) => ({
    title,
    fields: fields.map(([label, read]) => {
      const [left, right] = [linesOf(read(one)), linesOf(read(other))];
      return { label, one: left, other: right, different: folded(left) !== folded(right) };
    }),
  }));
}

function linesOf(value: Value): readonly string[] {
  return [value ?? []].flat().filter((line) => line !== '');
}

/** Capitals and outer white space make no difference. */
function folded(lines: readonly string[]): string {
  return lines.map((line) => line.trim().toLowerCase()).join('\n');
}

function groups(t: Translator): [title: string, fields: [label: string, read: Read][]][] {
  const day = (at: Date | null): string | null => at && moment(t, at);
  return [
    [
      t('staff.case.localGovernment'),
      [
        [t('duplicates.compare.name'), ({ endorsement: { localGovernment: g } }) => g.name],
        [t('places.kind'), ({ endorsement: { localGovernment: g } }) => kindWord(t, g.kind)],
        [t('places.country'), ({ endorsement: { localGovernment: g } }) => t.country(g.country)],
        [t('places.region'), ({ endorsement: { localGovernment: g } }) => [g.provinceName ?? '', g.regionName ?? '']],
        [
          t('places.population'),
          ({ endorsement: { localGovernment: g } }) => (g.population === null ? null : t.number(g.population)),
        ],
        [
          t('staff.domain.website'),
          ({ endorsement }) => endorsement.localGovernment.officialWebsite ?? endorsement.claimedWebsite,
        ],
        [
          t('staff.case.origin'),
          ({ endorsement: { localGovernment: g } }) =>
            t(g.origin === 'gazetteer' ? 'staff.case.fromGazetteer' : 'staff.case.described'),
        ],
      ],
    ],
    [
      t('duplicates.compare.state'),
      [
        [t('staff.queue.state'), ({ endorsement }) => word(t, 'staff.status', endorsement.status)],
        [t('duplicates.compare.origin'), ({ endorsement }) => t(`duplicates.compare.from.${endorsement.origin}`)],
        [t('staff.case.signedOn'), ({ endorsement }) => t.date(endorsement.signedOn)],
        [t('duplicates.compare.submitted'), ({ endorsement }) => day(endorsement.submittedAt)],
        [t('duplicates.compare.confirmed'), ({ endorsement }) => day(endorsement.confirmedAt)],
        [t('duplicates.compare.verified'), ({ endorsement }) => day(endorsement.verifiedAt)],
        [t('duplicates.compare.published'), ({ endorsement }) => day(endorsement.publishedAt)],
      ],
    ],
    [
      t('staff.case.undertakings'),
      UNDERTAKINGS.map((code) => [
        t(`pact.undertakings.${code}.title`),
        ({ undertakings }) =>
          undertakings.filter((one) => one.code === code).map(({ committedOn }) => t.date(committedOn)),
      ]),
    ],
    [
      t('staff.case.mandate'),
      [
        [t('staff.case.mandateKind'), ({ endorsement }) => word(t, 'staff.mandate', endorsement.mandateKind)],
        [t('staff.case.mandateDate'), ({ endorsement }) => t.date(endorsement.mandateDate)],
        [t('staff.case.mandateReference'), ({ endorsement }) => endorsement.mandateReference],
        [t('staff.case.mandateUrl'), ({ endorsement }) => endorsement.mandateUrl],
        [t('duplicates.compare.documents'), ({ documents }) => documents.map(({ fileName }) => fileName)],
        [t('staff.case.pact'), ({ endorsement }) => endorsement.pactVersion],
      ],
    ],
    [
      t('staff.case.people'),
      [
        [t('staff.case.signatory'), ({ endorsement: e }) => [e.signatoryName, e.signatoryOffice]],
        [t('staff.case.contact'), ({ endorsement: e }) => [e.contactName, e.contactRole]],
        [t('staff.case.email'), ({ endorsement }) => endorsement.contactEmail],
        [t('staff.case.language'), ({ endorsement }) => t.language(endorsement.contactLanguage)],
      ],
    ],
    [
      t('decisions.checklist.title'),
      CHECKS.map((subject) => [
        word(t, 'decisions.check', subject),
        ({ checks }) =>
          checks.filter((one) => one.subject === subject).map(({ result }) => word(t, 'decisions.checkResult', result)),
      ]),
    ],
  ];
}
