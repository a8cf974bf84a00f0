import type { Translator } from '#content/i18n/translator.js';
import { classNames } from '../../../views/class-names.js';
import { Tag } from '../../../views/components/tag.js';
import type { ComparedField, ComparedGroup } from './comparison.js';

export interface SideBySideProps {
  readonly t: Translator;
  readonly groups: readonly ComparedGroup[];
  /** What the two are called above each value: their references. */
  readonly names: readonly [string, string];
}

/** The fields of two endorsements beside each other; on a small screen below each other, each with its name. */
export function SideBySide({ t, groups, names }: SideBySideProps) {
  return (
    <>
      {groups.map(({ title, fields }) => (
        <section class="wc-compare">
          <h2 class="govuk-heading-m">{title}</h2>
          {fields.map((field) => (
            <Field t={t} field={field} names={names} />
          ))}
        </section>
      ))}
    </>
  );
}

interface FieldProps extends Pick<SideBySideProps, 't' | 'names'> {
  readonly field: ComparedField;
}

function Field({ t, field: { label, one, other, different }, names }: FieldProps) {
  return (
    <div class={classNames('wc-compare__field', different && 'wc-compare__field--different')}>
      <h3 class="wc-compare__label">
        {label} {different && <Tag tone="orange">{t('duplicates.compare.different')}</Tag>}
      </h3>
      <dl class="wc-compare__values">
        {[one, other].map((lines, index) => (
          <div>
            <dt>{names[index]}</dt>
            <dd>
              {lines.length === 0
                ? t('staff.case.notGiven')
                : lines.map((line) => (
                    <span class="wc-compare__line" dir="auto">
                      {line}
                    </span>
                  ))}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
